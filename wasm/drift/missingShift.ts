// Has the share of missing values changed? Two proportions: a z-test where it holds, Fisher's exact test where counts
// are small, because limits of many tests lie where the normal curve no longer describes a rare event.

import { twoSidedNormalTail } from './gammaTail.ts';

export interface MissingShift {
  readonly referenceShare: number;
  readonly currentShare: number;
  /** Current minus reference. */
  readonly change: number;
  /** Two-sided. */
  readonly pValue: number;
}

/** People expected in the smallest of the four cells from which on the normal curve is used. */
const EXPECTED_MIN = 50;

/** @param missing, rows of the reference; missingNow, rowsNow of the window. */
export function missingShift(
  missing: number,
  rows: number,
  missingNow: number,
  rowsNow: number,
): MissingShift {
  const [referenceShare, currentShare] = [missing / rows, missingNow / rowsNow];
  const pooled = (missing + missingNow) / (rows + rowsNow);
  const smallest = Math.min(pooled, 1 - pooled) * Math.min(rows, rowsNow);
  const pValue =
    smallest >= EXPECTED_MIN
      ? twoProportionPValue(missing, rows, missingNow, rowsNow)
      : fisherPValue(missing, rows, missingNow, rowsNow);
  return { referenceShare, currentShare, change: currentShare - referenceShare, pValue };
}

/** Pooled two-proportion z-test, two-sided. */
export function twoProportionPValue(a: number, n: number, b: number, m: number): number {
  const pooled = (a + b) / (n + m);
  const variance = pooled * (1 - pooled) * (1 / n + 1 / m);
  return variance === 0 ? 1 : twoSidedNormalTail((b / m - a / n) / Math.sqrt(variance));
}

/**
 * Fisher's exact test, two-sided: the tables at most as likely as the one found, given the totals. Likelihoods are
 * relative to that of the table found, each from its neighbour's (hypergeometric ratios), so no factorial is needed.
 */
export function fisherPValue(a: number, n: number, b: number, m: number): number {
  const total = a + b;
  const ratio = (now: number) => ((m - now) * (total - now)) / ((now + 1) * (n - total + now + 1));
  let [asUnlikely, all] = [1, 1];
  const take = (likelihood: number) => {
    all += likelihood;
    // The same table reached another way may differ in the last digits.
    if (likelihood <= 1 + 1e-7) asUnlikely += likelihood;
  };
  let likelihood = 1;
  for (let now = b; now < Math.min(m, total) && likelihood > all * 1e-20; now++) {
    likelihood *= ratio(now);
    take(likelihood);
  }
  likelihood = 1;
  for (let now = b; now > Math.max(0, total - n) && likelihood > all * 1e-20; now--) {
    likelihood /= ratio(now - 1);
    take(likelihood);
  }
  return Math.min(1, asUnlikely / all);
}
