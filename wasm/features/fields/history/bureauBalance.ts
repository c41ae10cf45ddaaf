// The monthly reports on the credits with other lenders (table bureau_balance, brought to the applicant by bureau).
// Raw components only: shares of months are derived, never stored.

import type { Field } from '../../field.ts';

const plain = { role: 'history', group: 'bureau', inModel: true, sensitive: false } as const;
const count = { ...plain, kind: 'count', unit: 'count', range: [0, 50_000] } as const;
const from = (...columns: string[]) => ({ table: 'bureau_balance', columns });

export const bureauBalanceFields = [
  {
    ...count,
    name: 'balance_month_count',
    source: from('MONTHS_BALANCE'),
    label: { fr: 'Relevés mensuels ailleurs', en: 'Monthly reports elsewhere' },
    description: {
      fr: 'Nombre de relevés mensuels reçus pour les crédits d’autres établissements.',
      en: 'Number of monthly reports received for credits with other lenders.',
    },
    adverse: {
      fr: 'Le suivi mensuel des crédits d’autres établissements est court ({value} relevés)',
      en: 'The monthly record of credits with other lenders is short ({value} reports)',
    },
  },
  {
    ...count,
    name: 'balance_late_month_count',
    source: from('STATUS'),
    monotone: {
      sign: 1,
      why: {
        fr: 'Un mois de retard de plus chez un autre prêteur ne parle jamais pour un demandeur.',
        en: 'One more month late with another lender never speaks for an applicant.',
      },
    },
    label: { fr: 'Mois en retard ailleurs', en: 'Months late elsewhere' },
    description: {
      fr: 'Nombre de relevés mensuels où un crédit d’un autre établissement était en retard.',
      en: 'Number of monthly reports in which a credit of another lender was late.',
    },
    adverse: {
      fr: 'Des mois de retard sont connus dans d’autres établissements ({value})',
      en: 'Months of lateness are known with other lenders ({value})',
    },
  },
  {
    ...count,
    name: 'balance_unknown_month_count',
    source: from('STATUS'),
    label: { fr: 'Mois sans information ailleurs', en: 'Months without information elsewhere' },
    description: {
      fr: 'Nombre de relevés mensuels dont l’état du crédit n’est pas connu.',
      en: 'Number of monthly reports in which the state of the credit is unknown.',
    },
    adverse: {
      fr: 'L’état de crédits d’autres établissements est inconnu pour {value} relevés mensuels',
      en: 'The state of credits with other lenders is unknown in {value} monthly reports',
    },
  },
  {
    ...plain,
    name: 'balance_worst_status',
    source: from('STATUS'),
    kind: 'score',
    unit: 'none',
    range: [0, 5],
    monotone: {
      sign: 1,
      why: {
        fr: 'Le statut du bureau croît avec les jours de retard : 0 aucun, 5 plus de 120 jours ou passé en perte.',
        en: 'The bureau’s status grows with the days late: 0 none, 5 more than 120 days or written off.',
      },
    },
    label: { fr: 'Pire état connu ailleurs', en: 'Worst known state elsewhere' },
    description: {
      fr: 'Pire état d’un crédit ailleurs, de 0 (aucun retard) à 5 (plus de 120 jours ou perte).',
      en: 'Worst state of a credit elsewhere, from 0 (never late) to 5 (over 120 days or written off).',
    },
    adverse: {
      fr: 'Un crédit d’un autre établissement a atteint l’état de retard {value} sur 5',
      en: 'A credit with another lender reached state of lateness {value} out of 5',
    },
  },
  {
    ...count,
    name: 'balance_month_count_12',
    source: from('MONTHS_BALANCE'),
    label: { fr: 'Relevés mensuels ailleurs (un an)', en: 'Monthly reports elsewhere (a year)' },
    description: {
      fr: 'Relevés mensuels reçus au cours des douze derniers mois.',
      en: 'Monthly reports received over the last twelve months.',
    },
    adverse: {
      fr: 'Le nombre de relevés mensuels récents ({value}) est associé à plus d’impayés',
      en: 'The number of recent monthly reports ({value}) goes with more defaults',
    },
  },
  {
    ...count,
    name: 'balance_late_month_count_12',
    source: from('STATUS', 'MONTHS_BALANCE'),
    monotone: {
      sign: 1,
      why: {
        fr: 'Un mois de retard récent de plus chez un autre prêteur ne parle jamais pour un demandeur.',
        en: 'One more recent month late with another lender never speaks for an applicant.',
      },
    },
    label: { fr: 'Mois en retard ailleurs (un an)', en: 'Months late elsewhere (a year)' },
    description: {
      fr: 'Relevés mensuels en retard au cours des douze derniers mois.',
      en: 'Monthly reports that were late over the last twelve months.',
    },
    adverse: {
      fr: 'Des mois de retard récents sont connus dans d’autres établissements ({value})',
      en: 'Recent months of lateness are known with other lenders ({value})',
    },
  },
  {
    ...count,
    name: 'balance_status_sum',
    source: from('STATUS'),
    inModel: false,
    label: { fr: 'Cumul des états de retard ailleurs', en: 'Total of late states elsewhere' },
    description: {
      fr: 'Somme des états de retard mensuels (de 0 à 5) des crédits d’autres établissements.',
      en: 'Sum of the monthly states of lateness (0 to 5) of credits with other lenders.',
    },
    adverse: {
      fr: 'Les retards cumulés dans d’autres établissements sont importants ({value})',
      en: 'Lateness with other lenders adds up ({value})',
    },
  },
] as const satisfies readonly Field[];
