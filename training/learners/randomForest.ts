// A random forest (Breiman, 2001) by libxgboost: many deep trees side by side in one round, each on its own sample.

import type { Learner } from '../evaluation/crossValidate.ts';
import { type BoostedTreesOptions, boostedTrees } from './boostedTrees.ts';

export interface RandomForestOptions extends Pick<BoostedTreesOptions, 'matrix' | 'encoding' | 'monotone'> {
  readonly trees: number;
  readonly threads: number;
}

/** Breiman's bootstrap sample holds 63.2 % of the distinct rows; libxgboost draws them without replacement. */
const BOOTSTRAP_SHARE = 0.632;

/** A leaf says its share of defaults (squared error, no shrinkage), and the forest the mean of its trees. */
export function randomForest({ trees, threads, ...options }: RandomForestOptions): Learner {
  const columns = options.matrix.features.length;
  return boostedTrees({
    ...options,
    name: 'random forest',
    settings: {
      parameters: {
        objective: 'reg:squarederror',
        base_score: 0,
        num_parallel_tree: trees,
        eta: 1,
        lambda: 0,
        max_depth: 10,
        /** Rows a leaf, as the Hessian of the squared error is 1. */
        min_child_weight: 10,
        subsample: BOOTSTRAP_SHARE,
        colsample_bynode: Math.max(1 / columns, Math.sqrt(columns) / columns),
      },
      rounds: 1,
      earlyStoppingRounds: null,
      metric: 'logloss',
      threads,
    },
  });
}
