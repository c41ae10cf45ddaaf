// The monthly state of the applicant's point-of-sale and cash loans with this lender (table POS_CASH_balance).
// Raw components only: shares of months and of instalments are derived, never stored.

import type { Field } from '../../field.ts';

const plain = { role: 'history', group: 'pointOfSale', inModel: true, sensitive: false } as const;
const count = { ...plain, kind: 'count', unit: 'count', range: [0, 5_000] } as const;
const from = (...columns: string[]) => ({ table: 'POS_CASH_balance', columns });
const lateness = {
  sign: 1,
  why: {
    fr: 'Plus de retard sur un prêt ne parle jamais pour un demandeur.',
    en: 'More lateness on a loan never speaks for an applicant.',
  },
} as const;

export const pointOfSaleFields = [
  {
    ...count,
    name: 'pos_month_count',
    source: from('MONTHS_BALANCE'),
    label: { fr: 'Relevés de crédits en magasin', en: 'Point-of-sale reports' },
    description: {
      fr: 'Nombre de relevés mensuels des crédits en magasin et prêts personnels.',
      en: 'Number of monthly reports of point-of-sale credits and cash loans.',
    },
    adverse: {
      fr: 'L’historique des crédits en magasin est court ({value} relevés)',
      en: 'The history of point-of-sale credits is short ({value} reports)',
    },
  },
  {
    ...count,
    name: 'pos_late_month_count',
    source: from('SK_DPD'),
    monotone: lateness,
    label: { fr: 'Mois en retard', en: 'Months late' },
    description: {
      fr: 'Relevés mensuels en retard, petits montants compris.',
      en: 'Monthly reports that were late, small amounts included.',
    },
    adverse: {
      fr: 'Des mois de retard sont connus sur les crédits en magasin ({value})',
      en: 'Months of lateness are known on point-of-sale credits ({value})',
    },
  },
  {
    ...count,
    name: 'pos_late_serious_month_count',
    source: from('SK_DPD_DEF'),
    monotone: lateness,
    label: { fr: 'Mois en retard notable', en: 'Months notably late' },
    description: {
      fr: 'Relevés mensuels en retard, petits montants écartés.',
      en: 'Monthly reports that were late, small amounts left out.',
    },
    adverse: {
      fr: 'Des mois de retard notable sont connus sur les crédits en magasin ({value})',
      en: 'Months of notable lateness are known on point-of-sale credits ({value})',
    },
  },
  {
    ...plain,
    name: 'pos_days_late_max',
    source: from('SK_DPD_DEF'),
    kind: 'duration',
    unit: 'days',
    range: [0, 10_000],
    monotone: lateness,
    label: { fr: 'Plus long retard en magasin', en: 'Longest point-of-sale lateness' },
    description: {
      fr: 'Plus long retard d’un crédit en magasin, petits montants écartés.',
      en: 'Longest lateness of a point-of-sale credit, small amounts left out.',
    },
    adverse: {
      fr: 'Un crédit en magasin a eu {value} de retard',
      en: 'A point-of-sale credit was {value} late',
    },
  },
  {
    ...count,
    name: 'pos_contract_count',
    source: from('SK_ID_PREV'),
    label: { fr: 'Crédits en magasin', en: 'Point-of-sale credits' },
    description: {
      fr: 'Nombre de crédits en magasin et de prêts personnels suivis.',
      en: 'Number of point-of-sale credits and cash loans on record.',
    },
    adverse: {
      fr: 'Le nombre de crédits en magasin ({value}) est associé à plus d’impayés',
      en: 'The number of point-of-sale credits ({value}) goes with more defaults',
    },
  },
  {
    ...count,
    name: 'pos_completed_count',
    source: from('NAME_CONTRACT_STATUS'),
    label: { fr: 'Crédits en magasin soldés', en: 'Point-of-sale credits completed' },
    description: {
      fr: 'Nombre de crédits en magasin remboursés jusqu’au bout.',
      en: 'Number of point-of-sale credits repaid to the end.',
    },
    adverse: {
      fr: 'Peu de crédits en magasin ont été remboursés jusqu’au bout ({value})',
      en: 'Few point-of-sale credits have been repaid to the end ({value})',
    },
  },
  {
    ...count,
    name: 'pos_future_instalments',
    source: from('CNT_INSTALMENT_FUTURE', 'NAME_CONTRACT_STATUS', 'MONTHS_BALANCE'),
    label: { fr: 'Échéances restantes en magasin', en: 'Point-of-sale instalments left' },
    description: {
      fr: 'Échéances restant à payer sur les crédits en magasin en cours.',
      en: 'Instalments left to pay on running point-of-sale credits.',
    },
    adverse: {
      fr: 'Des échéances de crédits en magasin restent à payer ({value})',
      en: 'Instalments of point-of-sale credits are left to pay ({value})',
    },
  },
  {
    ...count,
    name: 'pos_total_instalments',
    source: from('CNT_INSTALMENT', 'NAME_CONTRACT_STATUS', 'MONTHS_BALANCE'),
    inModel: false,
    label: { fr: 'Échéances prévues en magasin', en: 'Point-of-sale instalments planned' },
    description: {
      fr: 'Échéances prévues à l’origine sur les crédits en magasin en cours.',
      en: 'Instalments first planned on running point-of-sale credits.',
    },
    adverse: {
      fr: 'Les crédits en magasin en cours sont longs ({value} échéances)',
      en: 'The running point-of-sale credits are long ({value} instalments)',
    },
  },
  {
    ...plain,
    name: 'pos_latest_month',
    source: from('MONTHS_BALANCE'),
    kind: 'duration',
    unit: 'months',
    range: [0, 600],
    label: { fr: 'Dernier relevé en magasin', en: 'Latest point-of-sale report' },
    description: {
      fr: 'Mois écoulés depuis le dernier relevé d’un crédit en magasin.',
      en: 'Months since the latest report of a point-of-sale credit.',
    },
    adverse: {
      fr: 'La date du dernier relevé d’un crédit en magasin (il y a {value}) est associée à plus d’impayés',
      en: 'The date of the latest point-of-sale report ({value} ago) goes with more defaults',
    },
  },
  {
    ...count,
    name: 'pos_month_count_12',
    source: from('MONTHS_BALANCE'),
    inModel: false,
    label: { fr: 'Relevés en magasin (un an)', en: 'Point-of-sale reports (a year)' },
    description: {
      fr: 'Relevés mensuels des crédits en magasin au cours des douze derniers mois.',
      en: 'Monthly reports of point-of-sale credits over the last twelve months.',
    },
    adverse: {
      fr: 'Le nombre de relevés récents de crédits en magasin ({value}) est associé à plus d’impayés',
      en: 'The number of recent point-of-sale reports ({value}) goes with more defaults',
    },
  },
  {
    ...count,
    name: 'pos_late_month_count_12',
    source: from('SK_DPD', 'MONTHS_BALANCE'),
    monotone: lateness,
    label: { fr: 'Mois en retard en magasin (un an)', en: 'Point-of-sale months late (a year)' },
    description: {
      fr: 'Relevés mensuels en retard au cours des douze derniers mois.',
      en: 'Monthly reports that were late over the last twelve months.',
    },
    adverse: {
      fr: 'Des mois de retard récents sont connus sur les crédits en magasin ({value})',
      en: 'Recent months of lateness are known on point-of-sale credits ({value})',
    },
  },
] as const satisfies readonly Field[];
