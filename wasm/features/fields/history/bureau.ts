// The credits an applicant has or had with other lenders, as the credit bureau reports them (table bureau).
// Raw components only: ratios with one another or with the request are derived, never stored.

import type { Field } from '../../field.ts';

const plain = { role: 'history', group: 'bureau', inModel: true, sensitive: false } as const;
const count = { ...plain, kind: 'count', unit: 'count', range: [0, 1_000] } as const;
const months = { ...plain, kind: 'duration', unit: 'months', range: [0, 600] } as const;
const amount = { ...plain, kind: 'amount', unit: 'money', range: [0, 5_000_000_000] } as const;
const from = (...columns: string[]) => ({ table: 'bureau', columns });

const credits = [
  {
    ...count,
    name: 'bureau_credit_count',
    source: from('SK_ID_BUREAU'),
    label: { fr: 'Crédits ailleurs', en: 'Credits elsewhere' },
    description: {
      fr: 'Nombre de crédits connus dans d’autres établissements, en cours ou soldés.',
      en: 'Number of known credits with other lenders, running or closed.',
    },
    adverse: {
      fr: 'Le nombre de crédits dans d’autres établissements ({value}) est associé à plus d’impayés',
      en: 'The number of credits with other lenders ({value}) goes with more defaults',
    },
  },
  {
    ...count,
    name: 'bureau_active_count',
    source: from('CREDIT_ACTIVE'),
    label: { fr: 'Crédits en cours ailleurs', en: 'Running credits elsewhere' },
    description: {
      fr: 'Nombre de crédits en cours dans d’autres établissements.',
      en: 'Number of running credits with other lenders.',
    },
    adverse: {
      fr: 'Plusieurs crédits sont en cours dans d’autres établissements ({value})',
      en: 'Several credits are running with other lenders ({value})',
    },
  },
  {
    ...count,
    name: 'bureau_type_count',
    source: from('CREDIT_TYPE'),
    range: [0, 20],
    label: { fr: 'Sortes de crédits ailleurs', en: 'Kinds of credit elsewhere' },
    description: {
      fr: 'Nombre de sortes de crédits différentes dans d’autres établissements.',
      en: 'Number of different kinds of credit with other lenders.',
    },
    adverse: {
      fr: 'La diversité des crédits dans d’autres établissements ({value}) est associée à plus d’impayés',
      en: 'The variety of credits with other lenders ({value}) goes with more defaults',
    },
  },
  {
    ...months,
    name: 'bureau_latest_credit_months',
    source: from('DAYS_CREDIT'),
    label: { fr: 'Crédit le plus récent ailleurs', en: 'Latest credit elsewhere' },
    description: {
      fr: 'Mois écoulés depuis le dernier crédit pris dans un autre établissement.',
      en: 'Months since the latest credit taken with another lender.',
    },
    adverse: {
      fr: 'Un crédit a été pris récemment dans un autre établissement (il y a {value})',
      en: 'A credit was taken recently with another lender ({value} ago)',
    },
  },
  {
    ...months,
    name: 'bureau_first_credit_months',
    source: from('DAYS_CREDIT'),
    label: { fr: 'Premier crédit connu ailleurs', en: 'First known credit elsewhere' },
    description: {
      fr: 'Mois écoulés depuis le premier crédit connu dans un autre établissement.',
      en: 'Months since the first known credit with another lender.',
    },
    adverse: {
      fr: 'L’historique de crédit dans d’autres établissements est court ({value})',
      en: 'The credit history with other lenders is short ({value})',
    },
  },
  {
    ...months,
    name: 'bureau_mean_credit_months',
    source: from('DAYS_CREDIT'),
    label: { fr: 'Ancienneté moyenne des crédits ailleurs', en: 'Mean age of credits elsewhere' },
    description: {
      fr: 'Ancienneté moyenne des crédits pris dans d’autres établissements.',
      en: 'Mean age of the credits taken with other lenders.',
    },
    adverse: {
      fr: 'Les crédits dans d’autres établissements sont récents (ancienneté moyenne : {value})',
      en: 'The credits with other lenders are recent (mean age: {value})',
    },
  },
  {
    ...count,
    name: 'bureau_count_1y',
    source: from('DAYS_CREDIT'),
    label: { fr: 'Crédits pris ailleurs en un an', en: 'Credits taken elsewhere in a year' },
    description: {
      fr: 'Crédits pris dans d’autres établissements au cours de la dernière année.',
      en: 'Credits taken with other lenders over the last year.',
    },
    adverse: {
      fr: 'Des crédits ont été pris ailleurs au cours de la dernière année ({value})',
      en: 'Credits were taken elsewhere over the last year ({value})',
    },
  },
  {
    ...count,
    name: 'bureau_count_3y',
    source: from('DAYS_CREDIT'),
    label: { fr: 'Crédits pris ailleurs en trois ans', en: 'Credits taken elsewhere in three years' },
    description: {
      fr: 'Crédits pris dans d’autres établissements au cours des trois dernières années.',
      en: 'Credits taken with other lenders over the last three years.',
    },
    adverse: {
      fr: 'Des crédits ont été pris ailleurs au cours des trois dernières années ({value})',
      en: 'Credits were taken elsewhere over the last three years ({value})',
    },
  },
] as const satisfies readonly Field[];

