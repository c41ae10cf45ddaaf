// What is said of a family of features that raises the score. The catalogue words what lowers it, field by field;
// here one sentence a family is enough, with the label and the value of its strongest feature.

import type { Text } from '../features/field.ts';
import type { Family } from './families.ts';

/** `{label}` begins in lower case; `{value}` is formatted. A value that the adverse wording hides is hidden here too. */
export const FAVOURABLE_WORDS: Readonly<Record<Family, Text>> = {
  contractType: {
    fr: 'Le type de crédit demandé ({value}) est moins risqué',
    en: 'The type of credit requested ({value}) carries less risk',
  },
  loanTerms: {
    fr: 'Les conditions du prêt demandé sont favorables ({label} : {value})',
    en: 'The terms of the loan requested are favourable ({label}: {value})',
  },
  burden: {
    fr: 'Les revenus et les charges sont favorables ({label} : {value})',
    en: 'Income and burden are favourable ({label}: {value})',
  },
  occupation: {
    fr: 'La situation professionnelle est associée à moins d’impayés ({label} : {value})',
    en: 'The professional situation goes with fewer defaults ({label}: {value})',
  },
  timeInJob: {
    fr: 'La stabilité de l’emploi est favorable ({label} : {value})',
    en: 'The stability of employment is favourable ({label}: {value})',
  },
  age: {
    fr: 'La tranche d’âge ({value}) connaît moins d’impayés',
    en: 'The age band ({value}) sees fewer defaults',
  },
  gender: {
    fr: 'Le groupe du demandeur connaît moins d’impayés',
    en: 'The applicant’s group sees fewer defaults',
  },
  education: {
    fr: 'Le niveau d’études ({value}) est associé à moins d’impayés',
    en: 'The level of education ({value}) goes with fewer defaults',
  },
  car: {
    fr: 'La situation automobile est associée à moins d’impayés ({label} : {value})',
    en: 'The car situation goes with fewer defaults ({label}: {value})',
  },
  socialCircle: {
    fr: 'L’entourage connaît moins d’impayés ({label} : {value})',
    en: 'The social circle sees fewer defaults ({label}: {value})',
  },
  household: {
    fr: 'La situation du foyer est associée à moins d’impayés ({label} : {value})',
    en: 'The household situation goes with fewer defaults ({label}: {value})',
  },
  region: {
    fr: 'La région de résidence connaît moins d’impayés',
    en: 'The region of residence sees fewer defaults',
  },
  housing: {
    fr: 'La situation de logement est associée à moins d’impayés ({label} : {value})',
    en: 'The housing situation goes with fewer defaults ({label}: {value})',
  },
  documents: {
    fr: 'Les justificatifs fournis sont associés à moins d’impayés ({label} : {value})',
    en: 'The documents provided go with fewer defaults ({label}: {value})',
  },
  towns: {
    fr: 'Les lieux de vie et de travail sont associés à moins d’impayés ({label} : {value})',
    en: 'The places of home and work go with fewer defaults ({label}: {value})',
  },
  contactDetails: {
    fr: 'La stabilité des coordonnées est favorable ({label} : {value})',
    en: 'The stability of the contact details is favourable ({label}: {value})',
  },
  externalScores: {
    fr: 'Les scores externes sont favorables ({label} : {value})',
    en: 'The external scores are favourable ({label}: {value})',
  },
  enquiries: {
    fr: 'Les consultations du fichier des crédits sont favorables ({label} : {value})',
    en: 'The enquiries at the credit bureau are favourable ({label}: {value})',
  },
  bureauLateness: {
    fr: 'Les paiements dans d’autres établissements sont favorables ({label} : {value})',
    en: 'The payments to other lenders are favourable ({label}: {value})',
  },
  bureauDebt: {
    fr: 'La dette dans d’autres établissements est favorable ({label} : {value})',
    en: 'The debt with other lenders is favourable ({label}: {value})',
  },
  bureauHistory: {
    fr: 'L’historique de crédit dans d’autres établissements est favorable ({label} : {value})',
    en: 'The credit history with other lenders is favourable ({label}: {value})',
  },
  previousOutcomes: {
    fr: 'L’issue des demandes précédentes est favorable ({label} : {value})',
    en: 'The outcome of earlier requests is favourable ({label}: {value})',
  },
  previousRunning: {
    fr: 'Les prêts en cours chez nous sont favorables ({label} : {value})',
    en: 'The loans running with us are favourable ({label}: {value})',
  },
  previousLoans: {
    fr: 'Les demandes précédentes sont favorables ({label} : {value})',
    en: 'Earlier requests are favourable ({label}: {value})',
  },
  instalmentLateness: {
    fr: 'La ponctualité des remboursements est favorable ({label} : {value})',
    en: 'The punctuality of repayments is favourable ({label}: {value})',
  },
  instalmentRecord: {
    fr: 'L’historique de remboursement est favorable ({label} : {value})',
    en: 'The repayment history is favourable ({label}: {value})',
  },
  pointOfSaleLateness: {
    fr: 'La ponctualité sur les crédits en magasin est favorable ({label} : {value})',
    en: 'The punctuality on point-of-sale credits is favourable ({label}: {value})',
  },
  pointOfSaleCredits: {
    fr: 'Les crédits en magasin sont favorables ({label} : {value})',
    en: 'The point-of-sale credits are favourable ({label}: {value})',
  },
  cardLateness: {
    fr: 'La ponctualité sur la carte de crédit est favorable ({label} : {value})',
    en: 'The punctuality on the credit card is favourable ({label}: {value})',
  },
  cardUse: {
    fr: 'L’utilisation de la carte de crédit est favorable ({label} : {value})',
    en: 'The use of the credit card is favourable ({label}: {value})',
  },
};
