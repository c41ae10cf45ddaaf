// More of the credits with other lenders (table bureau): windows of time, what running credits still allow, cards.
// Raw components only: ratios with one another or with the request are derived, never stored.

import { components, riskier } from '../family.ts';
import { AMOUNT, MONTHS } from '../shapes.ts';

const HEADROOM = { ...AMOUNT, range: [-5_000_000_000, 5_000_000_000] } as const;

export const bureauWindowFields = components('bureau', 'bureau', [
  {
    name: 'bureau_active_mean_months',
    shape: MONTHS,
    columns: ['DAYS_CREDIT', 'CREDIT_ACTIVE'],
    label: ['Ancienneté des crédits en cours ailleurs', 'Age of running credits elsewhere'],
    description: [
      'Ancienneté moyenne des crédits encore en cours dans d’autres établissements.',
      'Mean age of the credits still running with other lenders.',
    ],
    adverse: [
      'L’ancienneté des crédits en cours ailleurs ({value}) est associée à plus d’impayés',
      'The age of the credits running elsewhere ({value}) goes with more defaults',
    ],
  },
  {
    name: 'bureau_remaining_months_min',
    shape: MONTHS,
    columns: ['DAYS_CREDIT_ENDDATE', 'CREDIT_ACTIVE'],
    label: ['Prochaine fin de crédit ailleurs', 'Next credit to end elsewhere'],
    description: [
      'Mois restants avant la fin du premier crédit en cours ailleurs à se terminer.',
      'Months left until the first of the credits running elsewhere ends.',
    ],
    adverse: [
      'La fin du prochain crédit ailleurs (dans {value}) est associée à plus d’impayés',
      'The end of the next credit elsewhere (in {value}) goes with more defaults',
    ],
  },
  {
    name: 'bureau_last_closed_months',
    shape: MONTHS,
    columns: ['DAYS_ENDDATE_FACT', 'CREDIT_ACTIVE'],
    label: ['Dernier crédit soldé ailleurs', 'Latest credit closed elsewhere'],
    description: [
      'Mois écoulés depuis la fin du dernier crédit soldé dans un autre établissement.',
      'Months since the latest credit with another lender was closed.',
    ],
    adverse: [
      'La date du dernier crédit soldé ailleurs (il y a {value}) est associée à plus d’impayés',
      'The date of the latest credit closed elsewhere ({value} ago) goes with more defaults',
    ],
  },
  {
    name: 'bureau_credit_max',
    shape: AMOUNT,
    columns: ['AMT_CREDIT_SUM'],
    label: ['Plus fort crédit ailleurs', 'Largest credit elsewhere'],
    description: [
      'Plus fort montant emprunté en un crédit dans un autre établissement.',
      'Largest amount borrowed in one credit with another lender.',
    ],
    adverse: [
      'Le plus fort crédit contracté ailleurs ({value}) est associé à plus d’impayés',
      'The largest credit taken elsewhere ({value}) goes with more defaults',
    ],
  },
  {
    name: 'bureau_closed_credit_sum',
    shape: AMOUNT,
    columns: ['AMT_CREDIT_SUM', 'CREDIT_ACTIVE'],
    isIngredient: true,
    label: ['Montant des crédits soldés ailleurs', 'Amount of closed credits elsewhere'],
    description: [
      'Total emprunté pour les crédits déjà soldés dans d’autres établissements.',
      'Total borrowed for the credits already closed with other lenders.',
    ],
    adverse: [
      'Le montant des crédits soldés ailleurs ({value}) est associé à plus d’impayés',
      'The amount of credits closed elsewhere ({value}) goes with more defaults',
    ],
  },
  {
    name: 'bureau_credit_sum_1y',
    shape: AMOUNT,
    columns: ['AMT_CREDIT_SUM', 'DAYS_CREDIT'],
    isIngredient: true,
    label: ['Emprunté ailleurs en un an', 'Borrowed elsewhere in a year'],
    description: [
      'Total des crédits pris ailleurs au cours de la dernière année.',
      'Total of the credits taken elsewhere over the last year.',
    ],
    adverse: [
      'Le total emprunté ailleurs en un an ({value}) est associé à plus d’impayés',
      'The total borrowed elsewhere in a year ({value}) goes with more defaults',
    ],
  },
  {
    name: 'bureau_credit_sum_3y',
    shape: AMOUNT,
    columns: ['AMT_CREDIT_SUM', 'DAYS_CREDIT'],
    isIngredient: true,
    label: ['Emprunté ailleurs en trois ans', 'Borrowed elsewhere in three years'],
    description: [
      'Total des crédits pris ailleurs au cours des trois dernières années.',
      'Total of the credits taken elsewhere over the last three years.',
    ],
    adverse: [
      'Le total emprunté ailleurs en trois ans ({value}) est associé à plus d’impayés',
      'The total borrowed elsewhere in three years ({value}) goes with more defaults',
    ],
  },
  {
    name: 'bureau_debt_sum_1y',
    shape: AMOUNT,
    columns: ['AMT_CREDIT_SUM_DEBT', 'DAYS_CREDIT'],
    isIngredient: true,
    label: ['Reste dû des crédits d’un an ailleurs', 'Owed on a year’s credits elsewhere'],
    description: [
      'Reste dû des crédits pris ailleurs au cours de la dernière année.',
      'Still owed on the credits taken elsewhere over the last year.',
    ],
    adverse: [
      'Le reste dû des crédits pris ailleurs en un an ({value}) est associé à plus d’impayés',
      'The amount owed on credits taken elsewhere in a year ({value}) goes with more defaults',
    ],
  },
  {
    name: 'bureau_debt_sum_3y',
    shape: AMOUNT,
    columns: ['AMT_CREDIT_SUM_DEBT', 'DAYS_CREDIT'],
    isIngredient: true,
    label: ['Reste dû des crédits de trois ans ailleurs', 'Owed on three years’ credits elsewhere'],
    description: [
      'Reste dû des crédits pris ailleurs au cours des trois dernières années.',
      'Still owed on the credits taken elsewhere over the last three years.',
    ],
    adverse: [
      'Le reste dû des crédits pris ailleurs en trois ans ({value}) est associé à plus d’impayés',
      'The amount owed on credits taken elsewhere in three years ({value}) goes with more defaults',
    ],
  },
  {
    name: 'bureau_overdue_max_2y',
    shape: AMOUNT,
    columns: ['AMT_CREDIT_MAX_OVERDUE', 'DAYS_CREDIT'],
    monotone: riskier([
      'Un plus gros impayé sur un crédit assez récent ne parle jamais pour un demandeur.',
      'A larger overdue amount on a fairly new credit never speaks for an applicant.',
    ]),
    label: [
      'Plus fort retard sur crédits de moins de deux ans ailleurs',
      'Largest overdue on credits under two years',
    ],
    description: [
      'Plus forte somme en retard sur un crédit pris ailleurs depuis moins de deux ans.',
      'Largest amount overdue on a credit taken elsewhere within two years.',
    ],
    adverse: [
      'Un retard de paiement a atteint {value} sur un crédit pris ailleurs depuis deux ans',
      'An overdue amount reached {value} on a credit taken elsewhere within two years',
    ],
  },
  {
    name: 'bureau_headroom_mean',
    shape: HEADROOM,
    columns: ['AMT_CREDIT_SUM', 'AMT_CREDIT_SUM_DEBT', 'CREDIT_ACTIVE'],
    label: ['Marge moyenne des crédits en cours ailleurs', 'Mean headroom of running credits elsewhere'],
    description: [
      'Montant des crédits en cours ailleurs moins leur reste dû, en moyenne.',
      'Amount of the credits running elsewhere less what is owed on them, on average.',
    ],
    adverse: [
      'La marge des crédits en cours ailleurs ({value} en moyenne) est associée à plus d’impayés',
      'The headroom of the credits running elsewhere ({value} on average) goes with more defaults',
    ],
  },
  {
    name: 'bureau_headroom_max',
    shape: HEADROOM,
    columns: ['AMT_CREDIT_SUM', 'AMT_CREDIT_SUM_DEBT', 'CREDIT_ACTIVE'],
    label: ['Plus forte marge d’un crédit ailleurs', 'Largest headroom of a credit elsewhere'],
    description: [
      'Plus fort écart entre le montant et le reste dû d’un crédit en cours ailleurs.',
      'Largest difference between the amount of a credit running elsewhere and what is owed.',
    ],
    adverse: [
      'La plus forte marge d’un crédit en cours ailleurs ({value}) est associée à plus d’impayés',
      'The largest headroom of a credit running elsewhere ({value}) goes with more defaults',
    ],
  },
  {
    name: 'bureau_card_credit_sum',
    shape: AMOUNT,
    columns: ['AMT_CREDIT_SUM', 'CREDIT_TYPE', 'CREDIT_ACTIVE'],
    isIngredient: true,
    label: ['Montant des cartes en cours ailleurs', 'Amount of active cards elsewhere'],
    description: [
      'Total accordé sur les cartes encore ouvertes dans d’autres établissements.',
      'Total granted on the cards still open with other lenders.',
    ],
    adverse: [
      'Le montant des cartes ouvertes ailleurs ({value}) est associé à plus d’impayés',
      'The amount of the cards open elsewhere ({value}) goes with more defaults',
    ],
  },
  {
    name: 'bureau_card_debt_sum',
    shape: AMOUNT,
    columns: ['AMT_CREDIT_SUM_DEBT', 'CREDIT_TYPE', 'CREDIT_ACTIVE'],
    isIngredient: true,
    label: ['Reste dû des cartes ailleurs', 'Owed on cards elsewhere'],
    description: [
      'Reste dû des cartes encore ouvertes dans d’autres établissements.',
      'Still owed on the cards still open with other lenders.',
    ],
    adverse: [
      'Le reste dû des cartes ouvertes ailleurs ({value}) est associé à plus d’impayés',
      'The amount owed on the cards open elsewhere ({value}) goes with more defaults',
    ],
  },
]);

