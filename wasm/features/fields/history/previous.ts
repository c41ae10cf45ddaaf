// The applicant's earlier requests with this lender (table previous_application): answers, sizes, costs, what still runs.
// Raw components only: ratios with one another or with the request are derived, never stored.

import type { Field } from '../../field.ts';

const plain = { role: 'history', group: 'previous', inModel: true, sensitive: false } as const;
const count = { ...plain, kind: 'count', unit: 'count', range: [0, 1_000] } as const;
const months = { ...plain, kind: 'duration', unit: 'months', range: [0, 600] } as const;
const amount = { ...plain, kind: 'amount', unit: 'money', range: [0, 1_000_000_000] } as const;
const from = (...columns: string[]) => ({ table: 'previous_application', columns });
const refusal = {
  sign: 1,
  why: {
    fr: 'Une demande refusée de plus ne parle jamais pour un demandeur.',
    en: 'One more request refused never speaks for an applicant.',
  },
} as const;

const answers = [
  {
    ...count,
    name: 'previous_count',
    source: from('SK_ID_PREV'),
    label: { fr: 'Demandes précédentes', en: 'Earlier requests' },
    description: {
      fr: 'Nombre de demandes déjà faites chez nous.',
      en: 'Number of requests already made with us.',
    },
    adverse: {
      fr: 'Le nombre de demandes déjà faites ({value}) est associé à plus d’impayés',
      en: 'The number of requests already made ({value}) goes with more defaults',
    },
  },
  {
    ...count,
    name: 'previous_approved_count',
    source: from('NAME_CONTRACT_STATUS'),
    label: { fr: 'Demandes accordées', en: 'Requests granted' },
    description: { fr: 'Nombre de demandes accordées chez nous.', en: 'Number of requests granted by us.' },
    adverse: {
      fr: 'Peu de demandes ont été accordées jusqu’ici ({value})',
      en: 'Few requests have been granted so far ({value})',
    },
  },
  {
    ...count,
    name: 'previous_refused_count',
    source: from('NAME_CONTRACT_STATUS'),
    monotone: refusal,
    label: { fr: 'Demandes refusées', en: 'Requests refused' },
    description: { fr: 'Nombre de demandes refusées chez nous.', en: 'Number of requests refused by us.' },
    adverse: {
      fr: 'Des demandes précédentes ont été refusées ({value})',
      en: 'Earlier requests were refused ({value})',
    },
  },
  {
    ...count,
    name: 'previous_cancelled_count',
    source: from('NAME_CONTRACT_STATUS'),
    label: { fr: 'Demandes annulées', en: 'Requests cancelled' },
    description: {
      fr: 'Nombre de demandes annulées avant leur terme.',
      en: 'Number of requests cancelled before completion.',
    },
    adverse: {
      fr: 'Le nombre de demandes annulées ({value}) est associé à plus d’impayés',
      en: 'The number of requests cancelled ({value}) goes with more defaults',
    },
  },
  {
    ...count,
    name: 'previous_count_1y',
    source: from('DAYS_DECISION'),
    label: { fr: 'Demandes en un an', en: 'Requests in a year' },
    description: {
      fr: 'Demandes faites chez nous au cours de la dernière année.',
      en: 'Requests made with us over the last year.',
    },
    adverse: {
      fr: 'Des demandes ont été faites au cours de la dernière année ({value})',
      en: 'Requests were made over the last year ({value})',
    },
  },
  {
    ...count,
    name: 'previous_refused_count_1y',
    source: from('NAME_CONTRACT_STATUS', 'DAYS_DECISION'),
    monotone: refusal,
    label: { fr: 'Refus en un an', en: 'Refusals in a year' },
    description: {
      fr: 'Demandes refusées chez nous au cours de la dernière année.',
      en: 'Requests refused by us over the last year.',
    },
    adverse: {
      fr: 'Des demandes ont été refusées au cours de la dernière année ({value})',
      en: 'Requests were refused over the last year ({value})',
    },
  },
  {
    ...count,
    name: 'previous_last_3_refused_count',
    source: from('NAME_CONTRACT_STATUS', 'DAYS_DECISION'),
    range: [0, 3],
    monotone: refusal,
    label: { fr: 'Refus parmi les trois dernières', en: 'Refusals among the last three' },
    description: {
      fr: 'Refus parmi les trois dernières demandes faites chez nous.',
      en: 'Refusals among the last three requests made with us.',
    },
    adverse: {
      fr: 'Des demandes ont été refusées parmi les trois dernières ({value})',
      en: 'Requests were refused among the last three ({value})',
    },
  },
  {
    ...count,
    name: 'previous_last_3_count',
    source: from('DAYS_DECISION'),
    range: [0, 3],
    inModel: false,
    label: { fr: 'Dernières demandes retenues', en: 'Latest requests looked at' },
    description: {
      fr: 'Nombre de demandes récentes retenues, trois au plus.',
      en: 'Number of latest requests looked at, three at most.',
    },
    adverse: {
      fr: 'Peu de demandes précédentes sont connues ({value})',
      en: 'Few earlier requests are known ({value})',
    },
  },
  {
    ...plain,
    name: 'previous_latest_refused',
    source: from('NAME_CONTRACT_STATUS', 'DAYS_DECISION'),
    kind: 'flag',
    unit: 'none',
    range: [0, 1],
    monotone: {
      sign: 1,
      why: {
        fr: 'Le refus de la dernière demande ne parle jamais pour un demandeur.',
        en: 'A refusal of the latest request never speaks for an applicant.',
      },
    },
    label: { fr: 'Dernière demande refusée', en: 'Latest request refused' },
    description: {
      fr: 'La dernière demande faite chez nous a été refusée.',
      en: 'The latest request made with us was refused.',
    },
    adverse: { fr: 'La dernière demande a été refusée', en: 'The latest request was refused' },
  },
  {
    ...months,
    name: 'previous_latest_decision_months',
    source: from('DAYS_DECISION'),
    label: { fr: 'Dernière demande', en: 'Latest request' },
    description: {
      fr: 'Mois écoulés depuis la réponse à la dernière demande.',
      en: 'Months since the answer to the latest request.',
    },
    adverse: {
      fr: 'La dernière demande est récente (il y a {value})',
      en: 'The latest request is recent ({value} ago)',
    },
  },
  {
    ...months,
    name: 'previous_first_decision_months',
    source: from('DAYS_DECISION'),
    label: { fr: 'Première demande', en: 'First request' },
    description: {
      fr: 'Mois écoulés depuis la réponse à la première demande.',
      en: 'Months since the answer to the first request.',
    },
    adverse: {
      fr: 'La relation avec notre établissement est récente ({value})',
      en: 'The relationship with us is recent ({value})',
    },
  },
] as const satisfies readonly Field[];

