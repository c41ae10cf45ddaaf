import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from './apportion.ts';

const value = fc.oneof(
  fc.double({ min: -300, max: 300, noNaN: true }),
  fc.integer({ min: -20, max: 20 }),
  // Halves and tenths: equal remainders, and sums that are whole but for their last digit.
  fc.integer({ min: -100, max: 100 }).map((tenths) => tenths / 10),
  fc.constantFrom(0, 1e-17, -1e-17, 0.9999999999999999),
);
const keysOf = (values: readonly number[]) => values.map((_, i) => `key ${i}`);
const sumOf = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0);

/** Values and a total that a caller may ask for: their sum rounded either way. */
const shares = fc
  .tuple(fc.array(value, { minLength: 1, maxLength: 40 }), fc.boolean())
  .map(([values, up]) => ({
    values,
    total: (up ? Math.ceil(sumOf(values)) : Math.floor(sumOf(values))) + 0,
  }));

describe('apportion', () => {
  it('adds up to the total, each part less than 1 from its value and of no other sign', () => {
    fc.assert(
      fc.property(shares, ({ values, total }) => {
        const whole = apportion(values, total, keysOf(values));
        expect(sumOf(whole)).toBe(total);
        whole.forEach((part, i) => {
          expect(Number.isInteger(part)).toBe(true);
          expect(Math.abs(part - values[i]!)).toBeLessThanOrEqual(1);
          expect(part * values[i]!).toBeGreaterThanOrEqual(0);
          if (values[i] === 0) expect(part).toBe(0);
        });
      }),
      { numRuns: 3_000 },
    );
  });

  it('gives every key the same part in whatever order the values come', () => {
    const shuffled = shares.chain(({ values, total }) =>
      fc
        .shuffledSubarray([...values.keys()], { minLength: values.length })
        .map((order) => ({ values, total, order })),
    );
    fc.assert(
      fc.property(shuffled, ({ values, total, order }) => {
        const keys = keysOf(values);
        const whole = apportion(values, total, keys);
        const again = apportion(
          order.map((i) => values[i]!),
          total,
          order.map((i) => keys[i]!),
        );
        expect(again).toEqual(order.map((i) => whole[i]));
      }),
      { numRuns: 1_000 },
    );
  });

  it('rounds up where the remainder is largest', () => {
    expect(apportion([1.2, 2.7, -0.4, 3], 7, ['a', 'b', 'c', 'd'])).toEqual([1, 3, 0, 3]);
    expect(apportion([1.2, 2.7, -0.4, 3], 6, ['a', 'b', 'c', 'd'])).toEqual([1, 3, -1, 3]);
  });

  it('breaks ties by size, then by key', () => {
    expect(apportion([0.5, 2.5, 0.5], 3, ['a', 'b', 'c'])).toEqual([0, 3, 0]);
    expect(apportion([0.5, 0.5], 1, ['b', 'a'])).toEqual([0, 1]);
  });

  it('survives sums whose last digit rounded the other way', () => {
    // 0.1 + 0.2 + 2.7 is 3.0000000000000004 in floating point, 0.7 + 0.2 + 0.1 is 0.9999999999999999.
    expect(sumOf(apportion([0.1, 0.2, 2.7], 4, ['a', 'b', 'c']))).toBe(4);
    expect(sumOf(apportion([0.7, 0.2, 0.1], 0, ['a', 'b', 'c']))).toBe(0);
    expect(apportion([5, 0], 4, ['a', 'b'])).toEqual([4, 0]);
    expect(apportion([5, -6, 0], 0, ['a', 'b', 'c'])).toEqual([5, -5, 0]);
  });

  it('refuses a total that is no rounding of the sum, with both numbers', () => {
    expect(() => apportion([1.5, 1], 5, ['a', 'b'])).toThrow('The total 5 is no rounding of the sum 2.5.');
    expect(() => apportion([0, 0], 1, ['a', 'b'])).toThrow('The total 1 is no rounding of the sum 0.');
    expect(() => apportion([2, Number.NaN], 2, ['a', 'b'])).toThrow(RangeError);
  });
});
