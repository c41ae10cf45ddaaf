// The sentences of the explanation document. They speak to the applicant; "le prêteur" is always named.

import type { Decision } from '../../wasm/decide/decision.ts';
import type { Language } from '../../wasm/explain/language.ts';

export interface ExplanationWords {
  readonly title: string;
  readonly decided: (decision: Decision, amount: string | null, date: string) => string;
  readonly decidedByPerson: (lender: string) => string;
  readonly changed: (decision: Decision, date: string) => string;
  readonly recommended: (decision: Decision) => string;
  readonly points: (points: string, decisionPoints: string) => string;
  readonly probability: (count: number, among: number) => string;
  readonly nearLine: string;
  readonly followed: string;
  readonly notFollowed: string;
  readonly modelNote: string;
  readonly wayNotNeeded: string;
  readonly wayNotNeededButRefused: string;
  readonly wayFound: string;
  readonly wayNone: string;
  readonly wayNothing: string;
  readonly wayVersionGone: string;
  readonly historyKnown: (groups: number) => string;
  readonly historyUnknown: string;
  readonly noReview: string;
  readonly reviewOpen: (opened: string, due: string) => string;
  readonly reviewOverdue: (opened: string, due: string) => string;
  readonly reviewsConcluded: string;
  readonly reviewsOpen: string;
  readonly reviewConcluded: (opened: string, concluded: string) => string;
  readonly upheld: string;
  readonly turned: (decision: Decision) => string;
  readonly rights: readonly {
    readonly title: string;
    readonly text: string;
    readonly law: string;
  }[];
}

const accepted = { granted: 'acceptée', refused: 'refusée' } as const;
const toGrant = { granted: 'd’accorder le prêt', refused: 'de refuser le prêt' } as const;

const fr: ExplanationWords = {
  title: 'Votre demande de prêt : la décision et ses raisons',
  decided: (decision, amount, date) =>
    `Votre demande de prêt${amount === null ? '' : ` de ${amount}`} a été ${accepted[decision]} le ${date}.`,
  decidedByPerson: (lender) => `La décision a été prise par une personne : un conseiller de ${lender}.`,
  changed: (decision, date) =>
    `Après réexamen, cette décision a été changée le ${date} : votre demande est ${accepted[decision]}.`,
  recommended: (decision) =>
    `Avant de décider, le conseiller a reçu une recommandation calculée par ordinateur, à partir des données listées plus bas. Elle était ${toGrant[decision]}.`,
  points: (points, decisionPoints) =>
    `Votre demande a obtenu ${points} points ; à partir de ${decisionPoints} points, le prêt est recommandé.`,
  probability: (count, among) =>
    `Cela correspond à un risque estimé : environ ${count} demandeur${count >= 2 ? 's' : ''} sur ${among} dans une situation semblable ne rembourse${count >= 2 ? 'nt' : ''} pas.`,
  nearLine: 'Ce résultat est proche de la limite : l’ordinateur a signalé qu’il fallait un regard humain.',
  followed: 'Le conseiller a suivi cette recommandation.',
  notFollowed: 'Le conseiller n’a pas suivi cette recommandation. Voici sa raison :',
  modelNote:
    'L’ordinateur compare votre demande à celles de nombreux demandeurs dont on sait s’ils ont remboursé. Il peut se tromper sur une personne : c’est pourquoi une personne décide, et une autre peut réexaminer.',
  wayNotNeeded: 'Rien n’avait à changer : la demande, telle quelle, était recommandée.',
  wayNotNeededButRefused:
    'L’ordinateur recommandait déjà d’accorder ce prêt : aucun changement de la demande n’est à calculer. La raison du conseiller est donnée plus haut.',
  wayFound:
    'Avec chacun de ces changements, le même calcul aurait recommandé d’accorder le prêt. Le plus facile vient d’abord. Ce n’est pas une promesse : un conseiller décide.',
  wayNone:
    'Dans les limites prévues, aucun changement du montant, de la durée, de l’apport ou des documents ne suffirait. Le plus grand progrès possible serait :',
  wayNothing:
    'Dans les limites prévues, aucun changement du montant, de la durée, de l’apport ou des documents n’améliorerait le résultat.',
  wayVersionGone:
    'La version du modèle qui a fait cette recommandation n’est plus disponible : ce qui changerait le résultat ne peut plus être calculé. Un conseiller peut le faire avec le modèle actuel.',
  historyKnown: (groups) =>
    `Nous avons aussi utilisé votre historique enregistré (${groups} source${groups >= 2 ? 's' : ''}) :`,
  historyUnknown: 'Aucun historique à votre sujet n’a été utilisé : nous n’en avions pas.',
  noReview: 'Aucun réexamen n’a été demandé jusqu’ici. Vous pouvez en demander un.',
  reviewOpen: (opened, due) =>
    `Un réexamen a été ouvert le ${opened}. Une autre personne répondra avant le ${due}.`,
  reviewOverdue: (opened, due) =>
    `Un réexamen a été ouvert le ${opened}. Sa réponse était due le ${due} : elle est en retard, relancez-nous.`,
  reviewsConcluded: 'Un réexamen a eu lieu. En voici l’issue.',
  reviewsOpen: 'Un réexamen est en cours.',
  reviewConcluded: (opened, concluded) =>
    `Le réexamen ouvert le ${opened} s’est conclu le ${concluded}, par une autre personne que celle qui avait décidé.`,
  upheld: 'La décision a été confirmée.',
  turned: (decision) => `La décision a été changée : la demande est ${accepted[decision]}.`,
  rights: [
    {
      title: 'Obtenir une explication',
      text: 'Vous pouvez demander une explication claire de l’évaluation : sa logique, ses risques, ses effets. Ce document en est une ; un conseiller peut la compléter.',
      law: 'Directive (UE) 2023/2225, art. 18',
    },
    {
      title: 'Donner votre point de vue',
      text: 'Dites-nous ce que les données ne disent pas. Votre point de vue est conservé avec la décision.',
      law: 'Directive (UE) 2023/2225, art. 18',
    },
    {
      title: 'Demander un réexamen par une personne',
      text: 'Une personne qui n’a pas pris la décision réexamine l’évaluation et la décision, et motive sa réponse.',
      law: 'Directive (UE) 2023/2225, art. 18 ; RGPD, art. 22',
    },
    {
      title: 'Consulter, corriger, effacer vos données',
      text: 'Vous pouvez recevoir une copie de tout ce que nous conservons sur vous, faire corriger ce qui est faux et, sous conditions, le faire effacer.',
      law: 'RGPD, art. 15, 16 et 17',
    },
    {
      title: 'Vous plaindre',
      text: 'Vous pouvez saisir l’autorité de protection des données de votre pays, en France la CNIL.',
      law: 'RGPD, art. 77',
    },
  ],
};

