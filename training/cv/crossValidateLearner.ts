// The estimate that `npm run cv` prints: ranking and business cost of out-of-fold predictions, repeat by repeat.

import { trainingConfig } from '../config.ts';
import {
  type CrossValidation,
  crossValidate,
  type Learner,
  type Score,
} from '../evaluation/crossValidate.ts';
import { auc } from '../evaluation/rankingMetrics.ts';
import { rankOutcomes } from '../evaluation/rankOutcomes.ts';
import { lowestCostThreshold } from '../threshold/lowestCostThreshold.ts';

export type CvScore = 'auc' | 'lowestCost' | 'decisionThreshold';

export interface CvOptions {
  readonly folds: number;
  readonly repeats: number;
  readonly seed: number;
  readonly onFold?: (done: number, total: number) => void;
}

const lowest = (predictions: Float64Array, labels: Uint8Array) =>
  lowestCostThreshold(predictions, labels, trainingConfig.costMatrix, 3);

const CV_SCORES: Readonly<Record<CvScore, Score>> = {
  auc: (predictions, labels) => auc(rankOutcomes(predictions, labels)),
  lowestCost: (predictions, labels) => lowest(predictions, labels).costPerApplicant,
  decisionThreshold: (predictions, labels) => lowest(predictions, labels).decisionThreshold,
};

/** @throws RangeError for more folds than there are defaults */
export function crossValidateLearner(
  learner: Learner,
  labels: Uint8Array,
  options: CvOptions,
): Promise<CrossValidation<CvScore>> {
  return crossValidate({ learner, labels, scores: CV_SCORES, ...options });
}
