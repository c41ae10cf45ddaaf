// Wasserstein distance of order 1 (earth mover's distance), in units of the reference's standard deviation: by how much
// the average value would have to move. On samples, and on bins whose mass stands at the bin's reference mean.

import { checkSameBins, totalOf } from './binShares.ts';

/** Area between the two distribution functions. Samples in any order, without missing values. */
export function wasserstein(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  const [a, b] = [Float64Array.from(reference).sort(), Float64Array.from(current).sort()];
  if (a.length === 0 || b.length === 0) {
    throw new RangeError(`A distance needs people on both sides, found ${a.length} and ${b.length}.`);
  }
  let [i, j, area] = [0, 0, 0];
  let at = Math.min(a[0]!, b[0]!);
  while (i < a.length || j < b.length) {
    const next = Math.min(a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY);
    area += Math.abs(i / a.length - j / b.length) * (next - at);
    at = next;
    while (i < a.length && a[i] === at) i++;
    while (j < b.length && b[j] === at) j++;
  }
  return area;
}

/**
 * Exact for masses at `centres`; for the samples behind the bins too low by what moved inside bins.
 * @param centres ascending, one a bin.
 */
export function wassersteinOfBins(
  reference: readonly number[],
  current: readonly number[],
  centres: readonly number[],
): number {
  checkSameBins(reference, current);
  const [n, m] = [totalOf(reference), totalOf(current)];
  let [below, belowNow, area] = [0, 0, 0];
  for (let bin = 0; bin < centres.length - 1; bin++) {
    below += reference[bin]!;
    belowNow += current[bin]!;
    area += Math.abs(below / n - belowNow / m) * (centres[bin + 1]! - centres[bin]!);
  }
  return area;
}

/** @param sd of the reference. 0 when the reference never varies: then any move is as large as one likes. */
export function normedBySd(distance: number, sd: number): number {
  if (distance === 0) return 0;
  return distance / Math.max(sd, Number.MIN_VALUE);
}
