import { expect, it } from 'vitest';
import { shadowSums } from './shadowSums.ts';

it('adds up days by pair and by difference', () => {
  const sums = shadowSums([
    { day: '2026-11-01', decisions: 'granted>granted', pointsDifference: 10, scores: 5 },
    { day: '2026-11-02', decisions: 'granted>granted', pointsDifference: -20, scores: 2 },
    { day: '2026-11-02', decisions: 'granted>refused', pointsDifference: -20, scores: 3 },
  ]);
  expect(sums).toEqual({
    scores: 10,
    agreed: 7,
    pairs: [
      ['granted>granted', 7],
      ['granted>refused', 3],
    ],
    differences: [
      [-20, 5],
      [10, 5],
    ],
  });
});
