// Population stability index, and what it comes to by sampling alone. Siddiqi, Credit Risk Scorecards, 2006: below 0.10
// no change, from 0.25 on a large one. The noise band says from which window size on these limits mean anything.

import { checkSameBins, totalOf } from './binShares.ts';
import { chiSquareQuantile } from './gammaTail.ts';

export const PSI_MODERATE = 0.1;
export const PSI_LARGE = 0.25;

/**
 * (a - e) ln(a / e) of the shares of each bin; their sum is the index. An empty bin counts as half a person, so that the
 * index stays finite and the value depends on the size of the window rather than on a constant.
 * @throws RangeError for other bins or an empty side.
 */
export function psiContributions(reference: readonly number[], current: readonly number[]): number[] {
  checkSameBins(reference, current);
  const [n, m] = [totalOf(reference), totalOf(current)];
  return reference.map((count, bin) => {
    if (count === 0 && current[bin] === 0) return 0;
    const [expected, actual] = [Math.max(count, 0.5) / n, Math.max(current[bin]!, 0.5) / m];
    return (actual - expected) * Math.log(actual / expected);
  });
}

export function populationStability(reference: readonly number[], current: readonly number[]): number {
  return totalOf(psiContributions(reference, current));
}

export interface NoiseBand {
  /** Expected without any drift. */
  readonly mean: number;
  /** Exceeded without drift in one window of a hundred. */
  readonly upper: number;
}

/**
 * Without drift PSI * n m / (n + m) is chi-square with bins - 1 degrees of freedom (Yurdakul and Naranjo, "Statistical
 * properties of the population stability index", 2020).
 * @param bins that hold people on either side.
 */
export function psiNoiseBand(bins: number, n: number, m: number, tail = 0.01): NoiseBand {
  const scale = 1 / n + 1 / m;
  return { mean: scale * Math.max(0, bins - 1), upper: scale * chiSquareQuantile(tail, bins - 1) };
}
