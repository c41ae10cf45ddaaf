// One table on the same folds: figures against their own computation, differences that pair applicants.

import { beforeAll, describe, expect, test } from 'vitest';
import { crossValidate, type Learner } from '../evaluation/crossValidate.ts';
import { metrics } from '../evaluation/metrics.ts';
import { constant } from '../learners/constant.ts';
import { linear } from '../learners/linear.ts';
import { plantedMatrix } from '../learners/plantedMatrix.ts';
import { lowestCostThreshold } from '../threshold/lowestCostThreshold.ts';
import { type CandidateResult, compareCandidates } from './compareCandidates.ts';
import { wordCandidates } from './wordComparison.ts';

const { matrix, probabilities } = plantedMatrix(1_500, 6);
const costMatrix = { missedDefault: 10, lostGoodCustomer: 1 };
const encoding = { smoothing: 20, folds: 5 };
const own = linear({ matrix, encoding, l2: 1 });
const truth: Learner = {
  name: 'truth',
  fitPredict: (_, testRows) => Float64Array.from(testRows, (row) => probabilities[row]!),
};
const options = {
  learners: [constant(matrix.target), own, truth],
  labels: matrix.target,
  reference: 1,
  folds: 4,
  repeats: 2,
  seed: 3,
  costMatrix,
  resamples: 200,
};

describe('compareCandidates', () => {
  let results: CandidateResult[];
  beforeAll(async () => {
    results = await compareCandidates(options);
  });

  test('figures are the means over the repeats of those computed alone on the same folds', async () => {
    const { outOfFold } = await crossValidate({ ...options, learner: own, scores: {} });
    const alone = outOfFold.map((predictions) => {
      const { decisionThreshold } = lowestCostThreshold(predictions, matrix.target, costMatrix);
      return metrics(predictions, matrix.target, decisionThreshold, costMatrix);
    });
    const found = results[1]!.metrics;
    for (const name of [
      'auc',
      'gini',
      'ks',
      'prAuc',
      'logLoss',
      'brier',
      'accuracy',
      'costPerApplicant',
    ] as const) {
      expect(found[name].value).toBeCloseTo((alone[0]![name] + alone[1]![name]) / 2, 12);
      expect(found[name].low).toBeLessThan(found[name].value);
      expect(found[name].high).toBeGreaterThan(found[name].value);
    }
    expect(found.expectedCalibrationError.value).toBeCloseTo((alone[0]!.ece + alone[1]!.ece) / 2, 12);
    expect(results[1]!.outOfFold).toEqual(outOfFold);
  });

  test('the constant is surely worse than the reference, and the reference does not differ from itself', () => {
    const [none, reference] = results;
    expect(none!.aboveReference.auc.high).toBeLessThan(-0.2);
    expect(none!.aboveReference.costPerApplicant.low).toBeGreaterThan(0);
    for (const estimate of Object.values(reference!.aboveReference)) {
      expect(estimate).toEqual({ value: 0, low: 0, high: 0 });
    }
  });

  test('the truth itself cannot be told from a model of its very form', () => {
    const { auc } = results[2]!.aboveReference;
    expect(Math.abs(auc.value)).toBeLessThan(0.01);
    const width = (estimate: { low: number; high: number }) => estimate.high - estimate.low;
    expect(width(auc)).toBeLessThan(0.5 * width(results[1]!.metrics.auc));
  });

  test('the same seed gives the same figures', async () => {
    const again = await compareCandidates(options);
    const figures = (list: CandidateResult[]) => list.map(({ secondsPerFit: _, ...figure }) => figure);
    expect(figures(again)).toEqual(figures(results));
  });

  test('the table names every candidate and every figure', () => {
    const text = wordCandidates(results);
    for (const word of [
      'constant',
      'linear',
      'truth',
      'AUC',
      'Gini',
      'KS',
      'PR-AUC',
      'ECE',
      'cost',
      'seconds',
    ]) {
      expect(text).toContain(word);
    }
    expect(text).toContain(results[1]!.metrics.auc.value.toFixed(3));
  });

  test('a reference that is not there is refused', async () => {
    await expect(compareCandidates({ ...options, learners: [truth], reference: 4 })).rejects.toThrow(
      'The reference is number 4 of 1 candidates.',
    );
  });
});