const amounts = [
  {
    ...amount,
    name: 'bureau_credit_sum',
    source: from('AMT_CREDIT_SUM'),
    label: { fr: 'Total emprunté ailleurs', en: 'Total borrowed elsewhere' },
    description: {
      fr: 'Total des montants empruntés dans d’autres établissements, crédits soldés compris.',
      en: 'Total of the amounts borrowed from other lenders, closed credits included.',
    },
    adverse: {
      fr: 'Le total emprunté dans d’autres établissements ({value}) est associé à plus d’impayés',
      en: 'The total borrowed from other lenders ({value}) goes with more defaults',
    },
  },
  {
    ...amount,
    name: 'bureau_debt_sum',
    source: from('AMT_CREDIT_SUM_DEBT'),
    label: { fr: 'Reste dû ailleurs', en: 'Still owed elsewhere' },
    description: {
      fr: 'Total restant dû dans d’autres établissements.',
      en: 'Total still owed to other lenders.',
    },
    adverse: {
      fr: 'Le reste dû dans d’autres établissements ({value}) est élevé',
      en: 'The amount still owed to other lenders ({value}) is high',
    },
  },
  {
    ...amount,
    name: 'bureau_active_credit_sum',
    source: from('AMT_CREDIT_SUM', 'CREDIT_ACTIVE'),
    label: { fr: 'Montant des crédits en cours ailleurs', en: 'Amount of running credits elsewhere' },
    description: {
      fr: 'Montants empruntés à l’origine pour les crédits encore en cours ailleurs.',
      en: 'Amounts first borrowed for the credits still running elsewhere.',
    },
    adverse: {
      fr: 'Les crédits en cours dans d’autres établissements portent sur un montant élevé ({value})',
      en: 'The credits running with other lenders are for a high amount ({value})',
    },
  },
  {
    ...amount,
    name: 'bureau_active_debt_sum',
    source: from('AMT_CREDIT_SUM_DEBT', 'CREDIT_ACTIVE'),
    inModel: false,
    label: { fr: 'Reste dû des crédits en cours ailleurs', en: 'Owed on running credits elsewhere' },
    description: {
      fr: 'Total restant dû sur les crédits encore en cours dans d’autres établissements.',
      en: 'Total still owed on the credits running with other lenders.',
    },
    adverse: {
      fr: 'Le reste dû des crédits en cours ailleurs ({value}) est élevé',
      en: 'The amount owed on credits running elsewhere ({value}) is high',
    },
  },
  {
    ...amount,
    name: 'bureau_overdue_sum',
    source: from('AMT_CREDIT_SUM_OVERDUE'),
    monotone: {
      sign: 1,
      why: {
        fr: 'Un impayé en cours chez un autre prêteur ne parle jamais pour un demandeur.',
        en: 'Money overdue today with another lender never speaks for an applicant.',
      },
    },
    label: { fr: 'Impayés en cours ailleurs', en: 'Overdue elsewhere now' },
    description: {
      fr: 'Sommes actuellement en retard dans d’autres établissements.',
      en: 'Amounts overdue with other lenders at present.',
    },
    adverse: {
      fr: 'Des sommes sont en retard dans d’autres établissements ({value})',
      en: 'Amounts are overdue with other lenders ({value})',
    },
  },
  {
    ...amount,
    name: 'bureau_overdue_max',
    source: from('AMT_CREDIT_MAX_OVERDUE'),
    monotone: {
      sign: 1,
      why: {
        fr: 'Un plus gros impayé passé ne parle jamais pour un demandeur.',
        en: 'A larger past overdue amount never speaks for an applicant.',
      },
    },
    label: { fr: 'Plus fort retard de paiement ailleurs', en: 'Largest overdue amount elsewhere' },
    description: {
      fr: 'Plus forte somme jamais en retard sur un crédit d’un autre établissement.',
      en: 'Largest amount ever overdue on a credit of another lender.',
    },
    adverse: {
      fr: 'Un retard de paiement a atteint {value} dans un autre établissement',
      en: 'An overdue amount reached {value} with another lender',
    },
  },
  {
    ...amount,
    name: 'bureau_limit_sum',
    source: from('AMT_CREDIT_SUM_LIMIT'),
    label: { fr: 'Plafonds de cartes ailleurs', en: 'Card limits elsewhere' },
    description: {
      fr: 'Total des plafonds des cartes de crédit d’autres établissements.',
      en: 'Total of the credit card limits with other lenders.',
    },
    adverse: {
      fr: 'Les plafonds de cartes dans d’autres établissements ({value}) sont associés à plus d’impayés',
      en: 'The card limits with other lenders ({value}) go with more defaults',
    },
  },
  {
    ...amount,
    name: 'bureau_annuity_sum',
    source: from('AMT_ANNUITY', 'CREDIT_ACTIVE'),
    label: { fr: 'Échéances dues ailleurs', en: 'Instalments due elsewhere' },
    description: {
      fr: 'Total des échéances des crédits en cours dans d’autres établissements.',
      en: 'Total of the instalments of the credits running with other lenders.',
    },
    adverse: {
      fr: 'Les échéances dues dans d’autres établissements ({value}) pèsent dans le budget',
      en: 'The instalments due to other lenders ({value}) weigh on the budget',
    },
  },
] as const satisfies readonly Field[];

