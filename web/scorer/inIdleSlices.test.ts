import { describe, expect, it } from 'vitest';
import type { Assessment, ScoringInput } from '../../wasm/scorer.ts';
import { inIdleSlices } from './inIdleSlices.ts';

/** A scorer that answers with the number it was given, and remembers how many came at once. */
function counting() {
  const sizes: number[] = [];
  const scoreBatch = async (inputs: readonly ScoringInput[]): Promise<Assessment[]> => {
    sizes.push(inputs.length);
    return inputs.map(({ application }) => ({ points: application.amount_credit }) as Assessment);
  };
  return { sizes, scoreBatch };
}

const inputs = Array.from({ length: 60 }, (_, i): ScoringInput => {
  return { application: { amount_credit: i }, history: null };
});

describe('a scorer in idle slices', () => {
  it('answers as in one piece, a few at a time', async () => {
    const { sizes, scoreBatch } = counting();
    const scored = await inIdleSlices({ scoreBatch }, new AbortController().signal).scoreBatch(inputs);
    expect(scored.map(({ points }) => points)).toEqual(inputs.map((_, i) => i));
    expect(sizes).toEqual([25, 25, 10]);
  });

  it('ends between two slices when it is told to', async () => {
    const { sizes, scoreBatch } = counting();
    const overtaken = new AbortController();
    const slow = async (some: readonly ScoringInput[]): Promise<Assessment[]> => {
      if (sizes.length === 1) overtaken.abort();
      return scoreBatch(some);
    };
    const scoring = inIdleSlices({ scoreBatch: slow }, overtaken.signal).scoreBatch(inputs);
    await expect(scoring).rejects.toThrow();
    expect(sizes).toEqual([25, 25]);
  });
});
