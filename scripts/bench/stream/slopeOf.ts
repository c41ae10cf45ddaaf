// A straight line through measurements, by least squares, with the interval of its slope.

export interface Slope {
  readonly slope: number;
  /** Half of the 95 % interval, by the normal distribution: for thirty points and more. */
  readonly margin: number;
}

const NORMAL_95 = 1.96;

/** @throws RangeError with fewer than three points, which have no interval. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): Slope {
  const n = points.length;
  if (n < 3) throw new RangeError(`A slope with its interval needs 3 points, got ${n}.`);
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / n;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / n;
  const sxx = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const slope = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / sxx;
  const squares = points.reduce((sum, [x, y]) => sum + (y - meanY - slope * (x - meanX)) ** 2, 0);
  return { slope, margin: NORMAL_95 * Math.sqrt(squares / (n - 2) / sxx) };
}