const conduct = [
  {
    ...plain,
    name: 'bureau_overdue_days_max',
    source: from('CREDIT_DAY_OVERDUE'),
    kind: 'duration',
    unit: 'days',
    range: [0, 10_000],
    monotone: {
      sign: 1,
      why: {
        fr: 'Plus de jours de retard chez un autre prêteur ne parlent jamais pour un demandeur.',
        en: 'More days overdue with another lender never speak for an applicant.',
      },
    },
    label: { fr: 'Retard actuel ailleurs', en: 'Present lateness elsewhere' },
    description: {
      fr: 'Plus long retard en cours sur un crédit d’un autre établissement.',
      en: 'Longest present lateness on a credit of another lender.',
    },
    adverse: {
      fr: 'Un crédit d’un autre établissement est en retard de {value}',
      en: 'A credit with another lender is {value} overdue',
    },
  },
  {
    ...count,
    name: 'bureau_prolongation_count',
    source: from('CNT_CREDIT_PROLONG'),
    label: { fr: 'Crédits prolongés ailleurs', en: 'Extensions elsewhere' },
    description: {
      fr: 'Nombre de fois où un crédit d’un autre établissement a été prolongé.',
      en: 'Number of times a credit of another lender was extended.',
    },
    adverse: {
      fr: 'Des crédits ont été prolongés dans d’autres établissements ({value} fois)',
      en: 'Credits with other lenders were extended ({value} times)',
    },
  },
  {
    ...months,
    name: 'bureau_remaining_months_max',
    source: from('DAYS_CREDIT_ENDDATE', 'CREDIT_ACTIVE'),
    label: { fr: 'Fin du dernier crédit ailleurs', en: 'End of the last credit elsewhere' },
    description: {
      fr: 'Mois restants avant la fin du plus long crédit en cours ailleurs.',
      en: 'Months left until the longest credit running elsewhere ends.',
    },
    adverse: {
      fr: 'Un crédit d’un autre établissement court encore {value}',
      en: 'A credit with another lender still runs for {value}',
    },
  },
  {
    ...months,
    name: 'bureau_remaining_months_mean',
    source: from('DAYS_CREDIT_ENDDATE', 'CREDIT_ACTIVE'),
    label: { fr: 'Durée restante moyenne ailleurs', en: 'Mean time left elsewhere' },
    description: {
      fr: 'Durée restante moyenne des crédits en cours dans d’autres établissements.',
      en: 'Mean time left on the credits running with other lenders.',
    },
    adverse: {
      fr: 'Les crédits en cours ailleurs ont encore en moyenne {value} à courir',
      en: 'The credits running elsewhere have {value} left on average',
    },
  },
  {
    ...months,
    name: 'bureau_update_months',
    source: from('DAYS_CREDIT_UPDATE'),
    label: { fr: 'Dernière mise à jour du fichier', en: 'Latest bureau update' },
    description: {
      fr: 'Mois écoulés depuis la dernière information reçue sur ces crédits.',
      en: 'Months since the latest information received about these credits.',
    },
    adverse: {
      fr: 'Les informations du fichier des crédits datent de {value}, ce qui est associé à plus d’impayés',
      en: 'The credit bureau’s information is {value} old, which goes with more defaults',
    },
  },
  {
    ...months,
    name: 'bureau_early_end_months_mean',
    source: from('DAYS_CREDIT_ENDDATE', 'DAYS_ENDDATE_FACT'),
    range: [-120, 120],
    label: { fr: 'Avance de remboursement ailleurs', en: 'Early repayment elsewhere' },
    description: {
      fr: 'Avance moyenne sur la fin prévue des crédits soldés ailleurs ; négative en cas de retard.',
      en: 'Mean lead on the planned end of credits closed elsewhere; negative when late.',
    },
    adverse: {
      fr: 'L’avance moyenne de remboursement des crédits soldés ailleurs ({value}) est associée à plus d’impayés',
      en: 'The mean lead in repaying credits closed elsewhere ({value}) goes with more defaults',
    },
  },
] as const satisfies readonly Field[];

