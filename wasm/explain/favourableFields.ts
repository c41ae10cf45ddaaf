// What is said of a field that raises the score, in its own words. Fields that are not listed are said by their family
// (favourableWords.ts). A sentence states the value and that it counts in favour; it claims no more than that.

import type { FieldName } from '../features/catalogue.ts';
import type { Text } from '../features/field.ts';

export const FAVOURABLE_FIELDS: Readonly<Partial<Record<FieldName, Text>>> = {
  amount_credit: text(
    'Le montant emprunté ({value}) est favorable',
    'The amount borrowed ({value}) is favourable',
  ),
  amount_annuity: text(
    'Le montant de l’échéance ({value}) est favorable',
    'The amount of the instalment ({value}) is favourable',
  ),
  amount_goods: text(
    'Le prix du bien ({value}) est favorable',
    'The price of the goods ({value}) is favourable',
  ),
  credit_minus_goods: text(
    'L’écart entre le prêt et le prix du bien ({value}) est favorable',
    'The gap between the loan and the price of the goods ({value}) is favourable',
  ),
  credit_to_goods: text(
    'Le prêt est de {value} fois le prix du bien, ce qui est favorable',
    'The loan is {value} times the price of the goods, which is favourable',
  ),
  credit_to_income: text(
    'Le prêt représente {value} fois les revenus, ce qui est favorable',
    'The loan is {value} times the income, which is favourable',
  ),
  annuity_to_income: text(
    'L’échéance prend {value} des revenus, ce qui est favorable',
    'The instalment takes {value} of income, which is favourable',
  ),
  amount_income: text('Les revenus ({value}) sont favorables', 'The income ({value}) is favourable'),
  income_per_person: text(
    'Le revenu par personne du foyer ({value}) est favorable',
    'The income per person of the household ({value}) is favourable',
  ),
  income_type: text(
    'La nature des revenus ({value}) est associée à moins d’impayés',
    'The kind of income ({value}) goes with fewer defaults',
  ),
  occupation: text(
    'La profession ({value}) est associée à moins d’impayés',
    'The occupation ({value}) goes with fewer defaults',
  ),
  organisation: text(
    'Le secteur de l’employeur ({value}) est associé à moins d’impayés',
    'The employer’s sector ({value}) goes with fewer defaults',
  ),
  employed_years: text('L’emploi actuel dure depuis {value}', 'The present job has lasted {value}'),
  owns_car: text(
    'La situation automobile est associée à moins d’impayés',
    'The car situation goes with fewer defaults',
  ),
  car_age_years: text(
    'L’âge de la voiture ({value}) est favorable',
    'The age of the car ({value}) is favourable',
  ),
  owns_realty: text(
    'La situation de propriété est associée à moins d’impayés',
    'The home ownership situation goes with fewer defaults',
  ),
  housing_type: text(
    'Le type de logement ({value}) est associé à moins d’impayés',
    'The type of housing ({value}) goes with fewer defaults',
  ),
  registration_years: text(
    'L’ancienneté du domicile déclaré ({value}) est favorable',
    'The time since registration ({value}) is favourable',
  ),
  phone_change_years: text(
    'Le téléphone est le même depuis {value}',
    'The phone has been the same for {value}',
  ),
  id_document_years: text(
    'L’ancienneté de la pièce d’identité ({value}) est favorable',
    'The age of the identity document ({value}) is favourable',
  ),
  documents_count: text(
    'Les justificatifs fournis ({value}) sont associés à moins d’impayés',
    'The documents provided ({value}) go with fewer defaults',
  ),
  document_3_given: text(
    'Les justificatifs de la demande sont associés à moins d’impayés',
    'The documents of the request go with fewer defaults',
  ),
  external_score_1: text('Le score externe 1 est bon ({value})', 'External score 1 is good ({value})'),
  external_score_2: text('Le score externe 2 est bon ({value})', 'External score 2 is good ({value})'),
  external_score_3: text('Le score externe 3 est bon ({value})', 'External score 3 is good ({value})'),
  external_score_mean: text(
    'Les scores externes sont bons en moyenne ({value})',
    'The external scores are good on average ({value})',
  ),
  external_score_max: text(
    'Le meilleur score externe est bon ({value})',
    'The best external score is good ({value})',
  ),
  external_score_min: text(
    'Même le plus bas des scores externes est correct ({value})',
    'Even the lowest of the external scores is fair ({value})',
  ),
  bureau_overdue_max: text(
    'Le plus grand montant en retard ailleurs ({value}) est favorable',
    'The largest sum overdue elsewhere ({value}) is favourable',
  ),
  bureau_active_share: text(
    'La part de crédits encore en cours ailleurs ({value}) est favorable',
    'The share of credits still running elsewhere ({value}) is favourable',
  ),
  bureau_debt_sum: text(
    'Le niveau de dette dans d’autres établissements ({value}) est favorable',
    'The level of debt with other lenders ({value}) is favourable',
  ),
  bureau_debt_to_credit: text(
    'La dette ailleurs est de {value} des crédits obtenus, ce qui est favorable',
    'The debt elsewhere is {value} of the credits obtained, which is favourable',
  ),
  bureau_active_debt_to_credit: text(
    'La dette en cours ailleurs est de {value} des crédits obtenus, ce qui est favorable',
    'The running debt elsewhere is {value} of the credits obtained, which is favourable',
  ),
  bureau_mean_credit_months: text(
    'L’ancienneté moyenne des crédits ailleurs ({value}) est favorable',
    'The mean age of the credits elsewhere ({value}) is favourable',
  ),
  bureau_first_credit_months: text(
    'Le premier crédit ailleurs date de {value}',
    'The first credit elsewhere was {value} ago',
  ),
  bureau_latest_credit_months: text(
    'Le dernier crédit ailleurs date de {value}',
    'The latest credit elsewhere was {value} ago',
  ),
  bureau_enquiries_year: text(
    'Le nombre de consultations du fichier dans l’année ({value}) est favorable',
    'The number of bureau enquiries in the year ({value}) is favourable',
  ),
  previous_approved_share: text(
    'La part de demandes précédentes acceptées ({value}) est favorable',
    'The share of earlier requests approved ({value}) is favourable',
  ),
  previous_refused_share: text(
    'La part de demandes précédentes refusées ({value}) est favorable',
    'The share of earlier requests refused ({value}) is favourable',
  ),
  previous_refused_count: text(
    'Le nombre de demandes précédentes refusées ({value}) est favorable',
    'The number of earlier requests refused ({value}) is favourable',
  ),
  previous_high_yield_share: text(
    'La part de prêts à taux élevé parmi les demandes précédentes ({value}) est favorable',
    'The share of high-rate loans among the earlier requests ({value}) is favourable',
  ),
  previous_low_yield_count: text(
    'Le nombre de prêts à taux bas parmi les demandes précédentes ({value}) est favorable',
    'The number of low-rate loans among the earlier requests ({value}) is favourable',
  ),
  instalment_late_share: text(
    'La part d’échéances payées en retard ({value}) est favorable',
    'The share of instalments paid late ({value}) is favourable',
  ),
  instalment_days_late_mean: text(
    'Le retard moyen des paiements ({value}) est favorable',
    'The mean delay of payments ({value}) is favourable',
  ),
  instalment_days_early_mean: text(
    'L’avance moyenne des paiements ({value}) est favorable',
    'The mean earliness of payments ({value}) is favourable',
  ),
  instalment_count: text(
    'Le nombre d’échéances déjà dues chez nous ({value}) est favorable',
    'The number of instalments already due with us ({value}) is favourable',
  ),
  pos_late_share: text(
    'La part de mois en retard sur les crédits en magasin ({value}) est favorable',
    'The share of late months on point-of-sale credits ({value}) is favourable',
  ),
  card_use_mean: text(
    'L’utilisation de la carte de crédit ({value} du plafond) est favorable',
    'The use of the credit card ({value} of its limit) is favourable',
  ),
};

function text(fr: string, en: string): Text {
  return { fr, en };
}
