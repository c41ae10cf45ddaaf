// Each treatment on the same folds, before and after Platt's recalibration on rows that nothing was done to.

import type { Estimate } from '../../wasm/artefact/manifest.ts';
import { fitPlatt } from '../calibration/fitPlatt.ts';
import {
  bootstrapMetrics,
  centredDifferenceOf,
  centredEstimateOf,
  differenceOf,
  estimateOf,
  type MetricSamples,
  type SampledMetric,
} from '../evaluation/bootstrapMetrics.ts';
import { type CostMatrix, confusionAt, costPerApplicant } from '../evaluation/confusion.ts';
import type { Learner } from '../evaluation/crossValidate.ts';
import { ece } from '../evaluation/probabilityMetrics.ts';
import { auc } from '../evaluation/rankingMetrics.ts';
import { stratifiedFolds } from '../evaluation/stratifiedFolds.ts';
import { lowestCostThreshold } from '../threshold/lowestCostThreshold.ts';

export interface CompareTreatmentsOptions {
  /** The first one is what the others are compared with. */
  readonly learners: readonly Learner[];
  readonly labels: Uint8Array;
  readonly folds: number;
  readonly repeats: number;
  readonly seed: number;
  readonly costMatrix: CostMatrix;
  readonly resamples: number;
  readonly onFold?: (learner: string, done: number, total: number) => void;
}

export type TreatmentMetric = 'auc' | 'expectedCalibrationError' | 'lowestCost' | 'costAtTheory';

export interface TreatmentState {
  readonly metrics: Readonly<Record<TreatmentMetric, Estimate>>;
  /** Less the first treatment in the same state. */
  readonly aboveFirst: Readonly<Record<TreatmentMetric, Estimate>>;
}

export interface TreatmentResult {
  readonly name: string;
  readonly before: TreatmentState;
  readonly after: TreatmentState;
}

/** Of the training rows of a fold, kept from the treatment for the recalibration: one part in so many. */
const RECALIBRATION_PARTS = 5;

/** @throws CalibrationError when a treatment ranks the rows the wrong way round */
export async function compareTreatments(options: CompareTreatmentsOptions): Promise<TreatmentResult[]> {
  const measured = [];
  for (const learner of options.learners) {
    const { raw, recalibrated } = await outOfFoldOf(learner, options);
    const [before, after] = [sample(raw, options), sample(recalibrated, options)];
    measured.push({ name: learner.name, before, after });
  }
  const first = measured[0]!;
  const state = (own: Samples, reference: Samples): TreatmentState => ({
    metrics: mapMetrics((metric) =>
      metric === 'expectedCalibrationError' ? centredEstimateOf(own[metric], 0) : estimateOf(own[metric]),
    ),
    aboveFirst: mapMetrics((metric) =>
      metric === 'expectedCalibrationError'
        ? centredDifferenceOf(own[metric], reference[metric])
        : differenceOf(own[metric], reference[metric]),
    ),
  });
  return measured.map(({ name, before, after }) => ({
    name,
    before: state(before, first.before),
    after: state(after, first.after),
  }));
}

type Samples = Record<TreatmentMetric, MetricSamples>;

/** One list a repeat. The learner sees four fifths of the training rows in any case, so that all are alike. */
async function outOfFoldOf(learner: Learner, options: CompareTreatmentsOptions) {
  const { labels, folds, repeats, seed, onFold } = options;
  const [raw, recalibrated]: [Float64Array[], Float64Array[]] = [[], []];
  for (let repeat = 0; repeat < repeats; repeat++) {
    raw.push(new Float64Array(labels.length));
    recalibrated.push(new Float64Array(labels.length));
    const parts = stratifiedFolds(labels, folds, seed + repeat);
    for (const [fold, testRows] of parts.entries()) {
      const trainRows = Int32Array.from(
        parts.flatMap((rows, other) => (other === fold ? [] : [...rows])),
      ).sort();
      const foldSeed = (seed + repeat) * folds + fold;
      const predicted = await predictBoth(learner, labels, trainRows, testRows, foldSeed);
      testRows.forEach((row, i) => {
        raw[repeat]![row] = predicted.raw[i]!;
        recalibrated[repeat]![row] = predicted.recalibrated[i]!;
      });
      onFold?.(learner.name, repeat * folds + fold + 1, repeats * folds);
    }
  }
  return { raw, recalibrated };
}

async function predictBoth(
  learner: Learner,
  labels: Uint8Array,
  trainRows: Int32Array,
  testRows: Int32Array,
  seed: number,
) {
  const trainLabels = Uint8Array.from(trainRows, (row) => labels[row]!);
  const held = stratifiedFolds(trainLabels, RECALIBRATION_PARTS, seed)[0]!;
  const isHeld = new Set(held);
  const fitRows = trainRows.filter((_, i) => !isHeld.has(i));
  const heldRows = Int32Array.from(held, (i) => trainRows[i]!);
  const predicted = await learner.fitPredict(fitRows, Int32Array.from([...heldRows, ...testRows]), seed);
  const margins = Float64Array.from(predicted, marginOf);
  const heldLabels = Uint8Array.from(heldRows, (row) => labels[row]!);
  const { slope, intercept } = fitPlatt(margins.subarray(0, heldRows.length), heldLabels);
  const raw = Float64Array.from(predicted.subarray(heldRows.length));
  const recalibrated = margins
    .slice(heldRows.length)
    .map((margin) => 1 / (1 + Math.exp(-(slope * margin + intercept))));
  return { raw, recalibrated };
}

function sample(predictions: readonly Float64Array[], options: CompareTreatmentsOptions): Samples {
  const { labels, costMatrix, resamples, seed } = options;
  const lowest = predictions.map((one) => lowestCostThreshold(one, labels, costMatrix, 3));
  const costAt = (threshold: (set: number) => number): SampledMetric => {
    return (outcomes, set) => costPerApplicant(confusionAt(outcomes, threshold(set)), costMatrix);
  };
  const metrics: Record<TreatmentMetric, SampledMetric> = {
    auc,
    expectedCalibrationError: (outcomes) => ece(outcomes),
    lowestCost: costAt((set) => lowest[set]!.decisionThreshold),
    costAtTheory: costAt((set) => lowest[set]!.theoretical.decisionThreshold),
  };
  return bootstrapMetrics(metrics, predictions, labels, { resamples, seed });
}

function mapMetrics(value: (metric: TreatmentMetric) => Estimate): Record<TreatmentMetric, Estimate> {
  return {
    auc: value('auc'),
    expectedCalibrationError: value('expectedCalibrationError'),
    lowestCost: value('lowestCost'),
    costAtTheory: value('costAtTheory'),
  };
}

/** Log-odds of a probability, finite at both ends. */
function marginOf(probability: number): number {
  const bounded = Math.min(1 - 1e-12, Math.max(1e-12, probability));
  return Math.log(bounded / (1 - bounded));
}
