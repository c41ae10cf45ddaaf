// From contributions to the margin (log-odds of the booster) to contributions in score points. Exact numbers; the whole
// ones that are shown are made of them in shownPoints.ts.

import { type Calibration, calibratedLogOdds } from '../decide/calibrate.ts';
import { type PointsScale, pointsOf, pointsPerLogOdds } from '../decide/points.ts';

export interface PointRule {
  readonly calibration: Calibration;
  readonly points: PointsScale;
}

/** What the explainer says of one row, F features. */
export interface MarginContributions {
  /** Margin expected before anything is known of the applicant. */
  readonly baseValue: number;
  /** F */
  readonly contributions: Float64Array;
  /**
   * F: mean contributions of the group that the applicant is compared with. Contributions are then what sets the
   * applicant apart from that group, and the base is the mean of its exact points. Absent = all applicants.
   */
  readonly baseContributions?: Float64Array | undefined;
}

export interface PointContributions {
  /** Exact points before any feature speaks. */
  readonly base: number;
  /** F, exact, positive = in favour of the applicant. */
  readonly contributions: Float64Array;
  /** Exact points: base + all contributions. Rounded down, they are the score. */
  readonly total: number;
}

/**
 * ONNX Runtime adds the leaves in float32, the explainer in float64: with 500 trees they differ by up to 5e-6 log-odds.
 * Beyond this bound they have not read the same model.
 */
const MARGIN_DIFFERENCE_MAX = 1e-3;

/**
 * Points are affine in the margin, so contributions keep adding up: a contribution of phi to the margin is worth
 * -factor * slope * phi points. What float32 rounded in the margin goes to the base.
 *
 * @param margin as ONNX Runtime gave it: what the score is made of.
 * @throws RangeError with both numbers when the contributions add up to another margin, or their lengths differ.
 */
export function pointContributions(
  margin: number,
  { baseValue, contributions, baseContributions }: MarginContributions,
  { calibration, points }: PointRule,
): PointContributions {
  if (baseContributions && baseContributions.length !== contributions.length) {
    throw new RangeError(
      `The base has ${baseContributions.length} contributions, the applicant ${contributions.length}.`,
    );
  }
  checkMargin(margin, baseValue, contributions);
  const pointsPerMargin = pointsPerLogOdds(points) * calibration.slope;
  const total = pointsOf(calibratedLogOdds(margin, calibration), points);
  let base = total;
  const inPoints = new Float64Array(contributions.length);
  for (let f = 0; f < contributions.length; f++) {
    const apart = contributions[f]! - (baseContributions ? baseContributions[f]! : 0);
    // Subtracted from 0, because -0 is written as 0 and would not be read back as it was.
    inPoints[f] = 0 - pointsPerMargin * apart;
    base -= inPoints[f]!;
  }
  return { base, contributions: inPoints, total };
}

function checkMargin(margin: number, baseValue: number, contributions: Float64Array): void {
  const explained = contributions.reduce((sum, contribution) => sum + contribution, baseValue);
  if (Math.abs(margin - explained) <= MARGIN_DIFFERENCE_MAX) return;
  throw new RangeError(`The model gives the margin ${margin}, its trees explain ${explained}.`);
}
