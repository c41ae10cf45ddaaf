// Ratios and combinations of the request and the history. The formulas are in deriveFeatures.ts; here is what they mean.

import type { Field, Group, Monotone } from '../field.ts';

type Words = readonly [fr: string, en: string];

interface Meaning<Name extends string> {
  readonly name: Name;
  readonly label: Words;
  readonly description: Words;
  readonly adverse: Words;
  readonly shape: Pick<Field, 'kind' | 'unit' | 'range'>;
  readonly monotone?: Monotone;
}

const SHARE = { kind: 'share', unit: 'share', range: [0, 1] } as const;
const RATIO = { kind: 'share', unit: 'ratio', range: [0, 1_000_000] } as const;
const YEARS = { kind: 'duration', unit: 'years', range: [0, 100] } as const;
const DAYS = { kind: 'duration', unit: 'days', range: [0, 10_000] } as const;
const SCORE = { kind: 'score', unit: 'none', range: [0, 1] } as const;

const riskier = (why: string): Monotone => ({ sign: 1, why });
const safer = (why: string): Monotone => ({ sign: -1, why });

/** Gives a family of derived fields what they share. */
function family<const Name extends string>(group: Group, table: string, meanings: readonly Meaning<Name>[]) {
  return meanings.map(({ name, label, description, adverse, shape, monotone }) => ({
    name,
    role: 'derived' as const,
    group,
    source: { table, columns: [] },
    ...shape,
    label: { fr: label[0], en: label[1] },
    description: { fr: description[0], en: description[1] },
    adverse: { fr: adverse[0], en: adverse[1] },
    inModel: true,
    sensitive: false,
    ...(monotone && { monotone }),
  })) satisfies readonly Field[];
}

const loan = family('loan', 'application', [
  {
    name: 'credit_to_annuity',
    shape: { kind: 'count', unit: 'count', range: [0, 1_000] },
    label: ['Durée indicative', 'Indicative duration'],
    description: [
      'Montant du prêt divisé par l’échéance : nombre d’échéances hors intérêts.',
      'Loan amount divided by the instalment: number of instalments before interest.',
    ],
    adverse: [
      'Le prêt s’étale sur environ {value} échéances',
      'The loan stretches over about {value} instalments',
    ],
  },
  {
    name: 'credit_to_goods',
    shape: RATIO,
    monotone: riskier('Borrowing more than the goods are worth leaves less of one’s own money at stake.'),
    label: ['Prêt rapporté au prix du bien', 'Loan against price of goods'],
    description: [
      'Montant du prêt divisé par le prix du bien ; au-dessus de 1, le prêt finance aussi des frais.',
      'Loan amount divided by the price of the goods; above 1 the loan also pays for costs.',
    ],
    adverse: [
      'Le prêt représente {value} fois le prix du bien',
      'The loan is {value} times the price of the goods',
    ],
  },
  {
    name: 'goods_to_income',
    shape: RATIO,
    label: ['Prix du bien rapporté aux revenus', 'Price of goods against income'],
    description: ['Prix du bien divisé par les revenus.', 'Price of the goods divided by income.'],
    adverse: ['Le bien coûte {value} fois les revenus', 'The goods cost {value} times the income'],
  },
]);

