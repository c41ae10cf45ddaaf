// How much of the money granted is expected not to come back, and how much did not. Amounts are the sample's, coarse.

import type { PointsScale } from '../../wasm/decide/points.ts';
import { columnOf, hasRepaid, type Population } from '../../wasm/population/population.ts';
import { riskOfPoints } from './riskOfPoints.ts';

export interface AmountAtRisk {
  /** Sum of the loans granted, in the money of the tables. */
  readonly granted: number;
  /** Sum of probability times loan over the granted, before anything is recovered. */
  readonly expectedLoss: number;
  /** Sum of the loans granted and not repaid. */
  readonly lost: number;
}

export function amountAtRisk(
  population: Population,
  decisionPoints: number,
  scale: PointsScale,
): AmountAtRisk {
  const { numbers, level } = columnOf(population, 'amount_credit');
  const sums = { granted: 0, expectedLoss: 0, lost: 0 };
  for (let row = 0; row < population.count; row++) {
    const points = population.points[row]!;
    const amount = numbers[level[row]!]!;
    if (points < decisionPoints || Number.isNaN(amount)) continue;
    sums.granted += amount;
    sums.expectedLoss += amount * riskOfPoints(points, scale);
    if (!hasRepaid(population, row)) sums.lost += amount;
  }
  return sums;
}
