// What training does: it learns, stops, keeps the best, repeats itself to the byte and obeys its constraints.

import { describe, expect, test } from 'vitest';
import { createBooster, loadModelJson } from './booster.ts';
import { BoosterError, type BoosterProblem } from './boosterError.ts';
import { findLibxgboost } from './findLibxgboost.ts';
import { openLibrary } from './libxgboost.ts';
import { createMatrix, type Matrix } from './matrix.ts';
import { plantedRows } from './plantedRows.ts';
import { type TrainBoosterRequest, trainBooster } from './trainBooster.ts';

const COLUMNS = 8;

function matrixOf(rows: number, seed: number): Matrix {
  const planted = plantedRows(rows, COLUMNS, seed);
  return createMatrix(planted.features, rows, COLUMNS, { labels: planted.labels });
}

function request(changes: Partial<TrainBoosterRequest> = {}): TrainBoosterRequest {
  return {
    train: matrixOf(3000, 1),
    validation: matrixOf(1500, 2),
    parameters: { max_depth: 4, eta: 0.3, subsample: 0.8, colsample_bytree: 0.7 },
    rounds: 200,
    earlyStoppingRounds: 10,
    metric: 'auc',
    seed: 7,
    threads: 2,
    ...changes,
  };
}

function problemOf(act: () => unknown): BoosterProblem {
  try {
    act();
  } catch (error) {
    if (error instanceof BoosterError) return error.problem;
    throw error;
  }
  throw new Error('no error was thrown');
}

/** Every pair of a positive and a negative row, ties half: the definition of the AUC. */
function pairwiseAuc(scores: Float32Array, labels: Uint8Array): number {
  let wins = 0;
  let pairs = 0;
  for (let i = 0; i < scores.length; i++) {
    if (labels[i] !== 1) continue;
    for (let j = 0; j < scores.length; j++) {
      if (labels[j] !== 0) continue;
      pairs += 1;
      wins += scores[i]! > scores[j]! ? 1 : scores[i] === scores[j] ? 0.5 : 0;
    }
  }
  return wins / pairs;
}

describe('trainBooster', () => {
  test('stops after the asked rounds without progress and keeps the rounds up to the best', () => {
    const seen: number[] = [];
    const trained = trainBooster(request({ onRound: (round) => seen.push(round.validation) }));
    const best = Math.max(...seen);
    expect(trained.bestIteration).toBe(seen.indexOf(best));
    expect(seen.length).toBe(trained.bestIteration + 1 + 10);
    expect(seen.length).toBeLessThan(200);
    expect(trained.booster.rounds).toBe(trained.bestIteration + 1);
  });

  test('the kept booster has on the validation rows the AUC that history says, counted over all pairs', () => {
    const trained = trainBooster(request());
    const margins = trained.booster.predictMargin(matrixOf(1500, 2));
    const counted = pairwiseAuc(margins, plantedRows(1500, COLUMNS, 2).labels);
    expect(counted).toBeGreaterThan(0.8);
    // libxgboost sums the AUC in doubles from float32 scores.
    expect(trained.history[trained.bestIteration]!.validation).toBeCloseTo(counted, 7);
  });

  test('a log-loss falls where an AUC rises', () => {
    const { history, bestIteration } = trainBooster(request({ metric: 'logloss', watchTrain: true }));
    const values = history.map((round) => round.validation);
    expect(values.indexOf(Math.min(...values))).toBe(bestIteration);
    expect(history.at(-1)!.train!).toBeLessThan(history[0]!.train!);
  });

  test('the same seed gives the same bytes with two threads, another seed gives others', () => {
    const bytes = [7, 7, 7, 8].map((seed) =>
      Buffer.from(trainBooster(request({ seed })).booster.saveModelJson()),
    );
    expect(bytes[0]!.equals(bytes[1]!)).toBe(true);
    expect(bytes[0]!.equals(bytes[2]!)).toBe(true);
    expect(bytes[0]!.equals(bytes[3]!)).toBe(false);
  });

  test('a monotone constraint holds over the whole range of its feature', () => {
    const free = [0, 0, 0, 0, 0, 0, 0, 0] as const;
    const steps = 400;
    const grid = new Float32Array(steps * COLUMNS);
    for (let step = 0; step < steps; step++) grid[step * COLUMNS + 3] = (step / steps) * 24 - 12;
    const falls = (monotone: readonly (-1 | 0 | 1)[]) => {
      const { booster } = trainBooster(request({ monotone, rounds: 60, earlyStoppingRounds: 60 }));
      const margins = booster.predictMargin(createMatrix(grid, steps, COLUMNS));
      return margins.filter((margin, step) => step > 0 && margin < margins[step - 1]! - 1e-6).length;
    };
    // The fourth feature is pure noise: unconstrained, its curve goes up and down.
    expect(falls(free)).toBeGreaterThan(0);
    expect(falls([0, 0, 0, 1, 0, 0, 0, 0])).toBe(0);
  });

  test('the logistic loss given by the caller trains as well as the built-in one', () => {
    const labels = plantedRows(3000, COLUMNS, 1).labels;
    const objective = (margins: Float32Array) => {
      const share = margins.map((margin) => 1 / (1 + Math.exp(-margin)));
      return {
        gradient: share.map((value, row) => value - labels[row]!),
        hessian: share.map((value) => Math.max(value * (1 - value), 1e-16)),
      };
    };
    const parameters = { max_depth: 3, eta: 0.3 };
    const own = trainBooster(request({ parameters, objective }));
    const builtIn = trainBooster(request({ parameters }));
    const ownBest = own.history[own.bestIteration]!.validation;
    expect(ownBest).toBeCloseTo(builtIn.history[builtIn.bestIteration]!.validation, 2);
  });

  test('contributions and base value of a row add up to its margin', () => {
    const matrix = matrixOf(300, 3);
    const { booster } = trainBooster(request());
    const margins = booster.predictMargin(matrix);
    const contributions = booster.predictContributions(matrix);
    for (let row = 0; row < 300; row++) {
      const own = contributions.subarray(row * (COLUMNS + 1), (row + 1) * (COLUMNS + 1));
      // Both sums are made in float32 over about 50 trees.
      expect(own.reduce((sum, value) => sum + value, 0)).toBeCloseTo(margins[row]!, 4);
    }
  });

  test('a saved model predicts the same after loading', () => {
    const matrix = matrixOf(500, 4);
    const { booster } = trainBooster(request());
    const loaded = loadModelJson(booster.saveModelJson());
    expect(loaded.predictMargin(matrix)).toEqual(booster.predictMargin(matrix));
    expect(loaded.predictMargin(matrix, { iterationEnd: 1 })).not.toEqual(booster.predictMargin(matrix));
  });
});

