import { describe, expect, it } from 'vitest';
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