const income = family('income', 'application', [
  {
    name: 'annuity_to_income',
    shape: RATIO,
    monotone: riskier('A larger share of income spent on the loan leaves less room.'),
    label: ['Part des revenus prise par l’échéance', 'Share of income taken by the instalment'],
    description: ['Échéance divisée par les revenus.', 'Instalment divided by income.'],
    adverse: ['L’échéance prend {value} des revenus', 'The instalment takes {value} of income'],
  },
  {
    name: 'credit_to_income',
    shape: RATIO,
    label: ['Prêt rapporté aux revenus', 'Loan against income'],
    description: ['Montant du prêt divisé par les revenus.', 'Loan amount divided by income.'],
    adverse: ['Le prêt représente {value} fois les revenus', 'The loan is {value} times the income'],
  },
  {
    name: 'income_per_person',
    shape: { kind: 'amount', unit: 'money', range: [0, 200_000_000] },
    label: ['Revenus par personne du foyer', 'Income per person in the household'],
    description: [
      'Revenus divisés par le nombre de personnes au foyer.',
      'Income divided by the number of people in the household.',
    ],
    adverse: [
      'Les revenus par personne du foyer ({value}) sont modestes',
      'The income per person in the household ({value}) is modest',
    ],
  },
  {
    name: 'total_annuity_to_income',
    shape: RATIO,
    monotone: riskier('All instalments due at once are paid from one income.'),
    label: ['Part des revenus prise par toutes les échéances', 'Share of income taken by all instalments'],
    description: [
      'Échéance demandée et échéances connues des crédits en cours, divisées par les revenus.',
      'Instalment requested plus known instalments of running credits, divided by income.',
    ],
    adverse: [
      'L’ensemble des échéances prend {value} des revenus',
      'All instalments together take {value} of income',
    ],
  },
]);

const employment = family('employment', 'application', [
  {
    name: 'employed_to_age',
    shape: SHARE,
    monotone: safer('Stability of employment, for one’s age, never speaks against an applicant.'),
    label: ['Part de la vie dans l’emploi actuel', 'Share of life in the present job'],
    description: ['Ancienneté dans l’emploi divisée par l’âge.', 'Time in the present job divided by age.'],
    adverse: ['L’emploi actuel est récent au regard de l’âge', 'The present job is recent for the age'],
  },
  {
    name: 'age_at_employment',
    shape: YEARS,
    label: ['Âge à l’entrée dans l’emploi', 'Age when the present job began'],
    description: ['Âge moins l’ancienneté dans l’emploi.', 'Age minus time in the present job.'],
    adverse: ['L’emploi actuel a commencé à {value}', 'The present job began at {value}'],
  },
]);

const contact = family('contact', 'application', [
  {
    name: 'id_document_to_age',
    shape: SHARE,
    label: [
      'Ancienneté de la pièce d’identité rapportée à l’âge',
      'Age of the identity document against age',
    ],
    description: [
      'Ancienneté de la pièce d’identité divisée par l’âge.',
      'Age of the identity document divided by age.',
    ],
    adverse: ['La pièce d’identité a été renouvelée récemment', 'The identity document was renewed recently'],
  },
  {
    name: 'phone_change_to_age',
    shape: SHARE,
    label: ['Ancienneté du téléphone rapportée à l’âge', 'Time with this phone against age'],
    description: ['Années avec ce téléphone divisées par l’âge.', 'Years with this phone divided by age.'],
    adverse: ['Le numéro de téléphone est récent', 'The phone number is recent'],
  },
]);

