// The interval repeats itself, has the width that theory gives, and covers the truth as often as it says.

import { describe, expect, test } from 'vitest';
import { bootstrapInterval } from './bootstrapInterval.ts';
import { EvaluationError } from './evaluationError.ts';
import { brier } from './probabilityMetrics.ts';
import { auc } from './rankingMetrics.ts';
import { rankOutcomes } from './rankOutcomes.ts';
import { seededRandom } from './seededRandom.ts';

function calibratedRows(rows: number, seed: number) {
  const random = seededRandom(seed);
  const probabilities = Float64Array.from({ length: rows }, () => random() ** 2 / 2);
  const labels = Uint8Array.from(probabilities, (probability) => (random() < probability ? 1 : 0));
  return { probabilities, labels };
}

describe('bootstrapInterval', () => {
  const { probabilities, labels } = calibratedRows(2000, 1);

  test('the same seed gives the same interval, another seed another one', () => {
    const interval = (seed: number) =>
      bootstrapInterval(auc, probabilities, labels, { resamples: 200, seed });
    expect(interval(1)).toEqual(interval(1));
    expect(interval(2).low).not.toBe(interval(1).low);
  });

  test('holds the value on the rows themselves, and a higher level is wider', () => {
    const at = (level: number) =>
      bootstrapInterval(auc, probabilities, labels, { resamples: 500, seed: 1, level });
    expect(at(0.9).value).toBe(auc(rankOutcomes(probabilities, labels)));
    expect(at(0.9).low).toBeLessThan(at(0.9).value);
    expect(at(0.9).high).toBeGreaterThan(at(0.9).value);
    expect(at(0.99).high - at(0.99).low).toBeGreaterThan(at(0.9).high - at(0.9).low);
  });

  test('for a mean over rows has the width of the normal approximation', () => {
    const errors = Array.from(probabilities, (probability, row) => (probability - labels[row]!) ** 2);
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    const variance = errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / errors.length;
    const expected = 2 * 1.96 * Math.sqrt(variance / errors.length);
    const { low, high } = bootstrapInterval(brier, probabilities, labels, { resamples: 4000, seed: 1 });
    // The quantiles of 4,000 samples are themselves known to about 3 %.
    expect((high - low) / expected).toBeGreaterThan(0.92);
    expect((high - low) / expected).toBeLessThan(1.08);
  });

  test('covers the true AUC about as often as its level says', () => {
    const truth = auc(
      rankOutcomes(...(Object.values(calibratedRows(400_000, 99)) as [Float64Array, Uint8Array])),
    );
    const samples = 200;
    let covered = 0;
    for (let sample = 0; sample < samples; sample++) {
      const rows = calibratedRows(400, 1000 + sample);
      const settings = { resamples: 200, seed: sample, level: 0.9 };
      const { low, high } = bootstrapInterval(auc, rows.probabilities, rows.labels, settings);
      if (low <= truth && truth <= high) covered += 1;
    }
    // 90 % of 200 is 180, with a standard deviation of 4.2.
    expect(covered).toBeGreaterThan(163);
    expect(covered).toBeLessThan(197);
  });

  test('draws again when a tiny sample lacks an outcome', () => {
    const { low, high } = bootstrapInterval(auc, [0.1, 0.2, 0.3], [0, 1, 0], { resamples: 100, seed: 1 });
    expect(Number.isNaN(low) || Number.isNaN(high)).toBe(false);
  });

  test('a setting out of its range is refused with its value', () => {
    const with_ = (resamples: number, level: number) => () =>
      bootstrapInterval(auc, probabilities, labels, { resamples, seed: 1, level });
    expect(with_(0, 0.9)).toThrow(EvaluationError);
    expect(with_(0, 0.9)).toThrow('resamples is 0');
    expect(with_(10, 1)).toThrow('level is 1');
  });
});
