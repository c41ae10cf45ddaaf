// The allowed values of the category fields: every level of the full Home Credit application tables, with the
// words a client reads. A code is the original value in lower case, each run of other characters made one `_`.
// Values that say nothing ('XNA', 'Unknown', empty) are no level: they are missing, and the loader reads them so.

import type { Category } from '../field.ts';

/** Keeps the code a literal type, so that a misspelt code does not compile where one is named. */
const entry = <const Code extends string>(code: Code, fr: string, en: string) =>
  ({ code, label: { fr, en } }) as const;

export const CONTRACT_TYPES = [
  entry('cash_loans', 'Prêt amortissable', 'Instalment loan'),
  entry('revolving_loans', 'Crédit renouvelable', 'Revolving credit'),
] as const satisfies readonly Category[];

export const GENDERS = [
  entry('f', 'Femme', 'Woman'),
  entry('m', 'Homme', 'Man'),
] as const satisfies readonly Category[];

/** From the lowest level to the highest. */
export const EDUCATIONS = [
  entry('lower_secondary', 'Collège', 'Lower secondary school'),
  entry('secondary_secondary_special', 'Études secondaires', 'Secondary school'),
  entry('incomplete_higher', 'Études supérieures inachevées', 'Unfinished higher education'),
  entry('higher_education', 'Études supérieures', 'Higher education'),
  entry('academic_degree', 'Grade universitaire', 'Academic degree'),
] as const satisfies readonly Category[];

export const FAMILY_STATUSES = [
  entry('married', 'Marié(e)', 'Married'),
  entry('civil_marriage', 'Union civile', 'Civil union'),
  entry('single_not_married', 'Célibataire', 'Single'),
  entry('separated', 'Séparé(e)', 'Separated'),
  entry('widow', 'Veuf ou veuve', 'Widowed'),
] as const satisfies readonly Category[];

export const HOUSING_TYPES = [
  entry('house_apartment', 'Maison ou appartement', 'House or flat'),
  entry('rented_apartment', 'Appartement loué', 'Rented flat'),
  entry('with_parents', 'Chez les parents', 'With parents'),
  entry('municipal_apartment', 'Logement municipal', 'Council flat'),
  entry('office_apartment', 'Logement de fonction', 'Flat tied to the job'),
  entry('co_op_apartment', 'Logement coopératif', 'Co-operative flat'),
] as const satisfies readonly Category[];

export const INCOME_TYPES = [
  entry('working', 'En activité', 'Working'),
  entry('commercial_associate', 'Associé(e) commercial(e)', 'Commercial associate'),
  entry('state_servant', 'Fonctionnaire', 'Civil servant'),
  entry('businessman', 'Chef(fe) d’entreprise', 'Business owner'),
  entry('pensioner', 'Retraité(e)', 'Pensioner'),
  entry('maternity_leave', 'Congé de maternité', 'Maternity leave'),
  entry('student', 'Étudiant(e)', 'Student'),
  entry('unemployed', 'Sans emploi', 'Unemployed'),
] as const satisfies readonly Category[];

export const OCCUPATIONS = [
  entry('accountants', 'Comptables', 'Accountants'),
  entry('cleaning_staff', 'Agents d’entretien', 'Cleaning staff'),
  entry('cooking_staff', 'Personnel de cuisine', 'Kitchen staff'),
  entry('core_staff', 'Personnel permanent', 'Core staff'),
  entry('drivers', 'Chauffeurs', 'Drivers'),
  entry('high_skill_tech_staff', 'Techniciens qualifiés', 'Skilled technicians'),
  entry('hr_staff', 'Ressources humaines', 'Human resources staff'),
  entry('it_staff', 'Informaticiens', 'IT staff'),
  entry('laborers', 'Ouvriers', 'Manual workers'),
  entry('low_skill_laborers', 'Ouvriers non qualifiés', 'Unskilled workers'),
  entry('managers', 'Cadres', 'Managers'),
  entry('medicine_staff', 'Personnel médical', 'Medical staff'),
  entry('private_service_staff', 'Services aux particuliers', 'Personal service staff'),
  entry('realty_agents', 'Agents immobiliers', 'Estate agents'),
  entry('sales_staff', 'Vendeurs', 'Sales staff'),
  entry('secretaries', 'Secrétaires', 'Secretaries'),
  entry('security_staff', 'Agents de sécurité', 'Security staff'),
  entry('waiters_barmen_staff', 'Service en salle et au bar', 'Waiters and bar staff'),
] as const satisfies readonly Category[];

