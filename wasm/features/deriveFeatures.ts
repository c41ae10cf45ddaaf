// The row-level features: one function, used by training, Worker and browser alike.
// Missing is NaN throughout; a ratio with a missing or non-positive divisor is missing too.

import type { DerivedName, InputName } from './catalogue.ts';

/** Every number of the request and of the history, by name; NaN = missing. */
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

const formulas: Readonly<Record<DerivedName, (v: Inputs) => number>> = {
  credit_to_annuity: (v) => ratio(v.amount_credit, v.amount_annuity),
  credit_to_goods: (v) => ratio(v.amount_credit, v.amount_goods),
  goods_to_income: (v) => ratio(v.amount_goods, v.amount_income),

  annuity_to_income: (v) => ratio(v.amount_annuity, v.amount_income),
  credit_to_income: (v) => ratio(v.amount_credit, v.amount_income),
  income_per_person: (v) => ratio(v.amount_income, v.family_members),
  total_annuity_to_income: (v) =>
    ratio(
      v.amount_annuity + orZero(v.bureau_annuity_sum) + orZero(v.previous_running_annuity_sum),
      v.amount_income,
    ),

  employed_to_age: (v) => ratio(v.employed_years, v.age_years),
  age_at_employment: (v) => v.age_years - v.employed_years,

  id_document_to_age: (v) => ratio(v.id_document_years, v.age_years),
  phone_change_to_age: (v) => ratio(v.phone_change_years, v.age_years),

  external_score_mean: (v) => meanKnown(scoresOf(v), [1, 1, 1]),
  external_score_weighted: (v) => meanKnown(scoresOf(v), SCORE_WEIGHTS),
  external_score_min: (v) => lowestKnown(scoresOf(v)),
  external_score_max: (v) => highestKnown(scoresOf(v)),
  external_score_product: (v) => v.external_score_1 * v.external_score_2 * v.external_score_3,
  external_score_spread: (v) => highestKnown(scoresOf(v)) - lowestKnown(scoresOf(v)),
  external_score_missing: (v) => scoresOf(v).filter(Number.isNaN).length,

  bureau_debt_to_credit: (v) => ratio(v.bureau_debt_sum, v.bureau_credit_sum),
  bureau_active_debt_to_credit: (v) => ratio(v.bureau_active_debt_sum, v.bureau_active_credit_sum),
  bureau_debt_to_income: (v) => ratio(v.bureau_debt_sum, v.amount_income),
  credit_to_bureau_mean_credit: (v) => ratio(v.amount_credit * v.bureau_credit_count, v.bureau_credit_sum),
  bureau_active_share: (v) => ratio(v.bureau_active_count, v.bureau_credit_count),
  bureau_overdue_to_debt: (v) => ratio(v.bureau_overdue_sum, v.bureau_debt_sum),
  balance_late_share: (v) => ratio(v.balance_late_month_count, v.balance_month_count),
  balance_late_share_12: (v) => ratio(v.balance_late_month_count_12, v.balance_month_count_12),

  previous_approved_share: (v) => ratio(v.previous_approved_count, v.previous_count),
  previous_refused_share: (v) => ratio(v.previous_refused_count, v.previous_count),
  previous_last_3_refused_share: (v) => ratio(v.previous_last_3_refused_count, v.previous_last_3_count),
  annuity_to_previous_annuity: (v) => ratio(v.amount_annuity, v.previous_annuity_max),
  credit_to_previous_credit: (v) => ratio(v.amount_credit, v.previous_credit_max),
  previous_granted_to_asked: (v) => ratio(v.previous_granted_sum, v.previous_asked_sum),
  previous_high_yield_share: (v) => ratio(v.previous_high_yield_count, v.previous_count),
  previous_remaining_to_income: (v) => ratio(v.previous_remaining_sum, v.amount_income),

  instalment_late_share: (v) => ratio(v.instalment_late_count, v.instalment_count),
  instalment_late_share_1y: (v) => ratio(v.instalment_late_count_1y, v.instalment_count_1y),
  instalment_days_late_mean: (v) => ratio(v.instalment_days_late_sum, v.instalment_count),
  instalment_days_late_recent: (v) => ratio(v.instalment_days_late_weighted_sum, v.instalment_weight_sum),
  instalment_days_early_mean: (v) => ratio(v.instalment_days_early_sum, v.instalment_count),
  instalment_short_share: (v) => ratio(v.instalment_short_count, v.instalment_count),
  annuity_to_largest_instalment: (v) => ratio(v.amount_annuity, v.instalment_largest),

  pos_late_share: (v) => ratio(v.pos_late_month_count, v.pos_month_count),
  pos_late_share_12: (v) => ratio(v.pos_late_month_count_12, v.pos_month_count_12),
  pos_remaining_share: (v) => ratio(v.pos_future_instalments, v.pos_total_instalments),

  card_use_mean: (v) => ratio(v.card_balance_sum, v.card_limit_sum),
  card_use_6: (v) => ratio(v.card_balance_sum_6, v.card_limit_sum_6),
  card_atm_share: (v) => ratio(v.card_drawings_atm_sum, v.card_drawings_sum),
  card_minimum_missed_share: (v) => ratio(v.card_minimum_missed_count, v.card_month_count),
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
