// None, Platt, isotonic and beta calibration of the same out-of-fold margins, each fitted on other rows than it is
// judged on.

import type { Estimate } from '../../wasm/artefact/manifest.ts';
import { bootstrapMetrics, centredEstimateOf, estimateOf } from '../evaluation/bootstrapMetrics.ts';
import {
  brier,
  ece,
  logLoss,
  type ReliabilityBin,
  reliabilityBins,
} from '../evaluation/probabilityMetrics.ts';
import { auc } from '../evaluation/rankingMetrics.ts';
import { type RankedOutcomes, rankOutcomes } from '../evaluation/rankOutcomes.ts';
import { stratifiedFolds } from '../evaluation/stratifiedFolds.ts';
import { type CalibrationNoise, calibrationNoise } from './calibrationNoise.ts';
import { betaProbability, fitBeta } from './fitBeta.ts';
import { fitIsotonic, isotonicProbability } from './fitIsotonic.ts';
import { fitPlatt } from './fitPlatt.ts';

export type CalibrationName = 'none' | 'platt' | 'isotonic' | 'beta';

export interface CalibrationResult {
  readonly name: CalibrationName;
  readonly auc: Estimate;
  readonly logLoss: Estimate;
  readonly brier: Estimate;
  readonly expectedCalibrationError: Estimate;
  /** What a perfect calibration would show on these rows. */
  readonly noise: CalibrationNoise;
  readonly reliability: readonly ReliabilityBin[];
}

export interface CompareCalibrationsOptions {
  readonly folds: number;
  readonly resamples: number;
  readonly seed: number;
}

type Calibrate = (margin: number) => number;
type Fit = (margins: Float64Array, labels: Uint8Array) => Calibrate;

const logistic = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));

const FITS: Readonly<Record<CalibrationName, Fit>> = {
  none: () => logistic,
  platt: (margins, labels) => {
    const { slope, intercept } = fitPlatt(margins, labels);
    return (margin) => logistic(slope * margin + intercept);
  },
  isotonic: (margins, labels) => {
    const fit = fitIsotonic(margins, labels);
    return (margin) => isotonicProbability(margin, fit);
  },
  beta: (margins, labels) => {
    const fit = fitBeta(margins, labels);
    return (margin) => betaProbability(margin, fit);
  },
};

const METRICS = {
  auc,
  logLoss,
  brier,
  expectedCalibrationError: (outcomes: RankedOutcomes) => ece(outcomes),
};

/** @throws CalibrationError or EvaluationError when the rows determine no calibration or no figure */
export function compareCalibrations(
  margins: Float64Array,
  labels: Uint8Array,
  { folds, resamples, seed }: CompareCalibrationsOptions,
): CalibrationResult[] {
  return (Object.keys(FITS) as CalibrationName[]).map((name) => {
    const probabilities = crossFit(name, margins, labels, { folds, seed });
    const sampled = bootstrapMetrics(METRICS, [probabilities], labels, { resamples, seed });
    return {
      name,
      auc: estimateOf(sampled.auc),
      logLoss: estimateOf(sampled.logLoss),
      brier: estimateOf(sampled.brier),
      expectedCalibrationError: centredEstimateOf(sampled.expectedCalibrationError, 0),
      noise: calibrationNoise(probabilities, { resamples: Math.min(resamples, 300), seed }),
      reliability: reliabilityBins(rankOutcomes(probabilities, labels)),
    };
  });
}

/** Calibrated probability of each row, fitted on the other folds. */
export function crossFit(
  name: CalibrationName,
  margins: Float64Array,
  labels: Uint8Array,
  { folds, seed }: { readonly folds: number; readonly seed: number },
): Float64Array {
  const foldOfRow = new Uint8Array(labels.length);
  stratifiedFolds(labels, folds, seed).forEach((rows, fold) => {
    for (const row of rows) foldOfRow[row] = fold;
  });
  const calibrations = Array.from({ length: folds }, (_, fold) =>
    FITS[name](
      margins.filter((_margin, row) => foldOfRow[row] !== fold),
      labels.filter((_label, row) => foldOfRow[row] !== fold),
    ),
  );
  return margins.map((margin, row) => calibrations[foldOfRow[row]!]!(margin));
}