const types = [
  {
    ...count,
    name: 'bureau_card_count',
    source: from('CREDIT_TYPE'),
    label: { fr: 'Cartes de crédit ailleurs', en: 'Credit cards elsewhere' },
    description: {
      fr: 'Nombre de cartes de crédit connues dans d’autres établissements.',
      en: 'Number of credit cards known with other lenders.',
    },
    adverse: {
      fr: 'Le nombre de cartes de crédit dans d’autres établissements ({value}) est associé à plus d’impayés',
      en: 'The number of credit cards with other lenders ({value}) goes with more defaults',
    },
  },
  {
    ...count,
    name: 'bureau_mortgage_count',
    source: from('CREDIT_TYPE'),
    label: { fr: 'Prêts immobiliers ailleurs', en: 'Mortgages elsewhere' },
    description: {
      fr: 'Nombre de prêts immobiliers connus dans d’autres établissements.',
      en: 'Number of mortgages known with other lenders.',
    },
    adverse: {
      fr: 'Le nombre de prêts immobiliers ({value}) est associé à plus d’impayés',
      en: 'The number of mortgages ({value}) goes with more defaults',
    },
  },
  {
    ...count,
    name: 'bureau_micro_count',
    source: from('CREDIT_TYPE'),
    label: { fr: 'Microcrédits ailleurs', en: 'Microloans elsewhere' },
    description: {
      fr: 'Nombre de microcrédits connus dans d’autres établissements.',
      en: 'Number of microloans known with other lenders.',
    },
    adverse: {
      fr: 'Des microcrédits ont été pris dans d’autres établissements ({value})',
      en: 'Microloans were taken with other lenders ({value})',
    },
  },
  {
    ...count,
    name: 'bureau_car_count',
    source: from('CREDIT_TYPE'),
    label: { fr: 'Crédits automobiles ailleurs', en: 'Car loans elsewhere' },
    description: {
      fr: 'Nombre de crédits automobiles connus dans d’autres établissements.',
      en: 'Number of car loans known with other lenders.',
    },
    adverse: {
      fr: 'Le nombre de crédits automobiles ({value}) est associé à plus d’impayés',
      en: 'The number of car loans ({value}) goes with more defaults',
    },
  },
  {
    ...count,
    name: 'bureau_active_card_count',
    source: from('CREDIT_TYPE', 'CREDIT_ACTIVE'),
    label: { fr: 'Cartes en cours ailleurs', en: 'Active cards elsewhere' },
    description: {
      fr: 'Nombre de cartes de crédit encore ouvertes dans d’autres établissements.',
      en: 'Number of credit cards still open with other lenders.',
    },
    adverse: {
      fr: 'Des cartes de crédit sont ouvertes dans d’autres établissements ({value})',
      en: 'Credit cards are open with other lenders ({value})',
    },
  },
] as const satisfies readonly Field[];

export const bureauFields = [...credits, ...amounts, ...conduct, ...types] as const;
