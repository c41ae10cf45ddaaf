// The points of the ROC curve, few enough to be drawn and stored.

import { EvaluationError } from './evaluationError.ts';
import type { RankedOutcomes } from './rankOutcomes.ts';

export interface RocPoint {
  /** Refusing from this probability on gives the two rates; null for refusing nobody. */
  decisionThreshold: number | null;
  /** Share of the repaying applicants refused. */
  falsePositiveRate: number;
  /** Share of the defaulting applicants refused. */
  truePositiveRate: number;
}

/**
 * From (0, 0) to (1, 1), at most `maxPoints` points, all of them on the true curve and evenly spaced along it
 * (by the sum of both rates), so that a long tie is not smoothed away.
 */
export function rocCurve(outcomes: RankedOutcomes, maxPoints = 200): RocPoint[] {
  if (!Number.isInteger(maxPoints) || maxPoints < 2) {
    const expected = 'an integer >= 2';
    throw new EvaluationError({ reason: 'bad_setting', setting: 'maxPoints', value: maxPoints, expected });
  }
  const points: RocPoint[] = [{ decisionThreshold: null, falsePositiveRate: 0, truePositiveRate: 0 }];
  const spacing = 2 / (maxPoints - 1);
  let [defaulted, repaid] = [0, 0];
  for (let entry = outcomes.probability.length - 1; entry >= 0; entry--) {
    defaulted += outcomes.defaulted[entry]!;
    repaid += outcomes.repaid[entry]!;
    const point = {
      decisionThreshold: outcomes.probability[entry]!,
      falsePositiveRate: repaid / outcomes.repaidTotal,
      truePositiveRate: defaulted / outcomes.defaultedTotal,
    };
    if (entry === 0 || along(point) >= points.length * spacing) points.push(point);
  }
  return points;
}

function along(point: RocPoint): number {
  return point.falsePositiveRate + point.truePositiveRate;
}
