import { describe, expect, it } from 'vitest';
import { randomForest } from '../runtime/fixtures/randomForest.ts';
import { forestMargin } from '../trees/forest.ts';
import { hardRows } from './fixtures/explainCases.ts';
import { restrictForest } from './restrictForest.ts';

const FEATURES = 8;
const rowsOf = (values: Float32Array) =>
  Array.from({ length: values.length / FEATURES }, (_, i) =>
    values.subarray(i * FEATURES, (i + 1) * FEATURES),
  );
const shapes = [0, 1, 4, 7].flatMap((depth) =>
  [1, 2, 3].map((seed) => ({ depth, forest: randomForest(seed, { trees: 20, depth, features: FEATURES }) })),
);

describe('a restricted forest', () => {
  it('gives the margin of the whole forest whatever the free features become', () => {
    for (const { forest } of shapes) {
      const rows = rowsOf(hardRows(forest, 40, 5));
      for (const free of [[], [3], [6, 1], [0, 1, 2, 3, 4, 5, 6, 7]]) {
        const restricted = restrictForest(forest, rows[0]!, free);
        for (const other of rows) {
          const changed = rows[0]!.slice();
          for (const column of free) changed[column] = other[column]!;
          const values = free.map((column) => other[column]!);
          // Both add the same float32 leaves in float64, in another order.
          expect(forestMargin(restricted, values)).toBeCloseTo(forestMargin(forest, changed), 10);
        }
      }
    }
  });

  it('keeps no split that the row decides, and children after their parent', () => {
    const { forest } = shapes.at(-1)!;
    const restricted = restrictForest(forest, hardRows(forest, 1, 1), [2]);
    expect(restricted.feature.length).toBeLessThan(forest.feature.length / 4);
    restricted.feature.forEach((feature, node) => {
      expect(feature).toBeLessThanOrEqual(0);
      if (feature === 0)
        expect(Math.min(restricted.left[node]!, restricted.right[node]!)).toBeGreaterThan(node);
    });
  });
});
