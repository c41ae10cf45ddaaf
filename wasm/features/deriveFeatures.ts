// The row-level features: one function, used by training, Worker and browser alike.
// Missing is NaN throughout; a ratio with a missing or non-positive divisor is missing too.

import type { DerivedName, InputName } from './catalogue.ts';

/** Inputs by name, NaN = missing. The type of credit is 1 for revolving credit, 0 for an instalment loan. */
export type Inputs = Readonly<Record<InputName, number>>;

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : Number.NaN);
/** Counts as nothing what is not known, in a sum with something that is. */
const orZero = (value: number): number => (Number.isNaN(value) ? 0 : value);
const scoresOf = (v: Inputs): readonly number[] => [
  v.external_score_1,
  v.external_score_2,
  v.external_score_3,
];
/** Weight of each external score; roughly how well each ranks applicants alone. */
const SCORE_WEIGHTS = [1, 3, 4] as const;

function meanKnown(values: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!)) continue;
    sum += values[i]! * weights[i]!;
    weight += weights[i]!;
  }
  return ratio(sum, weight);
}

function lowestKnown(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length > 0 ? Math.min(...known) : Number.NaN;
}

function highestKnown(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length > 0 ? Math.max(...known) : Number.NaN;
}

/**
 * What a request may leave out and most requests tell, nothing sensitive among it. A car has an age only where there is
 * a car.
 */
const OPTIONAL_FACTS = [
  'amount_goods',
  'employed_years',
  'region_population_share',
  'region_rating',
  'building_area_share',
  'building_floors_share',
  'building_index_mean',
  'registration_years',
  'id_document_years',
  'phone_change_years',
  'bureau_enquiries_quarter',
  'bureau_enquiries_year',
  'social_circle_defaults',
] as const satisfies readonly InputName[];

/** A share of late ones in a recent stretch less that in the time before it. */
const change = (lateNow: number, countNow: number, lateEver: number, countEver: number): number =>
  ratio(lateNow, countNow) - ratio(lateEver - lateNow, countEver - countNow);

