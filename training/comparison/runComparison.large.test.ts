// The object behind the report: complete, the same again from the same seed, and without a row of anybody.

import { beforeAll, describe, expect, test } from 'vitest';
import { plantedMatrix } from '../learners/plantedMatrix.ts';
import { type Comparison, runComparison } from './runComparison.ts';
import { wordCalibrations, wordFlatRegion } from './wordComparison.ts';

const { matrix } = plantedMatrix(1_200, 21);
const options = {
  matrix,
  candidates: ['constant', 'linear', 'boosted'] as const,
  folds: 3,
  repeats: 2,
  seed: 4,
  resamples: 100,
};

describe('runComparison', () => {
  let comparison: Comparison;
  beforeAll(async () => {
    comparison = await runComparison(options);
  }, 60_000);

  test('judges the candidates, four calibrations and the threshold on the same rows', () => {
    expect(comparison.candidates.map(({ name }) => name)).toEqual(['constant', 'linear', 'boosted trees']);
    expect(comparison.calibrations.map(({ name }) => name)).toEqual(['none', 'platt', 'isotonic', 'beta']);
    expect(comparison.threshold.theoretical.decisionThreshold).toBe(1 / 11);
    const boosted = comparison.candidates[2]!;
    expect(boosted.metrics.auc.value).toBeGreaterThan(0.75);
    // Neither calibration nor bootstrap changes the order of the first repeat; folds' own lines hardly do.
    expect(Math.abs(comparison.calibrations[1]!.auc.value - boosted.metrics.auc.value)).toBeLessThan(0.02);
  });

  test('its JSON holds figures and curves, and no list as long as the applicants', () => {
    const lengths: number[] = [];
    JSON.parse(JSON.stringify(comparison), (_, value: unknown) => {
      if (Array.isArray(value)) lengths.push(value.length);
      return value;
    });
    expect(lengths.length).toBeGreaterThan(5);
    expect(Math.max(...lengths)).toBeLessThan(300);
    expect(JSON.stringify(comparison)).not.toMatch(/outOfFold|null/);
  });

  test('is worded with its numbers', () => {
    expect(wordCalibrations(comparison.calibrations)).toMatch(/none.*\n.*platt.*\n.*isotonic.*\n.*beta/s);
    const { threshold } = comparison;
    expect(wordFlatRegion(threshold)).toContain(`flat from ${threshold.low.toFixed(4)}`);
  });

  test('cannot do without the boosted trees', async () => {
    await expect(runComparison({ ...options, candidates: ['constant'] })).rejects.toThrow('reference');
  });
});
