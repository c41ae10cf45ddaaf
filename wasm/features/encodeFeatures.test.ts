import { describe, expect, it } from 'vitest';
import { packHistory, unpackHistory } from './application.ts';
import { HISTORY_NAMES } from './catalogue.ts';
import { createEncoder } from './encodeFeatures.ts';

const FEATURES = ['amount_credit', 'education', 'owns_car', 'bureau_debt_sum', 'annuity_to_income'] as const;
const ENCODINGS = { education: { higher_education: Math.fround(0.05) } };
const application = {
  amount_credit: 100_000.03,
  amount_annuity: 5_000,
  amount_income: 20_000,
  education: 'higher_education',
  owns_car: true,
};

describe('createEncoder', () => {
  const encoder = createEncoder(FEATURES, ENCODINGS);

  it('writes the features in the order of the model, in float32', () => {
    const history = packHistory({ bureau_debt_sum: 12_345.678 });
    expect([...encoder.encode(application, history)]).toEqual([
      Math.fround(100_000.03),
      Math.fround(0.05),
      1,
      Math.fround(12_345.678),
      0.25,
    ]);
  });

  it('writes NaN for an absent field, an unseen category and an unknown history', () => {
    const row = encoder.encode({ amount_credit: 1, education: 'never_seen', owns_car: null }, null);
    expect([...row]).toEqual([1, Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  });

  it('refuses an infinite value, naming the feature', () => {
    const huge = { ...application, amount_credit: 1e39 };
    expect(() => encoder.encode(huge, null)).toThrow('Feature "amount_credit" is Infinity');
  });

  it('refuses a history of another length, with both numbers', () => {
    const short = new Float32Array(3);
    expect(() => encoder.encode(application, short)).toThrow(
      `The history has 3 components, the catalogue expects ${HISTORY_NAMES.length}.`,
    );
  });

  it('refuses a feature the catalogue does not know and a category without an encoding', () => {
    expect(() => createEncoder(['shoe_size'], {})).toThrow('"shoe_size"');
    expect(() => createEncoder(['education'], {})).toThrow('has no encoding');
  });

  it('is not fooled by category codes that are names of object members', () => {
    expect(encoder.encode({ ...application, education: 'constructor' }, null)[1]).toBeNaN();
  });
});

describe('packHistory', () => {
  it('is undone by unpackHistory up to float32, missing components left out', () => {
    const record = { bureau_credit_count: 3, bureau_debt_sum: 0.1 };
    expect(unpackHistory(packHistory(record))).toEqual({
      bureau_credit_count: 3,
      bureau_debt_sum: Math.fround(0.1),
    });
  });
});