const sizes = [
  {
    ...amount,
    name: 'previous_annuity_max',
    source: from('AMT_ANNUITY'),
    label: { fr: 'Plus forte échéance accordée', en: 'Largest instalment granted' },
    description: {
      fr: 'Plus forte échéance parmi les demandes accordées.',
      en: 'Largest instalment among the requests granted.',
    },
    adverse: {
      fr: 'Les échéances des prêts précédents ({value} au plus) sont associées à plus d’impayés',
      en: 'The instalments of earlier loans ({value} at most) go with more defaults',
    },
  },
  {
    ...amount,
    name: 'previous_annuity_mean',
    source: from('AMT_ANNUITY'),
    label: { fr: 'Échéance moyenne accordée', en: 'Mean instalment granted' },
    description: {
      fr: 'Échéance moyenne des demandes accordées.',
      en: 'Mean instalment of the requests granted.',
    },
    adverse: {
      fr: 'L’échéance moyenne des prêts précédents ({value}) est associée à plus d’impayés',
      en: 'The mean instalment of earlier loans ({value}) goes with more defaults',
    },
  },
  {
    ...amount,
    name: 'previous_credit_max',
    source: from('AMT_CREDIT'),
    label: { fr: 'Plus fort prêt accordé', en: 'Largest loan granted' },
    description: {
      fr: 'Plus fort montant parmi les demandes accordées.',
      en: 'Largest amount among the requests granted.',
    },
    adverse: {
      fr: 'Le plus fort prêt accordé jusqu’ici ({value}) est associé à plus d’impayés',
      en: 'The largest loan granted so far ({value}) goes with more defaults',
    },
  },
  {
    ...amount,
    name: 'previous_credit_mean',
    source: from('AMT_CREDIT'),
    label: { fr: 'Prêt moyen accordé', en: 'Mean loan granted' },
    description: {
      fr: 'Montant moyen des demandes accordées.',
      en: 'Mean amount of the requests granted.',
    },
    adverse: {
      fr: 'Le montant moyen des prêts précédents ({value}) est associé à plus d’impayés',
      en: 'The mean amount of earlier loans ({value}) goes with more defaults',
    },
  },
  {
    ...amount,
    name: 'previous_asked_sum',
    source: from('AMT_APPLICATION'),
    inModel: false,
    label: { fr: 'Total demandé', en: 'Total asked for' },
    description: {
      fr: 'Total des montants demandés dans les demandes accordées.',
      en: 'Total of the amounts asked for in the requests granted.',
    },
    adverse: {
      fr: 'Le total demandé jusqu’ici ({value}) est associé à plus d’impayés',
      en: 'The total asked for so far ({value}) goes with more defaults',
    },
  },
  {
    ...amount,
    name: 'previous_granted_sum',
    source: from('AMT_CREDIT'),
    inModel: false,
    label: { fr: 'Total accordé', en: 'Total granted' },
    description: {
      fr: 'Total des montants accordés chez nous.',
      en: 'Total of the amounts granted by us.',
    },
    adverse: {
      fr: 'Le total accordé jusqu’ici ({value}) est associé à plus d’impayés',
      en: 'The total granted so far ({value}) goes with more defaults',
    },
  },
  {
    ...plain,
    name: 'previous_down_payment_share_mean',
    source: from('RATE_DOWN_PAYMENT'),
    kind: 'share',
    unit: 'share',
    range: [0, 1],
    label: { fr: 'Apport moyen', en: 'Mean down payment' },
    description: {
      fr: 'Part moyenne payée comptant lors des demandes accordées.',
      en: 'Mean share paid up front in the requests granted.',
    },
    adverse: {
      fr: 'L’apport lors des prêts précédents ({value}) est faible',
      en: 'The down payment on earlier loans ({value}) is low',
    },
  },
  {
    ...months,
    name: 'previous_tenor_mean',
    source: from('CNT_PAYMENT'),
    label: { fr: 'Durée moyenne des prêts', en: 'Mean length of loans' },
    description: {
      fr: 'Durée moyenne des prêts accordés, en échéances mensuelles.',
      en: 'Mean length of the loans granted, in monthly instalments.',
    },
    adverse: {
      fr: 'Les prêts précédents étaient longs (en moyenne {value})',
      en: 'Earlier loans were long ({value} on average)',
    },
  },
  {
    ...months,
    name: 'previous_tenor_latest',
    source: from('CNT_PAYMENT', 'DAYS_DECISION'),
    label: { fr: 'Durée du dernier prêt', en: 'Length of the latest loan' },
    description: {
      fr: 'Durée du dernier prêt accordé, en échéances mensuelles.',
      en: 'Length of the latest loan granted, in monthly instalments.',
    },
    adverse: {
      fr: 'Le dernier prêt accordé était long ({value})',
      en: 'The latest loan granted was long ({value})',
    },
  },
] as const satisfies readonly Field[];

