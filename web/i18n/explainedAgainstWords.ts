// Against whom a score is explained, and what its starting point then is.

import type { ComparisonName } from '../../wasm/artefact/comparison.ts';

export const COMPARISONS_SHOWN = ['all', 'granted'] as const satisfies readonly ComparisonName[];

const fr = {
  legend: 'Comparé à',
  all: 'Tous',
  granted: 'Accordés',
  lead: {
    all: (base: string) =>
      `En moyenne, un demandeur a ${base} points. Chaque ligne dit ce qui en éloigne celui-ci ; leur somme est le score, sans reste.`,
    granted: (base: string) =>
      `En moyenne, un demandeur à qui le prêt est accordé a ${base} points. Chaque ligne dit ce qui en éloigne celui-ci ; leur somme est le score, sans reste.`,
  },
};

const en: typeof fr = {
  legend: 'Compared with',
  all: 'All',
  granted: 'Granted',
  lead: {
    all: (base) =>
      `On average an applicant has ${base} points. Each line says what sets this one apart; their sum is the score, with nothing left over.`,
    granted: (base) =>
      `On average an applicant who is granted has ${base} points. Each line says what sets this one apart; their sum is the score, with nothing left over.`,
  },
};

export const explainedAgainstWords = { fr, en };
