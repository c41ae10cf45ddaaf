import { describe, expect, it } from 'vitest';
import { seededRandom } from '../evaluation/seededRandom.ts';
import { type Point, parzenEstimator } from './parzenEstimator.ts';
import type { Parameter } from './space.ts';

const depth: Parameter = { kind: 'integer', min: 1, max: 6 };
const rounds: Parameter = { kind: 'integer', min: 2, max: 9, log: true };
const mode: Parameter = { kind: 'choice', options: ['a', 'b', 'c'] };
const share: Parameter = { kind: 'uniform', min: 2, max: 6 };
const rate: Parameter = { kind: 'logUniform', min: 0.01, max: 1 };

/** Every point of depth x rounds x mode. */
const cells: Point[] = [1, 2, 3, 4, 5, 6].flatMap((first) =>
  [2, 3, 4, 5, 6, 7, 8, 9].flatMap((second) => ['a', 'b', 'c'].map((third) => [first, second, third])),
);
const seen: Point[] = [
  [2, 3, 'a'],
  [2, 4, 'a'],
  [5, 9, 'c'],
];

describe('a Parzen estimator', () => {
  it.each([0, 1, 3])(
    'spreads a mass of 1 over whole numbers and options, learned from %i points',
    (count) => {
      const density = parzenEstimator([depth, rounds, mode], seen.slice(0, count));
      const mass = cells.reduce((sum, cell) => sum + Math.exp(density.logDensity(cell)), 0);
      // The normal distribution function is exact to 7.5e-8, and 144 cells are added up.
      expect(mass).toBeCloseTo(1, 5);
    },
  );

  it('spreads a mass of 1 over a continuous range, in units of the range', () => {
    const steps = 2_000;
    for (const [axis, points, valueAt] of [
      [share, [[2.1], [5.9], [4]], (unit: number) => 2 + 4 * unit],
      [rate, [[0.011], [0.5]], (unit: number) => 0.01 * 100 ** unit],
    ] as const) {
      const density = parzenEstimator([axis], points);
      const values = Array.from({ length: steps }, (_, i) =>
        Math.exp(density.logDensity([valueAt((i + 0.5) / steps)])),
      );
      expect(values.reduce((sum, value) => sum + value, 0) / steps).toBeCloseTo(1, 4);
    }
  });

  it('draws what it says is likely, as often as it says', () => {
    const density = parzenEstimator([depth, rounds, mode], seen);
    const random = seededRandom(3);
    const draws = 150_000;
    const counts = new Map<string, number>();
    for (let i = 0; i < draws; i++) {
      const drawn = JSON.stringify(density.sample(random));
      counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
    }
    const chiSquared = cells.reduce((sum, cell) => {
      const expected = draws * Math.exp(density.logDensity(cell));
      return sum + ((counts.get(JSON.stringify(cell)) ?? 0) - expected) ** 2 / expected;
    }, 0);
    // 143 degrees of freedom: mean 143, standard deviation 17; the seed is fixed.
    expect(chiSquared).toBeLessThan(143 + 4 * 17);
  });

  it('keeps what the parameters of a point have to do with each other', () => {
    const density = parzenEstimator(
      [share, rate],
      [
        [2.2, 0.02],
        [5.8, 0.8],
      ],
    );
    expect(density.logDensity([2.2, 0.02])).toBeGreaterThan(density.logDensity([2.2, 0.8]) + 0.5);
  });
});