const reasonsAndCosts = [
  {
    ...count,
    name: 'previous_refused_scoring_count',
    source: from('CODE_REJECT_REASON'),
    monotone: refusal,
    label: { fr: 'Refus dus au score', en: 'Refusals due to the score' },
    description: {
      fr: 'Demandes refusées en raison du score.',
      en: 'Requests refused because of the score.',
    },
    adverse: {
      fr: 'Des demandes précédentes ont été refusées en raison du score ({value})',
      en: 'Earlier requests were refused because of the score ({value})',
    },
  },
  {
    ...count,
    name: 'previous_refused_limit_count',
    source: from('CODE_REJECT_REASON'),
    monotone: refusal,
    label: { fr: 'Refus dus au plafond', en: 'Refusals due to the limit' },
    description: {
      fr: 'Demandes refusées parce qu’un plafond d’engagement était atteint.',
      en: 'Requests refused because a lending limit was reached.',
    },
    adverse: {
      fr: 'Des demandes précédentes ont été refusées pour plafond atteint ({value})',
      en: 'Earlier requests were refused because a limit was reached ({value})',
    },
  },
  {
    ...count,
    name: 'previous_high_yield_count',
    source: from('NAME_YIELD_GROUP'),
    label: { fr: 'Demandes à taux élevé', en: 'Requests at a high rate' },
    description: {
      fr: 'Demandes précédentes dans la tranche de taux élevée.',
      en: 'Earlier requests in the high rate band.',
    },
    adverse: {
      fr: 'Des demandes précédentes étaient à taux élevé ({value})',
      en: 'Earlier requests were at a high rate ({value})',
    },
  },
  {
    ...count,
    name: 'previous_low_yield_count',
    source: from('NAME_YIELD_GROUP'),
    label: { fr: 'Demandes à taux bas', en: 'Requests at a low rate' },
    description: {
      fr: 'Demandes précédentes dans les tranches de taux basses.',
      en: 'Earlier requests in the low rate bands.',
    },
    adverse: {
      fr: 'Peu de demandes précédentes étaient à taux bas ({value})',
      en: 'Few earlier requests were at a low rate ({value})',
    },
  },
  {
    ...count,
    name: 'previous_cash_count',
    source: from('NAME_CONTRACT_TYPE'),
    label: { fr: 'Demandes de prêt personnel', en: 'Cash loan requests' },
    description: {
      fr: 'Nombre de demandes de prêt personnel.',
      en: 'Number of requests for a cash loan.',
    },
    adverse: {
      fr: 'Le nombre de demandes de prêt personnel ({value}) est associé à plus d’impayés',
      en: 'The number of cash loan requests ({value}) goes with more defaults',
    },
  },
  {
    ...count,
    name: 'previous_revolving_count',
    source: from('NAME_CONTRACT_TYPE'),
    label: { fr: 'Demandes de crédit renouvelable', en: 'Revolving credit requests' },
    description: {
      fr: 'Nombre de demandes de crédit renouvelable.',
      en: 'Number of requests for revolving credit.',
    },
    adverse: {
      fr: 'Le nombre de demandes de crédit renouvelable ({value}) est associé à plus d’impayés',
      en: 'The number of revolving credit requests ({value}) goes with more defaults',
    },
  },
  {
    ...count,
    name: 'previous_insured_count',
    source: from('NFLAG_INSURED_ON_APPROVAL'),
    label: { fr: 'Prêts assurés', en: 'Insured loans' },
    description: {
      fr: 'Nombre de prêts pris avec une assurance.',
      en: 'Number of loans taken with an insurance.',
    },
    adverse: {
      fr: 'Le nombre de prêts assurés ({value}) est associé à plus d’impayés',
      en: 'The number of insured loans ({value}) goes with more defaults',
    },
  },
  {
    ...plain,
    name: 'previous_implied_cost_mean',
    source: from('AMT_ANNUITY', 'CNT_PAYMENT', 'AMT_CREDIT'),
    kind: 'share',
    unit: 'ratio',
    range: [-1, 10],
    label: { fr: 'Coût moyen des prêts', en: 'Mean cost of loans' },
    description: {
      fr: 'Total des échéances au-delà du capital, rapporté au capital, en moyenne.',
      en: 'Total of the instalments beyond the capital, over the capital, on average.',
    },
    adverse: {
      fr: 'Les prêts précédents étaient coûteux ({value} du capital)',
      en: 'Earlier loans were costly ({value} of the capital)',
    },
  },
] as const satisfies readonly Field[];

