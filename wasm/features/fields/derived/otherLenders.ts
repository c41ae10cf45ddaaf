// Ratios of what the credit bureau says of other lenders, with one another and with the request. Formulas: deriveFeatures.ts.

import { family, riskier } from '../family.ts';
import { MONTHS, RATIO, SHARE, SHARE_CHANGE } from '../shapes.ts';

export const otherLenderFields = family('bureau', 'bureau, bureau_balance, application', [
  {
    name: 'bureau_debt_to_credit',
    shape: RATIO,
    label: ['Part restant due des crédits extérieurs', 'Share still owed of credits elsewhere'],
    description: [
      'Dette restante divisée par le total emprunté dans d’autres établissements.',
      'Debt left divided by all that was borrowed from other lenders.',
    ],
    adverse: [
      'Il reste à rembourser {value} des crédits contractés ailleurs',
      'The share still owed of credits elsewhere is {value}',
    ],
  },
  {
    name: 'bureau_active_debt_to_credit',
    shape: RATIO,
    monotone: riskier([
      'Moins les crédits en cours sont remboursés, plus il reste en jeu.',
      'The less of the running credits is repaid, the more is still at stake.',
    ]),
    label: [
      'Part restant due des crédits extérieurs en cours',
      'Share still owed of running credits elsewhere',
    ],
    description: [
      'Dette restante divisée par le montant des crédits en cours dans d’autres établissements.',
      'Debt left divided by the amount of running credits with other lenders.',
    ],
    adverse: [
      'Les crédits en cours ailleurs sont peu remboursés ({value} restant dû)',
      'Running credits elsewhere are little repaid ({value} still owed)',
    ],
  },
  {
    name: 'bureau_debt_to_income',
    shape: RATIO,
    label: ['Dette extérieure rapportée aux revenus', 'Debt elsewhere against income'],
    description: [
      'Dette restante dans d’autres établissements divisée par les revenus.',
      'Debt left with other lenders divided by income.',
    ],
    adverse: [
      'La dette dans d’autres établissements représente {value} fois les revenus',
      'The debt with other lenders is {value} times the income',
    ],
  },
  {
    name: 'credit_to_bureau_mean_credit',
    shape: RATIO,
    label: ['Prêt demandé rapporté aux crédits passés', 'Loan requested against past credits'],
    description: [
      'Montant demandé divisé par le montant moyen des crédits contractés ailleurs.',
      'Amount requested divided by the mean amount of credits taken elsewhere.',
    ],
    adverse: [
      'Le prêt demandé vaut {value} fois les crédits habituels',
      'The loan requested is {value} times the usual credits',
    ],
  },
  {
    name: 'bureau_active_share',
    shape: SHARE,
    monotone: riskier([
      'Plus de crédits en cours à la fois, c’est plus à rembourser ensemble.',
      'More of one’s credits still running at once means more to repay together.',
    ]),
    label: ['Part des crédits extérieurs en cours', 'Share of credits elsewhere still running'],
    description: [
      'Crédits en cours divisés par tous les crédits connus ailleurs.',
      'Running credits divided by all known credits elsewhere.',
    ],
    adverse: [
      '{value} des crédits contractés ailleurs sont encore en cours',
      '{value} of the credits taken elsewhere are still running',
    ],
  },
  {
    name: 'bureau_overdue_to_debt',
    shape: RATIO,
    monotone: riskier([
      'L’impayé est le signe le plus clair de difficultés.',
      'Overdue debt is the plainest sign of trouble.',
    ]),
    label: ['Part de la dette extérieure en retard', 'Share of debt elsewhere that is overdue'],
    description: [
      'Montant en retard divisé par la dette restante dans d’autres établissements.',
      'Amount overdue divided by debt left with other lenders.',
    ],
    adverse: [
      'Une partie de la dette extérieure est en retard ({value})',
      'Part of the debt elsewhere is overdue ({value})',
    ],
  },
  {
    name: 'balance_late_share',
    shape: SHARE,
    monotone: riskier([
      'Des mois de retard ailleurs annoncent des mois de retard ici.',
      'Late months elsewhere foretell late months here.',
    ]),
    label: ['Mois en retard chez d’autres prêteurs', 'Late months with other lenders'],
    description: [
      'Part des mois en retard parmi les mois suivis dans d’autres établissements.',
      'Share of late months among those followed with other lenders.',
    ],
    adverse: [
      '{value} des mois suivis chez d’autres prêteurs sont en retard',
      '{value} of the months followed with other lenders are late',
    ],
  },
  {
    name: 'balance_late_share_12',
    shape: SHARE,
    monotone: riskier([
      'Des mois de retard ailleurs annoncent des mois de retard ici.',
      'Late months elsewhere foretell late months here.',
    ]),
    label: [
      'Mois en retard chez d’autres prêteurs (12 derniers)',
      'Late months with other lenders (last 12)',
    ],
    description: [
      'Part des mois en retard parmi les douze derniers mois suivis ailleurs.',
      'Share of late months among the last twelve followed elsewhere.',
    ],
    adverse: [
      'Des retards récents existent chez d’autres prêteurs ({value} des mois)',
      'There are recent delays with other lenders ({value} of months)',
    ],
  },
  {
    name: 'bureau_credit_to_income',
    shape: RATIO,
    label: ['Crédits extérieurs rapportés aux revenus', 'Credits elsewhere against income'],
    description: [
      'Total emprunté dans d’autres établissements divisé par les revenus.',
      'All that was borrowed from other lenders divided by income.',
    ],
    adverse: [
      'Le total des crédits extérieurs, {value} fois les revenus, est associé à plus d’impayés',
      'The total of credits elsewhere, {value} times the income, goes with more defaults',
    ],
  },
  {
    name: 'credit_to_bureau_closed_credit',
    shape: RATIO,
    label: ['Prêt rapporté aux crédits soldés ailleurs', 'Loan against credits closed elsewhere'],
    description: [
      'Montant demandé divisé par le total des crédits soldés dans d’autres établissements.',
      'Amount requested divided by the total of credits closed with other lenders.',
    ],
    adverse: [
      'Le prêt demandé, {value} fois les crédits soldés ailleurs, est associé à plus d’impayés',
      'The loan requested, {value} times the credits closed elsewhere, goes with more defaults',
    ],
  },
  {
    name: 'credit_to_bureau_largest',
    shape: RATIO,
    label: ['Prêt rapporté au plus fort crédit extérieur', 'Loan against the largest credit elsewhere'],
    description: [
      'Montant demandé divisé par le plus fort crédit contracté ailleurs.',
      'Amount requested divided by the largest credit taken elsewhere.',
    ],
    adverse: [
      'Le prêt demandé, {value} fois le plus fort crédit pris ailleurs, est associé à plus d’impayés',
      'The loan requested, {value} times the largest credit taken elsewhere, goes with more defaults',
    ],
  },
  {
    name: 'bureau_card_use',
    shape: RATIO,
    monotone: riskier([
      'Une carte près de son plafond ne laisse pas de réserve.',
      'A card used near its limit leaves no reserve.',
    ]),
    label: ['Utilisation des cartes ailleurs', 'Use of cards elsewhere'],
    description: [
      'Reste dû des cartes ouvertes ailleurs divisé par leur montant.',
      'What is owed on cards open elsewhere divided by their amount.',
    ],
    adverse: [
      'Les cartes ouvertes ailleurs sont utilisées à {value}',
      'The cards open elsewhere are used at {value}',
    ],
  },
  {
    name: 'bureau_credit_interval_months',
    shape: MONTHS,
    label: ['Intervalle entre crédits ailleurs', 'Interval between credits elsewhere'],
    description: [
      'Temps moyen entre deux crédits pris dans d’autres établissements.',
      'Mean time between two credits taken with other lenders.',
    ],
    adverse: [
      'L’intervalle entre crédits pris ailleurs ({value}) est associé à plus d’impayés',
      'The interval between credits taken elsewhere ({value}) goes with more defaults',
    ],
  },
  {
    name: 'bureau_card_share',
    shape: SHARE,
    label: ['Part des cartes parmi les crédits ailleurs', 'Share of cards among credits elsewhere'],
    description: [
      'Cartes de crédit parmi tous les crédits connus ailleurs.',
      'Credit cards among all known credits elsewhere.',
    ],
    adverse: [
      'La part des cartes parmi les crédits ailleurs ({value}) est associée à plus d’impayés',
      'The share of cards among credits elsewhere ({value}) goes with more defaults',
    ],
  },
  {
    name: 'bureau_debt_to_credit_1y',
    shape: RATIO,
    label: ['Part restant due des crédits d’un an ailleurs', 'Share owed of a year’s credits elsewhere'],
    description: [
      'Reste dû divisé par le montant des crédits pris ailleurs en un an.',
      'Amount owed divided by the amount of credits taken elsewhere in a year.',
    ],
    adverse: [
      'La part restant due des crédits pris ailleurs en un an ({value}) est associée à plus d’impayés',
      'The share owed of credits taken elsewhere in a year ({value}) goes with more defaults',
    ],
  },
  {
    name: 'bureau_debt_to_credit_3y',
    shape: RATIO,
    label: [
      'Part restant due des crédits de trois ans ailleurs',
      'Share owed of three years’ credits elsewhere',
    ],
    description: [
      'Reste dû divisé par le montant des crédits pris ailleurs en trois ans.',
      'Amount owed divided by the amount of credits taken elsewhere in three years.',
    ],
    adverse: [
      'La part restant due des crédits pris ailleurs en trois ans ({value}) est associée à plus d’impayés',
      'The share owed of credits taken elsewhere in three years ({value}) goes with more defaults',
    ],
  },
  {
    name: 'balance_late_share_24',
    shape: SHARE,
    monotone: riskier([
      'Des mois de retard ailleurs annoncent des mois de retard ici.',
      'Late months elsewhere foretell late months here.',
    ]),
    label: [
      'Mois en retard chez d’autres prêteurs (24 derniers)',
      'Late months with other lenders (last 24)',
    ],
    description: [
      'Part des mois en retard parmi les vingt-quatre derniers mois suivis ailleurs.',
      'Share of late months among the last twenty-four followed elsewhere.',
    ],
    adverse: [
      'Des retards existent chez d’autres prêteurs sur deux ans ({value} des mois)',
      'There are delays with other lenders over two years ({value} of months)',
    ],
  },
  {
    name: 'balance_late_trend',
    shape: SHARE_CHANGE,
    label: ['Évolution des retards chez d’autres prêteurs', 'Change of lateness with other lenders'],
    description: [
      'Part des mois en retard de la dernière année moins celle des années d’avant.',
      'Share of late months of the last year less that of the years before.',
    ],
    adverse: [
      'L’évolution des retards chez d’autres prêteurs ({value}) est associée à plus d’impayés',
      'The change of lateness with other lenders ({value}) goes with more defaults',
    ],
  },
  {
    name: 'balance_status_mean',
    shape: { ...SHARE, kind: 'score', unit: 'none', range: [0, 5] },
    monotone: riskier([
      'Des mois de retard ailleurs annoncent des mois de retard ici.',
      'Late months elsewhere foretell late months here.',
    ]),
    label: ['État moyen des crédits ailleurs', 'Mean state of credits elsewhere'],
    description: [
      'Moyenne des états mensuels connus ailleurs, de 0 (aucun retard) à 5.',
      'Mean of the known monthly states elsewhere, from 0 (not late) to 5.',
    ],
    adverse: [
      'L’état de retard moyen des crédits ailleurs est de {value} sur 5',
      'The mean state of lateness of credits elsewhere is {value} out of 5',
    ],
  },
]);
