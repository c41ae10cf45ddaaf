import { describe, expect, it } from 'vitest';
import { stableShare } from './stableShare.ts';

const SHARES = Array.from({ length: 20_000 }, (_, i) =>
  stableShare(`canary key_0123456789ab ${100_000 + i}`),
);

describe('stableShare', () => {
  it('is the same for the same text', () => {
    expect(stableShare('key_1 100002')).toBe(stableShare('key_1 100002'));
    expect(stableShare('key_1 100002')).not.toBe(stableShare('key_2 100002'));
  });

  it('falls below a share about that often, for ids that follow one another', () => {
    for (const share of [0.01, 0.1, 0.5, 0.9]) {
      const below = SHARES.filter((one) => one < share).length / SHARES.length;
      // Five standard deviations of a binomial share.
      expect(Math.abs(below - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / SHARES.length));
    }
  });

  it('is never 1, so that a share of 1 takes everybody', () => {
    expect(Math.max(...SHARES)).toBeLessThan(1);
    expect(Math.min(...SHARES)).toBeGreaterThanOrEqual(0);
  });
});
