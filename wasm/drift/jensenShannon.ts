// Jensen-Shannon distance of two distributions over the same bins: the square root of the divergence, natural logarithm
// (Endres and Schindelin, 2003; what scipy.spatial.distance.jensenshannon gives by default). From 0 to sqrt(ln 2).

import { checkSameBins, sharesOf } from './binShares.ts';

export function jensenShannon(reference: readonly number[], current: readonly number[]): number {
  checkSameBins(reference, current);
  const [p, q] = [sharesOf(reference), sharesOf(current)];
  let divergence = 0;
  for (const [bin, share] of p.entries()) {
    const middle = (share + q[bin]!) / 2;
    divergence += (surprise(share, middle) + surprise(q[bin]!, middle)) / 2;
  }
  return Math.sqrt(Math.max(0, divergence));
}

/** p ln(p / m), 0 where p is 0. */
function surprise(share: number, middle: number): number {
  return share === 0 ? 0 : share * Math.log(share / middle);
}
