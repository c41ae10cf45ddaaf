// What whole points say of the risk. Pure.

import { probabilityOf } from '../../wasm/decide/calibrate.ts';
import { logOddsOf, type PointsScale } from '../../wasm/decide/points.ts';
import type { ScoredPeople } from './portfolioOutcome.ts';

/** Points are rounded down: those of a whole point lie half a point above it on average. */
const MIDDLE_OF_POINT = 0.5;

/** @returns probability of default, in [0, 1], of those who have these whole points. */
export function riskOfPoints(points: number, scale: PointsScale): number {
  return probabilityOf(logOddsOf(points + MIDDLE_OF_POINT, scale));
}

/** How many of the granted the model expects not to repay. */
export function expectedDefaults(people: ScoredPeople, decisionPoints: number, scale: PointsScale): number {
  let sum = 0;
  for (const points of people.points) if (points >= decisionPoints) sum += riskOfPoints(points, scale);
  return sum;
}
