// Several learners on the same folds and the same resampled applicants: one row of figures each, and how each differs
// from a reference, applicant by applicant.

import type { Estimate } from '../../wasm/artefact/manifest.ts';
import {
  bootstrapMetrics,
  centredDifferenceOf,
  centredEstimateOf,
  differenceOf,
  estimateOf,
  type MetricSamples,
} from '../evaluation/bootstrapMetrics.ts';
import type { CostMatrix } from '../evaluation/confusion.ts';
import { crossValidate, type Learner } from '../evaluation/crossValidate.ts';
import { lowestCostThreshold } from '../threshold/lowestCostThreshold.ts';
import { type CandidateMetric, candidateMetrics } from './candidateMetrics.ts';

export interface CompareCandidatesOptions {
  readonly learners: readonly Learner[];
  readonly labels: Uint8Array;
  /** Position of the learner the others are compared with. */
  readonly reference: number;
  readonly folds: number;
  readonly repeats: number;
  readonly seed: number;
  readonly costMatrix: CostMatrix;
  readonly resamples: number;
  readonly onFold?: (learner: string, done: number, total: number) => void;
}

export interface CandidateResult {
  readonly name: string;
  /** Means over the repeats, each over all out-of-fold predictions; intervals by resampling applicants. */
  readonly metrics: Readonly<Record<CandidateMetric, Estimate>>;
  /** This candidate less the reference. */
  readonly aboveReference: Readonly<Record<CandidateMetric, Estimate>>;
  /** Of lowest cost in each repeat. */
  readonly decisionThresholds: readonly number[];
  readonly secondsPerFit: number;
  /** One list of predictions a repeat. */
  readonly outOfFold: readonly Float64Array[];
}

/**
 * Predictions are judged as they are, without recalibration. Cost and accuracy are at the threshold of lowest cost on
 * the same predictions, for every candidate alike; within a resample it stays where it is.
 */
export async function compareCandidates(options: CompareCandidatesOptions): Promise<CandidateResult[]> {
  const measured: Measured[] = [];
  for (const learner of options.learners) measured.push(await measure(learner, options));
  const reference = measured[options.reference];
  if (!reference) {
    throw new RangeError(`The reference is number ${options.reference} of ${measured.length} candidates.`);
  }
  return measured.map(({ samples, ...candidate }) => ({
    ...candidate,
    metrics: mapMetrics(samples, (own, metric) =>
      metric === 'expectedCalibrationError' ? centredEstimateOf(own, 0) : estimateOf(own),
    ),
    aboveReference: mapMetrics(samples, (own, metric) =>
      metric === 'expectedCalibrationError'
        ? centredDifferenceOf(own, reference.samples[metric])
        : differenceOf(own, reference.samples[metric]),
    ),
  }));
}

interface Measured extends Omit<CandidateResult, 'metrics' | 'aboveReference'> {
  readonly samples: Record<CandidateMetric, MetricSamples>;
}

async function measure(learner: Learner, options: CompareCandidatesOptions): Promise<Measured> {
  const { labels, folds, repeats, seed, costMatrix, resamples, onFold } = options;
  const startedAt = performance.now();
  const { outOfFold } = await crossValidate({
    learner,
    labels,
    scores: {},
    folds,
    repeats,
    seed,
    onFold: (done, total) => onFold?.(learner.name, done, total),
  });
  const secondsPerFit = (performance.now() - startedAt) / 1_000 / (folds * repeats);
  const decisionThresholds = outOfFold.map(
    (predictions) => lowestCostThreshold(predictions, labels, costMatrix, 3).decisionThreshold,
  );
  const metrics = candidateMetrics(decisionThresholds, costMatrix);
  const samples = bootstrapMetrics(metrics, outOfFold, labels, { resamples, seed });
  return { name: learner.name, samples, decisionThresholds, secondsPerFit, outOfFold };
}

function mapMetrics<Value>(
  samples: Record<CandidateMetric, MetricSamples>,
  value: (samples: MetricSamples, metric: CandidateMetric) => Value,
): Record<CandidateMetric, Value> {
  const entries = Object.entries(samples) as [CandidateMetric, MetricSamples][];
  return Object.fromEntries(entries.map(([metric, own]) => [metric, value(own, metric)])) as Record<
    CandidateMetric,
    Value
  >;
}
