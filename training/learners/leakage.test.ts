// No leakage: a category that says nothing, with nearly one level an applicant, lifts a naive estimate to near
// certainty and leaves the pipeline's where it was.

import { describe, expect, test } from 'vitest';
import { MODEL_FEATURES } from '../config.ts';
import { type CategoryEncoding, fitCategoryEncoding } from '../encoding/fitCategoryEncoding.ts';
import { crossValidate, type Learner } from '../evaluation/crossValidate.ts';
import { auc } from '../evaluation/rankingMetrics.ts';
import { rankOutcomes } from '../evaluation/rankOutcomes.ts';
import { seededRandom } from '../evaluation/seededRandom.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { boostedTrees } from './boostedTrees.ts';
import { plantedMatrix } from './plantedMatrix.ts';
import { scorecard } from './scorecard.ts';

const ROWS = 3_000;
const encoding = { smoothing: 1, folds: 5 };
const { matrix } = plantedMatrix(ROWS, 8);

/** Two thousand levels thrown over the rows, whatever their outcome. */
function withIdLikeLevels(): FeatureMatrix {
  const random = seededRandom(4);
  const levels = Array.from({ length: ROWS }, () => `number ${Math.floor(random() * 2_000)}`);
  return { ...matrix, values: matrix.values.slice(), levels: new Map([['organisation', levels]]) };
}

/** As if the category had never been: one level for all. */
function withoutLevels(): FeatureMatrix {
  return {
    ...matrix,
    values: matrix.values.slice(),
    levels: new Map([['organisation', new Array<string>(ROWS).fill('all')]]),
  };
}

/** The encoding is fitted once, on all rows, before the folds: each row's value holds its own outcome. */
function naively(planted: FeatureMatrix): FeatureMatrix {
  const levels = planted.levels.get('organisation')!;
  const { encoding: fitted }: CategoryEncoding = fitCategoryEncoding(levels, planted.target, {
    ...encoding,
    applicantIds: planted.applicantIds,
    seed: 1,
  });
  const values = planted.values.slice();
  const [width, column] = [planted.features.length, planted.features.indexOf('organisation')];
  levels.forEach((level, row) => {
    values[row * width + column] = fitted[level!]!;
  });
  return { ...planted, values, levels: new Map() };
}

const boosted = (given: FeatureMatrix): Learner =>
  boostedTrees({
    matrix: given,
    encoding,
    monotone: () => 0,
    settings: {
      parameters: { max_depth: 3, eta: 0.1 },
      rounds: 60,
      earlyStoppingRounds: null,
      metric: 'logloss',
      threads: 2,
    },
  });

async function estimate(learner: Learner): Promise<number> {
  const scores = { auc: (p: Float64Array, y: Uint8Array) => auc(rankOutcomes(p, y)) };
  const { mean } = await crossValidate({
    learner,
    labels: matrix.target,
    scores,
    folds: 5,
    repeats: 2,
    seed: 3,
  });
  return mean.auc;
}

describe('a planted category of nearly one level an applicant', () => {
  test.each([
    ['boosted trees', boosted],
    ['the scorecard', (given: FeatureMatrix) => scorecard({ matrix: given, encoding })],
  ] as const)('lifts the naive estimate of %s and does not move the pipeline’s', async (_, learnerOf) => {
    const without = await estimate(learnerOf(withoutLevels()));
    const naive = await estimate(learnerOf(naively(withIdLikeLevels())));
    const pipeline = await estimate(learnerOf(withIdLikeLevels()));
    expect(naive).toBeGreaterThan(without + 0.1);
    // The column is noise to learn from: it may cost a little, never gain.
    expect(Math.abs(pipeline - without)).toBeLessThan(0.015);
  });

  test('outcomes of test rows do not reach any prediction', () => {
    const planted = withIdLikeLevels();
    const rows = Int32Array.from({ length: ROWS }, (_, row) => row);
    const [train, test] = [rows.slice(0, 2_400), rows.slice(2_400)];
    const flipped = {
      ...planted,
      target: planted.target.map((label, row) => (row >= 2_400 ? 1 - label : label)),
    };
    for (const learnerOf of [boosted, (given: FeatureMatrix) => scorecard({ matrix: given, encoding })]) {
      const before = learnerOf(planted).fitPredict(train, test, 5);
      expect(learnerOf(flipped).fitPredict(train, test, 5)).toEqual(before);
    }
  });

  test('neither the outcome nor an id is among the features the model may read', () => {
    for (const name of MODEL_FEATURES) expect(name).not.toMatch(/target|_id$|sk_id|applicant/i);
    expect(MODEL_FEATURES.length).toBeGreaterThan(0);
  });
});