const running = [
  {
    ...count,
    name: 'previous_running_count',
    source: from('NAME_CONTRACT_STATUS', 'DAYS_TERMINATION', 'DAYS_LAST_DUE'),
    label: { fr: 'Prêts en cours chez nous', en: 'Loans running with us' },
    description: {
      fr: 'Nombre de prêts accordés chez nous et non terminés.',
      en: 'Number of loans granted by us and not over.',
    },
    adverse: {
      fr: 'Des prêts sont déjà en cours chez nous ({value})',
      en: 'Loans are already running with us ({value})',
    },
  },
  {
    ...amount,
    name: 'previous_running_annuity_sum',
    source: from('AMT_ANNUITY', 'DAYS_TERMINATION', 'DAYS_LAST_DUE'),
    label: { fr: 'Échéances en cours chez nous', en: 'Instalments running with us' },
    description: {
      fr: 'Total des échéances des prêts en cours chez nous.',
      en: 'Total of the instalments of the loans running with us.',
    },
    adverse: {
      fr: 'Les échéances déjà dues chez nous ({value}) pèsent dans le budget',
      en: 'The instalments already due to us ({value}) weigh on the budget',
    },
  },
  {
    ...amount,
    name: 'previous_remaining_sum',
    source: from('AMT_ANNUITY', 'CNT_PAYMENT', 'DAYS_FIRST_DUE', 'DAYS_LAST_DUE_1ST_VERSION'),
    label: { fr: 'Reste à payer chez nous', en: 'Left to pay to us' },
    description: {
      fr: 'Estimation des échéances restant à payer sur les prêts en cours chez nous.',
      en: 'Estimate of the instalments left to pay on the loans running with us.',
    },
    adverse: {
      fr: 'Le reste à payer des prêts en cours chez nous ({value}) est élevé',
      en: 'The amount left to pay on loans running with us ({value}) is high',
    },
  },
] as const satisfies readonly Field[];

export const previousFields = [...answers, ...sizes, ...reasonsAndCosts, ...running] as const;