const en: ExplanationWords = {
  title: 'Your request for a loan: the decision and its reasons',
  decided: (decision, amount, date) =>
    `Your request for a loan${amount === null ? '' : ` of ${amount}`} was ${decision} on ${date}.`,
  decidedByPerson: (lender) => `A person took the decision: an advisor of ${lender}.`,
  changed: (decision, date) =>
    `After a review this decision was changed on ${date}: your request is ${decision}.`,
  recommended: (decision) =>
    `Before deciding, the advisor was given a recommendation computed from the data listed below. It was to ${decision === 'granted' ? 'grant' : 'refuse'} the loan.`,
  points: (points, decisionPoints) =>
    `Your request got ${points} points; from ${decisionPoints} points on, the loan is recommended.`,
  probability: (count, among) =>
    `That stands for an estimated risk: about ${count} in ${among} applicants in a similar situation ${count === 1 ? 'does' : 'do'} not repay.`,
  nearLine: 'This result is near the line: the computer said that a person should look closely.',
  followed: 'The advisor followed this recommendation.',
  notFollowed: 'The advisor did not follow this recommendation. This is the reason given:',
  modelNote:
    'The computer compares your request with those of many applicants of whom it is known whether they repaid. It can be wrong about one person: this is why a person decides, and another can review.',
  wayNotNeeded: 'Nothing had to change: the request as it was, was recommended.',
  wayNotNeededButRefused:
    'The computer recommended this loan already: there is no change of the request to compute. The advisor’s reason is given above.',
  wayFound:
    'With each of these changes the same computation would have recommended the loan. The easiest comes first. This is no promise: an advisor decides.',
  wayNone:
    'Within the limits set, no change of amount, duration, own payment or documents would be enough. The most that could be gained:',
  wayNothing:
    'Within the limits set, no change of amount, duration, own payment or documents would improve the result.',
  wayVersionGone:
    'The version of the model that made this recommendation is no longer available: what would change the result can no longer be computed. An advisor can do it with the present model.',
  historyKnown: (groups) =>
    `We also used your recorded history (${groups} source${groups === 1 ? '' : 's'}):`,
  historyUnknown: 'No history about you was used: we had none.',
  noReview: 'No review has been asked for so far. You can ask for one.',
  reviewOpen: (opened, due) => `A review was opened on ${opened}. Another person will answer before ${due}.`,
  reviewOverdue: (opened, due) =>
    `A review was opened on ${opened}. Its answer was due on ${due}: it is late, please remind us.`,
  reviewsConcluded: 'A review took place. This is its outcome.',
  reviewsOpen: 'A review is under way.',
  reviewConcluded: (opened, concluded) =>
    `The review opened on ${opened} was concluded on ${concluded}, by another person than the one who had decided.`,
  upheld: 'The decision was upheld.',
  turned: (decision) => `The decision was changed: the request is ${decision}.`,
  rights: [
    {
      title: 'Get an explanation',
      text: 'You can ask for a clear explanation of the assessment: its logic, its risks, its effects. This document is one; an advisor can add to it.',
      law: 'Directive (EU) 2023/2225, art. 18',
    },
    {
      title: 'Give your point of view',
      text: 'Tell us what the data do not say. Your point of view is kept with the decision.',
      law: 'Directive (EU) 2023/2225, art. 18',
    },
    {
      title: 'Ask for a review by a person',
      text: 'A person who did not take the decision looks at the assessment and the decision again, and gives grounds.',
      law: 'Directive (EU) 2023/2225, art. 18; GDPR, art. 22',
    },
    {
      title: 'See, correct, erase your data',
      text: 'You can get a copy of everything we hold on you, have mistakes corrected and, under conditions, have it erased.',
      law: 'GDPR, art. 15, 16 and 17',
    },
    {
      title: 'Complain',
      text: 'You can turn to the data protection authority of your country, in France the CNIL.',
      law: 'GDPR, art. 77',
    },
  ],
};

export const EXPLANATION_WORDS: Readonly<Record<Language, ExplanationWords>> = { fr, en };
