// Ratios of earlier requests with this lender, with one another and with the request. Formulas: deriveFeatures.ts.

import { family, riskier } from '../family.ts';
import { RATIO, SHARE } from '../shapes.ts';

export const previousRequestFields = family('previous', 'previous_application, application', [
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
    monotone: riskier([
      'Les refus passés avaient des raisons qui tendent à durer.',
      'Earlier refusals had reasons that tend to last.',
    ]),
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
    monotone: riskier([
      'Les refus récents avaient des raisons qui tendent à durer.',
      'Recent refusals had reasons that tend to last.',
    ]),
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
    monotone: riskier([
      'Ce qui nous est encore dû s’ajoute au nouveau prêt.',
      'What is still due with us comes on top of the new loan.',
    ]),
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
  {
    name: 'previous_last_5_refused_share',
    shape: SHARE,
    monotone: riskier([
      'Les refus récents avaient des raisons qui tendent à durer.',
      'Recent refusals had reasons that tend to last.',
    ]),
    label: ['Refus parmi les cinq dernières demandes', 'Refusals among the last five requests'],
    description: [
      'Part de refus parmi les cinq dernières demandes.',
      'Share refused among the last five requests.',
    ],
    adverse: [
      '{value} des cinq dernières demandes ont été refusées',
      '{value} of the last five requests were refused',
    ],
  },
  {
    name: 'annuity_to_latest_annuity',
    shape: RATIO,
    label: ['Échéance rapportée à celle du dernier prêt', 'Instalment against that of the latest loan'],
    description: [
      'Échéance demandée divisée par celle du dernier prêt accordé chez nous.',
      'Instalment requested divided by that of the latest loan granted by us.',
    ],
    adverse: [
      'L’échéance, {value} fois celle du dernier prêt, est associée à plus d’impayés',
      'The instalment, {value} times that of the latest loan, goes with more defaults',
    ],
  },
  {
    name: 'previous_due_12_to_income',
    shape: RATIO,
    monotone: riskier([
      'Ce qui nous est encore dû s’ajoute au nouveau prêt.',
      'What is still due with us comes on top of the new loan.',
    ]),
    label: ['À payer chez nous en un an, rapporté aux revenus', 'To pay us within a year against income'],
    description: [
      'Échéances des prêts en cours chez nous dans les douze mois à venir, divisées par les revenus.',
      'Instalments of loans running with us over the next twelve months, divided by income.',
    ],
    adverse: [
      'Les échéances à payer chez nous dans l’année prennent {value} des revenus',
      'The instalments to pay us within the year take {value} of income',
    ],
  },
  {
    name: 'previous_latest_granted_to_asked',
    shape: RATIO,
    label: ['Dernier montant obtenu rapporté au demandé', 'Latest amount granted against asked'],
    description: [
      'Montant accordé divisé par le montant demandé, pour le dernier prêt.',
      'Amount granted divided by amount asked, for the latest loan.',
    ],
    adverse: [
      'Le dernier montant obtenu, {value} fois le demandé, est associé à plus d’impayés',
      'The latest amount granted, {value} times the one asked, goes with more defaults',
    ],
  },
  {
    name: 'credit_to_refused_credit',
    shape: RATIO,
    label: ['Prêt rapporté au plus fort montant refusé', 'Loan against the largest amount refused'],
    description: [
      'Montant demandé divisé par le plus fort montant déjà refusé chez nous.',
      'Amount requested divided by the largest amount refused by us.',
    ],
    adverse: [
      'Le prêt demandé, {value} fois le plus fort montant refusé, est associé à plus d’impayés',
      'The loan requested, {value} times the largest amount refused, goes with more defaults',
    ],
  },
  {
    name: 'previous_same_type_share',
    shape: SHARE,
    label: ['Part de demandes du même type', 'Share of requests of the same type'],
    description: [
      'Demandes précédentes du type de crédit demandé aujourd’hui, parmi toutes.',
      'Earlier requests for the type of credit requested today, among all.',
    ],
    adverse: [
      'La part de demandes du même type ({value}) est associée à plus d’impayés',
      'The share of requests of the same type ({value}) goes with more defaults',
    ],
  },
]);
