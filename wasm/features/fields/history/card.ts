// The monthly state of the applicant's credit cards with this lender (table credit_card_balance).
// Raw components only: use of the limit and shares of months are derived, never stored, but for the worst month's use.

import type { Field } from '../../field.ts';

const plain = { role: 'history', group: 'card', inModel: true, sensitive: false } as const;
const count = { ...plain, kind: 'count', unit: 'count', range: [0, 5_000] } as const;
const amount = { ...plain, kind: 'amount', unit: 'money', range: [0, 1_000_000_000] } as const;
const monthTotal = { ...amount, range: [0, 10_000_000_000], inModel: false } as const;
const from = (...columns: string[]) => ({ table: 'credit_card_balance', columns });
const lateness = {
  sign: 1,
  why: {
    fr: 'Plus de retard sur une carte ne parle jamais pour un demandeur.',
    en: 'More lateness on a card never speaks for an applicant.',
  },
} as const;

const use = [
  {
    ...count,
    name: 'card_count',
    source: from('SK_ID_PREV'),
    range: [0, 100],
    label: { fr: 'Cartes chez nous', en: 'Cards with us' },
    description: { fr: 'Nombre de cartes de crédit chez nous.', en: 'Number of credit cards with us.' },
    adverse: {
      fr: 'Le nombre de cartes de crédit chez nous ({value}) est associé à plus d’impayés',
      en: 'The number of credit cards with us ({value}) goes with more defaults',
    },
  },
  {
    ...count,
    name: 'card_month_count',
    source: from('MONTHS_BALANCE'),
    label: { fr: 'Relevés de carte', en: 'Card statements' },
    description: { fr: 'Nombre de relevés mensuels de carte.', en: 'Number of monthly card statements.' },
    adverse: {
      fr: 'L’historique de la carte est court ({value} relevés)',
      en: 'The history of the card is short ({value} statements)',
    },
  },
  {
    ...monthTotal,
    name: 'card_balance_sum',
    source: from('AMT_BALANCE'),
    label: { fr: 'Cumul des soldes de carte', en: 'Total of card balances' },
    description: {
      fr: 'Somme des soldes dus de tous les relevés de carte.',
      en: 'Sum of the balances owed over all card statements.',
    },
    adverse: {
      fr: 'Les soldes dus sur la carte sont élevés ({value} cumulés)',
      en: 'The balances owed on the card are high ({value} in total)',
    },
  },
  {
    ...monthTotal,
    name: 'card_limit_sum',
    source: from('AMT_CREDIT_LIMIT_ACTUAL'),
    label: { fr: 'Cumul des plafonds de carte', en: 'Total of card limits' },
    description: {
      fr: 'Somme des plafonds de tous les relevés de carte.',
      en: 'Sum of the limits over all card statements.',
    },
    adverse: {
      fr: 'Les plafonds de la carte ({value} cumulés) sont associés à plus d’impayés',
      en: 'The limits of the card ({value} in total) go with more defaults',
    },
  },
  {
    ...monthTotal,
    name: 'card_balance_sum_6',
    source: from('AMT_BALANCE', 'MONTHS_BALANCE'),
    label: { fr: 'Cumul des soldes (six mois)', en: 'Total of balances (six months)' },
    description: {
      fr: 'Somme des soldes dus des six derniers mois.',
      en: 'Sum of the balances owed over the last six months.',
    },
    adverse: {
      fr: 'Les soldes récents de la carte sont élevés ({value} cumulés)',
      en: 'The recent balances of the card are high ({value} in total)',
    },
  },
  {
    ...monthTotal,
    name: 'card_limit_sum_6',
    source: from('AMT_CREDIT_LIMIT_ACTUAL', 'MONTHS_BALANCE'),
    label: { fr: 'Cumul des plafonds (six mois)', en: 'Total of limits (six months)' },
    description: {
      fr: 'Somme des plafonds des six derniers mois.',
      en: 'Sum of the limits over the last six months.',
    },
    adverse: {
      fr: 'Les plafonds récents de la carte ({value} cumulés) sont associés à plus d’impayés',
      en: 'The recent limits of the card ({value} in total) go with more defaults',
    },
  },
  {
    ...plain,
    name: 'card_use_max',
    source: from('AMT_BALANCE', 'AMT_CREDIT_LIMIT_ACTUAL'),
    kind: 'share',
    unit: 'ratio',
    range: [0, 10],
    monotone: {
      sign: 1,
      why: {
        fr: 'S’approcher du plafond, ou le dépasser, ne parle jamais pour un demandeur.',
        en: 'Coming closer to the limit, or over it, never speaks for an applicant.',
      },
    },
    label: { fr: 'Plus forte utilisation de la carte', en: 'Highest use of the card' },
    description: {
      fr: 'Plus fort solde mensuel rapporté au plafond de la carte.',
      en: 'Highest monthly balance over the card’s limit.',
    },
    adverse: {
      fr: 'La carte a été utilisée jusqu’à {value} de son plafond',
      en: 'The card was used up to {value} of its limit',
    },
  },
  {
    ...amount,
    name: 'card_balance_latest',
    source: from('AMT_BALANCE', 'MONTHS_BALANCE'),
    label: { fr: 'Dernier solde de carte', en: 'Latest card balance' },
    description: {
      fr: 'Solde dû au dernier relevé de carte.',
      en: 'Balance owed on the latest card statement.',
    },
    adverse: {
      fr: 'Le solde dû sur la carte ({value}) est élevé',
      en: 'The balance owed on the card ({value}) is high',
    },
  },
  {
    ...amount,
    name: 'card_limit_latest',
    source: from('AMT_CREDIT_LIMIT_ACTUAL', 'MONTHS_BALANCE'),
    label: { fr: 'Dernier plafond de carte', en: 'Latest card limit' },
    description: { fr: 'Plafond au dernier relevé de carte.', en: 'Limit on the latest card statement.' },
    adverse: {
      fr: 'Le plafond de la carte ({value}) est associé à plus d’impayés',
      en: 'The limit of the card ({value}) goes with more defaults',
    },
  },
  {
    ...plain,
    name: 'card_latest_month',
    source: from('MONTHS_BALANCE'),
    kind: 'duration',
    unit: 'months',
    range: [0, 600],
    label: { fr: 'Dernier relevé de carte', en: 'Latest card statement' },
    description: {
      fr: 'Mois écoulés depuis le dernier relevé de carte.',
      en: 'Months since the latest card statement.',
    },
    adverse: {
      fr: 'La date du dernier relevé de carte (il y a {value}) est associée à plus d’impayés',
      en: 'The date of the latest card statement ({value} ago) goes with more defaults',
    },
  },
] as const satisfies readonly Field[];

