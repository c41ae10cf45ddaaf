// The band is counted row by row, holds the true optimum, narrows with the rows and sees a threshold that is wrong.

import { describe, expect, test } from 'vitest';
import { bootstrapInterval } from '../evaluation/bootstrapInterval.ts';
import { confusionAt, costPerApplicant } from '../evaluation/confusion.ts';
import { rankOutcomes } from '../evaluation/rankOutcomes.ts';
import { seededRandom } from '../evaluation/seededRandom.ts';
import { flatRegion } from './flatRegion.ts';
import { lowestCostThreshold } from './lowestCostThreshold.ts';

const costMatrix = { missedDefault: 10, lostGoodCustomer: 1 };
const settings = { costMatrix, resamples: 300, seed: 5 };

/** Probabilities below 1/2, most of them small, and outcomes drawn from them: the true optimum is 1/11. */
function calibrated(rows: number, seed: number) {
  const random = seededRandom(seed);
  const probabilities = Float64Array.from({ length: rows }, () => random() ** 3 / 2);
  const labels = Uint8Array.from(probabilities, (probability) => (random() < probability ? 1 : 0));
  return { probabilities, labels };
}

describe('flatRegion', () => {
  const { probabilities, labels } = calibrated(3_000, 1);
  const region = flatRegion(probabilities, labels, settings);

  test('costs on the curve are those counted row by row', () => {
    for (const { decisionThreshold, cost } of region.curve) {
      let counted = 0;
      labels.forEach((label, row) => {
        const isRefused = probabilities[row]! >= decisionThreshold;
        counted += label === 1 && !isRefused ? 10 : label === 0 && isRefused ? 1 : 0;
      });
      expect(cost.value).toBeCloseTo(counted / 3_000, 12);
    }
  });

  test('its best threshold is the lowest-cost one, its interval that of the bootstrap of the cost', () => {
    const lowest = lowestCostThreshold(probabilities, labels, costMatrix);
    expect(region.decisionThreshold).toBe(lowest.decisionThreshold);
    expect(region.cost.value).toBeCloseTo(lowest.costPerApplicant, 12);
    const cost = (outcomes: Parameters<typeof confusionAt>[0]) =>
      costPerApplicant(confusionAt(outcomes, lowest.decisionThreshold), costMatrix);
    const interval = bootstrapInterval(cost, probabilities, labels, { resamples: 2_000, seed: 9 });
    // Ends of an interval from 300 samples: about a tenth of its width.
    const width = interval.high - interval.low;
    expect(Math.abs(region.cost.low - interval.low)).toBeLessThan(0.15 * width);
    expect(Math.abs(region.cost.high - interval.high)).toBeLessThan(0.15 * width);
  });

  test('the ends of the curve are outside, the theoretical threshold is reported beside', () => {
    expect(region.theoretical.decisionThreshold).toBe(1 / 11);
    expect(region.curve[0]!.isFlat).toBe(false);
    expect(region.curve.at(-1)!.isFlat).toBe(false);
    const inside = probabilities.filter((value) => value >= region.low && value < region.high).length;
    expect(region.shareBetween).toBeCloseTo(inside / 3_000, 12);
  });

  test('the true optimum is in the region of at least 18 in 20 samples', () => {
    const hits = Array.from({ length: 20 }, (_, i) => {
      const sample = calibrated(2_000, 100 + i);
      return flatRegion(sample.probabilities, sample.labels, { ...settings, resamples: 100 });
    }).filter(({ low, high }) => low <= 1 / 11 && high >= 1 / 11);
    expect(hits.length).toBeGreaterThanOrEqual(18);
  });

  test('more rows narrow the region and shrink the optimism', () => {
    const many = calibrated(60_000, 2);
    const narrow = flatRegion(many.probabilities, many.labels, settings);
    expect(narrow.high - narrow.low).toBeLessThan(0.7 * (region.high - region.low));
    expect(narrow.theoretical.isFlat).toBe(true);
    expect(region.optimism).toBeGreaterThan(0);
    expect(narrow.optimism).toBeLessThan(region.optimism);
  });

  test('probabilities four times too small move the region away from 1/11', () => {
    const many = calibrated(20_000, 3);
    const wrong = flatRegion(
      many.probabilities.map((value) => value / 4),
      many.labels,
      settings,
    );
    expect(wrong.theoretical.isFlat).toBe(false);
    expect(wrong.theoretical.aboveBest.low).toBeGreaterThan(0);
    expect(wrong.low).toBeLessThan(1 / 44);
    expect(wrong.high).toBeGreaterThan(1 / 44);
    expect(wrong.high).toBeLessThan(1 / 11);
  });

  test('the cost of refusing or granting everybody has no uncertainty beyond the share of defaults', () => {
    const { defaultedTotal } = rankOutcomes(probabilities, labels);
    expect(region.curve[0]!.cost.value).toBeCloseTo((3_000 - defaultedTotal) / 3_000, 12);
    expect(region.curve.at(-1)!.cost.value).toBeCloseTo((10 * defaultedTotal) / 3_000, 12);
  });
});
