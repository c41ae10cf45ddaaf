// More of the monthly states of point-of-sale credits (POS_CASH_balance) and cards (credit_card_balance): recent months.
// Raw components only: shares and changes are derived, never stored, but for the worst month's use.

import { components, riskier } from '../family.ts';
import { AMOUNT, COUNT, MONTHS } from '../shapes.ts';

const lateness = riskier([
  'Plus de retard sur un prêt ne parle jamais pour un demandeur.',
  'More lateness on a loan never speaks for an applicant.',
]);

export const pointOfSaleWindowFields = components('pointOfSale', 'POS_CASH_balance', [
  {
    name: 'pos_late_month_count_3',
    shape: COUNT,
    columns: ['SK_DPD', 'MONTHS_BALANCE'],
    monotone: lateness,
    label: ['Mois en retard en magasin (trois mois)', 'Point-of-sale months late (three months)'],
    description: [
      'Relevés mensuels en retard au cours des trois derniers mois.',
      'Monthly reports that were late over the last three months.',
    ],
    adverse: [
      'Un retard est connu sur les crédits en magasin ces trois derniers mois ({value} relevés)',
      'Lateness is known on point-of-sale credits in the last three months ({value} reports)',
    ],
  },
  {
    name: 'pos_month_count_6',
    shape: COUNT,
    columns: ['MONTHS_BALANCE'],
    isIngredient: true,
    label: ['Relevés en magasin (six mois)', 'Point-of-sale reports (six months)'],
    description: [
      'Relevés mensuels des crédits en magasin au cours des six derniers mois.',
      'Monthly reports of point-of-sale credits over the last six months.',
    ],
    adverse: [
      'Le nombre de relevés en magasin de six mois ({value}) est associé à plus d’impayés',
      'The number of point-of-sale reports of six months ({value}) goes with more defaults',
    ],
  },
  {
    name: 'pos_late_month_count_6',
    shape: COUNT,
    columns: ['SK_DPD', 'MONTHS_BALANCE'],
    isIngredient: true,
    monotone: lateness,
    label: ['Mois en retard en magasin (six mois)', 'Point-of-sale months late (six months)'],
    description: [
      'Relevés mensuels en retard au cours des six derniers mois.',
      'Monthly reports that were late over the last six months.',
    ],
    adverse: [
      'Un retard est connu sur les crédits en magasin ces six derniers mois ({value} relevés)',
      'Lateness is known on point-of-sale credits in the last six months ({value} reports)',
    ],
  },
  {
    name: 'pos_latest_late_months',
    shape: MONTHS,
    columns: ['SK_DPD', 'MONTHS_BALANCE'],
    label: ['Dernier mois en retard en magasin', 'Latest point-of-sale month late'],
    description: [
      'Mois écoulés depuis le dernier relevé en retard d’un crédit en magasin.',
      'Months since the latest late report of a point-of-sale credit.',
    ],
    adverse: [
      'La date du dernier retard en magasin (il y a {value}) est associée à plus d’impayés',
      'The date of the latest point-of-sale lateness ({value} ago) goes with more defaults',
    ],
  },
  {
    name: 'pos_future_instalments_max',
    shape: COUNT,
    columns: ['CNT_INSTALMENT_FUTURE', 'NAME_CONTRACT_STATUS', 'MONTHS_BALANCE'],
    label: ['Plus long crédit en magasin en cours', 'Longest running point-of-sale credit'],
    description: [
      'Échéances restantes du plus long crédit en magasin en cours.',
      'Instalments left on the longest running point-of-sale credit.',
    ],
    adverse: [
      'Le nombre d’échéances restantes en magasin ({value}) est associé à plus d’impayés',
      'The number of point-of-sale instalments left ({value}) goes with more defaults',
    ],
  },
]);

export const cardWindowFields = components('card', 'credit_card_balance', [
  {
    name: 'card_month_count_6',
    shape: COUNT,
    columns: ['MONTHS_BALANCE'],
    isIngredient: true,
    label: ['Relevés de carte (six mois)', 'Card statements (six months)'],
    description: [
      'Nombre de relevés de carte des six derniers mois.',
      'Number of card statements over the last six months.',
    ],
    adverse: [
      'Le nombre de relevés de carte de six mois ({value}) est associé à plus d’impayés',
      'The number of card statements of six months ({value}) goes with more defaults',
    ],
  },
  {
    name: 'card_use_max_6',
    shape: { kind: 'share', unit: 'ratio', range: [0, 10] },
    columns: ['AMT_BALANCE', 'AMT_CREDIT_LIMIT_ACTUAL', 'MONTHS_BALANCE'],
    monotone: riskier([
      'S’approcher du plafond, ou le dépasser, ne parle jamais pour un demandeur.',
      'Coming closer to the limit, or over it, never speaks for an applicant.',
    ]),
    label: ['Plus forte utilisation de la carte (six mois)', 'Highest use of the card (six months)'],
    description: [
      'Plus fort solde rapporté au plafond de la carte au cours des six derniers mois.',
      'Highest balance over the card’s limit in the last six months.',
    ],
    adverse: [
      'La carte a été utilisée jusqu’à {value} de son plafond ces six derniers mois',
      'The card was used up to {value} of its limit in the last six months',
    ],
  },
  {
    name: 'card_balance_max',
    shape: AMOUNT,
    columns: ['AMT_BALANCE'],
    label: ['Plus fort solde de carte', 'Highest card balance'],
    description: ['Plus fort solde dû sur un relevé de carte.', 'Highest balance owed on a card statement.'],
    adverse: [
      'Le plus fort solde de la carte ({value}) est associé à plus d’impayés',
      'The highest balance of the card ({value}) goes with more defaults',
    ],
  },
  {
    name: 'card_drawings_sum_6',
    shape: AMOUNT,
    columns: ['AMT_DRAWINGS_CURRENT', 'MONTHS_BALANCE'],
    isIngredient: true,
    label: ['Dépenses par carte (six mois)', 'Card drawings (six months)'],
    description: [
      'Total dépensé ou retiré avec la carte au cours des six derniers mois.',
      'Total spent or withdrawn with the card over the last six months.',
    ],
    adverse: [
      'Le total dépensé avec la carte en six mois ({value}) est associé à plus d’impayés',
      'The total spent with the card in six months ({value}) goes with more defaults',
    ],
  },
  {
    name: 'card_drawings_atm_sum_6',
    shape: AMOUNT,
    columns: ['AMT_DRAWINGS_ATM_CURRENT', 'MONTHS_BALANCE'],
    isIngredient: true,
    label: ['Retraits d’espèces par carte (six mois)', 'Cash withdrawn by card (six months)'],
    description: [
      'Total retiré en espèces avec la carte au cours des six derniers mois.',
      'Total withdrawn in cash with the card over the last six months.',
    ],
    adverse: [
      'Le total des retraits d’espèces en six mois ({value}) est associé à plus d’impayés',
      'The total of cash withdrawn in six months ({value}) goes with more defaults',
    ],
  },
  {
    name: 'card_drawing_month_count',
    shape: COUNT,
    columns: ['AMT_DRAWINGS_CURRENT'],
    isIngredient: true,
    label: ['Mois avec dépenses par carte', 'Months with card drawings'],
    description: [
      'Nombre de relevés avec une dépense ou un retrait par carte.',
      'Number of statements with a payment or withdrawal by card.',
    ],
    adverse: [
      'Le nombre de mois avec dépenses par carte ({value}) est associé à plus d’impayés',
      'The number of months with card drawings ({value}) goes with more defaults',
    ],
  },
]);