export const bureauBalanceWindowFields = components('bureau', 'bureau_balance', [
  {
    name: 'balance_month_count_24',
    shape: { kind: 'count', unit: 'count', range: [0, 50_000] },
    columns: ['MONTHS_BALANCE'],
    isIngredient: true,
    label: ['Relevés mensuels ailleurs (deux ans)', 'Monthly reports elsewhere (two years)'],
    description: [
      'Relevés mensuels reçus au cours des vingt-quatre derniers mois.',
      'Monthly reports received over the last twenty-four months.',
    ],
    adverse: [
      'Le nombre de relevés mensuels de deux ans ({value}) est associé à plus d’impayés',
      'The number of monthly reports of two years ({value}) goes with more defaults',
    ],
  },
  {
    name: 'balance_late_month_count_24',
    shape: { kind: 'count', unit: 'count', range: [0, 50_000] },
    columns: ['STATUS', 'MONTHS_BALANCE'],
    isIngredient: true,
    monotone: riskier([
      'Un mois de retard de plus chez un autre prêteur ne parle jamais pour un demandeur.',
      'One more month late with another lender never speaks for an applicant.',
    ]),
    label: ['Mois en retard ailleurs (deux ans)', 'Months late elsewhere (two years)'],
    description: [
      'Relevés mensuels en retard au cours des vingt-quatre derniers mois.',
      'Monthly reports that were late over the last twenty-four months.',
    ],
    adverse: [
      'Des mois de retard sont connus ailleurs sur deux ans ({value})',
      'Months of lateness are known elsewhere over two years ({value})',
    ],
  },
  {
    name: 'balance_latest_status',
    shape: { kind: 'score', unit: 'none', range: [0, 5] },
    columns: ['STATUS', 'MONTHS_BALANCE'],
    monotone: riskier([
      'Le statut du bureau croît avec les jours de retard : 0 aucun, 5 plus de 120 jours.',
      'The bureau’s status grows with the days late: 0 none, 5 more than 120 days.',
    ]),
    label: ['Dernier état connu ailleurs', 'Latest known state elsewhere'],
    description: [
      'Dernier état connu de chaque crédit ailleurs, le pire, de 0 (aucun retard) à 5.',
      'Latest known state of each credit elsewhere, the worst, from 0 (not late) to 5.',
    ],
    adverse: [
      'Le dernier état connu d’un crédit ailleurs est un retard de niveau {value} sur 5',
      'The latest known state of a credit elsewhere is lateness of level {value} out of 5',
    ],
  },
  {
    name: 'balance_latest_late_months',
    shape: MONTHS,
    columns: ['STATUS', 'MONTHS_BALANCE'],
    label: ['Dernier mois en retard ailleurs', 'Latest month late elsewhere'],
    description: [
      'Mois écoulés depuis le dernier relevé en retard chez un autre prêteur.',
      'Months since the latest late report from another lender.',
    ],
    adverse: [
      'La date du dernier retard chez un autre prêteur (il y a {value}) est associée à plus d’impayés',
      'The date of the latest lateness with another lender ({value} ago) goes with more defaults',
    ],
  },
]);
