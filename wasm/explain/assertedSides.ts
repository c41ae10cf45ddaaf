// What the catalogue's adverse sentences claim of a value: "the amount is high" must not be said of a small one, and a
// model may mark down either. Here is which sentences claim something, and whether the claim holds.

import type { CatalogueField, FieldName } from '../features/catalogue.ts';
import type { FeatureValue } from './featureValue.ts';

/** high, low: against what is typical. some: more than none. unclear: cannot be told from the value alone. */
type Side = 'high' | 'low' | 'some' | 'unclear';

/** Sentences that claim nothing ("goes with more defaults") or state the bare value are not listed. */
const SIDES: Readonly<Record<Side, readonly FieldName[]>> = {
  high: [
    'amount_credit',
    'amount_annuity',
    'family_members',
    'car_age_years',
    'works_in_other_city',
    'lives_in_other_city',
    'external_score_spread',
    'bureau_active_count',
    'bureau_debt_sum',
    'bureau_active_credit_sum',
    'bureau_active_debt_sum',
    'bureau_annuity_sum',
    'balance_status_sum',
    'previous_tenor_mean',
    'previous_tenor_latest',
    'previous_implied_cost_mean',
    'previous_running_annuity_sum',
    'previous_remaining_sum',
    'instalment_days_late_weighted_sum',
    'pos_total_instalments',
    'card_balance_sum',
    'card_balance_sum_6',
    'card_balance_latest',
    'card_drawings_atm_sum',
    'card_minimum_sum',
  ],
  low: [
    'amount_income',
    'income_per_person',
    'owns_car',
    'owns_realty',
    'building_area_share',
    'registration_years',
    'id_document_years',
    'id_document_to_age',
    'phone_change_years',
    'phone_change_to_age',
    'bureau_latest_credit_months',
    'bureau_first_credit_months',
    'bureau_mean_credit_months',
    'balance_month_count',
    'previous_approved_count',
    'previous_approved_share',
    'previous_last_3_count',
    'previous_latest_decision_months',
    'previous_first_decision_months',
    'previous_down_payment_share_mean',
    'previous_low_yield_count',
    'instalment_count',
    'instalment_days_early_sum',
    'instalment_days_early_mean',
    'instalment_first_months',
    'instalment_paid_sum',
    'instalment_largest',
    'pos_month_count',
    'pos_completed_count',
    'card_month_count',
    'card_payment_sum',
  ],
  some: [
    'children_count',
    'social_circle_defaults',
    'external_score_missing',
    'bureau_enquiries_quarter',
    'bureau_enquiries_year',
    'bureau_count_1y',
    'bureau_count_3y',
    'bureau_debt_to_credit',
    'bureau_debt_to_income',
    'bureau_prolongation_count',
    'bureau_remaining_months_max',
    'bureau_remaining_months_mean',
    'bureau_micro_count',
    'bureau_active_card_count',
    'balance_unknown_month_count',
    'previous_count_1y',
    'previous_high_yield_count',
    'previous_high_yield_share',
    'previous_running_count',
    'pos_future_instalments',
    'pos_remaining_share',
  ],
  unclear: ['amount_goods', 'previous_granted_to_asked'],
};

const sideByField = new Map<FieldName, Side>(
  (Object.keys(SIDES) as Side[]).flatMap((side) => SIDES[side].map((name) => [name, side] as const)),
);

/** Medians of a population by feature name, in the catalogue's units. */
export type TypicalValues = Readonly<Partial<Record<FieldName, number>>>;

/**
 * Whether the adverse sentence of a field may be said of a known value that lowers the score. A field with a monotone
 * sign lowers it on one side only, the one its sentence names; others need `typical` to tell, and are not said without.
 */
export function holdsAdverse(field: CatalogueField, value: FeatureValue, typical: TypicalValues): boolean {
  if (field.kind === 'category') return true;
  const number = Number(value);
  if (field.monotone) {
    return field.monotone.sign > 0 ? number > field.range[0] : number < field.range[1];
  }
  const side = sideByField.get(field.name);
  if (side === undefined) return true;
  if (side === 'some') return number > 0;
  if (side === 'unclear') return false;
  const middle = field.kind === 'flag' ? 0.5 : typical[field.name];
  if (middle === undefined) return false;
  return side === 'high' ? number > middle : number < middle;
}
