import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomForest, seededRandom } from '../runtime/fixtures/randomForest.ts';
import { type Forest, forestMargin } from '../trees/forest.ts';
import { ExplainError } from './explainError.ts';
import { bruteForceShap } from './fixtures/bruteForceShap.ts';
import {
  exchangeFeatures,
  forestWithEmptySubtrees,
  hardRows,
  joinForests,
  largestDifference,
  sum,
  treeOf,
} from './fixtures/explainCases.ts';
import { createExplainer } from './treeShap.ts';
import { explainReference } from './treeShapReference.ts';

const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);
console.log(`treeShap properties: PROPERTY_SEED=${seed}`);

function rowsOf(forest: Forest, count: number, seedOfRows: number): Float32Array[] {
  const rows = hardRows(forest, count, seedOfRows);
  const width = forest.featureCount;
  return Array.from({ length: count }, (_, i) => rows.subarray(i * width, (i + 1) * width));
}

/** Trees of 0 to 9 splits a path on 1 to 6 features: repeats are the rule, and some trees find no table. */
const anyForest = fc
  .record({
    seed: fc.integer({ min: 0, max: 1e9 }),
    trees: fc.integer({ min: 1, max: 6 }),
    depth: fc.integer({ min: 0, max: 9 }),
    features: fc.integer({ min: 1, max: 6 }),
  })
  .map((size) => randomForest(size.seed, size));
const anySeed = fc.integer({ min: 0, max: 1e9 });

/** One tree of one split on the first of two features: x < 0.5 goes left to -1, the others to 2; covers 30 and 70. */
function oneSplit(missingGoesLeft: 0 | 1): Forest {
  return {
    featureCount: 2,
    baseMargin: 0.25,
    roots: Int32Array.of(0),
    feature: Int32Array.of(0, -1, -1),
    splitValue: Float32Array.of(0.5, 0, 0),
    left: Int32Array.of(1, -1, -1),
    right: Int32Array.of(2, -1, -1),
    missingGoesLeft: Uint8Array.of(missingGoesLeft, 0, 0),
    leafValue: Float32Array.of(0, -1, 2),
    cover: Float32Array.of(100, 30, 70),
  };
}

