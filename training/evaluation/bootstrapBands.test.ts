// Bands of curves: as wide as theory says, around the curve they belong to, upright stretches taken in their middle.

import { describe, expect, test } from 'vitest';
import { bootstrapBands, refusedAt } from './bootstrapBands.ts';
import { rankOutcomes } from './rankOutcomes.ts';
import { seededRandom } from './seededRandom.ts';

describe('refusedAt', () => {
  // From the riskiest: default, repaid and default together, repaid, repaid.
  const outcomes = rankOutcomes([0.9, 0.5, 0.5, 0.2, 0.1], [1, 1, 0, 0, 0]);
  const falsePositiveRate = (_: number, repaid: number) => repaid / 3;

  test('is on the line between two cuts, and in the middle of an upright stretch', () => {
    const refused = refusedAt(outcomes, [0, 1 / 6, 1 / 3, 1], falsePositiveRate);
    expect(refused.map(({ defaults }) => defaults)).toEqual([0.5, 1.5, 2, 2]);
    expect(refused.map(({ repaid }) => repaid)).toEqual([0, 0.5, 1, 3]);
  });
});

describe('bootstrapBands', () => {
  test('of a share has the width of the binomial', () => {
    const random = seededRandom(3);
    const labels = Uint8Array.from({ length: 4_000 }, () => (random() < 0.1 ? 1 : 0));
    const probabilities = Float64Array.from(labels, () => random());
    const { share } = bootstrapBands(
      { share: ({ defaultedTotal, repaidTotal }) => [defaultedTotal / (defaultedTotal + repaidTotal), 0] },
      probabilities,
      labels,
      { resamples: 1_000, seed: 4 },
    );
    const rate = labels.reduce((sum, label) => sum + label, 0) / 4_000;
    const half = 1.96 * Math.sqrt((rate * (1 - rate)) / 4_000);
    // The ends of a band of 1,000 resamples are off by about 4 % of its half width.
    expect(Math.abs(share[0]!.low - (rate - half))).toBeLessThan(0.15 * half);
    expect(Math.abs(share[0]!.high - (rate + half))).toBeLessThan(0.15 * half);
    expect(share[1]).toEqual({ low: 0, high: 0 });
  });
});
