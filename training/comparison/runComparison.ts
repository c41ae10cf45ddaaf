// Everything about choosing the model that is measured on out-of-fold predictions, in one object for the report:
// candidates, calibrations of the boosted trees, and their decision threshold. It holds no row of anybody.

import { type CalibrationResult, compareCalibrations, crossFit } from '../calibration/compareCalibrations.ts';
import { trainingConfig } from '../config.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { CANDIDATE_NAMES, type CandidateName, candidate } from '../learners/candidates.ts';
import { type FlatRegion, flatRegion } from '../threshold/flatRegion.ts';
import { type CandidateResult, compareCandidates } from './compareCandidates.ts';

export interface ComparisonOptions {
  readonly matrix: FeatureMatrix;
  readonly candidates?: readonly CandidateName[];
  readonly folds: number;
  readonly repeats: number;
  readonly seed: number;
  readonly resamples: number;
  readonly onFold?: (learner: string, done: number, total: number) => void;
}

export interface Comparison {
  readonly applicants: number;
  readonly defaults: number;
  readonly features: number;
  readonly folds: number;
  readonly repeats: number;
  readonly seed: number;
  readonly candidates: readonly Omit<CandidateResult, 'outOfFold'>[];
  /** Of the boosted trees, in the first repeat. */
  readonly calibrations: readonly CalibrationResult[];
  /** Of the boosted trees after Platt's calibration, in the first repeat. */
  readonly threshold: FlatRegion;
}

/** @throws RangeError when the boosted trees are not among the candidates */
export async function runComparison(options: ComparisonOptions): Promise<Comparison> {
  const { matrix, folds, repeats, seed, resamples, onFold } = options;
  const { candidates: names = CANDIDATE_NAMES } = options;
  const { costMatrix } = trainingConfig;
  const labels = matrix.target;
  const reference = names.indexOf('boosted');
  const results = await compareCandidates({
    learners: names.map((name) => candidate(name, matrix)),
    labels,
    reference,
    ...{ folds, repeats, seed, costMatrix, resamples },
    ...(onFold && { onFold }),
  });
  const margins = results[reference]!.outOfFold[0]!.map(marginOf);
  const calibrated = crossFit('platt', margins, labels, { folds, seed });
  return {
    applicants: labels.length,
    defaults: labels.reduce((sum, label) => sum + label, 0),
    features: matrix.features.length,
    ...{ folds, repeats, seed },
    candidates: results.map(({ outOfFold: _, ...result }) => result),
    calibrations: compareCalibrations(margins, labels, { folds, resamples, seed }),
    threshold: flatRegion(calibrated, labels, { costMatrix, resamples, seed }),
  };
}

/** Log-odds of a probability, finite at both ends. */
function marginOf(probability: number): number {
  const bounded = Math.min(1 - 1e-12, Math.max(1e-12, probability));
  return Math.log(bounded / (1 - bounded));
}
