// Hellinger distance of two distributions over the same bins (Hellinger, 1909): sqrt(1 - sum of sqrt(p q)), in [0, 1].

import { checkSameBins, sharesOf } from './binShares.ts';

export function hellinger(reference: readonly number[], current: readonly number[]): number {
  checkSameBins(reference, current);
  const [p, q] = [sharesOf(reference), sharesOf(current)];
  // As a sum of squares: 1 minus the overlap would lose all digits when the two are near each other.
  const squares = p.reduce((sum, share, bin) => sum + (Math.sqrt(share) - Math.sqrt(q[bin]!)) ** 2, 0);
  return Math.sqrt(squares / 2);
}
