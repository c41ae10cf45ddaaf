// How the applicant repaid instalments to this lender (table installments_payments), one instalment counted once
// however many payments settled it. Raw components only: shares and means are derived, never stored.

import type { Field } from '../../field.ts';

const plain = { role: 'history', group: 'instalments', inModel: true, sensitive: false } as const;
const count = { ...plain, kind: 'count', unit: 'count', range: [0, 5_000] } as const;
const days = { ...plain, kind: 'duration', unit: 'days', range: [0, 10_000] } as const;
const dayTotal = { ...days, range: [0, 2_000_000] } as const;
const amount = { ...plain, kind: 'amount', unit: 'money', range: [0, 1_000_000_000] } as const;
const from = (...columns: string[]) => ({ table: 'installments_payments', columns });
const lateness = {
  sign: 1,
  why: {
    fr: 'Payer plus tard ne parle jamais pour un demandeur.',
    en: 'Paying later never speaks for an applicant.',
  },
} as const;
const shortfall = {
  sign: 1,
  why: {
    fr: 'Payer moins que dû ne parle jamais pour un demandeur.',
    en: 'Paying less than was due never speaks for an applicant.',
  },
} as const;

const dates = ['DAYS_INSTALMENT', 'DAYS_ENTRY_PAYMENT'] as const;
const sums = ['AMT_INSTALMENT', 'AMT_PAYMENT'] as const;

const ever = [
  {
    ...count,
    name: 'instalment_count',
    source: from('NUM_INSTALMENT_NUMBER', 'NUM_INSTALMENT_VERSION'),
    label: { fr: 'Échéances connues', en: 'Known instalments' },
    description: {
      fr: 'Nombre d’échéances déjà dues chez nous.',
      en: 'Number of instalments already due to us.',
    },
    adverse: {
      fr: 'Peu d’échéances ont été remboursées jusqu’ici ({value})',
      en: 'Few instalments have been repaid so far ({value})',
    },
  },
  {
    ...count,
    name: 'instalment_late_count',
    source: from(...dates),
    monotone: lateness,
    label: { fr: 'Échéances payées en retard', en: 'Instalments paid late' },
    description: {
      fr: 'Nombre d’échéances payées après leur date.',
      en: 'Number of instalments paid after their date.',
    },
    adverse: {
      fr: 'Des échéances ont été payées en retard ({value})',
      en: 'Instalments were paid late ({value})',
    },
  },
  {
    ...count,
    name: 'instalment_late_10_count',
    source: from(...dates),
    monotone: lateness,
    label: { fr: 'Échéances en retard de plus de 10 jours', en: 'Instalments over 10 days late' },
    description: {
      fr: 'Nombre d’échéances payées plus de 10 jours après leur date.',
      en: 'Number of instalments paid more than 10 days after their date.',
    },
    adverse: {
      fr: 'Des échéances ont été payées avec plus de 10 jours de retard ({value})',
      en: 'Instalments were paid more than 10 days late ({value})',
    },
  },
  {
    ...dayTotal,
    name: 'instalment_days_late_sum',
    source: from(...dates),
    monotone: lateness,
    label: { fr: 'Total des jours de retard', en: 'Total of days late' },
    description: {
      fr: 'Total des jours de retard de toutes les échéances.',
      en: 'Total of the days late over all instalments.',
    },
    adverse: {
      fr: 'Les retards de paiement cumulés atteignent {value}',
      en: 'Late payments add up to {value}',
    },
  },
  {
    ...days,
    name: 'instalment_days_late_max',
    source: from(...dates),
    monotone: lateness,
    label: { fr: 'Plus long retard de paiement', en: 'Longest late payment' },
    description: {
      fr: 'Plus long retard de paiement d’une échéance.',
      en: 'Longest lateness of one instalment.',
    },
    adverse: {
      fr: 'Une échéance a été payée avec {value} de retard',
      en: 'An instalment was paid {value} late',
    },
  },
  {
    ...dayTotal,
    name: 'instalment_days_early_sum',
    source: from(...dates),
    inModel: false,
    label: { fr: 'Total des jours d’avance', en: 'Total of days early' },
    description: {
      fr: 'Total des jours d’avance de toutes les échéances.',
      en: 'Total of the days early over all instalments.',
    },
    adverse: {
      fr: 'Les échéances sont rarement payées en avance ({value} au total)',
      en: 'Instalments are rarely paid early ({value} in total)',
    },
  },
  {
    ...count,
    name: 'instalment_short_count',
    source: from(...sums),
    monotone: shortfall,
    label: { fr: 'Échéances payées en partie', en: 'Instalments paid in part' },
    description: {
      fr: 'Nombre d’échéances payées de moins que la somme due (écart de plus de 1 %).',
      en: 'Number of instalments paid less than due (by more than 1%).',
    },
    adverse: {
      fr: 'Des échéances n’ont été payées qu’en partie ({value})',
      en: 'Instalments were paid in part only ({value})',
    },
  },
  {
    ...count,
    name: 'instalment_unpaid_count',
    source: from('DAYS_ENTRY_PAYMENT'),
    monotone: shortfall,
    label: { fr: 'Échéances sans paiement', en: 'Instalments without payment' },
    description: {
      fr: 'Nombre d’échéances pour lesquelles aucun paiement n’est connu.',
      en: 'Number of instalments for which no payment is known.',
    },
    adverse: {
      fr: 'Des échéances sont restées sans paiement ({value})',
      en: 'Instalments remained without payment ({value})',
    },
  },
  {
    ...plain,
    name: 'instalment_first_months',
    source: from('DAYS_INSTALMENT'),
    kind: 'duration',
    unit: 'months',
    range: [0, 600],
    label: { fr: 'Première échéance', en: 'First instalment' },
    description: {
      fr: 'Mois écoulés depuis la première échéance due chez nous.',
      en: 'Months since the first instalment due to us.',
    },
    adverse: {
      fr: 'L’historique de remboursement est court ({value})',
      en: 'The repayment history is short ({value})',
    },
  },
] as const satisfies readonly Field[];

