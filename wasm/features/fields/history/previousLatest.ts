// More of the earlier requests with this lender (table previous_application): the latest ones, and what falls due next.
// Raw components only: ratios with one another or with the request are derived, never stored.

import { components, riskier } from '../family.ts';
import { AMOUNT, COUNT, MONTHS } from '../shapes.ts';

/** From 1, promotional, to 4, high. */
const RATE_BAND = { kind: 'score', unit: 'none', range: [1, 4] } as const;

export const previousLatestFields = components('previous', 'previous_application', [
  {
    name: 'previous_last_5_refused_count',
    shape: { ...COUNT, range: [0, 5] },
    columns: ['NAME_CONTRACT_STATUS', 'DAYS_DECISION'],
    isIngredient: true,
    monotone: riskier([
      'Une demande refusée de plus ne parle jamais pour un demandeur.',
      'One more request refused never speaks for an applicant.',
    ]),
    label: ['Refus parmi les cinq dernières', 'Refusals among the last five'],
    description: [
      'Refus parmi les cinq dernières demandes faites chez nous.',
      'Refusals among the last five requests made with us.',
    ],
    adverse: [
      'Des demandes ont été refusées parmi les cinq dernières ({value})',
      'Requests were refused among the last five ({value})',
    ],
  },
  {
    name: 'previous_latest_refusal_months',
    shape: MONTHS,
    columns: ['NAME_CONTRACT_STATUS', 'DAYS_DECISION'],
    label: ['Dernier refus', 'Latest refusal'],
    description: ['Mois écoulés depuis le dernier refus chez nous.', 'Months since our latest refusal.'],
    adverse: [
      'La date du dernier refus (il y a {value}) est associée à plus d’impayés',
      'The date of the latest refusal ({value} ago) goes with more defaults',
    ],
  },
  {
    name: 'previous_latest_annuity',
    shape: AMOUNT,
    columns: ['AMT_ANNUITY', 'DAYS_DECISION'],
    label: ['Échéance du dernier prêt', 'Instalment of the latest loan'],
    description: [
      'Échéance du dernier prêt accordé chez nous.',
      'Instalment of the latest loan granted by us.',
    ],
    adverse: [
      'L’échéance du dernier prêt ({value}) est associée à plus d’impayés',
      'The instalment of the latest loan ({value}) goes with more defaults',
    ],
  },
  {
    name: 'previous_latest_credit',
    shape: AMOUNT,
    columns: ['AMT_CREDIT', 'DAYS_DECISION'],
    isIngredient: true,
    label: ['Montant du dernier prêt', 'Amount of the latest loan'],
    description: ['Montant du dernier prêt accordé chez nous.', 'Amount of the latest loan granted by us.'],
    adverse: [
      'Le montant du dernier prêt ({value}) est associé à plus d’impayés',
      'The amount of the latest loan ({value}) goes with more defaults',
    ],
  },
  {
    name: 'previous_latest_asked',
    shape: AMOUNT,
    columns: ['AMT_APPLICATION', 'DAYS_DECISION'],
    isIngredient: true,
    label: ['Montant demandé du dernier prêt', 'Amount asked for the latest loan'],
    description: [
      'Montant demandé lors du dernier prêt accordé chez nous.',
      'Amount asked for when the latest loan was granted by us.',
    ],
    adverse: [
      'Le montant demandé du dernier prêt ({value}) est associé à plus d’impayés',
      'The amount asked for the latest loan ({value}) goes with more defaults',
    ],
  },
  {
    name: 'previous_latest_implied_cost',
    shape: { kind: 'share', unit: 'ratio', range: [-1, 10] },
    columns: ['AMT_ANNUITY', 'CNT_PAYMENT', 'AMT_CREDIT', 'DAYS_DECISION'],
    label: ['Coût du dernier prêt', 'Cost of the latest loan'],
    description: [
      'Échéances du dernier prêt au-delà du capital, rapportées au capital.',
      'Instalments of the latest loan beyond the capital, over the capital.',
    ],
    adverse: [
      'Le coût du dernier prêt ({value} du capital) est associé à plus d’impayés',
      'The cost of the latest loan ({value} of the capital) goes with more defaults',
    ],
  },
  {
    name: 'previous_latest_rate_band',
    shape: RATE_BAND,
    columns: ['NAME_YIELD_GROUP', 'DAYS_DECISION'],
    label: ['Tranche de taux du dernier prêt', 'Rate band of the latest loan'],
    description: [
      'Tranche de taux du dernier prêt accordé, de 1 (promotion) à 4 (élevée).',
      'Rate band of the latest loan granted, from 1 (promotional) to 4 (high).',
    ],
    adverse: [
      'La tranche de taux du dernier prêt ({value} sur 4) est associée à plus d’impayés',
      'The rate band of the latest loan ({value} out of 4) goes with more defaults',
    ],
  },
  {
    name: 'previous_rate_band_mean',
    shape: RATE_BAND,
    columns: ['NAME_YIELD_GROUP'],
    label: ['Tranche de taux moyenne', 'Mean rate band'],
    description: [
      'Tranche de taux moyenne des prêts accordés, de 1 (promotion) à 4 (élevée).',
      'Mean rate band of the loans granted, from 1 (promotional) to 4 (high).',
    ],
    adverse: [
      'La tranche de taux des prêts précédents ({value} sur 4) est associée à plus d’impayés',
      'The rate band of earlier loans ({value} out of 4) goes with more defaults',
    ],
  },
  {
    name: 'previous_refused_policy_count',
    shape: COUNT,
    columns: ['CODE_REJECT_REASON'],
    monotone: riskier([
      'Une demande refusée de plus ne parle jamais pour un demandeur.',
      'One more request refused never speaks for an applicant.',
    ]),
    label: ['Refus dus aux règles d’octroi', 'Refusals due to lending rules'],
    description: [
      'Demandes refusées par une règle d’octroi (motif HC).',
      'Requests refused by a lending rule (reason HC).',
    ],
    adverse: [
      'Des demandes précédentes ont été refusées par une règle d’octroi ({value})',
      'Earlier requests were refused by a lending rule ({value})',
    ],
  },
  {
    name: 'previous_refused_credit_max',
    shape: AMOUNT,
    columns: ['AMT_CREDIT', 'NAME_CONTRACT_STATUS'],
    isIngredient: true,
    label: ['Plus fort montant refusé', 'Largest amount refused'],
    description: [
      'Plus fort montant parmi les demandes refusées chez nous.',
      'Largest amount among the requests refused by us.',
    ],
    adverse: [
      'Le plus fort montant refusé ({value}) est associé à plus d’impayés',
      'The largest amount refused ({value}) goes with more defaults',
    ],
  },
  {
    name: 'previous_early_end_months_mean',
    shape: { ...MONTHS, range: [-120, 120] },
    columns: ['DAYS_LAST_DUE_1ST_VERSION', 'DAYS_LAST_DUE'],
    label: ['Avance de fin des prêts', 'Early end of loans'],
    description: [
      'Avance moyenne de la dernière échéance sur le plan initial ; négative en cas de retard.',
      'Mean lead of the last instalment on the first plan; negative when later.',
    ],
    adverse: [
      'L’avance moyenne de fin des prêts précédents ({value}) est associée à plus d’impayés',
      'The mean lead in ending earlier loans ({value}) goes with more defaults',
    ],
  },
  {
    name: 'previous_remaining_months_max',
    shape: MONTHS,
    columns: ['CNT_PAYMENT', 'DAYS_FIRST_DUE', 'DAYS_LAST_DUE_1ST_VERSION'],
    label: ['Fin du dernier prêt en cours', 'End of the last running loan'],
    description: [
      'Échéances mensuelles restantes du plus long prêt en cours chez nous.',
      'Monthly instalments left on the longest loan running with us.',
    ],
    adverse: [
      'La durée restante des prêts en cours chez nous ({value}) est associée à plus d’impayés',
      'The time left on the loans running with us ({value}) goes with more defaults',
    ],
  },
  {
    name: 'previous_due_sum_12',
    shape: AMOUNT,
    columns: ['AMT_ANNUITY', 'CNT_PAYMENT', 'DAYS_FIRST_DUE', 'DAYS_LAST_DUE_1ST_VERSION'],
    label: ['À payer chez nous en un an', 'To pay us within a year'],
    description: [
      'Échéances des prêts en cours chez nous à payer dans les douze mois à venir.',
      'Instalments of loans running with us to pay within the next twelve months.',
    ],
    adverse: [
      'Les échéances à payer chez nous dans l’année ({value}) sont associées à plus d’impayés',
      'The instalments to pay us within the year ({value}) go with more defaults',
    ],
  },
]);
