// What thresholds cost: the curve with its flat region on the threshold part, chosen and theoretical on the test part.

import type { TrainingReport } from '../../../wasm/artefact/report.ts';
import { bootstrapMetrics, differenceOf, estimateOf } from '../../evaluation/bootstrapMetrics.ts';
import { type CostMatrix, confusionAt, costPerApplicant } from '../../evaluation/confusion.ts';
import type { RankedOutcomes } from '../../evaluation/rankOutcomes.ts';
import type { FittedRule } from '../../stages/fitRule.ts';

export interface CostSettings {
  readonly costMatrix: CostMatrix;
  readonly resamples: number;
  readonly seed: number;
}

/** On the threshold part, where the rule was fitted. */
export function costCurveOf({
  costCurve: { curve, theoretical, ...region },
}: Pick<FittedRule, 'costCurve'>): TrainingReport['lowestCost'] {
  return {
    ...region,
    costPerApplicant: region.cost.value,
    theoretical: { ...theoretical, costPerApplicant: theoretical.cost.value },
    costCurve: curve.map(({ decisionThreshold, cost, isFlat }) => ({
      decisionThreshold,
      costPerApplicant: cost.value,
      low: cost.low,
      high: cost.high,
      isFlat,
    })),
  };
}

export function thresholdChoiceOf({
  choice,
  rule,
  decisionThreshold,
}: FittedRule): NonNullable<TrainingReport['thresholdChoice']> {
  return { ...choice, wholePoint: { points: rule.decisionPoints, decisionThreshold } };
}

/** On the test part. */
export function testCostOf(
  probabilities: Float64Array,
  labels: Uint8Array,
  decisionThreshold: number,
  { costMatrix, ...settings }: CostSettings,
): TrainingReport['testCost'] {
  const theory = costMatrix.lostGoodCustomer / (costMatrix.missedDefault + costMatrix.lostGoodCustomer);
  const costAt = (threshold: number) => (outcomes: RankedOutcomes) =>
    costPerApplicant(confusionAt(outcomes, threshold), costMatrix);
  const metrics = { chosen: costAt(decisionThreshold), theoretical: costAt(theory) };
  const sampled = bootstrapMetrics(metrics, [probabilities], labels, settings);
  const defaultRate = labels.reduce((sum, label) => sum + label, 0) / labels.length;
  return {
    chosen: { decisionThreshold, cost: estimateOf(sampled.chosen) },
    theoretical: { decisionThreshold: theory, cost: estimateOf(sampled.theoretical) },
    difference: differenceOf(sampled.theoretical, sampled.chosen),
    grantAll: costMatrix.missedDefault * defaultRate,
    refuseAll: costMatrix.lostGoodCustomer * (1 - defaultRate),
  };
}
