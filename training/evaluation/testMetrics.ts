// The figures of the test part with bootstrap intervals, in the shape that the manifest quotes.

import type { Estimate, Metrics as ManifestMetrics } from '../../wasm/artefact/manifest.ts';
import { bootstrapInterval } from './bootstrapInterval.ts';
import { bootstrapMetrics, centredEstimateOf } from './bootstrapMetrics.ts';
import { accuracy, type CostMatrix, confusionAt, costPerApplicant } from './confusion.ts';
import { brier, ece, logLoss } from './probabilityMetrics.ts';
import { auc, gini, ks } from './rankingMetrics.ts';
import { type RankedOutcomes, rankOutcomes } from './rankOutcomes.ts';

export interface TestMetricsOptions {
  readonly decisionThreshold: number;
  readonly costMatrix: CostMatrix;
  readonly resamples: number;
  readonly seed: number;
}

/** @throws EvaluationError when the rows cannot be evaluated, e.g. with one outcome only. */
export function testMetrics(
  probabilities: Float64Array,
  labels: Uint8Array,
  { decisionThreshold, costMatrix, resamples, seed }: TestMetricsOptions,
): ManifestMetrics {
  const estimate = (metric: (outcomes: RankedOutcomes) => number): Estimate => {
    const { value, low, high } = bootstrapInterval(metric, probabilities, labels, { resamples, seed });
    return { value, low, high };
  };
  const confusionOf = (outcomes: RankedOutcomes) => confusionAt(outcomes, decisionThreshold);
  const outcomes = rankOutcomes(probabilities, labels);
  const { calibrationError } = bootstrapMetrics(
    { calibrationError: (sample) => ece(sample) },
    [probabilities],
    labels,
    { resamples, seed },
  );
  return {
    auc: estimate(auc),
    gini: estimate(gini),
    ks: estimate(ks),
    logLoss: estimate(logLoss),
    brier: estimate(brier),
    expectedCalibrationError: centredEstimateOf(calibrationError, 0),
    accuracy: estimate((sample) => accuracy(confusionOf(sample))),
    costPerApplicant: estimate((sample) => costPerApplicant(confusionOf(sample), costMatrix)),
    approvalRate: estimate((sample) => approvalRate(confusionOf(sample))),
    defaultRate: outcomes.defaultedTotal / labels.length,
    confusion: confusionOf(outcomes),
  };
}

function approvalRate(confusion: ManifestMetrics['confusion']): number {
  const granted = confusion.missedDefaults + confusion.grantedGoodCustomers;
  return granted / (granted + confusion.refusedDefaults + confusion.lostGoodCustomers);
}
