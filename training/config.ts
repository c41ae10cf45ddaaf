// Every setting of a training run that is not on the command line, with its reason.

import { DEFAULT_SCALE } from '../wasm/decide/points.ts';
import { catalogue, type FieldName } from '../wasm/features/catalogue.ts';

/** Features the model may read, in catalogue order. */
export const MODEL_FEATURES: readonly FieldName[] = catalogue
  .filter((field) => field.inModel)
  .map((field) => field.name);

export const trainingConfig = {
  seed: 20_180_517,
  /** Smoothed target encoding: a level seen 50 times counts half; 5 folds for the training rows. */
  encoding: { smoothing: 50, folds: 5 },
  booster: {
    /** Shallow trees and many of them: main effects and low interactions, which an explanation can tell. */
    parameters: {
      max_depth: 4,
      eta: 0.03,
      min_child_weight: 20,
      subsample: 0.7,
      colsample_bytree: 0.2,
      lambda: 20,
      alpha: 1,
      max_bin: 256,
    },
    rounds: 1_000,
    earlyStoppingRounds: 60,
    metric: 'logloss',
    threads: 2,
  },
  /** A missed default costs ten lost good customers. */
  costMatrix: { missedDefault: 10, lostGoodCustomer: 1 },
  points: DEFAULT_SCALE,
  /** Within 15 points the odds differ by less than a quarter from those at the decisionThreshold. */
  reviewBandPoints: 15,
  bootstrap: { resamples: 1_000 },
} as const;