const externalScores = family('externalScores', 'application', [
  {
    name: 'external_score_mean',
    shape: SCORE,
    monotone: safer('External scores are built so that a higher one means a lower risk.'),
    label: ['Moyenne des scores externes', 'Mean of the external scores'],
    description: ['Moyenne des scores externes connus.', 'Mean of the external scores that are known.'],
    adverse: [
      'Les scores externes sont faibles en moyenne ({value})',
      'The external scores are low on average ({value})',
    ],
  },
  {
    name: 'external_score_weighted',
    shape: SCORE,
    monotone: safer('External scores are built so that a higher one means a lower risk.'),
    label: ['Moyenne pondérée des scores externes', 'Weighted mean of the external scores'],
    description: [
      'Moyenne des scores externes connus, le troisième comptant le plus.',
      'Mean of the known external scores, the third weighing most.',
    ],
    adverse: ['Les scores externes sont faibles ({value})', 'The external scores are low ({value})'],
  },
  {
    name: 'external_score_min',
    shape: SCORE,
    monotone: safer('External scores are built so that a higher one means a lower risk.'),
    label: ['Score externe le plus faible', 'Lowest external score'],
    description: ['Le plus faible des scores externes connus.', 'The lowest of the known external scores.'],
    adverse: ['Un score externe est faible ({value})', 'One external score is low ({value})'],
  },
  {
    name: 'external_score_max',
    shape: SCORE,
    monotone: safer('External scores are built so that a higher one means a lower risk.'),
    label: ['Score externe le plus élevé', 'Highest external score'],
    description: ['Le plus élevé des scores externes connus.', 'The highest of the known external scores.'],
    adverse: [
      'Même le meilleur score externe est faible ({value})',
      'Even the best external score is low ({value})',
    ],
  },
  {
    name: 'external_score_product',
    shape: SCORE,
    monotone: safer('External scores are built so that a higher one means a lower risk.'),
    label: ['Produit des scores externes', 'Product of the external scores'],
    description: [
      'Produit des trois scores externes, s’ils sont tous connus.',
      'Product of the three external scores, where all are known.',
    ],
    adverse: ['Les scores externes sont faibles ensemble', 'The external scores are low together'],
  },
  {
    name: 'external_score_spread',
    shape: SCORE,
    label: ['Écart entre les scores externes', 'Spread of the external scores'],
    description: [
      'Écart entre le plus élevé et le plus faible des scores externes connus.',
      'Difference between the highest and the lowest known external score.',
    ],
    adverse: [
      'Les scores externes se contredisent (écart {value})',
      'The external scores disagree (spread {value})',
    ],
  },
  {
    name: 'external_score_missing',
    shape: { kind: 'count', unit: 'count', range: [0, 3] },
    label: ['Scores externes absents', 'External scores missing'],
    description: ['Nombre de scores externes inconnus.', 'Number of external scores that are unknown.'],
    adverse: [
      'Des scores externes sont inconnus ({value} sur 3)',
      'External scores are unknown ({value} of 3)',
    ],
  },
]);

const bureau = family('bureau', 'bureau, bureau_balance, application', [
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
    monotone: riskier('The less of the running credits is repaid, the more is still at stake.'),
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
    monotone: riskier('More of one’s credits still running at once means more to repay together.'),
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
    monotone: riskier('Overdue debt is the plainest sign of trouble.'),
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
    monotone: riskier('Late months elsewhere foretell late months here.'),
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
    monotone: riskier('Late months elsewhere foretell late months here.'),
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
]);