/** The tables number some kinds of business without saying what the numbers stand for; so do the labels. */
export const ORGANISATIONS = [
  entry('advertising', 'Publicité', 'Advertising'),
  entry('agriculture', 'Agriculture', 'Agriculture'),
  entry('bank', 'Banque', 'Banking'),
  entry('business_entity_type_1', 'Entreprise (type 1)', 'Business (type 1)'),
  entry('business_entity_type_2', 'Entreprise (type 2)', 'Business (type 2)'),
  entry('business_entity_type_3', 'Entreprise (type 3)', 'Business (type 3)'),
  entry('cleaning', 'Nettoyage', 'Cleaning'),
  entry('construction', 'Bâtiment et travaux publics', 'Construction'),
  entry('culture', 'Culture', 'Culture'),
  entry('electricity', 'Électricité', 'Electricity'),
  entry('emergency', 'Services d’urgence', 'Emergency services'),
  entry('government', 'Administration publique', 'Government'),
  entry('hotel', 'Hôtellerie', 'Hotels'),
  entry('housing', 'Gestion de logements', 'Housing management'),
  entry('industry_type_1', 'Industrie (type 1)', 'Industry (type 1)'),
  entry('industry_type_2', 'Industrie (type 2)', 'Industry (type 2)'),
  entry('industry_type_3', 'Industrie (type 3)', 'Industry (type 3)'),
  entry('industry_type_4', 'Industrie (type 4)', 'Industry (type 4)'),
  entry('industry_type_5', 'Industrie (type 5)', 'Industry (type 5)'),
  entry('industry_type_6', 'Industrie (type 6)', 'Industry (type 6)'),
  entry('industry_type_7', 'Industrie (type 7)', 'Industry (type 7)'),
  entry('industry_type_8', 'Industrie (type 8)', 'Industry (type 8)'),
  entry('industry_type_9', 'Industrie (type 9)', 'Industry (type 9)'),
  entry('industry_type_10', 'Industrie (type 10)', 'Industry (type 10)'),
  entry('industry_type_11', 'Industrie (type 11)', 'Industry (type 11)'),
  entry('industry_type_12', 'Industrie (type 12)', 'Industry (type 12)'),
  entry('industry_type_13', 'Industrie (type 13)', 'Industry (type 13)'),
  entry('insurance', 'Assurance', 'Insurance'),
  entry('kindergarten', 'École maternelle', 'Nursery school'),
  entry('legal_services', 'Services juridiques', 'Legal services'),
  entry('medicine', 'Santé', 'Health care'),
  entry('military', 'Armée', 'Armed forces'),
  entry('mobile', 'Téléphonie mobile', 'Mobile telephony'),
  entry('other', 'Autre secteur', 'Other sector'),
  entry('police', 'Police', 'Police'),
  entry('postal', 'Poste', 'Postal services'),
  entry('realtor', 'Immobilier', 'Real estate'),
  entry('religion', 'Organisation religieuse', 'Religious organisation'),
  entry('restaurant', 'Restauration', 'Restaurants'),
  entry('school', 'Enseignement scolaire', 'Schools'),
  entry('security', 'Gardiennage et sécurité', 'Private security'),
  entry('security_ministries', 'Ministères de la sécurité', 'Security ministries'),
  entry('self_employed', 'À son compte', 'Self-employed'),
  entry('services', 'Services', 'Services'),
  entry('telecom', 'Télécommunications', 'Telecommunications'),
  entry('trade_type_1', 'Commerce (type 1)', 'Trade (type 1)'),
  entry('trade_type_2', 'Commerce (type 2)', 'Trade (type 2)'),
  entry('trade_type_3', 'Commerce (type 3)', 'Trade (type 3)'),
  entry('trade_type_4', 'Commerce (type 4)', 'Trade (type 4)'),
  entry('trade_type_5', 'Commerce (type 5)', 'Trade (type 5)'),
  entry('trade_type_6', 'Commerce (type 6)', 'Trade (type 6)'),
  entry('trade_type_7', 'Commerce (type 7)', 'Trade (type 7)'),
  entry('transport_type_1', 'Transport (type 1)', 'Transport (type 1)'),
  entry('transport_type_2', 'Transport (type 2)', 'Transport (type 2)'),
  entry('transport_type_3', 'Transport (type 3)', 'Transport (type 3)'),
  entry('transport_type_4', 'Transport (type 4)', 'Transport (type 4)'),
  entry('university', 'Université', 'University'),
] as const satisfies readonly Category[];
