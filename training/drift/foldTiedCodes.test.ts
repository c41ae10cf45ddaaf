import { describe, expect, it } from 'vitest';
import { plantedReference } from '../../wasm/drift/fixtures/plantedWindow.ts';
import { foldTiedCodes } from './foldTiedCodes.ts';

const reference = plantedReference([0.5]);
const countsWith = (encoding: Record<string, number>) =>
  foldTiedCodes(reference, { category: encoding }).features[1]!.counts;

describe('codes that a matrix cannot tell apart', () => {
  it('stay where they are when each has a worth of its own', () => {
    expect(countsWith({ a: 0.08, b: 0.07, c: 0.06, d: 0.05 })).toEqual(reference.features[1]!.counts);
  });

  it('are counted with the first of them, also with one that is rare', () => {
    expect(countsWith({ a: 0.08, b: 0.08, c: 0.06, d: 0.05 })).toEqual([18_000, 0, 2_000, 0, 0]);
    expect(countsWith({ c: 0.06, a: 0.08, b: 0.06, d: 0.05 })).toEqual([12_000, 0, 8_000, 0, 0]);
  });

  it('are tied in float32, as the matrix is', () => {
    expect(countsWith({ a: 0.08, b: 0.08 + 1e-12, c: 0.06, d: 0.05 })[1]).toBe(0);
  });

  it('leave numbers alone', () => {
    expect(foldTiedCodes(reference, {}).features[0]).toBe(reference.features[0]);
  });
});
