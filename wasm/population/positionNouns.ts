// How a person's own number is called in a sentence: "your income". Numbers that a sentence would have to turn around
// (flags, categories) are not listed.

import type { FieldName } from '../features/catalogue.ts';

/** French nouns with what agrees with them: their gender. */
export interface PositionNoun {
  readonly fr: string;
  readonly form: 'm' | 'f';
  readonly en: string;
}

export const POSITION_NOUNS: Readonly<Partial<Record<FieldName, PositionNoun>>> = {
  amount_credit: { fr: 'montant emprunté', form: 'm', en: 'loan amount' },
  amount_annuity: { fr: 'échéance', form: 'f', en: 'instalment' },
  amount_goods: { fr: 'prix du bien', form: 'm', en: 'purchase price' },
  amount_income: { fr: 'revenu', form: 'm', en: 'income' },
  employed_years: { fr: 'ancienneté dans l’emploi', form: 'f', en: 'time in your present job' },
  age_years: { fr: 'âge', form: 'm', en: 'age' },
  car_age_years: { fr: 'âge de la voiture', form: 'm', en: 'car’s age' },
  registration_years: { fr: 'ancienneté au domicile déclaré', form: 'f', en: 'time since registration' },
  id_document_years: { fr: 'ancienneté de pièce d’identité', form: 'f', en: 'identity document’s age' },
  phone_change_years: { fr: 'ancienneté de téléphone', form: 'f', en: 'time with this phone' },
  documents_count: { fr: 'nombre de documents fournis', form: 'm', en: 'number of documents provided' },
  bureau_enquiries_quarter: {
    fr: 'nombre de consultations du fichier dans le trimestre',
    form: 'm',
    en: 'number of bureau enquiries in the quarter',
  },
  bureau_enquiries_year: {
    fr: 'nombre de consultations du fichier dans l’année',
    form: 'm',
    en: 'number of bureau enquiries in the year',
  },
  external_score_1: { fr: 'score externe 1', form: 'm', en: 'external score 1' },
  external_score_2: { fr: 'score externe 2', form: 'm', en: 'external score 2' },
  external_score_3: { fr: 'score externe 3', form: 'm', en: 'external score 3' },
  external_score_mean: { fr: 'score externe moyen', form: 'm', en: 'mean external score' },
  bureau_active_count: {
    fr: 'nombre de crédits en cours ailleurs',
    form: 'm',
    en: 'number of credits running elsewhere',
  },
  bureau_debt_sum: { fr: 'dette dans d’autres établissements', form: 'f', en: 'debt with other lenders' },
  bureau_overdue_max: { fr: 'plus grand retard ailleurs', form: 'm', en: 'largest overdue elsewhere' },
  bureau_latest_credit_months: {
    fr: 'délai depuis le dernier crédit ailleurs',
    form: 'm',
    en: 'time since the latest credit elsewhere',
  },
  bureau_active_share: { fr: 'part de crédits en cours', form: 'f', en: 'share of credits still running' },
  previous_count: { fr: 'nombre de demandes précédentes', form: 'm', en: 'number of earlier requests' },
  previous_refused_share: {
    fr: 'part de demandes refusées',
    form: 'f',
    en: 'share of earlier requests refused',
  },
  instalment_count: { fr: 'nombre d’échéances passées', form: 'm', en: 'number of past instalments' },
  instalment_late_count_1y: {
    fr: 'nombre de retards dans l’année',
    form: 'm',
    en: 'number of late payments in the year',
  },
  instalment_late_share: { fr: 'part d’échéances en retard', form: 'f', en: 'share of late instalments' },
  instalment_days_late_mean: { fr: 'retard moyen', form: 'm', en: 'mean delay' },
  credit_to_income: { fr: 'prêt rapporté aux revenus', form: 'm', en: 'loan relative to income' },
  annuity_to_income: { fr: 'échéance rapportée aux revenus', form: 'f', en: 'instalment relative to income' },
  total_debt_to_income: {
    fr: 'dette totale rapportée aux revenus',
    form: 'f',
    en: 'total debt relative to income',
  },
  credit_to_annuity: { fr: 'nombre d’échéances du prêt', form: 'm', en: 'number of instalments of the loan' },
  credit_to_goods: { fr: 'prêt rapporté au prix du bien', form: 'm', en: 'loan relative to the price' },
  income_per_person: { fr: 'revenu par personne du foyer', form: 'm', en: 'income per person' },
  pos_late_share: {
    fr: 'part de mois en retard sur les crédits en magasin',
    form: 'f',
    en: 'share of late months on point-of-sale credits',
  },
  card_use_mean: { fr: 'utilisation de la carte', form: 'f', en: 'use of the card' },
};
