// Every cut-off at once: what each would cost, grant and let through. One pass over the people, then one over the points.

import { hasRepaid } from '../../wasm/population/population.ts';
import type { ErrorCosts, ScoredPeople } from './portfolioOutcome.ts';

export interface CutOffCurve {
  /** Whole points, ascending. */
  readonly decisionPoints: readonly number[];
  readonly costPerApplicant: readonly number[];
  readonly approvalRate: readonly number[];
  /** Of the granted; null where nobody is. */
  readonly defaultRate: readonly (number | null)[];
}

/** @param range lowest and highest cut-off. */
export function cutOffCurve(
  people: ScoredPeople,
  costs: ErrorCosts,
  [from, to]: readonly [number, number],
): CutOffCurve {
  const length = to - from + 1;
  // By cut-off: people who fall below it when it rises to this one.
  const [repaidBelow, defaultsBelow] = [new Int32Array(length + 1), new Int32Array(length + 1)];
  let defaults = 0;
  for (let row = 0; row < people.count; row++) {
    const isRepaid = hasRepaid(people, row);
    if (!isRepaid) defaults += 1;
    const at = Math.max(0, Math.min(length, people.points[row]! + 1 - from));
    (isRepaid ? repaidBelow : defaultsBelow)[at]! += 1;
  }
  const curve = {
    decisionPoints: [] as number[],
    costPerApplicant: [] as number[],
    approvalRate: [] as number[],
  };
  const defaultRate: (number | null)[] = [];
  let [lost, avoided] = [0, 0];
  for (let at = 0; at < length; at++) {
    lost += repaidBelow[at]!;
    avoided += defaultsBelow[at]!;
    const missed = defaults - avoided;
    const granted = people.count - lost - avoided;
    curve.decisionPoints.push(from + at);
    curve.costPerApplicant.push(
      (missed * costs.missedDefault + lost * costs.lostGoodCustomer) / people.count,
    );
    curve.approvalRate.push(granted / people.count);
    defaultRate.push(granted === 0 ? null : missed / granted);
  }
  return { ...curve, defaultRate };
}

/** The cut-off of the lowest cost; of equal ones the lowest, which refuses fewer. */
export function lowestCostCutOff({ decisionPoints, costPerApplicant }: CutOffCurve): number {
  const lowest = Math.min(...costPerApplicant);
  return decisionPoints[costPerApplicant.indexOf(lowest)]!;
}
