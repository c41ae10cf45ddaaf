// How instalments, point-of-sale credits and the card were repaid: shares, means and trends. Formulas: deriveFeatures.ts.

import { family, riskier } from '../family.ts';
import { DAYS, RATIO, SHARE, SHARE_CHANGE } from '../shapes.ts';

const instalments = family('instalments', 'installments_payments, application', [
  {
    name: 'instalment_late_share',
    shape: SHARE,
    monotone: riskier([
      'Qui a payé en retard paiera encore en retard.',
      'Paying late in the past foretells paying late again.',
    ]),
    label: ['Part des échéances en retard', 'Share of instalments paid late'],
    description: [
      'Échéances payées après leur date parmi toutes.',
      'Instalments paid after their date among all.',
    ],
    adverse: ['{value} des échéances ont été payées en retard', '{value} of the instalments were paid late'],
  },
  {
    name: 'instalment_late_share_1y',
    shape: SHARE,
    monotone: riskier([
      'Qui a payé en retard paiera encore en retard.',
      'Paying late in the past foretells paying late again.',
    ]),
    label: ['Part des échéances en retard (1 an)', 'Share of instalments paid late (1 year)'],
    description: [
      'Échéances des douze derniers mois payées après leur date.',
      'Instalments of the last twelve months paid after their date.',
    ],
    adverse: [
      '{value} des échéances de l’année ont été payées en retard',
      '{value} of the year’s instalments were paid late',
    ],
  },
  {
    name: 'instalment_days_late_mean',
    shape: DAYS,
    monotone: riskier([
      'Qui a payé en retard paiera encore en retard.',
      'Paying late in the past foretells paying late again.',
    ]),
    label: ['Retard moyen', 'Mean delay'],
    description: [
      'Nombre moyen de jours de retard par échéance.',
      'Mean number of days late per instalment.',
    ],
    adverse: ['Le retard moyen est de {value}', 'The mean delay is {value}'],
  },
  {
    name: 'instalment_days_late_recent',
    shape: DAYS,
    monotone: riskier([
      'Un retard récent pèse plus qu’un retard ancien.',
      'Recent lateness weighs more than old lateness.',
    ]),
    label: ['Retard récent', 'Recent delay'],
    description: [
      'Retard moyen par échéance, les plus récentes comptant davantage.',
      'Mean delay per instalment, recent ones weighing more.',
    ],
    adverse: ['Les retards récents sont de {value} en moyenne', 'Recent delays are {value} on average'],
  },
  {
    name: 'instalment_days_early_mean',
    shape: DAYS,
    label: ['Avance moyenne', 'Mean advance'],
    description: [
      'Nombre moyen de jours d’avance par échéance.',
      'Mean number of days early per instalment.',
    ],
    adverse: [
      'Les échéances sont payées avec peu d’avance ({value})',
      'Instalments are paid with little to spare ({value})',
    ],
  },
  {
    name: 'instalment_short_share',
    shape: SHARE,
    monotone: riskier([
      'Qui a payé moins que dû le fera encore.',
      'Paying less than due in the past foretells more of it.',
    ]),
    label: ['Part des échéances incomplètes', 'Share of instalments underpaid'],
    description: [
      'Échéances payées en dessous du montant dû parmi toutes.',
      'Instalments paid below the amount due among all.',
    ],
    adverse: [
      '{value} des échéances ont été payées en partie seulement',
      '{value} of the instalments were only partly paid',
    ],
  },
  {
    name: 'annuity_to_largest_instalment',
    shape: RATIO,
    label: ['Échéance rapportée à la plus forte déjà payée', 'Instalment against the largest paid so far'],
    description: [
      'Échéance demandée divisée par la plus forte échéance connue chez nous.',
      'Instalment requested divided by the largest known with us.',
    ],
    adverse: [
      'L’échéance vaut {value} fois la plus forte déjà connue',
      'The instalment is {value} times the largest known so far',
    ],
  },
  {
    name: 'instalment_late_share_90',
    shape: SHARE,
    monotone: riskier([
      'Qui a payé en retard paiera encore en retard.',
      'Paying late in the past foretells paying late again.',
    ]),
    label: ['Part des échéances en retard (trois mois)', 'Share of instalments paid late (three months)'],
    description: [
      'Échéances des 90 derniers jours payées après leur date.',
      'Instalments of the last 90 days paid after their date.',
    ],
    adverse: [
      '{value} des échéances des trois derniers mois ont été payées en retard',
      '{value} of the last three months’ instalments were paid late',
    ],
  },
  {
    name: 'instalment_last_5_late_share',
    shape: SHARE,
    monotone: riskier([
      'Qui a payé en retard paiera encore en retard.',
      'Paying late in the past foretells paying late again.',
    ]),
    label: ['Part de retards des cinq dernières échéances', 'Share late of the last five instalments'],
    description: [
      'Part des cinq dernières échéances payées après leur date.',
      'Share of the last five instalments paid after their date.',
    ],
    adverse: [
      '{value} des cinq dernières échéances ont été payées en retard',
      '{value} of the last five instalments were paid late',
    ],
  },
  {
    name: 'instalment_last_10_late_share',
    shape: SHARE,
    monotone: riskier([
      'Qui a payé en retard paiera encore en retard.',
      'Paying late in the past foretells paying late again.',
    ]),
    label: ['Part de retards des dix dernières échéances', 'Share late of the last ten instalments'],
    description: [
      'Part des dix dernières échéances payées après leur date.',
      'Share of the last ten instalments paid after their date.',
    ],
    adverse: [
      '{value} des dix dernières échéances ont été payées en retard',
      '{value} of the last ten instalments were paid late',
    ],
  },
  {
    name: 'instalment_days_late_by_amount',
    shape: DAYS,
    monotone: riskier([
      'Qui a payé en retard paiera encore en retard.',
      'Paying late in the past foretells paying late again.',
    ]),
    label: ['Retard moyen selon le montant', 'Mean delay by amount'],
    description: [
      'Retard moyen, les échéances comptant selon leur montant.',
      'Mean delay, instalments weighing by their amount.',
    ],
    adverse: ['Le retard moyen, selon les montants, est de {value}', 'The mean delay, by amount, is {value}'],
  },
  {
    name: 'instalment_late_trend',
    shape: SHARE_CHANGE,
    label: ['Évolution des retards', 'Change of lateness'],
    description: [
      'Part des échéances en retard de la dernière année moins celle des années d’avant.',
      'Share of instalments late in the last year less that of the years before.',
    ],
    adverse: [
      'L’évolution des retards de paiement ({value}) est associée à plus d’impayés',
      'The change of late payments ({value}) goes with more defaults',
    ],
  },
  {
    name: 'instalment_first_late_share',
    shape: SHARE,
    monotone: riskier([
      'Qui a payé en retard paiera encore en retard.',
      'Paying late in the past foretells paying late again.',
    ]),
    label: ['Part des premières échéances en retard', 'Share of first instalments late'],
    description: [
      'Premières échéances de prêt payées après leur date, parmi toutes.',
      'First instalments of loans paid after their date, among all.',
    ],
    adverse: [
      '{value} des premières échéances ont été payées en retard',
      '{value} of first instalments were paid late',
    ],
  },
  {
    name: 'instalment_paid_to_due',
    shape: RATIO,
    label: ['Total payé rapporté au total dû', 'Total paid against total due'],
    description: [
      'Total des paiements divisé par le total des échéances dues.',
      'Total of payments divided by the total of instalments due.',
    ],
    adverse: [
      'Le total payé ({value} du total dû) est associé à plus d’impayés',
      'The total paid ({value} of the total due) goes with more defaults',
    ],
  },
  {
    name: 'instalment_due_1y_to_income',
    shape: RATIO,
    label: ['Échéances d’un an rapportées aux revenus', 'A year’s instalments against income'],
    description: [
      'Total des échéances dues chez nous en un an, divisé par les revenus.',
      'Total of the instalments due to us over a year, divided by income.',
    ],
    adverse: [
      'Les échéances d’un an ({value} des revenus) sont associées à plus d’impayés',
      'A year’s instalments ({value} of income) go with more defaults',
    ],
  },
]);

