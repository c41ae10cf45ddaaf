// Every learner behind the same interface, against a decision function that was planted.

import { describe, expect, test } from 'vitest';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import type { BoosterSettings } from '../config.ts';
import { crossValidate, type Learner } from '../evaluation/crossValidate.ts';
import { brier } from '../evaluation/probabilityMetrics.ts';
import { auc } from '../evaluation/rankingMetrics.ts';
import { rankOutcomes } from '../evaluation/rankOutcomes.ts';
import { boostedTrees } from './boostedTrees.ts';
import { constant } from './constant.ts';
import { linear } from './linear.ts';
import { plantedMatrix } from './plantedMatrix.ts';
import { randomForest } from './randomForest.ts';
import { scorecard } from './scorecard.ts';

const { matrix, probabilities } = plantedMatrix(4_000, 1);
const encoding = { smoothing: 20, folds: 5 };
const free = () => 0 as const;

const settings = (parameters: BoosterSettings['parameters'], rounds = 60): BoosterSettings => ({
  parameters: { ...(parameters.booster !== 'gblinear' && { max_depth: 2 }), eta: 0.1, ...parameters },
  rounds,
  earlyStoppingRounds: null,
  metric: 'logloss',
  threads: 2,
});
const boosted = (parameters: BoosterSettings['parameters'], rounds?: number): Learner =>
  boostedTrees({ matrix, encoding, monotone: free, settings: settings(parameters, rounds) });

const aucOf = (predictions: Float64Array) => auc(rankOutcomes(predictions, matrix.target));
const IDEAL_AUC = aucOf(probabilities);

const outOfFoldOf = async (learner: Learner, seed = 5) =>
  (await crossValidate({ learner, labels: matrix.target, scores: {}, folds: 4, repeats: 1, seed }))
    .outOfFold[0]!;

describe('a planted decision function is recovered', () => {
  test.each<[string, Learner, number]>([
    ['linear, which has its very form', linear({ matrix, encoding, l2: 1 }), 0.008],
    ['scorecard', scorecard({ matrix, encoding, settings: { l2: 1 } }), 0.02],
    ['boosted trees', boosted({}, 150), 0.015],
    ['random forest', randomForest({ matrix, encoding, trees: 200, threads: 2, monotone: free }), 0.025],
    ['dart', boosted({ booster: 'dart', rate_drop: 0.1 }, 100), 0.02],
    ['gblinear', boosted({ booster: 'gblinear', eta: 0.5 }), 0.01],
    ['squared error', boosted({ objective: 'reg:squarederror', base_score: 0.2 }, 150), 0.02],
    ['Poisson regression', boosted({ objective: 'count:poisson', base_score: 0.2 }, 150), 0.02],
    ['pairwise ranking', boosted({ objective: 'rank:pairwise' }, 80), 0.05],
  ])('%s', async (_, learner, tolerance) => {
    const predictions = await outOfFoldOf(learner);
    expect(IDEAL_AUC).toBeGreaterThan(0.8);
    expect(aucOf(predictions)).toBeGreaterThan(IDEAL_AUC - tolerance);
    for (const value of predictions) expect(value >= 0 && value <= 1).toBe(true);
  });

  test('probabilities of the logistic learners are near the true ones', async () => {
    for (const learner of [linear({ matrix, encoding, l2: 1 }), boosted({}, 150)]) {
      const predictions = await outOfFoldOf(learner);
      const error =
        predictions.reduce((sum, value, row) => sum + Math.abs(value - probabilities[row]!), 0) / 4_000;
      // The overall share, said to everybody, is 0.18 off.
      expect(error).toBeLessThan(0.05);
    }
  });

  test('the constant ranks nobody, and is worse than every other learner', async () => {
    const predictions = await outOfFoldOf(constant(matrix.target));
    const own = brier(rankOutcomes(predictions, matrix.target));
    const linearly = await outOfFoldOf(linear({ matrix, encoding, l2: 1 }));
    expect(new Set(predictions).size).toBeLessThanOrEqual(4);
    expect(own).toBeGreaterThan(brier(rankOutcomes(linearly, matrix.target)) + 0.02);
  });

  test('the same seed gives the same predictions, whatever was fitted on the matrix in between', async () => {
    const learner = boosted({ subsample: 0.7 });
    const first = await outOfFoldOf(learner);
    await outOfFoldOf(scorecard({ matrix, encoding }), 77);
    expect(await outOfFoldOf(learner)).toEqual(first);
    expect(await outOfFoldOf(learner, 6)).not.toEqual(first);
  });
});

test('none of the planted features has a direction in the catalogue, which learners would obey', () => {
  for (const name of matrix.features) expect(fieldOf(name).monotone).toBeUndefined();
});

describe('early stopping inside a fold', () => {
  test('needs fewer rounds than asked, and predicts as well', async () => {
    const stopped = boostedTrees({
      matrix,
      encoding,
      monotone: free,
      settings: { ...settings({ eta: 0.3, max_depth: 6 }, 400), earlyStoppingRounds: 10 },
    });
    const allRounds = boosted({ eta: 0.3, max_depth: 6 }, 400);
    const [early, late] = [await outOfFoldOf(stopped), await outOfFoldOf(allRounds)];
    // Four hundred deep rounds on 3,000 rows learn the noise.
    expect(aucOf(early)).toBeGreaterThan(aucOf(late) + 0.02);
  });
});

describe('early stopping of a linear booster', () => {
  test('is left out, as its rounds cannot be taken back', async () => {
    const linearSettings = settings({ booster: 'gblinear', eta: 0.5 });
    const stopped = { ...linearSettings, earlyStoppingRounds: 5 };
    const [all, asked] = [linearSettings, stopped].map((given) =>
      boostedTrees({ matrix, encoding, monotone: free, settings: given }),
    );
    expect(await outOfFoldOf(asked!)).toEqual(await outOfFoldOf(all!));
  });
});

describe('monotone directions', () => {
  test('are obeyed by the predictions of a fold', async () => {
    const width = matrix.features.length;
    const column = matrix.features.indexOf('region_population_share');
    const probe = plantedMatrix(4_000, 1).matrix;
    // The last rows become one applicant with only the noise feature moving.
    const steps = 100;
    for (let step = 0; step < steps; step++) {
      const row = 4_000 - steps + step;
      probe.values.copyWithin(row * width, 0, width);
      probe.values[row * width + column] = -3 + (6 * step) / steps;
      probe.levels.get('organisation')![row] = 'b';
    }
    const all = Int32Array.from({ length: 4_000 }, (_, row) => row);
    const fitOn = (monotone: (name: string) => 0 | 1) =>
      boostedTrees({ matrix: probe, encoding, settings: settings({}, 80), monotone }).fitPredict(
        all.slice(0, -steps),
        all.slice(-steps),
        3,
      ) as Float64Array;
    const falls = (curve: Float64Array) =>
      curve.filter((value, i) => i > 0 && value < curve[i - 1]! - 1e-9).length;
    expect(falls(fitOn(() => 0))).toBeGreaterThan(0);
    expect(falls(fitOn((name) => (name === 'region_population_share' ? 1 : 0)))).toBe(0);
  });
});

describe('what libxgboost does not take', () => {
  test('is refused in its own words', async () => {
    await expect(outOfFoldOf(boosted({ objective: 'reg:nonsense' }))).rejects.toThrow(/reg:nonsense/);
  });
});
