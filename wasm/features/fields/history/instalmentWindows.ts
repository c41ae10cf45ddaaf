// More of how instalments were repaid (table installments_payments): the latest ones, first ones, and by amount.
// Raw components only: shares and means are derived, never stored.

import { components, riskier } from '../family.ts';
import { AMOUNT, COUNT, DAYS, MONTHS } from '../shapes.ts';

const lateness = riskier([
  'Payer plus tard ne parle jamais pour un demandeur.',
  'Paying later never speaks for an applicant.',
]);
const dates = ['DAYS_INSTALMENT', 'DAYS_ENTRY_PAYMENT'] as const;

export const instalmentWindowFields = components('instalments', 'installments_payments', [
  {
    name: 'instalment_late_30_count',
    shape: COUNT,
    columns: dates,
    monotone: lateness,
    label: ['Échéances en retard de plus de 30 jours', 'Instalments over 30 days late'],
    description: [
      'Nombre d’échéances payées plus de 30 jours après leur date.',
      'Number of instalments paid more than 30 days after their date.',
    ],
    adverse: [
      'Des échéances ont été payées avec plus de 30 jours de retard ({value})',
      'Instalments were paid more than 30 days late ({value})',
    ],
  },
  {
    name: 'instalment_latest_months',
    shape: MONTHS,
    columns: ['DAYS_INSTALMENT'],
    label: ['Dernière échéance', 'Latest instalment'],
    description: [
      'Mois écoulés depuis la dernière échéance due chez nous.',
      'Months since the latest instalment due to us.',
    ],
    adverse: [
      'La date de la dernière échéance (il y a {value}) est associée à plus d’impayés',
      'The date of the latest instalment ({value} ago) goes with more defaults',
    ],
  },
  {
    name: 'instalment_short_sum',
    shape: AMOUNT,
    columns: ['AMT_INSTALMENT', 'AMT_PAYMENT'],
    monotone: riskier([
      'Payer moins que dû ne parle jamais pour un demandeur.',
      'Paying less than was due never speaks for an applicant.',
    ]),
    label: ['Total des sommes manquantes', 'Total of the amounts short'],
    description: [
      'Somme de ce qui a manqué aux échéances payées en partie ou pas du tout.',
      'Sum of what was short on instalments paid in part or not at all.',
    ],
    adverse: [
      'Il a manqué {value} aux échéances payées en partie',
      'Instalments paid in part were {value} short',
    ],
  },
  {
    name: 'instalment_days_late_amount_sum',
    shape: { ...AMOUNT, range: [0, 1_000_000_000_000] },
    columns: [...dates, 'AMT_INSTALMENT'],
    isIngredient: true,
    monotone: lateness,
    label: ['Jours de retard par montant', 'Days late by amount'],
    description: [
      'Total des jours de retard, chacun compté autant de fois que la somme due.',
      'Total of the days late, each counted as many times as the amount due.',
    ],
    adverse: [
      'Des sommes ont été payées en retard ({value} en montant et jours)',
      'Amounts were paid late ({value} in amount and days)',
    ],
  },
  {
    name: 'instalment_first_count',
    shape: COUNT,
    columns: ['NUM_INSTALMENT_NUMBER'],
    isIngredient: true,
    label: ['Premières échéances', 'First instalments'],
    description: [
      'Nombre de prêts dont la première échéance est connue.',
      'Number of loans of which the first instalment is known.',
    ],
    adverse: [
      'Le nombre de premières échéances ({value}) est associé à plus d’impayés',
      'The number of first instalments ({value}) goes with more defaults',
    ],
  },
  {
    name: 'instalment_first_late_count',
    shape: COUNT,
    columns: ['NUM_INSTALMENT_NUMBER', ...dates],
    isIngredient: true,
    monotone: lateness,
    label: ['Premières échéances en retard', 'First instalments late'],
    description: [
      'Nombre de prêts dont la première échéance a été payée en retard.',
      'Number of loans of which the first instalment was paid late.',
    ],
    adverse: [
      'Des premières échéances ont été payées en retard ({value})',
      'First instalments were paid late ({value})',
    ],
  },
  {
    name: 'instalment_first_days_late_max',
    shape: DAYS,
    columns: ['NUM_INSTALMENT_NUMBER', ...dates],
    monotone: lateness,
    label: ['Plus long retard d’une première échéance', 'Longest lateness of a first instalment'],
    description: [
      'Plus long retard de la première échéance d’un prêt.',
      'Longest lateness of the first instalment of a loan.',
    ],
    adverse: [
      'La première échéance d’un prêt a été payée avec {value} de retard',
      'The first instalment of a loan was paid {value} late',
    ],
  },
  {
    name: 'instalment_days_late_max_180',
    shape: DAYS,
    columns: dates,
    monotone: lateness,
    label: ['Plus long retard en six mois', 'Longest lateness in six months'],
    description: [
      'Plus long retard d’une échéance due au cours des 180 derniers jours.',
      'Longest lateness of an instalment due over the last 180 days.',
    ],
    adverse: [
      'Une échéance des six derniers mois a été payée avec {value} de retard',
      'An instalment of the last six months was paid {value} late',
    ],
  },
  {
    name: 'instalment_count_90',
    shape: COUNT,
    columns: ['DAYS_INSTALMENT'],
    isIngredient: true,
    label: ['Échéances en trois mois', 'Instalments in three months'],
    description: ['Échéances dues au cours des 90 derniers jours.', 'Instalments due over the last 90 days.'],
    adverse: [
      'Le nombre d’échéances sur trois mois ({value}) est associé à plus d’impayés',
      'The number of instalments over three months ({value}) goes with more defaults',
    ],
  },
  {
    name: 'instalment_late_count_90',
    shape: COUNT,
    columns: dates,
    isIngredient: true,
    monotone: lateness,
    label: ['Échéances en retard en trois mois', 'Late instalments in three months'],
    description: [
      'Échéances des 90 derniers jours payées en retard.',
      'Instalments of the last 90 days paid late.',
    ],
    adverse: [
      'Des échéances des trois derniers mois ont été payées en retard ({value})',
      'Instalments of the last three months were paid late ({value})',
    ],
  },
  {
    name: 'instalment_due_sum_1y',
    shape: AMOUNT,
    columns: ['AMT_INSTALMENT', 'DAYS_INSTALMENT'],
    isIngredient: true,
    label: ['Total dû en un an', 'Total due in a year'],
    description: [
      'Total des échéances dues au cours de la dernière année.',
      'Total of the instalments due over the last year.',
    ],
    adverse: [
      'Le total des échéances d’un an ({value}) est associé à plus d’impayés',
      'The total of a year’s instalments ({value}) goes with more defaults',
    ],
  },
  {
    name: 'instalment_last_3_late_count',
    shape: { ...COUNT, range: [0, 3] },
    columns: dates,
    monotone: lateness,
    label: ['Retards parmi les trois dernières échéances', 'Late among the last three instalments'],
    description: [
      'Nombre d’échéances payées en retard parmi les trois dernières.',
      'Number of instalments paid late among the last three.',
    ],
    adverse: [
      'Des échéances ont été payées en retard parmi les trois dernières ({value})',
      'Instalments were paid late among the last three ({value})',
    ],
  },
  {
    name: 'instalment_last_5_late_count',
    shape: { ...COUNT, range: [0, 5] },
    columns: dates,
    isIngredient: true,
    monotone: lateness,
    label: ['Retards parmi les cinq dernières échéances', 'Late among the last five instalments'],
    description: [
      'Nombre d’échéances payées en retard parmi les cinq dernières.',
      'Number of instalments paid late among the last five.',
    ],
    adverse: [
      'Des échéances ont été payées en retard parmi les cinq dernières ({value})',
      'Instalments were paid late among the last five ({value})',
    ],
  },
  {
    name: 'instalment_last_10_late_count',
    shape: { ...COUNT, range: [0, 10] },
    columns: dates,
    isIngredient: true,
    monotone: lateness,
    label: ['Retards parmi les dix dernières échéances', 'Late among the last ten instalments'],
    description: [
      'Nombre d’échéances payées en retard parmi les dix dernières.',
      'Number of instalments paid late among the last ten.',
    ],
    adverse: [
      'Des échéances ont été payées en retard parmi les dix dernières ({value})',
      'Instalments were paid late among the last ten ({value})',
    ],
  },
  {
    name: 'instalment_last_10_days_late_max',
    shape: DAYS,
    columns: dates,
    monotone: lateness,
    label: ['Plus long retard des dix dernières échéances', 'Longest lateness of the last ten instalments'],
    description: [
      'Plus long retard parmi les dix dernières échéances.',
      'Longest lateness among the last ten instalments.',
    ],
    adverse: [
      'Une des dix dernières échéances a été payée avec {value} de retard',
      'One of the last ten instalments was paid {value} late',
    ],
  },
]);
