// Each calibration mends what it can mend, judged on rows it was not fitted on.

import { describe, expect, test } from 'vitest';
import { auc } from '../evaluation/rankingMetrics.ts';
import { rankOutcomes } from '../evaluation/rankOutcomes.ts';
import { seededRandom } from '../evaluation/seededRandom.ts';
import { calibrationNoise } from './calibrationNoise.ts';
import { type CalibrationName, compareCalibrations, crossFit } from './compareCalibrations.ts';
import { fitIsotonic, isotonicProbability } from './fitIsotonic.ts';

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** Margins whose true log-odds are `truth(margin)`. */
function planted(rows: number, truth: (margin: number) => number, seed = 1) {
  const random = seededRandom(seed);
  const margins = Float64Array.from({ length: rows }, () => (random() + random() + random() - 1.5) * 4);
  const labels = Uint8Array.from(margins, (margin) => (random() < logistic(truth(margin)) ? 1 : 0));
  return { margins, labels };
}

const options = { folds: 5, resamples: 50, seed: 3 };
const errorsOf = (margins: Float64Array, labels: Uint8Array) =>
  Object.fromEntries(
    compareCalibrations(margins, labels, options).map((one) => [
      one.name,
      one.expectedCalibrationError.value,
    ]),
  ) as Record<CalibrationName, number>;

describe('compareCalibrations', () => {
  test('all three mend a margin that is too bold and shifted, and leave a true one as it is', () => {
    const shifted = planted(20_000, (margin) => 0.5 * margin - 2);
    const errors = errorsOf(shifted.margins, shifted.labels);
    expect(errors.none).toBeGreaterThan(0.2);
    for (const name of ['platt', 'isotonic', 'beta'] as const) expect(errors[name]).toBeLessThan(0.012);
    const honest = planted(20_000, (margin) => margin);
    for (const error of Object.values(errorsOf(honest.margins, honest.labels)))
      expect(error).toBeLessThan(0.016);
  });

  test('a distortion with a kink is mended by isotonic, not by a line', () => {
    const { margins, labels } = planted(30_000, (margin) => (margin < 0 ? -3 : 1));
    const errors = errorsOf(margins, labels);
    expect(errors.isotonic).toBeLessThan(0.01);
    expect(errors.platt).toBeGreaterThan(2 * errors.isotonic);
  });

  test('a row’s own outcome does not reach its probability', () => {
    // Outcomes owe nothing to the margins: in sample the curve finds order in chance, out of fold it finds none.
    const aucs = Array.from({ length: 40 }, (_, i) => {
      const { margins, labels } = planted(60, () => 0, 50 + i);
      const inSample = fitIsotonic(margins, labels);
      const known = margins.map((margin) => isotonicProbability(margin, inSample));
      const unknown = crossFit('isotonic', margins, labels, options);
      return [known, unknown].map((probabilities) => auc(rankOutcomes(probabilities, labels)));
    });
    const meanOf = (which: number) => aucs.reduce((sum, pair) => sum + pair[which]!, 0) / aucs.length;
    expect(meanOf(0)).toBeGreaterThan(0.54);
    expect(meanOf(1)).toBeLessThan(0.51);
  });

  test('a true calibration is within what chance shows, a false one beyond it', () => {
    const { margins, labels } = planted(5_000, (margin) => margin);
    const [none] = compareCalibrations(margins, labels, options);
    expect(none!.expectedCalibrationError.value).toBeLessThan(none!.noise.upper);
    const shifted = planted(5_000, (margin) => margin - 0.5);
    const [wrong] = compareCalibrations(shifted.margins, shifted.labels, options);
    expect(wrong!.expectedCalibrationError.value).toBeGreaterThan(wrong!.noise.upper);
  });
});

describe('calibrationNoise', () => {
  test('is what binomial counts in ten bins give', () => {
    // One probability would be one bin, so ten: E|x - p| of a binomial share of 1,000 is sqrt(2 p (1 - p) / (pi 1000)).
    const probabilities = Float64Array.from(
      { length: 10_000 },
      (_, row) => 0.1 + 0.01 * Math.floor(row / 1_000),
    );
    const expected =
      Array.from({ length: 10 }, (_, bin) => 0.1 + 0.01 * bin)
        .map((p) => Math.sqrt((2 * p * (1 - p)) / (Math.PI * 1_000)))
        .reduce((sum, value) => sum + value, 0) / 10;
    const { mean, upper } = calibrationNoise(probabilities, { resamples: 200, seed: 1 });
    expect(Math.abs(mean - expected)).toBeLessThan(0.0006);
    expect(upper).toBeGreaterThan(mean);
    expect(upper).toBeLessThan(2 * mean);
  });
});
