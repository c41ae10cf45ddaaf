// Pearson's chi-square test that two samples come from one distribution over the same bins. Both samples are noisy here;
// a test against fixed expected shares, which takes the reference for the truth, would cry out too often.

import { checkSameBins, totalOf } from './binShares.ts';
import { chiSquareTail } from './gammaTail.ts';

export interface ChiSquare {
  readonly statistic: number;
  readonly degrees: number;
  readonly pValue: number;
}

/** Bins that hold nobody on either side are left out. */
export function chiSquare(reference: readonly number[], current: readonly number[]): ChiSquare {
  checkSameBins(reference, current);
  const [n, m] = [totalOf(reference), totalOf(current)];
  let [statistic, bins] = [0, 0];
  for (const [bin, count] of reference.entries()) {
    const both = count + current[bin]!;
    if (both === 0) continue;
    bins += 1;
    const [expected, expectedNow] = [(both * n) / (n + m), (both * m) / (n + m)];
    statistic += (count - expected) ** 2 / expected + (current[bin]! - expectedNow) ** 2 / expectedNow;
  }
  return { statistic, degrees: bins - 1, pValue: chiSquareTail(statistic, bins - 1) };
}

/**
 * Joins neighbouring bins until each expects at least `expectedMin` people in the smaller sample: far out in the tail,
 * where the limits of many tests lie, the chi-square distribution describes no bin with fewer.
 */
export function joinSmallBins(
  reference: readonly number[],
  current: readonly number[],
  expectedMin: number,
): { reference: number[]; current: number[] } {
  const [n, m] = [totalOf(reference), totalOf(current)];
  const smaller = Math.min(n, m) / (n + m);
  const joined: { reference: number[]; current: number[] } = { reference: [], current: [] };
  let [open, openNow] = [0, 0];
  for (const [bin, count] of reference.entries()) {
    open += count;
    openNow += current[bin]!;
    if ((open + openNow) * smaller < expectedMin) continue;
    joined.reference.push(open);
    joined.current.push(openNow);
    [open, openNow] = [0, 0];
  }
  const last = joined.reference.length - 1;
  if (last >= 0) {
    joined.reference[last]! += open;
    joined.current[last]! += openNow;
  }
  return joined;
}
