// The figures every candidate is judged by, each a function of its ranked outcomes.

import type { SampledMetric } from '../evaluation/bootstrapMetrics.ts';
import { accuracy, type CostMatrix, confusionAt, costPerApplicant } from '../evaluation/confusion.ts';
import { brier, ece, logLoss } from '../evaluation/probabilityMetrics.ts';
import { auc, gini, ks, prAuc } from '../evaluation/rankingMetrics.ts';

export const METRIC_TITLES = {
  auc: 'AUC',
  gini: 'Gini',
  ks: 'KS',
  prAuc: 'PR-AUC',
  logLoss: 'log-loss',
  brier: 'Brier',
  expectedCalibrationError: 'ECE',
  accuracy: 'accuracy',
  costPerApplicant: 'cost',
} as const;

export type CandidateMetric = keyof typeof METRIC_TITLES;

/** @param decisionThresholds one a set of predictions; accuracy and cost are at it. */
export function candidateMetrics(
  decisionThresholds: readonly number[],
  costMatrix: CostMatrix,
): Record<CandidateMetric, SampledMetric> {
  const confusionOf: (...of: Parameters<SampledMetric>) => ReturnType<typeof confusionAt> = (outcomes, set) =>
    confusionAt(outcomes, decisionThresholds[set]!);
  return {
    auc,
    gini,
    ks,
    prAuc,
    logLoss,
    brier,
    expectedCalibrationError: (outcomes) => ece(outcomes),
    accuracy: (outcomes, set) => accuracy(confusionOf(outcomes, set)),
    costPerApplicant: (outcomes, set) => costPerApplicant(confusionOf(outcomes, set), costMatrix),
  };
}
