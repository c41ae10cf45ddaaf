import { describe, expect, it } from 'vitest';
import { packHistory } from './application.ts';
import { HISTORY_NAMES } from './catalogue.ts';
import { deriveFeatures } from './deriveFeatures.ts';
import { collectInputs } from './encodeFeatures.ts';

const application = {
  amount_credit: 406_597.5,
  amount_annuity: 24_700.5,
  amount_goods: 351_000,
  amount_income: 202_500,
  age_years: 26,
  employed_years: 2,
  family_members: 2,
  external_score_2: 0.25,
  external_score_3: 0.5,
};

describe('deriveFeatures', () => {
  const derived = deriveFeatures(collectInputs(application, null));

  it('computes ratios of the request', () => {
    // By hand: 24,700.5 / 202,500; 406,597.5 / 351,000; 202,500 / 2.
    expect(derived.annuity_to_income).toBeCloseTo(0.121978, 6);
    expect(derived.credit_to_goods).toBeCloseTo(1.158397, 6);
    expect(derived.income_per_person).toBe(101_250);
    expect(derived.age_at_employment).toBe(24);
  });

  it('summarises the external scores that are known', () => {
    expect(derived.external_score_mean).toBe(0.375);
    // (3 * 0.25 + 4 * 0.5) / 7
    expect(derived.external_score_weighted).toBeCloseTo(2.75 / 7, 12);
    expect(derived.external_score_min).toBe(0.25);
    expect(derived.external_score_max).toBe(0.5);
    expect(derived.external_score_spread).toBe(0.25);
    expect(derived.external_score_missing).toBe(1);
    expect(derived.external_score_product).toBeNaN();
  });

  it('leaves missing what needs a history that is not known', () => {
    expect(derived.bureau_debt_to_credit).toBeNaN();
    expect(derived.instalment_late_share).toBeNaN();
    expect(derived.annuity_to_largest_instalment).toBeNaN();
  });

  it('counts an unknown running instalment as nothing beside the one requested', () => {
    expect(derived.total_annuity_to_income).toBe(derived.annuity_to_income);
    const history = new Float32Array(HISTORY_NAMES.length).fill(Number.NaN);
    history[HISTORY_NAMES.indexOf('previous_running_annuity_sum')] = 20_250;
    const { total_annuity_to_income } = deriveFeatures(collectInputs(application, history));
    expect(total_annuity_to_income).toBeCloseTo((24_700.5 + 20_250) / 202_500, 12);
  });

  it('makes a ratio with nothing below the line missing, not infinite', () => {
    const inputs = collectInputs({ ...application, amount_income: 0 }, null);
    expect(deriveFeatures(inputs).annuity_to_income).toBeNaN();
  });

  it('recomputes every ratio of the request with the stored history when the request changes', () => {
    const history = new Float32Array(HISTORY_NAMES.length).fill(Number.NaN);
    history[HISTORY_NAMES.indexOf('instalment_largest')] = 10_000;
    const before = deriveFeatures(collectInputs(application, history));
    const after = deriveFeatures(collectInputs({ ...application, amount_annuity: 12_350.25 }, history));
    expect(after.annuity_to_largest_instalment).toBeCloseTo(before.annuity_to_largest_instalment / 2, 12);
    expect(after.credit_to_annuity).toBeCloseTo(before.credit_to_annuity * 2, 9);
  });
});

