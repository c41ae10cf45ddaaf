// Ratios and combinations within the request: the loan, income, work, contact details. Formulas: deriveFeatures.ts.

import { family, riskier, safer } from '../family.ts';
import { COUNT, RATIO, SHARE, YEARS } from '../shapes.ts';

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
    monotone: riskier([
      'Emprunter plus que la valeur du bien engage moins d’argent à soi.',
      'Borrowing more than the goods are worth leaves less of one’s own money at stake.',
    ]),
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
  {
    name: 'credit_minus_goods',
    shape: { kind: 'amount', unit: 'money', range: [-10_000_000, 10_000_000] },
    monotone: riskier([
      'Emprunter plus que la valeur du bien engage moins d’argent à soi.',
      'Borrowing more than the goods are worth leaves less of one’s own money at stake.',
    ]),
    label: ['Prêt au-delà du prix du bien', 'Loan beyond the price of the goods'],
    description: ['Montant du prêt moins le prix du bien.', 'Loan amount less the price of the goods.'],
    adverse: [
      'Le prêt dépasse le prix du bien de {value}',
      'The loan is {value} above the price of the goods',
    ],
  },
  {
    name: 'goods_to_annuity',
    shape: { ...COUNT, range: [0, 100_000] },
    label: ['Prix du bien en échéances', 'Price of the goods in instalments'],
    description: ['Prix du bien divisé par l’échéance.', 'Price of the goods divided by the instalment.'],
    adverse: [
      'Le prix du bien rapporté à l’échéance ({value}) est associé à plus d’impayés',
      'The price of the goods against the instalment ({value}) goes with more defaults',
    ],
  },
]);

const income = family('income', 'application', [
  {
    name: 'annuity_to_income',
    shape: RATIO,
    monotone: riskier([
      'Une plus grande part des revenus prise par le prêt laisse moins de marge.',
      'A larger share of income spent on the loan leaves less room.',
    ]),
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
    monotone: riskier([
      'Toutes les échéances dues ensemble sont payées sur un même revenu.',
      'All instalments due at once are paid from one income.',
    ]),
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
  {
    name: 'income_left_per_person',
    shape: { kind: 'amount', unit: 'money', range: [-1_000_000, 200_000_000] },
    label: ['Revenus restants par personne', 'Income left per person'],
    description: [
      'Revenus moins l’échéance, divisés par le nombre de personnes au foyer.',
      'Income less the instalment, divided by the number of people in the household.',
    ],
    adverse: [
      'Les revenus restants par personne du foyer ({value}) sont associés à plus d’impayés',
      'The income left per person in the household ({value}) goes with more defaults',
    ],
  },
  {
    name: 'total_debt_to_income',
    shape: RATIO,
    monotone: riskier([
      'Toutes les dettes sont remboursées sur un même revenu.',
      'All debts are repaid from one income.',
    ]),
    label: ['Dette totale rapportée aux revenus', 'Total debt against income'],
    description: [
      'Prêt demandé et restes dus connus, ailleurs et chez nous, divisés par les revenus.',
      'Loan requested plus what is known to be owed, elsewhere and to us, divided by income.',
    ],
    adverse: [
      'La dette totale après ce prêt représente {value} fois les revenus',
      'The total debt after this loan is {value} times the income',
    ],
  },
]);

const employment = family('employment', 'application', [
  {
    name: 'employed_to_age',
    shape: SHARE,
    monotone: safer([
      'La stabilité de l’emploi, pour son âge, ne parle jamais contre un demandeur.',
      'Stability of employment, for one’s age, never speaks against an applicant.',
    ]),
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
  {
    name: 'car_age_to_employment',
    shape: RATIO,
    label: ['Âge de la voiture rapporté à l’emploi', 'Age of the car against time in the job'],
    description: [
      'Âge de la voiture divisé par l’ancienneté dans l’emploi.',
      'Age of the car divided by time in the present job.',
    ],
    adverse: [
      'L’âge de la voiture rapporté à l’ancienneté dans l’emploi ({value}) est associé à plus d’impayés',
      'The age of the car against time in the job ({value}) goes with more defaults',
    ],
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
  {
    name: 'age_at_id_document',
    shape: YEARS,
    label: ['Âge à l’émission de la pièce d’identité', 'Age when the identity document was issued'],
    description: [
      'Âge moins l’ancienneté de la pièce d’identité.',
      'Age minus the age of the identity document.',
    ],
    adverse: [
      'L’âge à l’émission de la pièce d’identité ({value}) est associé à plus d’impayés',
      'The age when the identity document was issued ({value}) goes with more defaults',
    ],
  },
  {
    name: 'registration_minus_id_document',
    shape: { ...YEARS, range: [-100, 100] },
    label: ['Écart entre domicile et pièce d’identité', 'Gap between registration and identity document'],
    description: [
      'Ancienneté du domicile déclaré moins celle de la pièce d’identité.',
      'Time since registration minus the age of the identity document.',
    ],
    adverse: [
      'L’écart entre l’ancienneté du domicile et de la pièce d’identité ({value}) est associé à plus d’impayés',
      'The gap between the dates of registration and identity document ({value}) goes with more defaults',
    ],
  },
  {
    name: 'request_missing_count',
    shape: { ...COUNT, range: [0, 40] },
    label: ['Informations absentes de la demande', 'Information missing in the request'],
    description: [
      'Nombre d’informations facultatives de la demande qui ne sont pas connues, scores externes à part.',
      'Number of optional facts of the request that are not known, external scores apart.',
    ],
    adverse: [
      'Le nombre d’informations absentes de la demande ({value}) est associé à plus d’impayés',
      'The number of facts missing in the request ({value}) goes with more defaults',
    ],
  },
]);

export const requestFields = [...loan, ...income, ...employment, ...contact] as const;
