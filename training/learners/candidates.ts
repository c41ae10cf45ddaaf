// The kinds of model that are compared, each with its settings; the boosted trees are those `npm run train` publishes.

import { boosterSettings, trainingConfig } from '../config.ts';
import type { Learner } from '../evaluation/crossValidate.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { boostedTrees } from './boostedTrees.ts';
import { constant } from './constant.ts';
import { linear } from './linear.ts';
import { randomForest } from './randomForest.ts';
import { scorecard } from './scorecard.ts';

export const CANDIDATE_NAMES = ['constant', 'scorecard', 'linear', 'forest', 'boosted'] as const;
export type CandidateName = (typeof CANDIDATE_NAMES)[number];

/** Trees of the random forest. */
const FOREST_TREES = 300;
/** Of 30, 100, 300 and 1,000 on other splits of the real sample than those reported: AUC 0.783, 0.792, 0.797, 0.796. */
const LINEAR_L2 = 300;

export function candidate(name: CandidateName, matrix: FeatureMatrix): Learner {
  const { encoding } = trainingConfig;
  const settings = boosterSettings(matrix.target.length);
  switch (name) {
    case 'constant':
      return constant(matrix.target);
    case 'scorecard':
      return scorecard({ matrix, encoding });
    case 'linear':
      return linear({ matrix, encoding, l2: LINEAR_L2 });
    case 'forest':
      return randomForest({ matrix, encoding, trees: FOREST_TREES, threads: settings.threads });
    case 'boosted':
      return boostedTrees({ matrix, encoding, settings });
  }
}
