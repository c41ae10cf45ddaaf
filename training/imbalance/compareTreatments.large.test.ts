// A treatment that only bends the probabilities loses nothing but its calibration, and gets it back; the verdict says so.

import { describe, expect, test } from 'vitest';
import type { Learner } from '../evaluation/crossValidate.ts';
import { auc } from '../evaluation/rankingMetrics.ts';
import { rankOutcomes } from '../evaluation/rankOutcomes.ts';
import { plantedMatrix } from '../learners/plantedMatrix.ts';
import { compareTreatments, type TreatmentResult } from './compareTreatments.ts';
import { TREATMENT_NAMES, treatment } from './treatments.ts';
import { wordVerdict } from './wordVerdict.ts';

const { matrix, probabilities } = plantedMatrix(3_000, 12);
const labels = matrix.target;
const settings = {
  labels,
  folds: 4,
  repeats: 1,
  seed: 3,
  costMatrix: { missedDefault: 10, lostGoodCustomer: 1 },
  resamples: 200,
};
const logit = (p: number) => Math.log(p / (1 - p));
const bent = (name: string, bend: (logOdds: number) => number): Learner => ({
  name,
  fitPredict: (_, rows) =>
    Float64Array.from(rows, (row) => 1 / (1 + Math.exp(-bend(logit(probabilities[row]!))))),
});

describe('compareTreatments', () => {
  test('ten times the odds ruin the calibration and the cost at 1/11; Platt gives both back', async () => {
    const learners = [bent('truth', (x) => x), bent('weighted', (x) => x + Math.LN10)];
    const [, weighted] = await compareTreatments({ ...settings, learners });
    expect(weighted!.before.aboveFirst.auc.value).toBeCloseTo(0, 12);
    expect(weighted!.before.aboveFirst.expectedCalibrationError.low).toBeGreaterThan(0.1);
    expect(weighted!.before.aboveFirst.costAtTheory.low).toBeGreaterThan(0.05);
    expect(weighted!.after.aboveFirst.expectedCalibrationError.value).toBeCloseTo(0, 6);
    expect(weighted!.after.aboveFirst.costAtTheory.value).toBeCloseTo(0, 12);
    expect(weighted!.after.aboveFirst.lowestCost.value).toBeCloseTo(0, 12);
  });

  test('the recalibration looks neither at test rows nor at rows the learner was fitted on', async () => {
    const fitted: Set<number>[] = [];
    const spy: Learner = {
      name: 'spy',
      fitPredict(fitRows, others) {
        fitted.push(new Set(fitRows));
        expect(others.filter((row) => fitted.at(-1)!.has(row)).length).toBe(0);
        expect(new Set([...fitRows, ...others]).size).toBe(labels.length);
        return Float64Array.from(others, (row) => probabilities[row]!);
      },
    };
    await compareTreatments({ ...settings, learners: [spy] });
    // Four fifths of three quarters.
    for (const rows of fitted) expect(Math.abs(rows.size - 0.6 * labels.length)).toBeLessThan(4);
  });

  test('all five treatments still rank the applicants, and all but the first lose calibration', async () => {
    const learners = TREATMENT_NAMES.map((name) => treatment(name, matrix));
    const results = await compareTreatments({ ...settings, learners, resamples: 50 });
    const ideal = auc(rankOutcomes(probabilities, labels));
    for (const { name, before, after } of results) {
      expect(before.metrics.auc.value).toBeGreaterThan(ideal - 0.06);
      expect(after.metrics.expectedCalibrationError.value).toBeLessThan(0.05);
      if (name !== 'nothing') expect(before.aboveFirst.expectedCalibrationError.low).toBeGreaterThan(0.05);
    }
  }, 120_000);
});

describe('wordVerdict', () => {
  const estimate = (value: number, half = 0.01) => ({ value, low: value - half, high: value + half });
  const result = (name: string, cost: number, ece: number): TreatmentResult => {
    const state = (ecePart: number) => ({
      metrics: {
        auc: estimate(0.75),
        expectedCalibrationError: estimate(ecePart),
        lowestCost: estimate(0.5 + cost),
        costAtTheory: estimate(0.5),
      },
      aboveFirst: {
        auc: estimate(0),
        expectedCalibrationError: estimate(ecePart),
        lowestCost: estimate(cost),
        costAtTheory: estimate(0),
      },
    });
    return { name, before: state(ece), after: state(0.01) };
  };

  test('says that nothing helps when no difference is beyond chance', () => {
    const text = wordVerdict([
      result('nothing', 0, 0.01),
      result('SMOTE', 0.02, 0.3),
      result('weight', -0.005, 0.4),
    ]);
    expect(text).toContain('No treatment lowers the lowest cost beyond chance.');
    expect(text).toContain('SMOTE: cost +0.0200 [+0.0100, +0.0300], dearer');
    expect(text).toContain('weight: cost -0.0050 [-0.0150, +0.0050], within chance');
    expect(text).toContain(
      '0.010 left alone; 0.300 to 0.400 after a treatment, 0.010 to 0.010 once recalibrated',
    );
    expect(text).toContain('leave the classes alone');
  });

  test('names the cheapest treatment that is cheaper beyond chance', () => {
    const text = wordVerdict([result('nothing', 0, 0.01), result('a', -0.03, 0.3), result('b', -0.05, 0.3)]);
    expect(text).toContain('Cheaper beyond chance: a, b.');
    expect(text).toContain('Verdict: b, recalibrated');
  });
});
