// The words of the swap set between two models.

const s = (count: number): string => (count >= 2 ? 's' : '');

const fr = {
  title: 'Changements entre deux modèles',
  lead: 'Qui l’un des deux modèles accorde et l’autre refuse, chacun à son propre seuil publié, et ce qu’il en est advenu.',
  first: 'Modèle de départ',
  second: 'Modèle d’arrivée',
  champion: 'en service',
  challenger: 'à l’essai',
  published: (date: string) => `publié le ${date}`,
  one: 'Un seul modèle est publié : il n’y a rien à comparer. Publiez-en un second, par exemple comme modèle à l’essai.',
  same: 'Choisissez deux modèles différents.',
  loading: 'Chargement des échantillons…',
  noSample: (version: string) => `Le modèle ${version} a été publié sans échantillon anonyme.`,
  others:
    'Les deux modèles ont été évalués sur des personnes différentes : leurs échantillons ne peuvent pas être rapprochés, et un modèle ne peut pas être recalculé exactement sur l’échantillon anonyme de l’autre, dont les valeurs sont arrondies et incomplètes. Entraînez les deux sur les mêmes tables, ou mettez le second à l’essai.',
  basis: (people: string, of: string, left: number, leftShown: string) =>
    `${people} personnes sur ${of} figurent dans les deux échantillons, avec les points exacts de chaque modèle${
      left === 0 ? '' : ` ; ${leftShown} laissée${s(left)} de côté, sans équivalent certain`
    }.`,
  table: 'Qui change de décision',
  who: 'Groupe',
  swappedIn: 'Refusés, puis accordés',
  swappedOut: 'Accordés, puis refusés',
  bothGranted: 'Accordés par les deux',
  bothRefused: 'Refusés par les deux',
  people: 'Personnes',
  share: 'Part',
  defaults: 'Impayés observés',
  expectedFirst: 'Attendus au départ',
  expectedSecond: 'Attendus à l’arrivée',
  costBefore: 'Coût au départ',
  costAfter: 'Coût à l’arrivée',
  approvals: 'Taux d’accord',
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  cost: 'Coût par demandeur',
  verdict: {
    saves: (units: string, perHead: string) =>
      `Passer au modèle d’arrivée fait économiser ${units} unités de coût sur cet échantillon, soit ${perHead} par demandeur.`,
    costs: (units: string, perHead: string) =>
      `Passer au modèle d’arrivée coûte ${units} unités de plus sur cet échantillon, soit ${perHead} par demandeur.`,
    same: 'Passer au modèle d’arrivée ne change pas le coût sur cet échantillon.',
  },
  unit: (ratio: string) => `Une unité : un bon client perdu ; un impayé en coûte ${ratio}.`,
  rates: 'Impayés de ceux qui changent de décision',
  ratesSummary: (into: string, out: string) =>
    `Impayés observés : ${into} parmi les nouveaux accords, ${out} parmi les nouveaux refus.`,
  nobody: 'Personne ne change de décision entre ces deux modèles.',
  segmentTable: 'Changements par segment',
  net: 'Écart de coût',
  shadow: 'Dans le trafic réel',
  shadowLead: (scores: string, agreed: string) =>
    `${scores} demandes ont été évaluées par les deux modèles en parallèle ; ils recommandent la même chose pour ${agreed}. Leur issue n’est pas encore connue.`,
};

const en: typeof fr = {
  title: 'Changes between two models',
  lead: 'Whom one of two models grants and the other refuses, each at its own published threshold, and how they turned out.',
  first: 'Model to start from',
  second: 'Model to go to',
  champion: 'in service',
  challenger: 'on trial',
  published: (date) => `published on ${date}`,
  one: 'Only one model is published: there is nothing to compare. Publish a second one, for example on trial.',
  same: 'Choose two different models.',
  loading: 'Loading the samples…',
  noSample: (version) => `The model ${version} was published without an anonymous sample.`,
  others:
    'The two models were evaluated on different people: their samples cannot be matched, and a model cannot be computed exactly on the anonymous sample of another, whose values are rounded and incomplete. Train both on the same tables, or put the second one on trial.',
  basis: (people, of, left, leftShown) =>
    `${people} people of ${of} are in both samples, with the exact points of each model${
      left === 0 ? '' : `; ${leftShown} left out, without a certain counterpart`
    }.`,
  table: 'Who changes decision',
  who: 'Group',
  swappedIn: 'Refused, then granted',
  swappedOut: 'Granted, then refused',
  bothGranted: 'Granted by both',
  bothRefused: 'Refused by both',
  people: 'People',
  share: 'Share',
  defaults: 'Defaults seen',
  expectedFirst: 'Expected by the first',
  expectedSecond: 'Expected by the second',
  costBefore: 'Cost before',
  costAfter: 'Cost after',
  approvals: 'Approval rate',
  fromTo: (from, to) => `${from} → ${to}`,
  cost: 'Cost per applicant',
  verdict: {
    saves: (units, perHead) =>
      `Going over to the second model saves ${units} units of cost on this sample, ${perHead} per applicant.`,
    costs: (units, perHead) =>
      `Going over to the second model costs ${units} units more on this sample, ${perHead} per applicant.`,
    same: 'Going over to the second model does not change the cost on this sample.',
  },
  unit: (ratio) => `One unit: a good customer lost; a default costs ${ratio}.`,
  rates: 'Defaults of those who change decision',
  ratesSummary: (into, out) =>
    `Defaults seen: ${into} among the newly granted, ${out} among the newly refused.`,
  nobody: 'Nobody changes decision between these two models.',
  segmentTable: 'Changes by segment',
  net: 'Change of cost',
  shadow: 'In real traffic',
  shadowLead: (scores, agreed) =>
    `${scores} requests were scored by both models side by side; they recommend the same for ${agreed}. How these turn out is not known yet.`,
};

export const modelSwapWords = { fr, en };