const pointOfSale = family('pointOfSale', 'POS_CASH_balance', [
  {
    name: 'pos_late_share',
    shape: SHARE,
    monotone: riskier([
      'Des mois de retard passés annoncent des mois de retard à venir.',
      'Late months in the past foretell late months to come.',
    ]),
    label: ['Mois en retard sur crédits en magasin', 'Late months on point-of-sale credits'],
    description: [
      'Part des mois en retard parmi les mois suivis.',
      'Share of late months among those followed.',
    ],
    adverse: [
      '{value} des mois de crédit en magasin sont en retard',
      '{value} of the months of point-of-sale credit are late',
    ],
  },
  {
    name: 'pos_late_share_12',
    shape: SHARE,
    monotone: riskier([
      'Des mois de retard passés annoncent des mois de retard à venir.',
      'Late months in the past foretell late months to come.',
    ]),
    label: [
      'Mois en retard sur crédits en magasin (12 derniers)',
      'Late months on point-of-sale credits (last 12)',
    ],
    description: [
      'Part des mois en retard parmi les douze derniers suivis.',
      'Share of late months among the last twelve followed.',
    ],
    adverse: [
      'Des retards récents existent sur les crédits en magasin ({value} des mois)',
      'There are recent delays on point-of-sale credits ({value} of months)',
    ],
  },
  {
    name: 'pos_remaining_share',
    shape: SHARE,
    label: ['Part d’échéances encore à venir', 'Share of instalments still to come'],
    description: [
      'Échéances à venir divisées par le total des crédits en magasin en cours.',
      'Instalments to come divided by the total of running point-of-sale credits.',
    ],
    adverse: [
      'Il reste {value} des échéances des crédits en magasin',
      '{value} of the point-of-sale instalments are still to come',
    ],
  },
  {
    name: 'pos_late_share_6',
    shape: SHARE,
    monotone: riskier([
      'Des mois de retard passés annoncent des mois de retard à venir.',
      'Late months in the past foretell late months to come.',
    ]),
    label: [
      'Mois en retard sur crédits en magasin (six derniers)',
      'Late months on point-of-sale credits (last six)',
    ],
    description: [
      'Part des mois en retard parmi les six derniers suivis.',
      'Share of late months among the last six followed.',
    ],
    adverse: [
      'Des retards existent sur les crédits en magasin ces six derniers mois ({value} des mois)',
      'There are delays on point-of-sale credits in the last six months ({value} of months)',
    ],
  },
  {
    name: 'pos_late_trend',
    shape: SHARE_CHANGE,
    label: ['Évolution des retards en magasin', 'Change of point-of-sale lateness'],
    description: [
      'Part des mois en retard de la dernière année moins celle des années d’avant.',
      'Share of late months of the last year less that of the years before.',
    ],
    adverse: [
      'L’évolution des retards en magasin ({value}) est associée à plus d’impayés',
      'The change of point-of-sale lateness ({value}) goes with more defaults',
    ],
  },
  {
    name: 'pos_completed_share',
    shape: SHARE,
    label: ['Part des crédits en magasin soldés', 'Share of point-of-sale credits completed'],
    description: [
      'Crédits en magasin remboursés jusqu’au bout parmi tous.',
      'Point-of-sale credits repaid to the end among all.',
    ],
    adverse: [
      'La part des crédits en magasin soldés ({value}) est associée à plus d’impayés',
      'The share of point-of-sale credits completed ({value}) goes with more defaults',
    ],
  },
]);

