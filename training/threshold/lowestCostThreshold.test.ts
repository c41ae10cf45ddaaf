// The threshold found is the cheapest of all, by trying all of them.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EvaluationError } from '../evaluation/evaluationError.ts';
import { seededRandom } from '../evaluation/seededRandom.ts';
import { lowestCostThreshold } from './lowestCostThreshold.ts';

const COSTS = { missedDefault: 10, lostGoodCustomer: 1 };

/** 10 * FN + FP over the rows, straight from the definition. */
function bruteForceCost(probabilities: number[], labels: number[], decisionThreshold: number): number {
  let cost = 0;
  for (const [row, probability] of probabilities.entries()) {
    const refused = probability >= decisionThreshold;
    if (!refused && labels[row] === 1) cost += COSTS.missedDefault;
    if (refused && labels[row] === 0) cost += COSTS.lostGoodCustomer;
  }
  return cost / labels.length;
}

function calibratedRows(rows: number, seed: number) {
  const random = seededRandom(seed);
  const probabilities = Array.from({ length: rows }, () => random() ** 3 * 0.6);
  const labels = probabilities.map((probability) => (random() < probability ? 1 : 0));
  return { probabilities, labels };
}

describe('lowestCostThreshold', () => {
  test('no threshold is cheaper, among all probabilities, their middles and both ends', () => {
    const value = fc.oneof(
      fc.constantFrom(0, 0.05, 1 / 11, 0.5, 1),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    const rows = fc.array(fc.tuple(value, fc.integer({ min: 0, max: 1 })), { maxLength: 40 });
    fc.assert(
      fc.property(rows, (drawn) => {
        const all: [number, number][] = [...drawn, [0.3, 1], [0.2, 0]];
        const probabilities = all.map(([probability]) => probability);
        const labels = all.map(([, label]) => label);
        const found = lowestCostThreshold(probabilities, labels, COSTS);
        const sorted = probabilities.toSorted((a, b) => a - b);
        const middles = sorted.map((below, index) => (below + (sorted[index + 1] ?? 1)) / 2);
        const candidates = [0, 1, ...sorted, ...middles];
        const lowest = Math.min(...candidates.map((t) => bruteForceCost(probabilities, labels, t)));
        expect(found.costPerApplicant).toBeCloseTo(lowest, 12);
        expect(bruteForceCost(probabilities, labels, found.decisionThreshold)).toBeCloseTo(lowest, 12);
        for (const point of found.costCurve) {
          const counted = bruteForceCost(probabilities, labels, point.decisionThreshold);
          expect(point.costPerApplicant).toBeCloseTo(counted, 12);
        }
      }),
    );
  });

  test('lies midway between the neighbours, worked by hand', () => {
    const found = lowestCostThreshold([0.02, 0.04, 0.1, 0.3], [0, 0, 1, 1], COSTS);
    expect(found.decisionThreshold).toBeCloseTo(0.07, 12);
    expect(found.costPerApplicant).toBe(0);
    expect(found.theoretical.decisionThreshold).toBe(1 / 11);
    expect(found.theoretical.costPerApplicant).toBe(0);
  });

  test('of equally cheap cuts, takes the one nearest to the theoretical threshold', () => {
    // Ten good customers between 0.05 and 0.06 weigh as much as the default below them: cutting under or over them
    // costs the same.
    const probabilities = [0.01, 0.03, ...Array.from({ length: 10 }, (_, i) => 0.05 + i / 1000), 0.08, 0.4];
    const labels = [0, 1, ...Array.from({ length: 10 }, () => 0), 1, 1];
    const found = lowestCostThreshold(probabilities, labels, COSTS);
    expect(bruteForceCost(probabilities, labels, 0.02)).toBe(found.costPerApplicant);
    expect(found.decisionThreshold).toBeCloseTo((0.059 + 0.08) / 2, 12);
  });

  test('on many calibrated rows comes to 1/11, and is never dearer than it', () => {
    const { probabilities, labels } = calibratedRows(400_000, 1);
    const found = lowestCostThreshold(probabilities, labels, COSTS);
    // The cost is nearly flat around its minimum: 400,000 rows place it to about a hundredth.
    expect(Math.abs(found.decisionThreshold - 1 / 11)).toBeLessThan(0.015);
    expect(found.costPerApplicant).toBeLessThanOrEqual(found.theoretical.costPerApplicant);
  });

  test('the curve is short, ascends, goes from refusing all to granting all and holds the best cut', () => {
    const { probabilities, labels } = calibratedRows(5000, 2);
    const { costCurve, decisionThreshold } = lowestCostThreshold(probabilities, labels, COSTS);
    const defaults = labels.filter((label) => label === 1).length;
    expect(costCurve.length).toBeLessThanOrEqual(200);
    expect(costCurve.length).toBeGreaterThan(190);
    const thresholds = costCurve.map((point) => point.decisionThreshold);
    expect(thresholds).toEqual(thresholds.toSorted((a, b) => a - b));
    expect(thresholds).toContain(decisionThreshold);
    expect(costCurve[0]!.costPerApplicant).toBeCloseTo((5000 - defaults) / 5000, 12);
    expect(costCurve.at(-1)!.costPerApplicant).toBeCloseTo((10 * defaults) / 5000, 12);
  });

  test('tells apart two neighbouring float64 values', () => {
    const above = 0.1 + 2 ** -56;
    const found = lowestCostThreshold([0.1, above], [0, 1], COSTS);
    expect(above).toBeGreaterThan(0.1);
    expect(found.decisionThreshold).toBe(above);
    expect(found.costPerApplicant).toBe(0);
  });

  test('one outcome only, or a cost that is not positive, is refused with its number', () => {
    const problemOf = (labels: number[], missedDefault: number) => {
      try {
        return lowestCostThreshold([0.1, 0.2], labels, { missedDefault, lostGoodCustomer: 1 });
      } catch (error) {
        return error instanceof EvaluationError ? error.problem : error;
      }
    };
    expect(problemOf([0, 0], 10)).toEqual({ reason: 'one_class', defaulted: 0, repaid: 2 });
    expect(problemOf([0, 1], 0)).toMatchObject({ reason: 'bad_setting', setting: 'missedDefault', value: 0 });
  });
});
