// A histogram of whole points as groups of about equal probability: all that the edge keeps of the probabilities.
// The probability of a bin is that of its middle. With bins of 5 points, and 50 points doubling the odds, the odds within
// a bin differ by 7 %, and the mean probability of a bin by less than 0.1 % of itself from that of its middle.

import { probabilityOf } from '../decide/calibrate.ts';
import { logOddsOf, type PointsScale } from '../decide/points.ts';
import type { ProbabilityGroup } from './expectedPerformance.ts';
import type { PointsHistogram } from './referenceProfile.ts';

/** Points; below and above are open bins. At the default scale, probabilities from 0.96 down to 0.0004. */
const LOWEST = 200;
const HIGHEST = 1_000;
const WIDTH = 5;

/** Empty bins, laid so that `decisionPoints` is a bound: those granted and those refused never share a bin. */
export function emptyPointsHistogram(decisionPoints: number): PointsHistogram {
  const from = decisionPoints - WIDTH * Math.ceil((decisionPoints - LOWEST) / WIDTH);
  const bins = Math.ceil((HIGHEST - from) / WIDTH) + 1;
  return { from, width: WIDTH, counts: new Array<number>(bins).fill(0) };
}

export interface PointsRule {
  readonly points: PointsScale;
  readonly decisionPoints: number;
}

/** @param counts in the bins of the histogram. @returns ascending by probability. */
export function pointsGroups(
  { from, width }: PointsHistogram,
  counts: readonly number[],
  { points, decisionPoints }: PointsRule,
): ProbabilityGroup[] {
  return counts
    .map((count, bin) => ({
      probability: probabilityOf(logOddsOf(from + (bin + 0.5) * width, points)),
      count,
      granted: from + bin * width >= decisionPoints,
    }))
    .reverse();
}