describe('what is refused', () => {
  test('an infinite value, in the words of libxgboost and without its stack trace', () => {
    const problem = problemOf(() => createMatrix(new Float32Array([1, Number.POSITIVE_INFINITY]), 1, 2));
    expect(problem).toMatchObject({ reason: 'call_failed', call: 'XGDMatrixCreateFromMat' });
    expect(problem).toHaveProperty('detail', expect.stringMatching(/inf/));
    expect(problem).toHaveProperty('detail', expect.not.stringMatching(/Stack|0x/));
  });

  test('labels, names and validation columns of another length, with both numbers', () => {
    const features = new Float32Array(6);
    const mismatch = { reason: 'shape_mismatch' };
    expect(problemOf(() => createMatrix(features, 4, 2))).toMatchObject({
      ...mismatch,
      expected: 8,
      found: 6,
    });
    expect(problemOf(() => createMatrix(features, 3, 2, { labels: [0, 1] }))).toMatchObject({
      expected: 3,
      found: 2,
    });
    expect(problemOf(() => createMatrix(features, 3, 2, { featureNames: ['a'] }))).toMatchObject({
      found: 1,
    });
    const validation = createMatrix(features, 3, 2, { labels: [0, 1, 0] });
    expect(problemOf(() => trainBooster(request({ validation })))).toMatchObject({ expected: 8, found: 2 });
    expect(problemOf(() => trainBooster(request({ monotone: [0] })))).toMatchObject({
      expected: 8,
      found: 1,
    });
    expect(problemOf(() => trainBooster(request({ rounds: 0 })))).toMatchObject({
      setting: 'rounds',
      found: '0',
    });
  });

  test('a derivative for fewer rows than the matrix has', () => {
    const matrix = matrixOf(10, 1);
    const short = new Float32Array(9);
    const booster = createBooster([matrix]);
    const problem = problemOf(() => booster.boostOneIter(matrix, new Float32Array(10), short));
    expect(problem).toEqual({ reason: 'shape_mismatch', what: 'hessian values', expected: 10, found: 9 });
  });

  test('a matrix or a booster after it was closed', () => {
    const matrix = matrixOf(10, 1);
    const booster = createBooster([matrix]);
    booster.close();
    booster.close();
    expect(problemOf(() => booster.rounds)).toEqual({ reason: 'closed', what: 'booster' });
    matrix.close();
    expect(problemOf(() => matrix.handle)).toEqual({ reason: 'closed', what: 'matrix' });
  });

  test('bytes that are no model', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(problemOf(() => loadModelJson(bytes('binf\0\0\0\0')))).toMatchObject({
      reason: 'malformed_model',
    });
    expect(problemOf(() => loadModelJson(bytes('{"learner":')))).toMatchObject({ reason: 'call_failed' });
  });

  test('a parameter that libxgboost cannot parse', () => {
    const parameters = { max_depth: 'deep' };
    expect(problemOf(() => trainBooster(request({ parameters })))).toMatchObject({ reason: 'call_failed' });
  });
});

describe('finding libxgboost', () => {
  test('a path set by hand is the only one searched', () => {
    const everywhere = () => true;
    expect(findLibxgboost({ LIBXGBOOST_PATH: '/opt/x.so' }, everywhere)).toBe('/opt/x.so');
    const wrong = (path: string) => path !== '/opt/x.so';
    expect(problemOf(() => findLibxgboost({ LIBXGBOOST_PATH: '/opt/x.so' }, wrong))).toEqual({
      reason: 'library_missing',
      searched: ['/opt/x.so'],
    });
  });

  test('without the library the message says what to install on Debian and on macOS', () => {
    const nowhere = () => findLibxgboost({}, () => false);
    expect(nowhere).toThrow(/apt-get install libxgboost0/);
    expect(nowhere).toThrow(/brew install xgboost/);
  });

  test('a file that is no library is refused by name', () => {
    expect(problemOf(() => openLibrary('/etc/hostname'))).toMatchObject({
      reason: 'library_unusable',
      path: '/etc/hostname',
    });
  });
});
