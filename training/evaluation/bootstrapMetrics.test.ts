// The same intervals as the bootstrap of one metric, and differences that pair applicants.

import { describe, expect, test } from 'vitest';
import { bootstrapInterval } from './bootstrapInterval.ts';
import { bootstrapMetrics, centredEstimateOf, differenceOf, estimateOf } from './bootstrapMetrics.ts';
import { brier, ece } from './probabilityMetrics.ts';
import { auc } from './rankingMetrics.ts';
import { rankOutcomes } from './rankOutcomes.ts';
import { seededRandom } from './seededRandom.ts';

const random = seededRandom(2);
const good = Float64Array.from({ length: 800 }, () => random() ** 2);
const labels = Uint8Array.from(good, (probability) => (random() < probability ? 1 : 0));
const worse = good.map((value) => Math.min(1, Math.max(0, value + (random() - 0.5) * 0.4)));
const metrics = { auc, brier, ece: (outcomes: Parameters<typeof ece>[0]) => ece(outcomes) };
const settings = { resamples: 400, seed: 6 };

describe('bootstrapMetrics', () => {
  test('of one set gives the figures of bootstrapInterval with the same seed', () => {
    const sampled = bootstrapMetrics(metrics, [good], labels, settings);
    for (const name of ['auc', 'brier', 'ece'] as const) {
      const { value, low, high } = bootstrapInterval(metrics[name], good, labels, settings);
      const estimate = estimateOf(sampled[name]);
      expect(estimate.value).toBeCloseTo(value, 12);
      expect(estimate.low).toBeCloseTo(low, 12);
      expect(estimate.high).toBeCloseTo(high, 12);
    }
  });

  test('of several sets is the mean of the figures of each', () => {
    const both = bootstrapMetrics(metrics, [good, worse], labels, settings).auc;
    expect(both.value).toBeCloseTo(
      (auc(rankOutcomes(good, labels)) + auc(rankOutcomes(worse, labels))) / 2,
      12,
    );
    const single = [good, worse].map((set) => bootstrapMetrics(metrics, [set], labels, settings).auc.samples);
    both.samples.forEach((sample, i) => {
      expect(sample).toBeCloseTo((single[0]![i]! + single[1]![i]!) / 2, 12);
    });
  });

  test('a paired difference is surer than the two intervals, and of a model with itself is nothing', () => {
    const [first, second] = [good, worse].map(
      (set) => bootstrapMetrics(metrics, [set], labels, settings).auc,
    );
    const difference = differenceOf(first!, second!);
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    expect(difference.low).toBeGreaterThan(0);
    expect(width(difference)).toBeLessThan(0.8 * width(estimateOf(first!)));
    expect(differenceOf(first!, first!)).toEqual({ value: 0, low: 0, high: 0 });
  });

  test('a metric knows which set it is asked about', () => {
    const sampled = bootstrapMetrics(
      { set: (_: unknown, set: number) => set },
      [good, worse, good],
      labels,
      settings,
    );
    expect(sampled.set.value).toBe(1);
  });

  test('one outcome alone is refused', () => {
    expect(() => bootstrapMetrics(metrics, [good], new Uint8Array(800), settings)).toThrow('both outcomes');
  });
});

describe('centredEstimateOf', () => {
  /** What is said is exactly true: any calibration error is chance. */
  const calibrated = (rows: number, seed: number) => {
    const random = seededRandom(seed);
    const probabilities = Float64Array.from({ length: rows }, () => random() ** 2 / 3);
    return { probabilities, labels: Uint8Array.from(probabilities, (p) => (random() < p ? 1 : 0)) };
  };

  test('holds a calibration error that the percentiles of its resamples leave out', () => {
    const calibrationError = (outcomes: Parameters<typeof ece>[0]) => ece(outcomes);
    const intervals = Array.from({ length: 20 }, (_, seed) => {
      const { probabilities, labels } = calibrated(1_000, seed);
      const sampled = bootstrapMetrics({ calibrationError }, [probabilities], labels, {
        resamples: 200,
        seed,
      });
      return {
        plain: estimateOf(sampled.calibrationError),
        centred: centredEstimateOf(sampled.calibrationError, 0),
      };
    });
    expect(intervals.filter(({ plain }) => plain.low > plain.value).length).toBeGreaterThan(3);
    for (const { centred } of intervals) {
      expect(centred.low).toBeGreaterThanOrEqual(0);
      expect(centred.low <= centred.value && centred.value <= centred.high).toBe(true);
    }
  });

  test('moves every sample by the mean excess, and leaves an unbiased metric where it was', () => {
    const samples = Float64Array.from({ length: 101 }, (_, i) => i / 100);
    expect(centredEstimateOf({ value: 0.5, samples })).toEqual(estimateOf({ value: 0.5, samples }));
    const moved = centredEstimateOf({ value: 0.25, samples });
    expect(moved.low).toBeCloseTo(0.025 - 0.25, 12);
    expect(moved.high).toBeCloseTo(0.975 - 0.25, 12);
    expect(centredEstimateOf({ value: 0.25, samples }, 0).low).toBe(0);
  });
});
