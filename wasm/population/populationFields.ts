// Which fields of an applicant the population sample holds: what a person can read and ask about. Never an id, the
// gender, or another sensitive field; the age as a band only.

import { APPLICATION_FIELDS, type FieldName, fieldOf } from '../features/catalogue.ts';

/** Shares of a region's or a building's index: numbers that tell a person nothing. */
const UNREADABLE: readonly FieldName[] = [
  'region_population_share',
  'building_area_share',
  'building_floors_share',
  'building_index_mean',
];

/**
 * What is asked of histories and ratios: among the forty heaviest features of the demo model those with a plain
 * meaning, and the plain twin of those without.
 */
const HISTORY_AND_RATIOS: readonly FieldName[] = [
  'bureau_active_count',
  'bureau_debt_sum',
  'bureau_overdue_max',
  'bureau_latest_credit_months',
  'previous_count',
  'instalment_late_count_1y',
  'instalment_count',
  'credit_to_income',
  'annuity_to_income',
  'total_debt_to_income',
  'credit_to_annuity',
  'credit_to_goods',
  'income_per_person',
  'external_score_mean',
  'bureau_active_share',
  'previous_refused_share',
  'instalment_late_share',
  'instalment_days_late_mean',
  'pos_late_share',
  'card_use_mean',
];

/** In the order of the catalogue's request, then as listed. */
export const POPULATION_FIELDS: readonly FieldName[] = [
  ...APPLICATION_FIELDS.filter(
    ({ name, sensitive }) => (!sensitive || name === 'age_years') && !UNREADABLE.includes(name),
  ).map(({ name }) => name),
  ...HISTORY_AND_RATIOS,
];

/** What a request asks for, in money: together they could name a person, so no stored row has anybody's exact ones. */
export const REQUEST_AMOUNTS: readonly FieldName[] = APPLICATION_FIELDS.filter(
  ({ name }) => fieldOf(name).kind === 'amount',
).map(({ name }) => name);
