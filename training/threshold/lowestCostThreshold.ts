// The decision threshold that would have cost least on rows the model has not seen.

import { type CostMatrix, confusionAt, costPerApplicant } from '../evaluation/confusion.ts';
import { EvaluationError } from '../evaluation/evaluationError.ts';
import { type RankedOutcomes, rankOutcomes } from '../evaluation/rankOutcomes.ts';

export interface CostPoint {
  decisionThreshold: number;
  /** Mean cost of refusing from that probability on, in the unit of the cost matrix. */
  costPerApplicant: number;
}

export interface LowestCostThreshold extends CostPoint {
  /**
   * Where the cost is lowest if the probabilities are exactly calibrated: lostGoodCustomer / (missedDefault +
   * lostGoodCustomer), 1/11 for 10:1 (Elkan, "The foundations of cost-sensitive learning", 2001); and its cost here.
   */
  theoretical: CostPoint;
  /** Ascending thresholds from refusing everybody to granting everybody, the chosen one among them. */
  costCurve: CostPoint[];
}

/**
 * The threshold of lowest missedDefault * FN + lostGoodCustomer * FP, when an applicant is refused at
 * probability >= decisionThreshold.
 *
 * It lies midway between two neighbouring distinct probabilities: all values in between decide these rows alike,
 * and the middle is the one that the float32 of another runtime can least turn over. Among cuts of equal cost the
 * one nearest to the theoretical threshold is taken: these rows cannot tell them apart, the theory can.
 * The minimum of few rows is noisy; compare its cost with `theoretical.costPerApplicant` before believing in it.
 * @throws EvaluationError when the rows cannot be evaluated, or a cost is not positive
 */
export function lowestCostThreshold(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  costMatrix: CostMatrix,
  maxCurvePoints = 200,
): LowestCostThreshold {
  checkSettings(costMatrix, maxCurvePoints);
  const outcomes = rankOutcomes(probabilities, labels);
  const cuts = costOfCuts(outcomes, costMatrix);
  const theory = costMatrix.lostGoodCustomer / (costMatrix.missedDefault + costMatrix.lostGoodCustomer);
  const best = cuts.reduce((kept, cut) => (isBetter(cut, kept, theory) ? cut : kept));
  return {
    ...best,
    theoretical: {
      decisionThreshold: theory,
      costPerApplicant: costPerApplicant(confusionAt(outcomes, theory), costMatrix),
    },
    costCurve: thinOut(cuts, best, maxCurvePoints),
  };
}

/** Every way to cut the ranked applicants in two, from refusing all to granting all. */
function costOfCuts(outcomes: RankedOutcomes, costMatrix: CostMatrix): CostPoint[] {
  const { probability, defaulted, repaid } = outcomes;
  const applicants = outcomes.defaultedTotal + outcomes.repaidTotal;
  const cuts: CostPoint[] = [];
  let missedDefaults = 0;
  let lostGoodCustomers = outcomes.repaidTotal;
  for (let entry = 0; entry <= probability.length; entry++) {
    const decisionThreshold = midway(probability[entry - 1] ?? 0, probability[entry] ?? 1);
    const missed = costMatrix.missedDefault * missedDefaults;
    const lost = costMatrix.lostGoodCustomer * lostGoodCustomers;
    cuts.push({ decisionThreshold, costPerApplicant: (missed + lost) / applicants });
    missedDefaults += defaulted[entry] ?? 0;
    lostGoodCustomers -= repaid[entry] ?? 0;
  }
  // A probability of exactly 1 is refused by every threshold in [0, 1]: then granting all is no choice.
  if (probability.at(-1) === 1) cuts.pop();
  return cuts;
}

/** The upper value when there is no float64 in between: it still refuses the upper one and grants the lower. */
function midway(below: number, above: number): number {
  const middle = below + (above - below) / 2;
  return middle > below ? middle : above;
}

function isBetter(cut: CostPoint, kept: CostPoint, theory: number): boolean {
  if (cut.costPerApplicant !== kept.costPerApplicant) return cut.costPerApplicant < kept.costPerApplicant;
  return Math.abs(cut.decisionThreshold - theory) < Math.abs(kept.decisionThreshold - theory);
}

/** Both ends, the best cut, and evenly spaced cuts in between (by applicants' rank, dense where applicants are). */
function thinOut(cuts: readonly CostPoint[], best: CostPoint, maxPoints: number): CostPoint[] {
  if (cuts.length <= maxPoints) return [...cuts];
  const spaced = maxPoints - 1;
  const kept = new Set([cuts.indexOf(best)]);
  for (let point = 0; point < spaced; point++) {
    kept.add(Math.round((point * (cuts.length - 1)) / (spaced - 1)));
  }
  return [...kept].sort((a, b) => a - b).map((index) => cuts[index]!);
}

function checkSettings(costMatrix: CostMatrix, maxCurvePoints: number): void {
  for (const setting of ['missedDefault', 'lostGoodCustomer'] as const) {
    const value = costMatrix[setting];
    if (!(value > 0 && Number.isFinite(value))) {
      throw new EvaluationError({ reason: 'bad_setting', setting, value, expected: 'a finite cost > 0' });
    }
  }
  if (!Number.isInteger(maxCurvePoints) || maxCurvePoints < 3) {
    const expected = 'an integer >= 3';
    throw new EvaluationError({
      reason: 'bad_setting',
      setting: 'maxCurvePoints',
      value: maxCurvePoints,
      expected,
    });
  }
}
