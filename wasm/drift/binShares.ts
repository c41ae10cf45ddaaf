// Counts as shares of their total, for every distance between two distributions over the same bins.

export function totalOf(counts: readonly number[]): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}

/** @throws RangeError when the lists have different lengths or one is empty of people. */
export function checkSameBins(reference: readonly number[], current: readonly number[]): void {
  if (reference.length !== current.length) {
    throw new RangeError(`The reference has ${reference.length} bins, the window ${current.length}.`);
  }
  if (totalOf(reference) <= 0 || totalOf(current) <= 0) {
    throw new RangeError(
      `A distance needs people on both sides, found ${totalOf(reference)} and ${totalOf(current)}.`,
    );
  }
}

/** @returns shares that add up to 1. */
export function sharesOf(counts: readonly number[]): number[] {
  const total = totalOf(counts);
  return counts.map((count) => count / total);
}