const formulas: Readonly<Record<DerivedName, (v: Inputs) => number>> = {
  credit_to_annuity: (v) => ratio(v.amount_credit, v.amount_annuity),
  credit_to_goods: (v) => ratio(v.amount_credit, v.amount_goods),
  goods_to_income: (v) => ratio(v.amount_goods, v.amount_income),
  credit_minus_goods: (v) => v.amount_credit - v.amount_goods,
  goods_to_annuity: (v) => ratio(v.amount_goods, v.amount_annuity),

  annuity_to_income: (v) => ratio(v.amount_annuity, v.amount_income),
  credit_to_income: (v) => ratio(v.amount_credit, v.amount_income),
  income_per_person: (v) => ratio(v.amount_income, v.family_members),
  total_annuity_to_income: (v) =>
    ratio(
      v.amount_annuity + orZero(v.bureau_annuity_sum) + orZero(v.previous_running_annuity_sum),
      v.amount_income,
    ),
  income_left_per_person: (v) => ratio(v.amount_income - v.amount_annuity, v.family_members),
  total_debt_to_income: (v) =>
    ratio(v.amount_credit + orZero(v.bureau_debt_sum) + orZero(v.previous_remaining_sum), v.amount_income),

  employed_to_age: (v) => ratio(v.employed_years, v.age_years),
  age_at_employment: (v) => v.age_years - v.employed_years,
  car_age_to_employment: (v) => ratio(v.car_age_years, v.employed_years),

  id_document_to_age: (v) => ratio(v.id_document_years, v.age_years),
  phone_change_to_age: (v) => ratio(v.phone_change_years, v.age_years),
  age_at_id_document: (v) => v.age_years - v.id_document_years,
  registration_minus_id_document: (v) => v.registration_years - v.id_document_years,
  request_missing_count: (v) => OPTIONAL_FACTS.filter((name) => Number.isNaN(v[name])).length,

  external_score_mean: (v) => meanKnown(scoresOf(v), [1, 1, 1]),
  external_score_weighted: (v) => meanKnown(scoresOf(v), SCORE_WEIGHTS),
  external_score_min: (v) => lowestKnown(scoresOf(v)),
  external_score_max: (v) => highestKnown(scoresOf(v)),
  external_score_product: (v) => v.external_score_1 * v.external_score_2 * v.external_score_3,
  external_score_spread: (v) => highestKnown(scoresOf(v)) - lowestKnown(scoresOf(v)),
  external_score_missing: (v) => scoresOf(v).filter(Number.isNaN).length,
  external_score_1_minus_2: (v) => v.external_score_1 - v.external_score_2,
  external_score_1_minus_3: (v) => v.external_score_1 - v.external_score_3,
  external_score_2_minus_3: (v) => v.external_score_2 - v.external_score_3,
  external_score_2_times_3: (v) => v.external_score_2 * v.external_score_3,
  external_score_by_age: (v) => meanKnown(scoresOf(v), [1, 1, 1]) * v.age_years,
  external_score_by_annuity: (v) =>
    ratio(meanKnown(scoresOf(v), [1, 1, 1]) * v.amount_annuity, v.amount_credit),

  bureau_debt_to_credit: (v) => ratio(v.bureau_debt_sum, v.bureau_credit_sum),
  bureau_active_debt_to_credit: (v) => ratio(v.bureau_active_debt_sum, v.bureau_active_credit_sum),
  bureau_debt_to_income: (v) => ratio(v.bureau_debt_sum, v.amount_income),
  credit_to_bureau_mean_credit: (v) => ratio(v.amount_credit * v.bureau_credit_count, v.bureau_credit_sum),
  bureau_active_share: (v) => ratio(v.bureau_active_count, v.bureau_credit_count),
  bureau_overdue_to_debt: (v) => ratio(v.bureau_overdue_sum, v.bureau_debt_sum),
  balance_late_share: (v) => ratio(v.balance_late_month_count, v.balance_month_count),
  balance_late_share_12: (v) => ratio(v.balance_late_month_count_12, v.balance_month_count_12),
  bureau_credit_to_income: (v) => ratio(v.bureau_credit_sum, v.amount_income),
  credit_to_bureau_closed_credit: (v) => ratio(v.amount_credit, v.bureau_closed_credit_sum),
  credit_to_bureau_largest: (v) => ratio(v.amount_credit, v.bureau_credit_max),
  bureau_card_use: (v) => ratio(v.bureau_card_debt_sum, v.bureau_card_credit_sum),
  bureau_credit_interval_months: (v) =>
    ratio(v.bureau_first_credit_months - v.bureau_latest_credit_months, v.bureau_credit_count - 1),
  bureau_card_share: (v) => ratio(v.bureau_card_count, v.bureau_credit_count),
  bureau_debt_to_credit_1y: (v) => ratio(v.bureau_debt_sum_1y, v.bureau_credit_sum_1y),
  bureau_debt_to_credit_3y: (v) => ratio(v.bureau_debt_sum_3y, v.bureau_credit_sum_3y),
  balance_late_share_24: (v) => ratio(v.balance_late_month_count_24, v.balance_month_count_24),
  balance_late_trend: (v) =>
    change(
      v.balance_late_month_count_12,
      v.balance_month_count_12,
      v.balance_late_month_count,
      v.balance_month_count,
    ),
  balance_status_mean: (v) =>
    ratio(v.balance_status_sum, v.balance_month_count - v.balance_unknown_month_count),

  previous_approved_share: (v) => ratio(v.previous_approved_count, v.previous_count),
  previous_refused_share: (v) => ratio(v.previous_refused_count, v.previous_count),
  previous_last_3_refused_share: (v) => ratio(v.previous_last_3_refused_count, v.previous_last_3_count),
  annuity_to_previous_annuity: (v) => ratio(v.amount_annuity, v.previous_annuity_max),
  credit_to_previous_credit: (v) => ratio(v.amount_credit, v.previous_credit_max),
  previous_granted_to_asked: (v) => ratio(v.previous_granted_sum, v.previous_asked_sum),
  previous_high_yield_share: (v) => ratio(v.previous_high_yield_count, v.previous_count),
  previous_remaining_to_income: (v) => ratio(v.previous_remaining_sum, v.amount_income),

  previous_last_5_refused_share: (v) => ratio(v.previous_last_5_refused_count, Math.min(v.previous_count, 5)),
  annuity_to_latest_annuity: (v) => ratio(v.amount_annuity, v.previous_latest_annuity),
  previous_due_12_to_income: (v) => ratio(v.previous_due_sum_12, v.amount_income),
  previous_latest_granted_to_asked: (v) => ratio(v.previous_latest_credit, v.previous_latest_asked),
  credit_to_refused_credit: (v) => ratio(v.amount_credit, v.previous_refused_credit_max),
  previous_same_type_share: (v) => {
    // All read at once, so that what it depends on does not depend on the request.
    const { contract_type: isRevolving, previous_revolving_count, previous_cash_count, previous_count } = v;
    if (Number.isNaN(isRevolving)) return Number.NaN;
    return ratio(isRevolving ? previous_revolving_count : previous_cash_count, previous_count);
  },

  instalment_late_share: (v) => ratio(v.instalment_late_count, v.instalment_count),
  instalment_late_share_1y: (v) => ratio(v.instalment_late_count_1y, v.instalment_count_1y),
  instalment_days_late_mean: (v) => ratio(v.instalment_days_late_sum, v.instalment_count),
  instalment_days_late_recent: (v) => ratio(v.instalment_days_late_weighted_sum, v.instalment_weight_sum),
  instalment_days_early_mean: (v) => ratio(v.instalment_days_early_sum, v.instalment_count),
  instalment_short_share: (v) => ratio(v.instalment_short_count, v.instalment_count),
  annuity_to_largest_instalment: (v) => ratio(v.amount_annuity, v.instalment_largest),
  instalment_late_share_90: (v) => ratio(v.instalment_late_count_90, v.instalment_count_90),
  instalment_last_5_late_share: (v) => ratio(v.instalment_last_5_late_count, Math.min(v.instalment_count, 5)),
  instalment_last_10_late_share: (v) =>
    ratio(v.instalment_last_10_late_count, Math.min(v.instalment_count, 10)),
  instalment_days_late_by_amount: (v) => ratio(v.instalment_days_late_amount_sum, v.instalment_due_sum),
  instalment_late_trend: (v) =>
    change(v.instalment_late_count_1y, v.instalment_count_1y, v.instalment_late_count, v.instalment_count),
  instalment_first_late_share: (v) => ratio(v.instalment_first_late_count, v.instalment_first_count),
  instalment_paid_to_due: (v) => ratio(v.instalment_paid_sum, v.instalment_due_sum),
  instalment_due_1y_to_income: (v) => ratio(v.instalment_due_sum_1y, v.amount_income),

  pos_late_share: (v) => ratio(v.pos_late_month_count, v.pos_month_count),
  pos_late_share_12: (v) => ratio(v.pos_late_month_count_12, v.pos_month_count_12),
  pos_remaining_share: (v) => ratio(v.pos_future_instalments, v.pos_total_instalments),
  pos_late_share_6: (v) => ratio(v.pos_late_month_count_6, v.pos_month_count_6),
  pos_late_trend: (v) =>
    change(v.pos_late_month_count_12, v.pos_month_count_12, v.pos_late_month_count, v.pos_month_count),
  pos_completed_share: (v) => ratio(v.pos_completed_count, v.pos_contract_count),

  card_use_mean: (v) => ratio(v.card_balance_sum, v.card_limit_sum),
  card_use_6: (v) => ratio(v.card_balance_sum_6, v.card_limit_sum_6),
  card_atm_share: (v) => ratio(v.card_drawings_atm_sum, v.card_drawings_sum),
  card_minimum_missed_share: (v) => ratio(v.card_minimum_missed_count, v.card_month_count),
  card_use_change: (v) =>
    change(v.card_balance_sum_6, v.card_limit_sum_6, v.card_balance_sum, v.card_limit_sum),
  card_payment_to_minimum: (v) => ratio(v.card_payment_sum, v.card_minimum_sum),
  card_drawings_trend: (v) =>
    ratio(ratio(v.card_drawings_sum_6, v.card_month_count_6), ratio(v.card_drawings_sum, v.card_month_count)),
  card_atm_share_6: (v) => ratio(v.card_drawings_atm_sum_6, v.card_drawings_sum_6),
  card_use_latest: (v) => ratio(v.card_balance_latest, v.card_limit_latest),
  card_limit_to_income: (v) => ratio(v.card_limit_latest, v.amount_income),
  card_drawing_month_share: (v) => ratio(v.card_drawing_month_count, v.card_month_count),
};

/**
 * One derived feature.
 * @returns its value in the catalogue's unit, NaN where an ingredient is missing.
 */
export function deriveFeature(name: DerivedName, inputs: Inputs): number {
  return formulas[name](inputs);
}

/** All derived features of one applicant, by name. */
export function deriveFeatures(inputs: Inputs): Record<DerivedName, number> {
  const derived = {} as Record<DerivedName, number>;
  for (const name of Object.keys(formulas) as DerivedName[]) derived[name] = formulas[name](inputs);
  return derived;
}
