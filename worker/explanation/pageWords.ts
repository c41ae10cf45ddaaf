// The headings of the printed pages.

import type { Language } from '../../wasm/explain/language.ts';

const fr = {
  made: (date: string) => `Document établi le ${date}`,
  decision: 'La décision',
  recommendation: 'La recommandation de l’ordinateur',
  reasons: 'Les principales raisons',
  against: 'Ce qui a joué contre la demande',
  forIt: 'Ce qui a joué pour la demande',
  noReason: 'Rien de marquant.',
  change: 'Ce qui changerait le résultat',
  outcome: (points: string) => `Résultat calculé : ${points} points.`,
  data: 'Les données utilisées',
  stated: 'Votre demande',
  missing: 'Ce qui n’était pas connu',
  history: 'Votre historique',
  facts: (count: number) => `${count} information${count >= 2 ? 's' : ''}`,
  nothingKnown: (groups: string) => `Rien n’est connu de : ${groups}.`,
  allData: 'La liste complète vous est remise sur demande.',
  review: 'Votre point de vue et le réexamen',
  yourView: 'Votre point de vue, tel que noté :',
  grounds: 'Motifs donnés :',
  rights: 'Vos droits',
  howTo: 'Pour les exercer, écrivez ou appelez :',
  howToHere: 'Pour les exercer, adressez-vous à votre conseiller.',
  reference: (decision: string, decidedBy: string, time: string, model: string) =>
    `Références à rappeler : décision ${decision} du ${time}, décideur ${decidedBy}, modèle ${model}.`,
};

const en: typeof fr = {
  made: (date) => `Document made on ${date}`,
  decision: 'The decision',
  recommendation: 'What the computer recommended',
  reasons: 'The main reasons',
  against: 'What counted against the request',
  forIt: 'What counted for the request',
  noReason: 'Nothing notable.',
  change: 'What would change the result',
  outcome: (points) => `Computed result: ${points} points.`,
  data: 'The data used',
  stated: 'Your request',
  missing: 'What was not known',
  history: 'Your history',
  facts: (count) => `${count} fact${count === 1 ? '' : 's'}`,
  nothingKnown: (groups) => `Nothing is known of: ${groups}.`,
  allData: 'The complete list is yours on request.',
  review: 'Your point of view and the review',
  yourView: 'Your point of view, as noted:',
  grounds: 'Grounds given:',
  rights: 'Your rights',
  howTo: 'To use them, write or call:',
  howToHere: 'To use them, turn to your advisor.',
  reference: (decision, decidedBy, time, model) =>
    `References to quote: decision ${decision} of ${time}, decided by ${decidedBy}, model ${model}.`,
};

export const PAGE_WORDS: Readonly<Record<Language, typeof fr>> = { fr, en };
