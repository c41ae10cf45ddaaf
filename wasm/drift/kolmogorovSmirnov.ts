// Two-sample Kolmogorov-Smirnov test, on samples and on counts of ordered bins.

import { checkSameBins, totalOf } from './binShares.ts';

export interface KolmogorovSmirnov {
  /** Largest distance of the two distribution functions, in [0, 1]. */
  readonly distance: number;
  /** Asymptotic; on bins conservative, because the largest distance may lie inside a bin. */
  readonly pValue: number;
}

/** @param reference, current samples in any order, without missing values. */
export function kolmogorovSmirnov(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
): KolmogorovSmirnov {
  const [a, b] = [Float64Array.from(reference).sort(), Float64Array.from(current).sort()];
  let [i, j, distance] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i]!, b[j]!);
    while (i < a.length && a[i] === value) i++;
    while (j < b.length && b[j] === value) j++;
    distance = Math.max(distance, Math.abs(i / a.length - j / b.length));
  }
  return { distance, pValue: kolmogorovTail(distance, a.length, b.length) };
}

export function kolmogorovSmirnovOfBins(
  reference: readonly number[],
  current: readonly number[],
): KolmogorovSmirnov {
  checkSameBins(reference, current);
  const [n, m] = [totalOf(reference), totalOf(current)];
  let [below, belowNow, distance] = [0, 0, 0];
  for (const [bin, count] of reference.entries()) {
    below += count;
    belowNow += current[bin]!;
    distance = Math.max(distance, Math.abs(below / n - belowNow / m));
  }
  return { distance, pValue: kolmogorovTail(distance, n, m) };
}

/** Kolmogorov's distribution (1933) of sqrt(nm / (n + m)) D: 2 sum over k >= 1 of (-1)^(k-1) exp(-2 k^2 x^2). */
function kolmogorovTail(distance: number, n: number, m: number): number {
  const x = Math.sqrt((n / (n + m)) * m) * distance;
  // Below this the alternating series needs too many terms; its twin (Jacobi's theta identity) is 1 to 16 digits.
  if (x < 0.18) return 1;
  if (x < 1) return 1 - lowerKolmogorov(x);
  let sum = 0;
  for (let k = 1; k <= 20; k++) sum += (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * k * k * x * x);
  return Math.min(1, 2 * sum);
}

function lowerKolmogorov(x: number): number {
  let sum = 0;
  for (let k = 1; k <= 20; k++) sum += Math.exp((-((2 * k - 1) ** 2) * Math.PI ** 2) / (8 * x * x));
  return (Math.sqrt(2 * Math.PI) / x) * sum;
}
