// What the external scores say together. Formulas: deriveFeatures.ts.

import { family, safer } from '../family.ts';
import { SCORE, SCORE_GAP } from '../shapes.ts';

export const externalScoreFields = family('externalScores', 'application', [
  {
    name: 'external_score_mean',
    shape: SCORE,
    monotone: safer([
      'Les scores externes sont faits pour qu’un score plus haut signifie un risque plus bas.',
      'External scores are built so that a higher one means a lower risk.',
    ]),
    label: ['Moyenne des scores externes', 'Mean of the external scores'],
    description: ['Moyenne des scores externes connus.', 'Mean of the external scores that are known.'],
    adverse: [
      'Les scores externes sont faibles en moyenne ({value})',
      'The external scores are low on average ({value})',
    ],
  },
  {
    name: 'external_score_weighted',
    shape: SCORE,
    monotone: safer([
      'Les scores externes sont faits pour qu’un score plus haut signifie un risque plus bas.',
      'External scores are built so that a higher one means a lower risk.',
    ]),
    label: ['Moyenne pondérée des scores externes', 'Weighted mean of the external scores'],
    description: [
      'Moyenne des scores externes connus, le troisième comptant le plus.',
      'Mean of the known external scores, the third weighing most.',
    ],
    adverse: ['Les scores externes sont faibles ({value})', 'The external scores are low ({value})'],
  },
  {
    name: 'external_score_min',
    shape: SCORE,
    monotone: safer([
      'Les scores externes sont faits pour qu’un score plus haut signifie un risque plus bas.',
      'External scores are built so that a higher one means a lower risk.',
    ]),
    label: ['Score externe le plus faible', 'Lowest external score'],
    description: ['Le plus faible des scores externes connus.', 'The lowest of the known external scores.'],
    adverse: ['Un score externe est faible ({value})', 'One external score is low ({value})'],
  },
  {
    name: 'external_score_max',
    shape: SCORE,
    monotone: safer([
      'Les scores externes sont faits pour qu’un score plus haut signifie un risque plus bas.',
      'External scores are built so that a higher one means a lower risk.',
    ]),
    label: ['Score externe le plus élevé', 'Highest external score'],
    description: ['Le plus élevé des scores externes connus.', 'The highest of the known external scores.'],
    adverse: [
      'Même le meilleur score externe est faible ({value})',
      'Even the best external score is low ({value})',
    ],
  },
  {
    name: 'external_score_product',
    shape: SCORE,
    monotone: safer([
      'Les scores externes sont faits pour qu’un score plus haut signifie un risque plus bas.',
      'External scores are built so that a higher one means a lower risk.',
    ]),
    label: ['Produit des scores externes', 'Product of the external scores'],
    description: [
      'Produit des trois scores externes, s’ils sont tous connus.',
      'Product of the three external scores, where all are known.',
    ],
    adverse: ['Les scores externes sont faibles ensemble', 'The external scores are low together'],
  },
  {
    name: 'external_score_spread',
    shape: SCORE,
    label: ['Écart entre les scores externes', 'Spread of the external scores'],
    description: [
      'Écart entre le plus élevé et le plus faible des scores externes connus.',
      'Difference between the highest and the lowest known external score.',
    ],
    adverse: [
      'Les scores externes se contredisent (écart {value})',
      'The external scores disagree (spread {value})',
    ],
  },
  {
    name: 'external_score_missing',
    shape: { kind: 'count', unit: 'count', range: [0, 3] },
    label: ['Scores externes absents', 'External scores missing'],
    description: ['Nombre de scores externes inconnus.', 'Number of external scores that are unknown.'],
    adverse: [
      'Des scores externes sont inconnus ({value} sur 3)',
      'External scores are unknown ({value} of 3)',
    ],
  },
  {
    name: 'external_score_1_minus_2',
    shape: SCORE_GAP,
    label: ['Écart des scores externes 1 et 2', 'Difference of external scores 1 and 2'],
    description: ['Score externe 1 moins score externe 2.', 'External score 1 less external score 2.'],
    adverse: [
      'L’écart entre les scores externes 1 et 2 ({value}) est associé à plus d’impayés',
      'The difference of external scores 1 and 2 ({value}) goes with more defaults',
    ],
  },
  {
    name: 'external_score_1_minus_3',
    shape: SCORE_GAP,
    label: ['Écart des scores externes 1 et 3', 'Difference of external scores 1 and 3'],
    description: ['Score externe 1 moins score externe 3.', 'External score 1 less external score 3.'],
    adverse: [
      'L’écart entre les scores externes 1 et 3 ({value}) est associé à plus d’impayés',
      'The difference of external scores 1 and 3 ({value}) goes with more defaults',
    ],
  },
  {
    name: 'external_score_2_minus_3',
    shape: SCORE_GAP,
    label: ['Écart des scores externes 2 et 3', 'Difference of external scores 2 and 3'],
    description: ['Score externe 2 moins score externe 3.', 'External score 2 less external score 3.'],
    adverse: [
      'L’écart entre les scores externes 2 et 3 ({value}) est associé à plus d’impayés',
      'The difference of external scores 2 and 3 ({value}) goes with more defaults',
    ],
  },
  {
    name: 'external_score_2_times_3',
    shape: SCORE,
    monotone: safer([
      'Les scores externes sont faits pour qu’un score plus haut signifie un risque plus bas.',
      'External scores are built so that a higher one means a lower risk.',
    ]),
    label: ['Produit des scores externes 2 et 3', 'Product of external scores 2 and 3'],
    description: [
      'Produit des scores externes 2 et 3, s’ils sont connus.',
      'Product of external scores 2 and 3, where both are known.',
    ],
    adverse: ['Les scores externes 2 et 3 sont faibles ensemble', 'External scores 2 and 3 are low together'],
  },
  {
    name: 'external_score_by_age',
    shape: { ...SCORE, range: [0, 100] },
    label: ['Scores externes et âge', 'External scores and age'],
    description: [
      'Moyenne des scores externes connus multipliée par l’âge en années.',
      'Mean of the known external scores multiplied by age in years.',
    ],
    adverse: [
      'Les scores externes et l’âge sont ensemble associés à plus d’impayés',
      'The external scores and age together go with more defaults',
    ],
  },
  {
    name: 'external_score_by_annuity',
    shape: SCORE,
    label: ['Scores externes et poids de l’échéance', 'External scores and weight of the instalment'],
    description: [
      'Moyenne des scores externes connus multipliée par l’échéance et divisée par le montant du prêt.',
      'Mean of the known external scores, times the instalment, over the loan amount.',
    ],
    adverse: [
      'Les scores externes rapportés à la durée du prêt sont associés à plus d’impayés',
      'The external scores against the duration of the loan go with more defaults',
    ],
  },
]);
