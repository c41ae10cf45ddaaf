// The recommendation: granted or refused, and whether a person should look closely. A person decides; this recommends.

import { type Calibration, calibratedLogOdds, probabilityOf } from './calibrate.ts';
import { type PointsScale, pointsOf } from './points.ts';

export type Decision = 'granted' | 'refused';

export interface DecisionRule {
  readonly calibration: Calibration;
  readonly points: PointsScale;
  /** Granted from this many whole points on: the decisionThreshold, on the scale that is shown. */
  readonly decisionPoints: number;
  /** A case within this many points of decisionPoints is in the review band. */
  readonly reviewBandPoints: number;
}

export interface Verdict {
  readonly probabilityOfDefault: number;
  /** Whole points, rounded down, so that the number shown is the number that decides. */
  readonly points: number;
  readonly decision: Decision;
  readonly reviewBand: boolean;
}

/** @param margin log-odds of the booster, as ONNX Runtime gives it. */
export function decide(margin: number, rule: DecisionRule): Verdict {
  const logOdds = calibratedLogOdds(margin, rule.calibration);
  const points = Math.floor(pointsOf(logOdds, rule.points));
  return { probabilityOfDefault: probabilityOf(logOdds), points, ...decideByPoints(points, rule) };
}

/** @param points whole, as shown. */
export function decideByPoints(
  points: number,
  { decisionPoints, reviewBandPoints }: Pick<DecisionRule, 'decisionPoints' | 'reviewBandPoints'>,
): Pick<Verdict, 'decision' | 'reviewBand'> {
  return {
    decision: points >= decisionPoints ? 'granted' : 'refused',
    reviewBand: Math.abs(points - decisionPoints) <= reviewBandPoints,
  };
}