describe('the contributions of a row', () => {
  it.each([
    { depth: 1, features: 1 },
    { depth: 3, features: 2 },
    { depth: 4, features: 10 },
    { depth: 5, features: 7 },
    { depth: 7, features: 9 },
    { depth: 9, features: 5 },
  ])(
    'equal the definition over all subsets of features, $depth splits deep on $features features',
    (size) => {
      for (let s = 1; s <= 4; s++) {
        const forest = randomForest(s, { trees: 6, ...size });
        const explainer = createExplainer(forest);
        for (const row of rowsOf(forest, 6, s)) {
          const truth = bruteForceShap(forest, row);
          expect(largestDifference(explainer.explain(row), truth.contributions)).toBeLessThan(1e-9);
          expect(Math.abs(explainer.baseValue - truth.baseValue)).toBeLessThan(1e-9);
        }
      }
    },
  );

  it('equal the definition where no training row reached a part of the tree', () => {
    for (let s = 1; s <= 10; s++) {
      const forest = forestWithEmptySubtrees(s, 5, 6);
      expect(
        forest.cover.filter((cover, node) => cover === 0 && forest.feature[node]! >= 0).length,
      ).toBeGreaterThan(0);
      const explainer = createExplainer(forest);
      for (const row of rowsOf(forest, 6, s)) {
        const truth = bruteForceShap(forest, row);
        expect(largestDifference(explainer.explain(row), truth.contributions)).toBeLessThan(1e-9);
        expect(Math.abs(explainer.baseValue - truth.baseValue)).toBeLessThan(1e-9);
      }
    }
  });

  it.each([
    { trees: 500, depth: 5, features: 200 },
    { trees: 40, depth: 6, features: 12 },
    { trees: 40, depth: 7, features: 30 },
    { trees: 20, depth: 8, features: 4 },
    { trees: 3, depth: 12, features: 60 },
  ])('equal the plain reference: $trees trees of depth $depth on $features features', (size) => {
    const forest = randomForest(size.depth, size);
    const explainer = createExplainer(forest);
    for (const row of rowsOf(forest, 8, 5)) {
      const reference = explainReference(forest, row);
      expect(largestDifference(explainer.explain(row), reference.contributions)).toBeLessThan(1e-10);
      expect(Math.abs(explainer.baseValue - reference.baseValue)).toBeLessThan(1e-10);
    }
  });

  it('follow the missing value to the left or to the right, by hand', () => {
    // Base 0.25 + 0.3 * -1 + 0.7 * 2 = 1.35; left is -1 - 1.1, right is 2 - 1.1.
    const expected = { left: [-2.1, 0], right: [0.9, 0] };
    const [toLeft, toRight] = [createExplainer(oneSplit(1)), createExplainer(oneSplit(0))];
    expect(toLeft.baseValue).toBeCloseTo(1.35, 6);
    const of = (explainer: typeof toLeft, x: number) => [...explainer.explain(Float32Array.of(x, 9))];
    const close = (found: number[], side: 'left' | 'right') =>
      // Covers are float32, whole numbers here: only the ratios round.
      expect(largestDifference(found, expected[side])).toBeLessThan(1e-12);
    close(of(toLeft, Number.NaN), 'left');
    close(of(toRight, Number.NaN), 'right');
    close(of(toLeft, 0.5), 'right');
    close(of(toRight, 0.49999997), 'left');
  });

  it('are zero for trees of one leaf, whose value is all in the base', () => {
    const forest = randomForest(3, { trees: 7, depth: 0, features: 3 });
    const explainer = createExplainer(forest);
    expect([...explainer.explain(Float32Array.of(1, 2, Number.NaN))]).toEqual([0, 0, 0]);
    expect(explainer.baseValue).toBeCloseTo(forest.baseMargin + sum(forest.leafValue), 12);
  });

  it('obey a split at infinity and a row that holds it', () => {
    const forest = oneSplit(1);
    forest.splitValue[0] = Number.POSITIVE_INFINITY;
    const explainer = createExplainer(forest);
    for (const x of [Number.POSITIVE_INFINITY, 3e38, Number.NEGATIVE_INFINITY, Number.NaN]) {
      const row = Float32Array.of(x, 0);
      expect(explainer.baseValue + sum(explainer.explain(row))).toBeCloseTo(forestMargin(forest, row), 12);
    }
  });
});

describe('whatever the forest and the row', () => {
  const check = (property: fc.IRawProperty<[Forest, number]>, numRuns = 200) =>
    fc.assert(property, { seed, numRuns });

  it('base value and contributions add up to the margin', () => {
    check(
      fc.property(anyForest, anySeed, (forest, rowSeed) => {
        const explainer = createExplainer(forest);
        for (const row of rowsOf(forest, 5, rowSeed)) {
          const total = explainer.baseValue + sum(explainer.explain(row));
          expect(Math.abs(total - forestMargin(forest, row))).toBeLessThan(1e-10);
        }
      }),
    );
  });

  it('the kernel equals the reference', () => {
    check(
      fc.property(anyForest, anySeed, (forest, rowSeed) => {
        const explainer = createExplainer(forest);
        for (const row of rowsOf(forest, 3, rowSeed)) {
          const { contributions } = explainReference(forest, row);
          expect(largestDifference(explainer.explain(row), contributions)).toBeLessThan(1e-10);
        }
      }),
    );
  });

  it('a feature that no tree reads contributes exactly 0', () => {
    check(
      fc.property(anyForest, anySeed, (forest, rowSeed) => {
        const wider = { ...forest, featureCount: forest.featureCount + 2 };
        const used = new Set(forest.feature);
        for (const row of rowsOf(wider, 3, rowSeed)) {
          const contributions = createExplainer(wider).explain(row);
          contributions.forEach((value, feature) => {
            if (!used.has(feature)) expect(value).toBe(0);
          });
          expect(contributions.subarray(0, forest.featureCount)).toEqual(
            createExplainer(forest).explain(row.slice(0, forest.featureCount)),
          );
        }
      }),
      50,
    );
  });

  it('features that play the same part share alike', () => {
    check(
      fc.property(anyForest, anySeed, (forest, rowSeed) => {
        const last = forest.featureCount - 1;
        const symmetric = joinForests(forest, exchangeFeatures(forest, 0, last));
        for (const row of rowsOf(symmetric, 3, rowSeed)) {
          row[last] = row[0]!;
          const contributions = createExplainer(symmetric).explain(row);
          expect(Math.abs(contributions[0]! - contributions[last]!)).toBeLessThan(1e-12);
        }
      }),
      100,
    );
  });

  it('the order of the trees does not matter', () => {
    check(
      fc.property(anyForest, anySeed, (forest, rowSeed) => {
        const random = seededRandom(rowSeed);
        const trees = Array.from(forest.roots, (_, tree) => treeOf(forest, tree));
        const shuffled = joinForests(...trees.toSorted(() => random() - 0.5));
        for (const row of rowsOf(forest, 3, rowSeed)) {
          const difference = largestDifference(
            createExplainer(shuffled).explain(row),
            createExplainer(forest).explain(row),
          );
          expect(difference).toBeLessThan(1e-12);
        }
      }),
      100,
    );
  });
});

