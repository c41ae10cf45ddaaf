import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CATEGORY_NAMES } from '../../wasm/features/catalogue.ts';
import { boosterSettings, MODEL_FEATURES, trainingConfig } from '../config.ts';
import { crossValidateLearner } from '../cv/crossValidateLearner.ts';
import { seededRandom } from '../evaluation/seededRandom.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { boostedTrees } from '../learners/boostedTrees.ts';
import { settingsOf } from './boosterSpace.ts';
import { SEARCH_FOLD_SEED_OFFSET, searchBooster } from './searchBooster.ts';

const folder = mkdtempSync(join(tmpdir(), 'clairscore-search-booster-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const matrix = plantedMatrix(400);
const folds = { folds: 2, repeats: 2 };
const options = {
  matrix,
  dataFingerprint: 'planted',
  method: 'random' as const,
  trials: 3,
  ...folds,
  seed: 11,
  journalOf: (): string => join(folder, 'first.jsonl'),
};

/** Default is likelier the larger the sum of the columns is. */
function plantedMatrix(rows: number): FeatureMatrix {
  const random = seededRandom(5);
  const features = MODEL_FEATURES.filter(
    (name) => !CATEGORY_NAMES.some((category) => category === name),
  ).slice(0, 3);
  const values = Float32Array.from({ length: rows * features.length }, () => random() - 0.5);
  const sumOf = (row: number) => values.subarray(row * 3, row * 3 + 3).reduce((sum, value) => sum + value, 0);
  return {
    features,
    values,
    applicantIds: Uint32Array.from({ length: rows }, (_, row) => row + 1),
    target: Uint8Array.from({ length: rows }, (_, row) =>
      Number(random() < 1 / (1 + Math.exp(1 - 6 * sumOf(row)))),
    ),
    levels: new Map(),
  };
}

describe('the search for boosted-tree settings', () => {
  it('gives the lowest business cost of out-of-fold predictions, on folds that npm run cv does not report', async () => {
    const { best, trials } = await searchBooster(options);
    expect(trials.map(({ failure }) => failure)).toEqual([undefined, undefined, undefined]);
    const { encoding } = trainingConfig;
    const learner = boostedTrees({
      matrix,
      encoding,
      settings: settingsOf(best.parameters, boosterSettings(matrix.target.length)),
    });
    const costOn = async (seed: number) =>
      (await crossValidateLearner(learner, matrix.target, { ...folds, seed })).mean.lowestCost;
    expect(best.value).toBe(await costOn(options.seed + SEARCH_FOLD_SEED_OFFSET));
    expect(best.value).not.toBe(await costOn(options.seed));
    // More repeats than a cross-validation can be asked for never reach the folds of a search.
    expect(SEARCH_FOLD_SEED_OFFSET).toBeGreaterThan(100);
  });

  it('resumes what it has done, and refuses to go on with other data', async () => {
    const again = { ...options, journalOf: () => join(folder, 'again.jsonl') };
    await searchBooster(again);
    const more = await searchBooster({ ...again, trials: 4 });
    expect([more.resumed, more.trials.length]).toEqual([3, 4]);
    const values = matrix.values.map((value, i) => (i === 7 ? value + 1 : value));
    await expect(searchBooster({ ...again, matrix: { ...matrix, values } })).rejects.toThrow(
      'its subject.matrix is',
    );
    await expect(searchBooster({ ...again, dataFingerprint: 'other' })).rejects.toThrow(
      'belongs to another search',
    );
  });
});