const previous = family('previous', 'previous_application, application', [
  {
    name: 'previous_approved_share',
    shape: SHARE,
    label: ['Part des demandes acceptées', 'Share of requests approved'],
    description: [
      'Demandes acceptées parmi les demandes précédentes.',
      'Requests approved among earlier ones.',
    ],
    adverse: [
      'Peu de demandes précédentes ont été acceptées ({value})',
      'Few earlier requests were approved ({value})',
    ],
  },
  {
    name: 'previous_refused_share',
    shape: SHARE,
    monotone: riskier('Earlier refusals had reasons that tend to last.'),
    label: ['Part des demandes refusées', 'Share of requests refused'],
    description: [
      'Demandes refusées parmi les demandes précédentes.',
      'Requests refused among earlier ones.',
    ],
    adverse: [
      '{value} des demandes précédentes ont été refusées',
      '{value} of earlier requests were refused',
    ],
  },
  {
    name: 'previous_last_3_refused_share',
    shape: SHARE,
    monotone: riskier('Recent refusals had reasons that tend to last.'),
    label: ['Refus parmi les trois dernières demandes', 'Refusals among the last three requests'],
    description: [
      'Part de refus parmi les trois dernières demandes.',
      'Share refused among the last three requests.',
    ],
    adverse: [
      '{value} des trois dernières demandes ont été refusées',
      '{value} of the last three requests were refused',
    ],
  },
  {
    name: 'annuity_to_previous_annuity',
    shape: RATIO,
    label: ['Échéance rapportée aux précédentes', 'Instalment against earlier ones'],
    description: [
      'Échéance demandée divisée par la plus forte échéance d’une demande précédente.',
      'Instalment requested divided by the largest one of an earlier request.',
    ],
    adverse: [
      'L’échéance vaut {value} fois la plus forte des précédentes',
      'The instalment is {value} times the largest earlier one',
    ],
  },
  {
    name: 'credit_to_previous_credit',
    shape: RATIO,
    label: ['Prêt rapporté aux précédents', 'Loan against earlier ones'],
    description: [
      'Montant demandé divisé par le plus grand montant déjà obtenu chez nous.',
      'Amount requested divided by the largest one obtained with us.',
    ],
    adverse: [
      'Le prêt vaut {value} fois le plus grand déjà obtenu',
      'The loan is {value} times the largest obtained so far',
    ],
  },
  {
    name: 'previous_granted_to_asked',
    shape: RATIO,
    label: ['Montants obtenus rapportés aux demandés', 'Amounts granted against asked'],
    description: [
      'Total accordé divisé par le total demandé dans les demandes acceptées.',
      'Total granted divided by total asked in approved requests.',
    ],
    adverse: [
      'Les montants obtenus s’écartent des montants demandés ({value})',
      'Amounts granted differ from those asked ({value})',
    ],
  },
  {
    name: 'previous_high_yield_share',
    shape: SHARE,
    label: ['Part de demandes à taux élevé', 'Share of high-rate requests'],
    description: [
      'Demandes précédentes à taux élevé parmi toutes.',
      'Earlier requests at a high rate among all.',
    ],
    adverse: [
      '{value} des demandes précédentes portaient un taux élevé',
      '{value} of earlier requests carried a high rate',
    ],
  },
  {
    name: 'previous_remaining_to_income',
    shape: RATIO,
    monotone: riskier('What is still due with us comes on top of the new loan.'),
    label: ['Reste dû chez nous rapporté aux revenus', 'Still due with us against income'],
    description: [
      'Montant restant dû sur les prêts en cours chez nous, divisé par les revenus.',
      'Amount still due on running loans with us, divided by income.',
    ],
    adverse: [
      'Le reste dû chez nous représente {value} fois les revenus',
      'What is still due with us is {value} times the income',
    ],
  },
]);

const instalments = family('instalments', 'installments_payments, application', [
  {
    name: 'instalment_late_share',
    shape: SHARE,
    monotone: riskier('Paying late in the past foretells paying late again.'),
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
    monotone: riskier('Paying late in the past foretells paying late again.'),
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
    monotone: riskier('Paying late in the past foretells paying late again.'),
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
    monotone: riskier('Recent lateness weighs more than old lateness.'),
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
    monotone: riskier('Paying less than due in the past foretells more of it.'),
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
]);

const pointOfSale = family('pointOfSale', 'POS_CASH_balance', [
  {
    name: 'pos_late_share',
    shape: SHARE,
    monotone: riskier('Late months in the past foretell late months to come.'),
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
    monotone: riskier('Late months in the past foretell late months to come.'),
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
]);

const card = family('card', 'credit_card_balance', [
  {
    name: 'card_use_mean',
    shape: RATIO,
    monotone: riskier('A card used near its limit leaves no reserve.'),
    label: ['Utilisation de la carte', 'Card use'],
    description: ['Solde divisé par le plafond, en moyenne.', 'Balance divided by limit, on average.'],
    adverse: ['La carte est utilisée à {value} de son plafond', 'The card is used at {value} of its limit'],
  },
  {
    name: 'card_use_6',
    shape: RATIO,
    monotone: riskier('A card used near its limit leaves no reserve.'),
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
    monotone: riskier('Cash drawn on credit is a sign of strain.'),
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
    monotone: riskier('Not paying the minimum is the first step of default.'),
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
]);

export const derivedFields = [
  ...loan,
  ...income,
  ...employment,
  ...contact,
  ...externalScores,
  ...bureau,
  ...previous,
  ...instalments,
  ...pointOfSale,
  ...card,
] as const;
