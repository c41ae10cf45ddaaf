// The flat forest gives libxgboost's own margin, and a model it could not read faithfully is refused by name.

import { describe, expect, test } from 'vitest';
import { type Forest, forestMargin } from '../../wasm/trees/forest.ts';
import type { Booster, BoosterParameters } from './booster.ts';
import { BoosterError, type BoosterProblem } from './boosterError.ts';
import { createMatrix } from './matrix.ts';
import { plantedRows } from './plantedRows.ts';
import { readXgboostJson } from './readXgboostJson.ts';
import { trainBooster } from './trainBooster.ts';

const COLUMNS = 12;

/**
 * libxgboost adds the leaves in float32, forestMargin in float64: with at most 150 trees and margins below 8, each of the
 * 150 roundings is at most 2^-22, 4e-5 in the worst case and about 3e-6 in a random walk.
 */
const FLOAT32_SUM = 1e-5;

function train(parameters: BoosterParameters = {}, rounds = 150): Booster {
  const rowsOf = (rows: number, seed: number) => {
    const planted = plantedRows(rows, COLUMNS, seed);
    return createMatrix(planted.features, rows, COLUMNS, { labels: planted.labels });
  };
  return trainBooster({
    train: rowsOf(4000, 1),
    validation: rowsOf(1000, 2),
    parameters: { max_depth: 5, eta: 0.03, min_child_weight: 2, ...parameters },
    rounds,
    earlyStoppingRounds: rounds,
    metric: 'logloss',
    seed: 1,
  }).booster;
}

/** Rows whose every value is a split value of the forest, its float32 neighbour, an extreme, or missing. */
function hostileRows(forest: Forest, rows: number): Float32Array {
  const values = [Number.NaN, 0, -0, 3.4028235e38, -3.4028235e38, 1.4e-45, -1.4e-45];
  const splits = [...forest.splitValue].filter((_, node) => forest.feature[node]! >= 0);
  const bits = new Int32Array(1);
  const neighbour = new Float32Array(bits.buffer);
  for (const split of splits) {
    neighbour[0] = split;
    bits[0]! -= 1;
    values.push(split, neighbour[0]!);
  }
  return Float32Array.from({ length: rows * COLUMNS }, (_, cell) => values[(cell * 7919) % values.length]!);
}

function largestDifference(booster: Booster, forest: Forest, features: Float32Array): number {
  const rows = features.length / COLUMNS;
  const expected = booster.predictMargin(createMatrix(features, rows, COLUMNS));
  const differences = Array.from(expected, (margin, row) =>
    Math.abs(margin - forestMargin(forest, features.subarray(row * COLUMNS, (row + 1) * COLUMNS))),
  );
  return Math.max(...differences);
}

describe('readXgboostJson', () => {
  const booster = train();
  const forest = readXgboostJson(booster.saveModelJson());

  test('gives the margin of libxgboost on random rows with missing values', () => {
    const { features } = plantedRows(5000, COLUMNS, 3);
    expect(forest.roots.length).toBeGreaterThan(80);
    expect(largestDifference(booster, forest, features)).toBeLessThan(FLOAT32_SUM);
  });

  test('gives the margin of libxgboost on values exactly on splits, beside them, and at the float32 extremes', () => {
    expect(largestDifference(booster, forest, hostileRows(forest, 5000))).toBeLessThan(FLOAT32_SUM);
  });

  test('the comparison notices one split value moved by one float32 step', () => {
    const splitValue = forest.splitValue.slice();
    const bits = new Int32Array(splitValue.buffer);
    bits[forest.roots[0]!]! += 1;
    const moved = largestDifference(booster, { ...forest, splitValue }, hostileRows(forest, 5000));
    expect(moved).toBeGreaterThan(FLOAT32_SUM * 10);
  });

  test.each([0.08, 0.5, 0.97])('turns a base score of %d into its log-odds', (share) => {
    const other = train({ base_score: share }, 5);
    const read = readXgboostJson(other.saveModelJson());
    expect(read.baseMargin).toBeCloseTo(Math.log(share / (1 - share)), 5);
    expect(largestDifference(other, read, plantedRows(500, COLUMNS, 4).features)).toBeLessThan(FLOAT32_SUM);
  });

  test('keeps the first rounds when asked, as libxgboost does', () => {
    const { features } = plantedRows(1000, COLUMNS, 5);
    const first = readXgboostJson(booster.saveModelJson(), { iterationEnd: 40 });
    expect(first.roots.length).toBe(40);
    const expected = booster.predictMargin(createMatrix(features, 1000, COLUMNS), { iterationEnd: 40 });
    for (const [row, margin] of expected.entries()) {
      const own = forestMargin(first, features.subarray(row * COLUMNS, (row + 1) * COLUMNS));
      expect(Math.abs(own - margin)).toBeLessThan(FLOAT32_SUM);
    }
  });

  test('drops the nodes that pruning left behind', () => {
    const pruned = train({ gamma: 20, tree_method: 'exact' }, 30);
    const read = readXgboostJson(pruned.saveModelJson());
    expect(largestDifference(pruned, read, plantedRows(2000, COLUMNS, 6).features)).toBeLessThan(FLOAT32_SUM);
  });

  test('children come after their parent and their covers add up to its cover', () => {
    for (let node = 0; node < forest.feature.length; node++) {
      if (forest.feature[node]! < 0) continue;
      const [left, right] = [forest.left[node]!, forest.right[node]!];
      expect(Math.min(left, right)).toBeGreaterThan(node);
      const sum = forest.cover[left]! + forest.cover[right]!;
      // Three float32 sums over thousands of rows.
      expect(Math.abs(sum / forest.cover[node]! - 1)).toBeLessThan(1e-4);
    }
  });

  test('the cover of the first root is the sum of p(1 - p) of the training rows', () => {
    expect(forest.cover[0]).toBeCloseTo(4000 * 0.25, 3);
  });
});

