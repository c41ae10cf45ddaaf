import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomForest } from '../runtime/fixtures/randomForest.ts';
import { bruteForceShap } from './fixtures/bruteForceShap.ts';
import { forestWithEmptySubtrees, hardRows, largestDifference, sum } from './fixtures/explainCases.ts';
import { createInteractionExplainer } from './shapInteractions.ts';
import { createExplainer } from './treeShap.ts';

const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);
console.log(`shapInteractions properties: PROPERTY_SEED=${seed}`);

describe('the interactions of a row', () => {
  it.each([
    { depth: 2, features: 2 },
    { depth: 4, features: 8 },
    { depth: 6, features: 5 },
    { depth: 8, features: 8 },
  ])(
    'equal the definition over all subsets, $depth splits deep on $features features',
    ({ depth, features }) => {
      for (let s = 1; s <= 3; s++) {
        for (const forest of [
          randomForest(s, { trees: 6, depth, features }),
          forestWithEmptySubtrees(s, depth, features),
        ]) {
          const { interactions } = createInteractionExplainer(forest);
          const rows = hardRows(forest, 4, s);
          for (let start = 0; start < rows.length; start += features) {
            const row = rows.subarray(start, start + features);
            const truth = bruteForceShap(forest, row).interactions.flat();
            expect(largestDifference(interactions(row), truth)).toBeLessThan(1e-9);
          }
        }
      }
    },
  );

  it('are symmetric, and a row of the matrix sums to the contribution of its feature', () => {
    const property = fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 1, max: 12 }),
      (forestSeed, depth, features) => {
        const forest = randomForest(forestSeed, { trees: 5, depth, features });
        const row = hardRows(forest, 1, forestSeed);
        const matrix = createInteractionExplainer(forest).interactions(row);
        const contributions = createExplainer(forest).explain(row);
        for (let i = 0; i < features; i++) {
          const own = matrix.subarray(i * features, (i + 1) * features);
          expect(Math.abs(sum(own) - contributions[i]!)).toBeLessThan(1e-12);
          for (let j = 0; j < i; j++) expect(own[j]).toBe(matrix[j * features + i]);
        }
      },
    );
    fc.assert(property, { seed, numRuns: 150 });
  });

  it('are exactly 0 where every tree reads one feature only', () => {
    const forest = randomForest(4, { trees: 30, depth: 1, features: 5 });
    const matrix = createInteractionExplainer(forest).interactions(hardRows(forest, 1, 3));
    const offDiagonal = matrix.filter((_, cell) => cell % 6 !== 0);
    expect([...offDiagonal]).toEqual(new Array(20).fill(0));
    expect(matrix.some((value) => value !== 0)).toBe(true);
  });

  it('are refused for a row of another length, with both numbers', () => {
    const { interactions } = createInteractionExplainer(randomForest(4, { trees: 2, depth: 2, features: 5 }));
    expect(() => interactions(new Float32Array(6))).toThrow('the input has 6 numbers, expected 5');
  });
});
