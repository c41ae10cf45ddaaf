// Characteristic stability index: how many points the change of one feature's distribution moves the average score,
// other things equal (Siddiqi, 2006, "characteristic analysis"). In points, with a sign; PSI says only that it changed.

import { checkSameBins, sharesOf } from './binShares.ts';

/**
 * Sum over bins of (current share - reference share) * mean contribution of the bin.
 * @param points mean contribution of each bin, points.
 */
export function characteristicStability(
  reference: readonly number[],
  current: readonly number[],
  points: readonly number[],
): number {
  checkSameBins(reference, current);
  const [expected, actual] = [sharesOf(reference), sharesOf(current)];
  return points.reduce((sum, worth, bin) => sum + (actual[bin]! - expected[bin]!) * worth, 0);
}
