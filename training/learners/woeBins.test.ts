// Bins against figures worked by hand, counts made row by row, and the promised order.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitWoeBins, woeBinOf } from './woeBins.ts';

const SETTINGS = { sign: 0, startBins: 20, maxBins: 5, minShare: 0.05 } as const;
const people = fc
  .array(
    fc.tuple(
      fc.option(fc.integer({ min: -5, max: 15 }), { nil: Number.NaN }),
      fc.integer({ min: 0, max: 1 }),
    ),
    { minLength: 1, maxLength: 200 },
  )
  .map((rows) => [...rows, [0, 1], [1, 0]] as [number, number][]);

const split = (rows: [number, number][]) => ({
  values: Float32Array.from(rows, ([value]) => value),
  target: Uint8Array.from(rows, ([, label]) => label),
});

describe('fitWoeBins', () => {
  test('weights of evidence and information value are those worked by hand', () => {
    // Value 0: 1 default of 8. Value 1: 3 of 4. Missing: 1 of 3.
    const rows = [
      ...Array.from({ length: 8 }, (_, i) => [0, i < 1 ? 1 : 0] as [number, number]),
      ...Array.from({ length: 4 }, (_, i) => [1, i < 3 ? 1 : 0] as [number, number]),
      ...Array.from({ length: 3 }, (_, i) => [Number.NaN, i < 1 ? 1 : 0] as [number, number]),
    ];
    const { values, target } = split(rows);
    const { bins, missing, informationValue } = fitWoeBins(values, target, SETTINGS);
    const overall = 5.5 / 10.5;
    const [low, high, none] = [1.5 / 7.5, 3.5 / 1.5, 1.5 / 2.5].map((odds) => Math.log(odds / overall)) as [
      number,
      number,
      number,
    ];
    expect(bins.map((bin) => bin.weightOfEvidence)).toEqual([
      expect.closeTo(low, 12),
      expect.closeTo(high, 12),
    ]);
    expect(missing.weightOfEvidence).toBeCloseTo(none, 12);
    const byHand = (1 / 5 - 7 / 10) * low + (3 / 5 - 1 / 10) * high + (1 / 5 - 2 / 10) * none;
    expect(informationValue).toBeCloseTo(byHand, 12);
  });

  test('counts are those of the rows that fall in the bin, and no row is lost', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(-1, 0, 1), (rows, sign) => {
        const { values, target } = split(rows);
        const fitted = fitWoeBins(values, target, { ...SETTINGS, sign });
        for (const bin of [...fitted.bins, fitted.missing]) {
          const inside = rows.filter(([value]) => woeBinOf(value, fitted) === bin);
          expect(inside.length).toBe(bin.applicants);
          expect(inside.filter(([, label]) => label === 1).length).toBe(bin.defaults);
        }
        expect(fitted.bins.length).toBeLessThanOrEqual(5);
        expect(fitted.bins.at(-1)!.below).toBe(Number.POSITIVE_INFINITY);
      }),
    );
  });

  test('shares of default go the way of the sign, and each bin is large enough', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(-1 as const, 1 as const), (rows, sign) => {
        const { values, target } = split(rows);
        const { bins } = fitWoeBins(values, target, { ...SETTINGS, sign });
        const shares = bins.map(({ applicants, defaults }) => defaults / applicants);
        shares.forEach((share, i) => {
          if (i > 0) expect(sign * (share - shares[i - 1]!)).toBeGreaterThan(0);
          if (bins.length > 1) expect(bins[i]!.applicants).toBeGreaterThanOrEqual(0.05 * rows.length);
        });
      }),
    );
  });

  test('a feature without any value has one empty bin that says nothing', () => {
    const fitted = fitWoeBins(new Float32Array(4).fill(Number.NaN), Uint8Array.from([1, 0, 0, 0]), SETTINGS);
    expect(fitted.bins.map((bin) => bin.weightOfEvidence)).toEqual([0]);
    expect(fitted.missing.weightOfEvidence).toBeCloseTo(0, 12);
    expect(fitted.informationValue).toBeCloseTo(0, 12);
  });

  test('without missing values in training, a missing one says nothing', () => {
    const fitted = fitWoeBins(Float32Array.from([1, 2, 3, 4]), Uint8Array.from([0, 0, 1, 1]), SETTINGS);
    expect(woeBinOf(Number.NaN, fitted).weightOfEvidence).toBe(0);
  });
});
