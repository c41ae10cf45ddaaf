// The kernel against the engines it must agree with: libxgboost's own contributions and interactions on boosters it
// trained, and the margin that ONNX Runtime gives on the demo model.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Booster, createBooster } from '../../training/booster/booster.ts';
import { copyFloats, type Handle, libxgboost, type Out } from '../../training/booster/libxgboost.ts';
import { createMatrix, type Matrix } from '../../training/booster/matrix.ts';
import { type PlantedRows, plantedRows } from '../../training/booster/plantedRows.ts';
import { readXgboostJson } from '../../training/booster/readXgboostJson.ts';
import { readOnnxTrees } from '../artefact/readOnnxTrees.ts';
import { openSession } from '../runtime/node.ts';
import { type Forest, forestMargin } from '../trees/forest.ts';
import { hardRows, largestDifference, sum, treeOf } from './fixtures/explainCases.ts';
import { createInteractionExplainer } from './shapInteractions.ts';
import { createExplainer } from './treeShap.ts';

function matrixOf({ features, rows, columns, labels }: PlantedRows): Matrix {
  return createMatrix(features, rows, columns, { labels });
}

function trained(columns: number, rounds: number, parameters: Record<string, string | number>): Booster {
  using train = matrixOf(plantedRows(4000, columns, 1));
  const booster = createBooster([train], {
    objective: 'binary:logistic',
    tree_method: 'hist',
    eta: 0.2,
    seed: 3,
    nthread: 1,
    ...parameters,
  });
  for (let round = 0; round < rounds; round++) booster.update(train, round);
  return booster;
}

/** Largest number of splits on one feature on a path: how much merging the forest needs. */
function repeatsOnAPath(forest: Forest): number {
  const walk = (node: number, path: readonly number[]): number => {
    const feature = forest.feature[node]!;
    if (feature < 0) return 0;
    const repeats = path.filter((other) => other === feature).length + 1;
    const below = [...path, feature];
    return Math.max(repeats, walk(forest.left[node]!, below), walk(forest.right[node]!, below));
  };
  return Math.max(...Array.from(forest.roots, (root) => walk(root, [])));
}

/** Matrices of rows x (columns + 1) x (columns + 1), the base value in the last cell of each. */
function libxgboostInteractions(booster: Booster, matrix: Matrix): Float32Array {
  const config = { type: 4, training: false, iteration_begin: 0, iteration_end: 0, strict_shape: false };
  const [shape, dimensions, values]: [Out<Handle>, Out<number>, Out<Handle>] = [[null], [null], [null]];
  libxgboost().predict(booster.handle, matrix.handle, JSON.stringify(config), shape, dimensions, values);
  return copyFloats(values[0]!, matrix.rows * (matrix.columns + 1) ** 2);
}

const models = [
  { name: 'depth 5, missing values', columns: 40, rounds: 150, repeats: 2, parameters: { max_depth: 5 } },
  {
    name: 'depth 6, monotone constraints',
    columns: 12,
    rounds: 100,
    repeats: 3,
    parameters: { max_depth: 6, monotone_constraints: '(1,-1,0,1,-1,0,0,0,0,0,0,0)' },
  },
  {
    name: 'depth 8 on three features',
    columns: 3,
    rounds: 40,
    repeats: 5,
    parameters: { max_depth: 8, min_child_weight: 0 },
  },
  {
    name: 'depth 12',
    columns: 20,
    rounds: 10,
    repeats: 4,
    parameters: { max_depth: 12, min_child_weight: 0 },
  },
];

describe.each(models)('on a booster of $name', ({ columns, rounds, repeats, parameters }) => {
  using booster = trained(columns, rounds, parameters);
  const bytes = booster.saveModelJson();
  const forest = readXgboostJson(bytes);
  const fresh = plantedRows(2500, columns, 2);
  const fromLibrary = (() => {
    using matrix = matrixOf(fresh);
    return booster.predictContributions(matrix);
  })();

  it('the contributions of thousands of rows are those of libxgboost', () => {
    expect(repeatsOnAPath(forest)).toBeGreaterThanOrEqual(repeats);
    expect(fresh.features.some(Number.isNaN)).toBe(true);
    const explainer = createExplainer(forest);
    const own = explainer.explainBatch(fresh.features, fresh.rows);
    for (let row = 0; row < fresh.rows; row++) {
      const theirs = fromLibrary.subarray(row * (columns + 1), (row + 1) * (columns + 1));
      const mine = [...own.subarray(row * columns, (row + 1) * columns), explainer.baseValue];
      // libxgboost adds in float32: some 1e-6 over a hundred trees.
      expect(largestDifference(mine, theirs)).toBeLessThan(1e-5);
    }
  });
});

it('the interactions of a row are those of libxgboost', () => {
  const columns = 6;
  using booster = trained(columns, 60, { max_depth: 5 });
  const fresh = plantedRows(200, columns, 2);
  using matrix = matrixOf(fresh);
  const theirs = libxgboostInteractions(booster, matrix);
  const { interactions } = createInteractionExplainer(readXgboostJson(booster.saveModelJson()));
  for (let row = 0; row < fresh.rows; row++) {
    const own = interactions(fresh.features.subarray(row * columns, (row + 1) * columns));
    const start = row * (columns + 1) ** 2;
    for (let f = 0; f < columns; f++) {
      const line = theirs.subarray(start + f * (columns + 1), start + f * (columns + 1) + columns);
      expect(largestDifference(own.subarray(f * columns, (f + 1) * columns), line)).toBeLessThan(1e-5);
    }
  }
});

describe('on the demo model', () => {
  const bytes = readFileSync(new URL('../../data/demo/artefact/model.onnx', import.meta.url));
  const { forest } = readOnnxTrees(bytes);
  const count = 2000;
  const rows = hardRows(forest, count, 1);
  const rowAt = (row: number) => rows.subarray(row * forest.featureCount, (row + 1) * forest.featureCount);
  const explainer = createExplainer(forest);
  const trees = Array.from(forest.roots, (_, tree) => ({ ...treeOf(forest, tree), baseMargin: 0 }));

  it('base value and contributions add up to the margin of ONNX Runtime, up to its float32 additions', async () => {
    const session = await openSession(bytes, forest.featureCount);
    const { margin } = await session.run(rows, count);
    await session.release();
    expect(new Set(margin).size).toBeGreaterThan(count / 2);
    for (let row = 0; row < count; row += 10) {
      // ONNX Runtime adds the leaves one by one in float32. Doing the same gives its very bits: each addition is off
      // by at most half a unit in the last place, which is all that may lie between it and the exact sum.
      let rounded = 0;
      let roundingMax = 0;
      for (const tree of trees) {
        rounded = Math.fround(rounded + forestMargin(tree, rowAt(row)));
        roundingMax += Math.abs(rounded) * 2 ** -24;
      }
      expect(margin[row]).toBe(Math.fround(rounded + forest.baseMargin));
      const total = explainer.baseValue + sum(explainer.explain(rowAt(row)));
      expect(Math.abs(total - margin[row]!)).toBeLessThan(roundingMax + 1e-12);
    }
  });

  it('base value and contributions add up to the leaves reached, added in float64', () => {
    for (let row = 0; row < count; row++) {
      const total = explainer.baseValue + sum(explainer.explain(rowAt(row)));
      expect(Math.abs(total - forestMargin(forest, rowAt(row)))).toBeLessThan(1e-12);
    }
  });
});
