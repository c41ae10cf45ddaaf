// The search for boosted-tree settings: the lowest business cost of out-of-fold predictions, on folds that
// `npm run cv` never reports.

import { boosterSettings, trainingConfig } from '../config.ts';
import { crossValidateLearner } from '../cv/crossValidateLearner.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { boostedTrees } from '../learners/boostedTrees.ts';
import { stageKey } from '../stages/resumable.ts';
import { BOOSTER_SPACE, type BoosterPoint, settingsOf } from './boosterSpace.ts';
import { createOptimiser, type SearchMethod } from './createOptimiser.ts';
import { type SearchProgress, type SearchResult, search } from './search.ts';

/**
 * Added to the seed for the folds of a search. Cross-validation counts its seeds up from the seed itself, one a
 * repeat, so that settings are never judged on the splits they were chosen on.
 */
export const SEARCH_FOLD_SEED_OFFSET = 1_000_000;

export interface SearchBoosterOptions {
  /** As collected: its category columns are written during the search. */
  readonly matrix: FeatureMatrix;
  /** Of the tables, so that a journal of other data is refused. */
  readonly dataFingerprint: string;
  readonly method: SearchMethod;
  readonly trials: number;
  readonly folds: number;
  readonly repeats: number;
  readonly seed: number;
  /** Its path is made of all that the search depends on. */
  readonly journalOf: (identity: string) => string;
  readonly onTrial?: (progress: SearchProgress<BoosterPoint>) => void;
  readonly onFold?: (trial: number, done: number, total: number) => void;
}

export interface BoosterSearchResult extends SearchResult<BoosterPoint> {
  readonly journal: string;
}

/** @throws SearchError, RangeError for more folds than there are defaults */
export async function searchBooster(options: SearchBoosterOptions): Promise<BoosterSearchResult> {
  const { matrix, method, seed, folds, repeats, onFold = () => {}, onTrial } = options;
  const { encoding, costMatrix } = trainingConfig;
  const base = boosterSettings(matrix.target.length);
  const foldSeed = seed + SEARCH_FOLD_SEED_OFFSET;
  const optimiser = createOptimiser(method, BOOSTER_SPACE, seed);
  const subject = {
    data: options.dataFingerprint,
    features: matrix.features,
    matrix: matrixKey(matrix),
    folds,
    repeats,
    foldSeed,
    encoding,
    costMatrix,
    base: Object.fromEntries(Object.entries(base.parameters).filter(([name]) => !(name in BOOSTER_SPACE))),
  };
  const journal = options.journalOf(JSON.stringify({ ...optimiser.identity, subject }));
  const result = await search({
    optimiser,
    subject,
    journal,
    budget: options.trials,
    async objective(point, { number }) {
      const learner = boostedTrees({ matrix, encoding, settings: settingsOf(point, base) });
      const { mean } = await crossValidateLearner(learner, matrix.target, {
        folds,
        repeats,
        seed: foldSeed,
        onFold: (done, total) => onFold(number, done, total),
      });
      return mean.lowestCost;
    },
    ...(onTrial && { onTrial }),
  });
  return { ...result, journal };
}

/** Changes with any value: a feature may be computed otherwise under the same name. */
function matrixKey({ values, target, levels }: FeatureMatrix): string {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return stageKey(bytes, target, JSON.stringify([...levels]));
}
