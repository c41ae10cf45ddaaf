// The caller's losses against finite differences of their definition, libxgboost's own loss, and its weights.

import { describe, expect, test } from 'vitest';
import { createMatrix } from '../booster/matrix.ts';
import { plantedRows } from '../booster/plantedRows.ts';
import { boostRounds } from './boostRounds.ts';
import { type CustomLoss, costWeightedLoss, logisticLoss } from './customLoss.ts';

const planted = plantedRows(3_000, 6, 3);
const parameters = {
  objective: 'binary:logistic',
  tree_method: 'hist',
  max_depth: 3,
  eta: 0.2,
  seed: 1,
  nthread: 2,
};
const TEN_TO_ONE = { missedDefault: 10, lostGoodCustomer: 1 };

function marginsAfter(
  rounds: number,
  options: { loss?: CustomLoss; weights?: ArrayLike<number>; more?: object },
) {
  const { features, rows, columns, labels } = planted;
  using train = createMatrix(features, rows, columns, {
    labels,
    ...(options.weights && { weights: options.weights }),
  });
  using booster = boostRounds({
    train,
    target: labels,
    parameters: { ...parameters, ...options.more },
    rounds,
    ...(options.loss && { loss: options.loss }),
  });
  return booster.predictMargin(train);
}

const largestGap = (a: Float32Array, b: Float32Array) =>
  a.reduce((most, value, row) => Math.max(most, Math.abs(value - b[row]!)), 0);

describe('derivatives', () => {
  const lossAt = (margin: number, label: number, weight: number) =>
    weight * (Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(margin, 0) - label * margin);

  test.each([
    ['logistic', logisticLoss, 1, 1],
    ['10:1', costWeightedLoss(TEN_TO_ONE), 10, 1],
  ] as const)('of the %s loss are the slopes of its definition', (_, loss, defaultWeight, repaidWeight) => {
    const margins = Float32Array.from([-5, -1.5, 0, 0.25, 3, -5, -1.5, 0, 0.25, 3]);
    const labels = Uint8Array.from([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
    const { gradient, hessian } = loss(margins, labels);
    const step = 1e-4;
    margins.forEach((margin, row) => {
      const weight = labels[row] === 1 ? defaultWeight : repaidWeight;
      const at = (shift: number) => lossAt(margin + shift, labels[row]!, weight);
      expect(gradient[row]).toBeCloseTo((at(step) - at(-step)) / (2 * step), 4);
      // A second difference keeps half of the digits of float64.
      expect(hessian[row]).toBeCloseTo((at(step) - 2 * at(0) + at(-step)) / step ** 2, 4);
    });
  });

  test('the second derivative stays positive where the probability saturates', () => {
    const { hessian } = logisticLoss(Float32Array.from([800, -800]), Uint8Array.from([1, 0]));
    for (const value of hessian) expect(value).toBeGreaterThan(0);
  });
});

describe('boosting with the caller’s loss', () => {
  test('the logistic loss gives the margins of the built-in objective', () => {
    // libxgboost's sigmoid is float32, ours float64: 20 rounds of leaves differ in their last digits.
    expect(largestGap(marginsAfter(20, { loss: logisticLoss }), marginsAfter(20, {}))).toBeLessThan(1e-4);
  });

  test('the 10:1 loss gives the margins of ten times as heavy defaults, and others than the plain loss', () => {
    const weights = Float32Array.from(planted.labels, (label) => (label === 1 ? 10 : 1));
    const own = marginsAfter(20, { loss: costWeightedLoss(TEN_TO_ONE) });
    const weighted = marginsAfter(20, { weights });
    const median = own.toSorted()[1_500]! - marginsAfter(20, {}).toSorted()[1_500]!;
    // libxgboost sketches quantiles with the weights, so its cuts are not the same; the functions are.
    const apart = own.filter((value, row) => Math.abs(value - weighted[row]!) > 0.5).length / own.length;
    expect(apart).toBeLessThan(0.02);
    // At the optimum the odds are ten times as large: ln 10 = 2.3.
    expect(median).toBeGreaterThan(1.5);
    expect(median).toBeLessThan(3);
  });

  test('dart drops trees for the caller’s loss as it does for its own objective', () => {
    const more = { booster: 'dart', rate_drop: 0.3 };
    const own = marginsAfter(20, { loss: logisticLoss, more });
    expect(largestGap(own, marginsAfter(20, { more }))).toBeLessThan(1e-3);
    expect(largestGap(own, marginsAfter(20, {}))).toBeGreaterThan(0.05);
  });
});