const amounts = [
  {
    ...amount,
    name: 'instalment_due_sum',
    source: from('AMT_INSTALMENT'),
    inModel: false,
    label: { fr: 'Total dû', en: 'Total due' },
    description: { fr: 'Total des échéances dues.', en: 'Total of the instalments due.' },
    adverse: {
      fr: 'Le total des échéances dues jusqu’ici ({value}) est associé à plus d’impayés',
      en: 'The total of instalments due so far ({value}) goes with more defaults',
    },
  },
  {
    ...amount,
    name: 'instalment_paid_sum',
    source: from('AMT_PAYMENT'),
    inModel: false,
    label: { fr: 'Total payé', en: 'Total paid' },
    description: { fr: 'Total des paiements reçus.', en: 'Total of the payments received.' },
    adverse: {
      fr: 'Le total remboursé jusqu’ici ({value}) est faible',
      en: 'The total repaid so far ({value}) is low',
    },
  },
  {
    ...amount,
    name: 'instalment_largest',
    source: from('AMT_INSTALMENT', 'NUM_INSTALMENT_VERSION'),
    label: { fr: 'Plus forte échéance passée', en: 'Largest past instalment' },
    description: {
      fr: 'Plus forte échéance régulière déjà due ; les remboursements anticipés sont écartés.',
      en: 'Largest regular instalment ever due; early settlements are left out.',
    },
    adverse: {
      fr: 'La plus forte échéance déjà remboursée ({value}) est modeste',
      en: 'The largest instalment repaid so far ({value}) is modest',
    },
  },
] as const satisfies readonly Field[];

const recent = [
  {
    ...count,
    name: 'instalment_count_1y',
    source: from('DAYS_INSTALMENT'),
    label: { fr: 'Échéances en un an', en: 'Instalments in a year' },
    description: {
      fr: 'Échéances dues au cours de la dernière année.',
      en: 'Instalments due over the last year.',
    },
    adverse: {
      fr: 'Le nombre d’échéances dues sur un an ({value}) est associé à plus d’impayés',
      en: 'The number of instalments due over a year ({value}) goes with more defaults',
    },
  },
  {
    ...count,
    name: 'instalment_late_count_1y',
    source: from(...dates),
    monotone: lateness,
    label: { fr: 'Échéances en retard en un an', en: 'Late instalments in a year' },
    description: {
      fr: 'Échéances de la dernière année payées en retard.',
      en: 'Instalments of the last year paid late.',
    },
    adverse: {
      fr: 'Des échéances de la dernière année ont été payées en retard ({value})',
      en: 'Instalments of the last year were paid late ({value})',
    },
  },
  {
    ...dayTotal,
    name: 'instalment_days_late_sum_1y',
    source: from(...dates),
    monotone: lateness,
    label: { fr: 'Total des jours de retard en un an', en: 'Total of days late in a year' },
    description: {
      fr: 'Total des jours de retard des échéances de la dernière année.',
      en: 'Total of the days late over the instalments of the last year.',
    },
    adverse: {
      fr: 'Les retards de la dernière année atteignent {value} au total',
      en: 'Lateness over the last year adds up to {value}',
    },
  },
  {
    ...days,
    name: 'instalment_days_late_max_1y',
    source: from(...dates),
    monotone: lateness,
    label: { fr: 'Plus long retard en un an', en: 'Longest lateness in a year' },
    description: {
      fr: 'Plus long retard d’une échéance de la dernière année.',
      en: 'Longest lateness of an instalment of the last year.',
    },
    adverse: {
      fr: 'Une échéance de la dernière année a été payée avec {value} de retard',
      en: 'An instalment of the last year was paid {value} late',
    },
  },
  {
    ...count,
    name: 'instalment_short_count_1y',
    source: from(...sums, 'DAYS_INSTALMENT'),
    monotone: shortfall,
    label: { fr: 'Échéances payées en partie en un an', en: 'Instalments paid in part in a year' },
    description: {
      fr: 'Échéances de la dernière année payées de moins que la somme due.',
      en: 'Instalments of the last year paid less than due.',
    },
    adverse: {
      fr: 'Des échéances de la dernière année n’ont été payées qu’en partie ({value})',
      en: 'Instalments of the last year were paid in part only ({value})',
    },
  },
  {
    ...dayTotal,
    name: 'instalment_days_late_weighted_sum',
    source: from(...dates),
    inModel: false,
    label: { fr: 'Jours de retard pondérés', en: 'Weighted days late' },
    description: {
      fr: 'Total des jours de retard, les échéances récentes comptant davantage.',
      en: 'Total of the days late, recent instalments counting more.',
    },
    adverse: {
      fr: 'Les retards de paiement récents sont importants ({value})',
      en: 'Recent late payments are significant ({value})',
    },
  },
  {
    ...count,
    name: 'instalment_weight_sum',
    source: from('DAYS_INSTALMENT'),
    inModel: false,
    label: { fr: 'Poids des échéances récentes', en: 'Weight of recent instalments' },
    description: {
      fr: 'Nombre d’échéances, les récentes comptant davantage.',
      en: 'Number of instalments, recent ones counting more.',
    },
    adverse: {
      fr: 'Le nombre d’échéances récentes ({value}) est associé à plus d’impayés',
      en: 'The number of recent instalments ({value}) goes with more defaults',
    },
  },
] as const satisfies readonly Field[];

export const instalmentFields = [...ever, ...amounts, ...recent] as const;
