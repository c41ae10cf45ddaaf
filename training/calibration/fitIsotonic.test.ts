// The pooled curve is the least-squares rising one, found here by the min-max formula and by the worked example.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitIsotonic, isotonicProbability } from './fitIsotonic.ts';

const people = fc
  .array(fc.tuple(fc.integer({ min: -10, max: 10 }), fc.integer({ min: 0, max: 1 })), { maxLength: 60 })
  .map((rows) => [...rows, [-1, 0], [1, 1]] as [number, number][]);

/** Robertson, Wright and Dykstra, 1988: the fit at x is the max over a <= x of the min over b >= x of the mean in [a, b]. */
function minMaxFit(rows: [number, number][], x: number): number {
  const grid = [...new Set(rows.map(([margin]) => margin))];
  const meanIn = (a: number, b: number) => {
    const inside = rows.filter(([margin]) => margin >= a && margin <= b);
    return inside.reduce((sum, [, label]) => sum + label, 0) / inside.length;
  };
  const lows = grid.filter((a) => a <= x);
  const highs = grid.filter((b) => b >= x);
  return Math.max(...lows.map((a) => Math.min(...highs.map((b) => meanIn(a, b)))));
}

const fitOf = (rows: [number, number][]) =>
  fitIsotonic(
    rows.map(([margin]) => margin),
    rows.map(([, label]) => label),
  );

describe('fitIsotonic', () => {
  test('is the min-max curve of the definition at every margin', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const fit = fitOf(rows);
        for (const [margin] of rows) {
          expect(isotonicProbability(margin, fit)).toBeCloseTo(minMaxFit(rows, margin), 12);
        }
      }),
    );
  });

  test('never falls, also between and beyond the margins it was fitted on', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const fit = fitOf(rows);
        let before = 0;
        for (let margin = -12; margin <= 12; margin += 0.25) {
          const probability = isotonicProbability(margin, fit);
          expect(probability).toBeGreaterThanOrEqual(before - 1e-12);
          expect(probability).toBeLessThanOrEqual(1);
          before = probability;
        }
      }),
    );
  });

  test('pools the violators of an example worked by hand', () => {
    // Labels 0 1 0 1 1: the second and third row are pooled to one half.
    const fit = fitIsotonic([1, 2, 3, 4, 5], [0, 1, 0, 1, 1]);
    expect([1, 2, 2.5, 3, 3.5, 4, 9].map((margin) => isotonicProbability(margin, fit))).toEqual([
      0, 0.5, 0.5, 0.5, 0.75, 1, 1,
    ]);
  });

  test('rows that determine no curve are refused', () => {
    expect(() => fitIsotonic([1, 2], [0, 0])).toThrow('one_class');
    expect(() => fitIsotonic([1, Number.NaN], [0, 1])).toThrow('not_finite');
    expect(() => fitIsotonic([1], [0, 1])).toThrow('length_mismatch');
  });
});