/** What the refusals change in a copy of a real, small model. */
interface MutableModel {
  learner: {
    objective: { name: string };
    learner_model_param: Record<string, string>;
    gradient_booster: {
      name: string;
      model: {
        gbtree_model_param: Record<string, string>;
        trees: (Record<string, unknown[]> & { tree_param: Record<string, string> })[];
      };
    };
  };
}

describe('a model that is not read', () => {
  const text = Buffer.from(train({}, 3).saveModelJson()).toString();

  function problemAfter(change: (model: MutableModel) => void): BoosterProblem {
    const model = JSON.parse(text) as MutableModel;
    change(model);
    return problemOf(Buffer.from(JSON.stringify(model)));
  }

  function problemOf(bytes: Uint8Array, iterationEnd?: number): BoosterProblem {
    try {
      readXgboostJson(bytes, iterationEnd === undefined ? {} : { iterationEnd });
    } catch (error) {
      if (error instanceof BoosterError) return error.problem;
      throw error;
    }
    throw new Error('the model was read');
  }

  const firstTree = (model: MutableModel) => model.learner.gradient_booster.model.trees[0]!;

  test('the unchanged copy is read', () => {
    expect(() => problemAfter(() => {})).toThrow('the model was read');
  });

  test.each<[string, string, (model: MutableModel) => void]>([
    ['another objective', 'reg:squarederror', (m) => (m.learner.objective.name = 'reg:squarederror')],
    ['dart weights', 'dart', (m) => (m.learner.gradient_booster.name = 'dart')],
    ['several classes', '3', (m) => (m.learner.learner_model_param.num_class = '3')],
    ['several targets', '2', (m) => (m.learner.learner_model_param.num_target = '2')],
    ['vector leaves', '4 in', (m) => (firstTree(m).tree_param.size_leaf_vector = '4')],
    ['a categorical split', 'at node 1 of', (m) => (firstTree(m).split_type![1] = 1)],
  ])('%s is unsupported, and named', (_, found, change) => {
    const problem = problemAfter(change);
    expect(problem.reason).toBe('unsupported_model');
    expect(problem).toHaveProperty('found', expect.stringContaining(found));
  });

  test.each<[string, RegExp, (model: MutableModel) => void]>([
    ['a cycle', /reached twice/, (m) => (firstTree(m).left_children![1] = 0)],
    ['a child outside of the tree', /child 9999/, (m) => (firstTree(m).right_children![0] = 9999)],
    ['a single child', /child -1/, (m) => (firstTree(m).right_children![0] = -1)],
    ['an unknown feature', /feature 12, the model has 12/, (m) => (firstTree(m).split_indices![0] = 12)],
    ['a list cut short', /expected \d+ values, found \d+/, (m) => void firstTree(m).sum_hessian!.pop()],
    [
      'a value that is no number',
      /null, not a finite number/,
      (m) => (firstTree(m).split_conditions![0] = null),
    ],
    ['a missing member', /no member/, (m) => void delete firstTree(m).default_left],
    [
      'a count of trees that is not theirs',
      /num_trees is 9, the list holds 3/,
      (m) => (m.learner.gradient_booster.model.gbtree_model_param.num_trees = '9'),
    ],
    [
      'a base score outside of (0, 1)',
      /"1.5E0"/,
      (m) => (m.learner.learner_model_param.base_score = '1.5E0'),
    ],
  ])('%s is malformed, and its place is said', (_, detail, change) => {
    const problem = problemAfter(change);
    expect(problem.reason).toBe('malformed_model');
    expect(problem).toHaveProperty('detail', expect.stringMatching(detail));
    expect(problem).toHaveProperty('where', expect.stringContaining('model.learner'));
  });

  test('bytes cut in the middle', () => {
    expect(problemOf(Buffer.from(text.slice(0, 500)))).toMatchObject({
      reason: 'malformed_model',
      where: 'model',
    });
  });

  test('more rounds than the model has', () => {
    expect(problemOf(Buffer.from(text), 4)).toMatchObject({ setting: 'iterationEnd', found: '4' });
  });

  test('a base score in brackets, as version 3.1 writes it, is understood', () => {
    const model = JSON.parse(text) as MutableModel;
    model.learner.learner_model_param.base_score = '[5E-1]';
    expect(readXgboostJson(Buffer.from(JSON.stringify(model))).baseMargin).toBe(0);
  });
});