describe('an explainer', () => {
  const forest = randomForest(11, { trees: 60, depth: 5, features: 20 });
  const count = 300;
  const rows = hardRows(forest, count, 2);

  it('gives a row the same bits first, later, in a batch and with no room to keep anything', () => {
    const batch = createExplainer(forest).explainBatch(rows, count);
    const warm = createExplainer(forest);
    warm.explainBatch(rows, count);
    const [crowded, tight] = [
      createExplainer(forest, { keptMax: 0 }),
      createExplainer(forest, { keptMax: 500 }),
    ];
    for (let i = 0; i < count; i += 7) {
      const row = rows.subarray(i * 20, (i + 1) * 20);
      const expected = batch.slice(i * 20, (i + 1) * 20);
      for (const explainer of [createExplainer(forest), warm, crowded, tight]) {
        expect(explainer.explain(row)).toEqual(expected);
      }
    }
  });

  it('stops growing at its limit', () => {
    const bytesAfter = (keptMax: number) => {
      const explainer = createExplainer(forest, { keptMax });
      const before = explainer.bytesHeld();
      explainer.explainBatch(rows, count);
      return explainer.bytesHeld() - before;
    };
    expect(bytesAfter(0)).toBe(0);
    expect(bytesAfter(30_000)).toBeGreaterThan(0);
    expect(bytesAfter(30_000)).toBeLessThanOrEqual(30_000 * 8);
  });

  it('writes into the target it is given, whatever that held', () => {
    const explainer = createExplainer(forest);
    const target = new Float64Array(20).fill(Number.NaN);
    const row = rows.subarray(0, 20);
    expect(explainer.explain(row, target)).toBe(target);
    expect(target).toEqual(explainer.explain(row));
  });

  it('refuses a row, a target or a count that does not fit, with both numbers', () => {
    const explainer = createExplainer(forest);
    expect(() => explainer.explain(new Float32Array(19))).toThrow('the input has 19 numbers, expected 20');
    expect(() => explainer.explain(new Float32Array(20), new Float64Array(21))).toThrow(
      'the target has 21 numbers, expected 20',
    );
    expect(() => explainer.explainBatch(rows, count - 1)).toThrow(ExplainError);
    expect(() => explainer.explainBatch(rows, 1.5)).toThrow('a whole number of rows, not 1.5');
  });

  it('refuses a path too long to be a tree of ours', () => {
    const nodes = 2 * 65 + 1;
    const chain: Forest = {
      ...randomForest(1, { trees: 1, depth: 0, features: 1 }),
      roots: Int32Array.of(0),
      feature: Int32Array.from({ length: nodes }, (_, i) => (i % 2 === 0 && i < nodes - 1 ? 0 : -1)),
      left: Int32Array.from({ length: nodes }, (_, i) => (i % 2 === 0 && i < nodes - 1 ? i + 1 : -1)),
      right: Int32Array.from({ length: nodes }, (_, i) => (i % 2 === 0 && i < nodes - 1 ? i + 2 : -1)),
      splitValue: new Float32Array(nodes),
      leafValue: new Float32Array(nodes),
      cover: new Float32Array(nodes).fill(1),
      missingGoesLeft: new Uint8Array(nodes),
    };
    expect(() => createExplainer(chain)).toThrow('tree 0 has a path of more than 64 splits');
  });
});
