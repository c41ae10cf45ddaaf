// Folds are a partition with equal shares of defaults, and another seed gives others.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stratifiedFolds } from './stratifiedFolds.ts';

const labelLists = fc
  .array(fc.integer({ min: 0, max: 1 }), { minLength: 20, maxLength: 300 })
  .map((labels) => Uint8Array.from([...labels, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0]));

describe('stratifiedFolds', () => {
  test('every row is in exactly one fold, and no fold has two defaults more than another', () => {
    fc.assert(
      fc.property(labelLists, fc.integer({ min: 2, max: 5 }), fc.integer(), (labels, folds, seed) => {
        const parts = stratifiedFolds(labels, folds, seed);
        expect(parts.length).toBe(folds);
        expect([...parts.flatMap((rows) => [...rows])].sort((a, b) => a - b)).toEqual([...labels.keys()]);
        for (const label of [0, 1]) {
          const counts = parts.map((rows) => rows.filter((row) => labels[row] === label).length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('rows of a fold ascend, the same seed gives the same folds and another seed others', () => {
    const labels = Uint8Array.from({ length: 200 }, (_, row) => (row % 7 === 0 ? 1 : 0));
    const folds = stratifiedFolds(labels, 5, 11);
    for (const rows of folds) expect([...rows]).toEqual([...rows].sort((a, b) => a - b));
    expect(stratifiedFolds(labels, 5, 11)).toEqual(folds);
    expect(stratifiedFolds(labels, 5, 12)).not.toEqual(folds);
  });

  test('two rows that share a fold under one seed do so by chance under another', () => {
    const labels = Uint8Array.from({ length: 5_000 }, (_, row) => (row < 400 ? 1 : 0));
    const foldOfRow = (seed: number) => {
      const fold = new Uint8Array(labels.length);
      stratifiedFolds(labels, 5, seed).forEach((rows, i) => {
        for (const row of rows) fold[row] = i;
      });
      return fold;
    };
    const [first, second] = [foldOfRow(1), foldOfRow(2)];
    const agreeing = first.filter((fold, row) => fold === second[row]).length;
    // A fifth agree by chance; the standard deviation of the share is about 0.0057.
    expect(Math.abs(agreeing / labels.length - 0.2)).toBeLessThan(0.025);
  });

  test('a class smaller than the number of folds is refused with both numbers', () => {
    const labels = Uint8Array.from([1, 1, 0, 0, 0, 0, 0, 0]);
    expect(() => stratifiedFolds(labels, 3, 1)).toThrow('Class 1 has 2 rows, fewer than 3 folds.');
  });
});
