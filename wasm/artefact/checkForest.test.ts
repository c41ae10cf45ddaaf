import { describe, expect, it } from 'vitest';
import type { Forest } from '../trees/forest.ts';
import { checkForest } from './checkForest.ts';

/** Two stumps on two features. */
const forest: Forest = {
  featureCount: 2,
  baseMargin: -2,
  roots: Int32Array.of(0, 3),
  feature: Int32Array.of(0, -1, -1, 1, -1, -1),
  splitValue: Float32Array.of(0.5, 0, 0, 0.5, 0, 0),
  left: Int32Array.of(1, -1, -1, 4, -1, -1),
  right: Int32Array.of(2, -1, -1, 5, -1, -1),
  missingGoesLeft: Uint8Array.of(1, 0, 0, 0, 0, 0),
  leafValue: Float32Array.of(0, 1, 4, 0, 2, 3),
  cover: Float32Array.of(10, 6, 4, 10, 5, 5),
};

describe('checkForest', () => {
  it('returns a sound forest, also with infinite splits', () => {
    expect(checkForest(forest)).toBe(forest);
    const infinite = { ...forest, splitValue: Float32Array.of(Infinity, 0, 0, -Infinity, 0, 0) };
    expect(checkForest(infinite)).toBe(infinite);
  });

  it.each<[string, Partial<Forest>, string]>([
    ['no tree', { roots: new Int32Array(0) }, 'the model has no tree'],
    ['arrays of different lengths', { cover: new Float32Array(5) }, 'cover has 5 entries, expected 6'],
    ['nodes before the first root', { roots: Int32Array.of(3) }, 'roots[0] is 3, expected 0 to 0'],
    ['trees out of order', { roots: Int32Array.of(0, 0) }, 'roots[1] is 0, expected 1 to 5'],
    [
      'a child before its parent',
      { left: Int32Array.of(1, -1, -1, 3, -1, -1) },
      'left[3] is 3, expected 4 to 5',
    ],
    [
      'a child in another tree',
      { right: Int32Array.of(4, -1, -1, 5, -1, -1) },
      'right[0] is 4, expected 1 to 2',
    ],
    [
      'a child with two parents',
      { right: Int32Array.of(1, -1, -1, 5, -1, -1) },
      'parents of node 1 is 2, expected 1',
    ],
    ['a node without a parent', { roots: Int32Array.of(0) }, 'parents of node 3 is 0, expected 1'],
    ['a leaf with a child', { left: Int32Array.of(1, 2, -1, 4, -1, -1) }, 'left[1] is 2, expected -1 to -1'],
    [
      'an unknown feature',
      { feature: Int32Array.of(2, -1, -1, 1, -1, -1) },
      'feature[0] is 2, expected 0 to 1',
    ],
    ['a split at NaN', { splitValue: Float32Array.of(NaN, 0, 0, 0, 0, 0) }, 'splitValue[0] is NaN'],
    ['an infinite leaf', { leafValue: Float32Array.of(0, Infinity, 4, 0, 2, 3) }, 'leafValue[1] is Infinity'],
    ['a negative cover', { cover: Float32Array.of(10, 6, -4, 10, 5, 5) }, 'cover[2] is -4'],
    ['an infinite base margin', { baseMargin: Infinity }, 'baseMargin[0] is Infinity'],
    [
      'a third way for missing values',
      { missingGoesLeft: Uint8Array.of(2, 0, 0, 0, 0, 0) },
      'missingGoesLeft[0] is 2',
    ],
  ])('refuses %s', (_name, change, message) => {
    expect(() => checkForest({ ...forest, ...change })).toThrow(message);
  });
});
