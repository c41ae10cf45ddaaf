import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPLICATION_FIELDS, fieldOf } from '../../wasm/features/catalogue.ts';
import { displayRange, niceStep, snapTo } from './displayRange.ts';

const numeric = APPLICATION_FIELDS.filter(({ kind }) => kind !== 'category' && kind !== 'flag');

describe('the stretch that a slider shows', () => {
  it('holds the stored value and stays within the catalogue, for every field', () => {
    fc.assert(
      fc.property(fc.constantFrom(...numeric), fc.double({ min: 0, max: 1, noNaN: true }), (field, at) => {
        const [lowest, highest] = field.range;
        const stored = lowest + at * (highest - lowest);
        const { min, max, step } = displayRange(field, stored);
        expect(min).toBeGreaterThanOrEqual(lowest);
        expect(max).toBeLessThanOrEqual(highest);
        expect(min).toBeLessThanOrEqual(stored);
        expect(max).toBeGreaterThanOrEqual(stored);
        expect(step).toBeGreaterThan(0);
        expect(max - min).toBeGreaterThanOrEqual(step);
      }),
    );
  });

  it('is usable where nothing is stored', () => {
    for (const field of numeric) {
      const { min, max, step } = displayRange(field, null);
      expect((max - min) / step, field.name).toBeGreaterThanOrEqual(2);
    }
  });

  it('goes from a quarter to two and a half times an amount, in round steps', () => {
    expect(displayRange(fieldOf('amount_credit'), 406_597.5)).toEqual({
      min: 100_000,
      max: 1_015_000,
      step: 5_000,
    });
  });

  it('shows scores, shares and ratings whole', () => {
    expect(displayRange(fieldOf('external_score_2'), 0.4)).toEqual({ min: 0, max: 1, step: 0.01 });
    expect(displayRange(fieldOf('region_rating'), 2)).toEqual({ min: 1, max: 3, step: 1 });
  });
});

describe('the steps of a slider', () => {
  it('are 1, 2 or 5 times a power of ten', () => {
    expect([0.0031, 0.7, 1, 4.9, 5, 1999, 2000].map(niceStep)).toEqual([0.002, 0.5, 1, 2, 5, 1000, 2000]);
  });

  it('give plain decimals, inside the range', () => {
    const range = { min: 0, max: 1, step: 0.01 };
    expect(snapTo(0.2999999, range)).toBe(0.3);
    expect(snapTo(7, range)).toBe(1);
    expect(snapTo(-7, range)).toBe(0);
  });
});
