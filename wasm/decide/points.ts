// The points scale: how log-odds become the score a person reads. Nothing here decides (see decision.ts).

import { ln } from './portableMath.ts';

/** `base` points at odds of `odds` repaid to one not, `pointsToDouble` more when those odds double. */
export interface PointsScale {
  readonly base: number;
  readonly odds: number;
  readonly pointsToDouble: number;
}

/** 600 points at 10:1, the odds at which granting and refusing cost the same when a default costs ten good customers. */
export const DEFAULT_SCALE: PointsScale = { base: 600, odds: 10, pointsToDouble: 50 };

/** Points a unit of log-odds is worth (Siddiqi, Credit Risk Scorecards, 2006: factor = pdo / ln 2). */
export function pointsPerLogOdds(scale: PointsScale): number {
  return scale.pointsToDouble / Math.LN2;
}

/** @param logOdds calibrated log-odds of default. @returns exact points, higher = safer. */
export function pointsOf(logOdds: number, scale: PointsScale): number {
  return scale.base + pointsPerLogOdds(scale) * (-logOdds - ln(scale.odds));
}

/** The inverse of pointsOf. */
export function logOddsOf(points: number, scale: PointsScale): number {
  return -((points - scale.base) / pointsPerLogOdds(scale) + ln(scale.odds));
}