const flows = [
  {
    ...monthTotal,
    name: 'card_drawings_sum',
    source: from('AMT_DRAWINGS_CURRENT'),
    label: { fr: 'Dépenses par carte', en: 'Card drawings' },
    description: {
      fr: 'Total dépensé ou retiré avec la carte.',
      en: 'Total spent or withdrawn with the card.',
    },
    adverse: {
      fr: 'Le total dépensé avec la carte ({value}) est associé à plus d’impayés',
      en: 'The total spent with the card ({value}) goes with more defaults',
    },
  },
  {
    ...monthTotal,
    name: 'card_drawings_atm_sum',
    source: from('AMT_DRAWINGS_ATM_CURRENT'),
    label: { fr: 'Retraits d’espèces par carte', en: 'Cash withdrawn by card' },
    description: {
      fr: 'Total retiré en espèces avec la carte.',
      en: 'Total withdrawn in cash with the card.',
    },
    adverse: {
      fr: 'Le total des retraits d’espèces avec la carte ({value}) est élevé',
      en: 'The total of cash withdrawn with the card ({value}) is high',
    },
  },
  {
    ...count,
    name: 'card_drawing_count',
    source: from('CNT_DRAWINGS_CURRENT'),
    range: [0, 100_000],
    label: { fr: 'Opérations par carte', en: 'Card operations' },
    description: {
      fr: 'Nombre de dépenses et de retraits avec la carte.',
      en: 'Number of payments and withdrawals with the card.',
    },
    adverse: {
      fr: 'Le nombre d’opérations avec la carte ({value}) est associé à plus d’impayés',
      en: 'The number of card operations ({value}) goes with more defaults',
    },
  },
  {
    ...monthTotal,
    name: 'card_payment_sum',
    source: from('AMT_PAYMENT_CURRENT'),
    label: { fr: 'Remboursements de carte', en: 'Card payments' },
    description: { fr: 'Total remboursé sur la carte.', en: 'Total paid back on the card.' },
    adverse: {
      fr: 'Le total remboursé sur la carte ({value}) est faible',
      en: 'The total paid back on the card ({value}) is low',
    },
  },
  {
    ...monthTotal,
    name: 'card_minimum_sum',
    source: from('AMT_INST_MIN_REGULARITY'),
    label: { fr: 'Minimums dus sur la carte', en: 'Minimum payments due' },
    description: {
      fr: 'Total des minimums mensuels dus sur la carte.',
      en: 'Total of the monthly minimums due on the card.',
    },
    adverse: {
      fr: 'Le total des minimums dus sur la carte ({value}) est élevé',
      en: 'The total of minimums due on the card ({value}) is high',
    },
  },
  {
    ...count,
    name: 'card_minimum_missed_count',
    source: from('AMT_PAYMENT_CURRENT', 'AMT_INST_MIN_REGULARITY'),
    monotone: {
      sign: 1,
      why: {
        fr: 'Un mois de plus sous le paiement minimum ne parle jamais pour un demandeur.',
        en: 'One more month below the minimum payment never speaks for an applicant.',
      },
    },
    label: { fr: 'Minimums non payés', en: 'Minimum payments missed' },
    description: {
      fr: 'Mois où moins que le minimum dû a été payé sur la carte.',
      en: 'Months in which less than the minimum due was paid on the card.',
    },
    adverse: {
      fr: 'Le minimum dû sur la carte n’a pas été payé certains mois ({value})',
      en: 'The minimum due on the card was missed in some months ({value})',
    },
  },
  {
    ...count,
    name: 'card_late_month_count',
    source: from('SK_DPD_DEF'),
    monotone: lateness,
    label: { fr: 'Mois de carte en retard', en: 'Card months late' },
    description: {
      fr: 'Relevés de carte en retard, petits montants écartés.',
      en: 'Card statements that were late, small amounts left out.',
    },
    adverse: {
      fr: 'Des mois de retard sont connus sur la carte ({value})',
      en: 'Months of lateness are known on the card ({value})',
    },
  },
  {
    ...plain,
    name: 'card_days_late_max',
    source: from('SK_DPD_DEF'),
    kind: 'duration',
    unit: 'days',
    range: [0, 10_000],
    monotone: lateness,
    label: { fr: 'Plus long retard de carte', en: 'Longest card lateness' },
    description: {
      fr: 'Plus long retard sur la carte, petits montants écartés.',
      en: 'Longest lateness on the card, small amounts left out.',
    },
    adverse: { fr: 'La carte a eu {value} de retard', en: 'The card was {value} late' },
  },
] as const satisfies readonly Field[];

export const cardFields = [...use, ...flows] as const;
