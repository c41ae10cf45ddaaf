/** Where in ascending numbers the one nearest to `value` stands. */
export function nearestIndex(x: readonly number[], value: number): number {
  return x.reduce((best, one, i) => (Math.abs(one - value) < Math.abs(x[best]! - value) ? i : best), 0);
}
