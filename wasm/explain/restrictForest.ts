// A forest with most of a row already known: only the splits on the features that may still change are left, so that
// thousands of variants of one applicant cost little. The answer is a forest again; its margins are those of the whole.

import type { Forest } from '../trees/forest.ts';

/** Node arrays while they grow, and where in the whole forest each node comes from. */
interface Growing {
  readonly source: number[];
  readonly left: number[];
  readonly right: number[];
}

/**
 * @param row featureCount values, NaN = missing; those of `free` are not looked at.
 * @param free columns that may change; column i of the answer is free[i].
 * @returns trees over the free features alone; trees that no free feature decides are summed into baseMargin.
 */
export function restrictForest(forest: Forest, row: ArrayLike<number>, free: readonly number[]): Forest {
  const columnOf = new Int32Array(forest.featureCount).fill(-1);
  for (const [i, column] of free.entries()) columnOf[column] = i;
  const growing: Growing = { source: [], left: [], right: [] };
  const roots: number[] = [];
  let baseMargin = forest.baseMargin;
  for (const root of forest.roots) {
    const first = settle(forest, root, row, columnOf);
    if (forest.feature[first]! < 0) baseMargin += forest.leafValue[first]!;
    else roots.push(grow(forest, first, row, columnOf, growing));
  }
  const { source } = growing;
  return {
    featureCount: free.length,
    baseMargin,
    roots: Int32Array.from(roots),
    feature: Int32Array.from(source, (node) =>
      forest.feature[node]! < 0 ? -1 : columnOf[forest.feature[node]!]!,
    ),
    splitValue: Float32Array.from(source, (node) => forest.splitValue[node]!),
    left: Int32Array.from(growing.left),
    right: Int32Array.from(growing.right),
    missingGoesLeft: Uint8Array.from(source, (node) => forest.missingGoesLeft[node]!),
    leafValue: Float32Array.from(source, (node) => forest.leafValue[node]!),
    cover: Float32Array.from(source, (node) => forest.cover[node]!),
  };
}

/** Copies the node and what can be reached below it; answers its new index. Children come after their parent. */
function grow(
  forest: Forest,
  node: number,
  row: ArrayLike<number>,
  columnOf: Int32Array,
  growing: Growing,
): number {
  const index = growing.source.push(node) - 1;
  growing.left.push(-1);
  growing.right.push(-1);
  if (forest.feature[node]! < 0) return index;
  const below = (child: number) => grow(forest, settle(forest, child, row, columnOf), row, columnOf, growing);
  growing.left[index] = below(forest.left[node]!);
  growing.right[index] = below(forest.right[node]!);
  return index;
}

/** Follows the row down to the first node that a free feature decides, or to a leaf. */
function settle(forest: Forest, start: number, row: ArrayLike<number>, columnOf: Int32Array): number {
  let node = start;
  while (forest.feature[node]! >= 0 && columnOf[forest.feature[node]!]! < 0) {
    const value = Math.fround(row[forest.feature[node]!]!);
    const goesLeft = Number.isNaN(value)
      ? forest.missingGoesLeft[node] === 1
      : value < forest.splitValue[node]!;
    node = goesLeft ? forest.left[node]! : forest.right[node]!;
  }
  return node;
}
