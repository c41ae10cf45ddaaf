// All figures of one set of predictions at one decision threshold: what the report and the manifest quote.

import { accuracy, type Confusion, type CostMatrix, confusionAt, costPerApplicant } from './confusion.ts';
import { brier, ece, logLoss } from './probabilityMetrics.ts';
import { auc, gini, ks, prAuc } from './rankingMetrics.ts';
import { rankOutcomes } from './rankOutcomes.ts';

export interface Metrics {
  applicants: number;
  defaults: number;
  auc: number;
  gini: number;
  ks: number;
  prAuc: number;
  /** Nats. */
  logLoss: number;
  brier: number;
  /** Over 10 bins of equal count. */
  ece: number;
  decisionThreshold: number;
  accuracy: number;
  confusion: Confusion;
  /** In the unit of the cost matrix. */
  costPerApplicant: number;
}

/** @throws EvaluationError when the rows cannot be evaluated */
export function metrics(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  decisionThreshold: number,
  costMatrix: CostMatrix,
): Metrics {
  const outcomes = rankOutcomes(probabilities, labels);
  const confusion = confusionAt(outcomes, decisionThreshold);
  return {
    applicants: labels.length,
    defaults: outcomes.defaultedTotal,
    auc: auc(outcomes),
    gini: gini(outcomes),
    ks: ks(outcomes),
    prAuc: prAuc(outcomes),
    logLoss: logLoss(outcomes),
    brier: brier(outcomes),
    ece: ece(outcomes),
    decisionThreshold,
    accuracy: accuracy(confusion),
    confusion,
    costPerApplicant: costPerApplicant(confusion, costMatrix),
  };
}