describe('derived features on numbers worked out by hand', () => {
  const derive = (request: object, history: Parameters<typeof packHistory>[0] | null = null) =>
    deriveFeatures(collectInputs({ ...application, ...request }, history && packHistory(history)));

  it('sets the loan against the goods, the household and all that is owed', () => {
    const derived = derive({}, { bureau_debt_sum: 81_000, previous_remaining_sum: 40_500 });
    // 406,597.5 - 351,000; 351,000 / 24,700.5; (202,500 - 24,700.5) / 2.
    expect(derived.credit_minus_goods).toBe(55_597.5);
    expect(derived.goods_to_annuity).toBeCloseTo(14.210239, 6);
    expect(derived.income_left_per_person).toBe(88_899.75);
    // (406,597.5 + 81,000 + 40,500) / 202,500; alone 406,597.5 / 202,500.
    expect(derived.total_debt_to_income).toBeCloseTo(2.607889, 6);
    expect(derive({}).total_debt_to_income).toBeCloseTo(2.007889, 6);
  });

  it('dates the identity document against the person and the registration', () => {
    const derived = derive({ id_document_years: 5.5, registration_years: 3, car_age_years: 7 });
    expect(derived.age_at_id_document).toBe(20.5);
    expect(derived.registration_minus_id_document).toBe(-2.5);
    expect(derived.car_age_to_employment).toBe(3.5);
  });

  it('counts the optional facts that the request leaves out', () => {
    // Of 13, the goods and the employment are told.
    expect(derive({}).request_missing_count).toBe(11);
    expect(derive({ region_rating: 2, building_index_mean: 0.4 }).request_missing_count).toBe(9);
    expect(derive({ car_age_years: 3, external_score_1: 0.5 }).request_missing_count).toBe(11);
  });

  it('compares external scores two by two, and weighs them by age and by instalment', () => {
    const derived = derive({ external_score_1: 0.75 });
    expect(derived.external_score_1_minus_2).toBe(0.5);
    expect(derived.external_score_1_minus_3).toBe(0.25);
    expect(derived.external_score_2_minus_3).toBe(-0.25);
    expect(derived.external_score_2_times_3).toBe(0.125);
    // The mean is 0.5, the age 26, the annuity 24,700.5 of 406,597.5.
    expect(derived.external_score_by_age).toBe(13);
    expect(derived.external_score_by_annuity).toBeCloseTo(0.030375, 6);
    expect(derive({}).external_score_1_minus_2).toBeNaN();
  });

  it('sets what other lenders gave against the request and within itself', () => {
    const derived = derive(
      {},
      {
        bureau_credit_count: 5,
        bureau_credit_sum: 405_000,
        bureau_closed_credit_sum: 101_250,
        bureau_credit_max: 162_000,
        bureau_first_credit_months: 50,
        bureau_latest_credit_months: 10,
        bureau_card_count: 2,
        bureau_card_debt_sum: 30,
        bureau_card_credit_sum: 120,
        bureau_debt_sum_1y: 50,
        bureau_credit_sum_1y: 100,
        bureau_debt_sum_3y: 60,
        bureau_credit_sum_3y: 400,
      },
    );
    expect(derived.bureau_credit_to_income).toBe(2);
    expect(derived.credit_to_bureau_closed_credit).toBeCloseTo(4.015778, 6);
    expect(derived.credit_to_bureau_largest).toBeCloseTo(2.509861, 6);
    // Four intervals in forty months.
    expect(derived.bureau_credit_interval_months).toBe(10);
    expect(derived.bureau_card_share).toBe(0.4);
    expect(derived.bureau_card_use).toBe(0.25);
    expect([derived.bureau_debt_to_credit_1y, derived.bureau_debt_to_credit_3y]).toEqual([0.5, 0.15]);
  });

  it('takes the change of lateness as the last year less the years before', () => {
    const derived = derive(
      {},
      {
        balance_month_count: 40,
        balance_late_month_count: 10,
        balance_unknown_month_count: 15,
        balance_status_sum: 20,
        balance_month_count_24: 20,
        balance_late_month_count_24: 9,
        balance_month_count_12: 10,
        balance_late_month_count_12: 4,
        instalment_count: 30,
        instalment_late_count: 9,
        instalment_count_1y: 10,
        instalment_late_count_1y: 8,
        pos_month_count: 30,
        pos_late_month_count: 15,
        pos_month_count_12: 10,
        pos_late_month_count_12: 0,
      },
    );
    // 4 of 10 less 6 of 30; 8 of 10 less 1 of 20; 0 of 10 less 15 of 20.
    expect(derived.balance_late_trend).toBeCloseTo(0.2, 12);
    expect(derived.instalment_late_trend).toBeCloseTo(0.75, 12);
    expect(derived.pos_late_trend).toBe(-0.75);
    expect(derived.balance_late_share_24).toBe(0.45);
    // 20 over the 25 months that are known.
    expect(derived.balance_status_mean).toBe(0.8);
    // Nothing before the last year: no change is known.
    expect(
      derive({}, { pos_month_count: 5, pos_late_month_count: 1, pos_month_count_12: 5 }).pos_late_trend,
    ).toBeNaN();
  });

  it('sets the request against the latest loan, the refused and the due', () => {
    const history = {
      previous_count: 4,
      previous_last_5_refused_count: 1,
      previous_revolving_count: 1,
      previous_cash_count: 2,
      previous_latest_annuity: 12_350.25,
      previous_latest_credit: 90_000,
      previous_latest_asked: 100_000,
      previous_refused_credit_max: 203_298.75,
      previous_due_sum_12: 20_250,
    };
    const derived = derive({ contract_type: 'cash_loans' }, history);
    expect(derived.previous_last_5_refused_share).toBe(0.25);
    expect(derive({}, { ...history, previous_count: 20 }).previous_last_5_refused_share).toBe(0.2);
    expect(derived.annuity_to_latest_annuity).toBe(2);
    expect(derived.credit_to_refused_credit).toBe(2);
    expect(derived.previous_latest_granted_to_asked).toBe(0.9);
    expect(derived.previous_due_12_to_income).toBe(0.1);
    expect(derived.previous_same_type_share).toBe(0.5);
    expect(derive({ contract_type: 'revolving_loans' }, history).previous_same_type_share).toBe(0.25);
    expect(derive({}, history).previous_same_type_share).toBeNaN();
  });

  it('shares out lateness over the latest, the first and the amounts', () => {
    const derived = derive(
      {},
      {
        instalment_count: 8,
        instalment_count_90: 4,
        instalment_late_count_90: 1,
        instalment_last_5_late_count: 2,
        instalment_last_10_late_count: 2,
        instalment_days_late_amount_sum: 3_000,
        instalment_due_sum: 2_000,
        instalment_paid_sum: 1_500,
        instalment_first_count: 4,
        instalment_first_late_count: 3,
        instalment_due_sum_1y: 20_250,
      },
    );
    expect(derived.instalment_late_share_90).toBe(0.25);
    expect(derived.instalment_last_5_late_share).toBe(0.4);
    // Only eight are known.
    expect(derived.instalment_last_10_late_share).toBe(0.25);
    expect(derived.instalment_days_late_by_amount).toBe(1.5);
    expect(derived.instalment_paid_to_due).toBe(0.75);
    expect(derived.instalment_first_late_share).toBe(0.75);
    expect(derived.instalment_due_1y_to_income).toBe(0.1);
  });

  it('follows the card month by month', () => {
    const derived = derive(
      {},
      {
        card_month_count: 12,
        card_month_count_6: 6,
        card_balance_sum: 700,
        card_balance_sum_6: 600,
        card_limit_sum: 2_000,
        card_limit_sum_6: 1_000,
        card_drawings_sum: 480,
        card_drawings_sum_6: 360,
        card_drawings_atm_sum_6: 90,
        card_payment_sum: 300,
        card_minimum_sum: 200,
        card_balance_latest: 75,
        card_limit_latest: 300,
        card_drawing_month_count: 3,
        pos_month_count_6: 10,
        pos_late_month_count_6: 1,
        pos_contract_count: 5,
        pos_completed_count: 4,
      },
    );
    // 600 / 1,000 less 100 / 1,000; 60 a month against 40.
    expect(derived.card_use_change).toBe(0.5);
    expect(derived.card_drawings_trend).toBe(1.5);
    expect(derived.card_atm_share_6).toBe(0.25);
    expect(derived.card_payment_to_minimum).toBe(1.5);
    expect(derived.card_use_latest).toBe(0.25);
    expect(derived.card_limit_to_income).toBeCloseTo(0.001481, 6);
    expect(derived.card_drawing_month_share).toBe(0.25);
    expect([derived.pos_late_share_6, derived.pos_completed_share]).toEqual([0.1, 0.8]);
  });
});