const card = family('card', 'credit_card_balance', [
  {
    name: 'card_use_mean',
    shape: RATIO,
    monotone: riskier([
      'Une carte près de son plafond ne laisse pas de réserve.',
      'A card used near its limit leaves no reserve.',
    ]),
    label: ['Utilisation de la carte', 'Card use'],
    description: ['Solde divisé par le plafond, en moyenne.', 'Balance divided by limit, on average.'],
    adverse: ['La carte est utilisée à {value} de son plafond', 'The card is used at {value} of its limit'],
  },
  {
    name: 'card_use_6',
    shape: RATIO,
    monotone: riskier([
      'Une carte près de son plafond ne laisse pas de réserve.',
      'A card used near its limit leaves no reserve.',
    ]),
    label: ['Utilisation de la carte (6 mois)', 'Card use (6 months)'],
    description: [
      'Solde divisé par le plafond sur les six derniers mois.',
      'Balance divided by limit over the last six months.',
    ],
    adverse: [
      'La carte a été utilisée récemment à {value} de son plafond',
      'The card was used lately at {value} of its limit',
    ],
  },
  {
    name: 'card_atm_share',
    shape: SHARE,
    monotone: riskier([
      'Retirer des espèces à crédit est un signe de gêne.',
      'Cash drawn on credit is a sign of strain.',
    ]),
    label: ['Part des retraits d’espèces', 'Share of cash withdrawals'],
    description: [
      'Retraits d’espèces divisés par toutes les dépenses de la carte.',
      'Cash withdrawals divided by all drawings of the card.',
    ],
    adverse: [
      '{value} des dépenses de la carte sont des retraits d’espèces',
      '{value} of the card’s drawings are cash withdrawals',
    ],
  },
  {
    name: 'card_minimum_missed_share',
    shape: SHARE,
    monotone: riskier([
      'Ne pas payer le minimum est le premier pas vers le défaut.',
      'Not paying the minimum is the first step of default.',
    ]),
    label: ['Mois sous le minimum dû', 'Months below the minimum due'],
    description: [
      'Part des mois où le minimum dû n’a pas été payé.',
      'Share of months in which the minimum due was not paid.',
    ],
    adverse: [
      'Le minimum dû n’a pas été payé pour {value} des mois',
      'The minimum due was not paid in {value} of the months',
    ],
  },
  {
    name: 'card_use_change',
    shape: { ...RATIO, range: [-1_000, 1_000] },
    label: ['Évolution de l’utilisation de la carte', 'Change of card use'],
    description: [
      'Utilisation de la carte des six derniers mois moins celle d’avant.',
      'Card use of the last six months less that of before.',
    ],
    adverse: [
      'L’évolution de l’utilisation de la carte ({value}) est associée à plus d’impayés',
      'The change of card use ({value}) goes with more defaults',
    ],
  },
  {
    name: 'card_payment_to_minimum',
    shape: RATIO,
    label: ['Remboursements rapportés aux minimums', 'Payments against minimums'],
    description: [
      'Total remboursé sur la carte divisé par le total des minimums dus.',
      'Total paid back on the card divided by the total of minimums due.',
    ],
    adverse: [
      'Les remboursements de carte, {value} fois les minimums dus, sont associés à plus d’impayés',
      'The card payments, {value} times the minimums due, go with more defaults',
    ],
  },
  {
    name: 'card_drawings_trend',
    shape: RATIO,
    label: ['Évolution des dépenses par carte', 'Trend of card drawings'],
    description: [
      'Dépenses par relevé des six derniers mois divisées par celles de tous les relevés.',
      'Drawings per statement of the last six months over those of all statements.',
    ],
    adverse: [
      'Les dépenses récentes par carte, {value} fois les habituelles, sont associées à plus d’impayés',
      'The latest card drawings, {value} times the usual ones, go with more defaults',
    ],
  },
  {
    name: 'card_atm_share_6',
    shape: SHARE,
    monotone: riskier([
      'Retirer des espèces à crédit est un signe de gêne.',
      'Cash drawn on credit is a sign of strain.',
    ]),
    label: ['Part des retraits d’espèces (six mois)', 'Share of cash withdrawals (six months)'],
    description: [
      'Retraits d’espèces divisés par les dépenses de la carte, sur six mois.',
      'Cash withdrawals divided by drawings of the card, over six months.',
    ],
    adverse: [
      '{value} des dépenses par carte de six mois sont des retraits d’espèces',
      '{value} of six months’ card drawings are cash withdrawals',
    ],
  },
  {
    name: 'card_use_latest',
    shape: RATIO,
    monotone: riskier([
      'Une carte près de son plafond ne laisse pas de réserve.',
      'A card used near its limit leaves no reserve.',
    ]),
    label: ['Utilisation actuelle de la carte', 'Present use of the card'],
    description: ['Dernier solde divisé par le dernier plafond.', 'Latest balance divided by latest limit.'],
    adverse: [
      'La carte est actuellement utilisée à {value} de son plafond',
      'The card is at present used at {value} of its limit',
    ],
  },
  {
    name: 'card_limit_to_income',
    shape: RATIO,
    label: ['Plafond de carte rapporté aux revenus', 'Card limit against income'],
    description: ['Dernier plafond de carte divisé par les revenus.', 'Latest card limit divided by income.'],
    adverse: [
      'Le plafond de carte, {value} fois les revenus, est associé à plus d’impayés',
      'The card limit, {value} times the income, goes with more defaults',
    ],
  },
  {
    name: 'card_drawing_month_share',
    shape: SHARE,
    label: ['Part des mois avec dépenses par carte', 'Share of months with card drawings'],
    description: [
      'Relevés avec une dépense ou un retrait parmi tous.',
      'Statements with a payment or withdrawal among all.',
    ],
    adverse: [
      'La part des mois avec dépenses par carte ({value}) est associée à plus d’impayés',
      'The share of months with card drawings ({value}) goes with more defaults',
    ],
  },
]);

export const repaymentFields = [...instalments, ...pointOfSale, ...card] as const;
