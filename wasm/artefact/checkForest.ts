// The invariants of a forest, checked on both sides of the file: by the writer before and by the reader after.
// They guarantee that every walk of a tree ends, stays in bounds and meets each node on one path only.
import type { Forest } from '../trees/forest.ts';
import { ModelError } from './modelError.ts';

/**
 * Returns the forest, or throws a `ModelError` naming the first node that breaks an invariant: trees are contiguous
 * and start at their root, children come after their parent in the same tree, every node but a root has exactly one
 * parent, features exist, covers and leaves are finite (a split may be infinite, never NaN).
 */
export function checkForest(forest: Forest): Forest {
  checkLengths(forest);
  checkRoots(forest);
  const parents = new Uint8Array(forest.feature.length);
  forest.roots.forEach((root, tree) => {
    const end = forest.roots[tree + 1] ?? forest.feature.length;
    parents[root] = 1;
    for (let node = root; node < end; node++) {
      if (parents[node] !== 1) {
        throw new ModelError({
          reason: 'unexpected',
          what: `parents of node ${node}`,
          expected: 1,
          found: parents[node]!,
        });
      }
      if (forest.feature[node]! < 0) checkLeaf(forest, node);
      else checkBranch(forest, node, end, parents);
    }
  });
  return forest;
}

const perNode = ['splitValue', 'left', 'right', 'missingGoesLeft', 'leafValue', 'cover'] as const;

function checkLengths(forest: Forest): void {
  const nodes = forest.feature.length;
  for (const what of perNode) {
    const found = forest[what].length;
    if (found !== nodes) throw new ModelError({ reason: 'wrong_length', what, expected: nodes, found });
  }
  checkRange('featureCount', 0, forest.featureCount, 1, 2 ** 31 - 1);
  checkFinite('baseMargin', 0, forest.baseMargin);
}

function checkRoots(forest: Forest): void {
  if (forest.roots.length === 0) throw new ModelError({ reason: 'missing', what: 'tree' });
  checkRange('roots', 0, forest.roots[0]!, 0, 0);
  for (let tree = 1; tree < forest.roots.length; tree++) {
    checkRange('roots', tree, forest.roots[tree]!, forest.roots[tree - 1]! + 1, forest.feature.length - 1);
  }
}

function checkLeaf(forest: Forest, node: number): void {
  checkRange('left', node, forest.left[node]!, -1, -1);
  checkRange('right', node, forest.right[node]!, -1, -1);
  checkFinite('leafValue', node, forest.leafValue[node]!);
  checkCover(forest, node);
}

function checkBranch(forest: Forest, node: number, end: number, parents: Uint8Array): void {
  checkRange('feature', node, forest.feature[node]!, 0, forest.featureCount - 1);
  const splitValue = forest.splitValue[node]!;
  if (Number.isNaN(splitValue))
    throw new ModelError({ reason: 'not_a_number', what: 'splitValue', index: node, found: splitValue });
  checkRange('left', node, forest.left[node]!, node + 1, end - 1);
  checkRange('right', node, forest.right[node]!, node + 1, end - 1);
  parents[forest.left[node]!]!++;
  parents[forest.right[node]!]!++;
  checkRange('missingGoesLeft', node, forest.missingGoesLeft[node]!, 0, 1);
  checkCover(forest, node);
}

function checkCover(forest: Forest, node: number): void {
  checkFinite('cover', node, forest.cover[node]!);
  checkRange('cover', node, forest.cover[node]!, 0, Number.MAX_VALUE);
}

function checkFinite(what: string, index: number, found: number): void {
  if (!Number.isFinite(found)) throw new ModelError({ reason: 'not_a_number', what, index, found });
}

function checkRange(what: string, index: number, found: number, minimum: number, maximum: number): void {
  if (!(found >= minimum && found <= maximum)) {
    throw new ModelError({ reason: 'out_of_range', what, index, minimum, maximum, found });
  }
}
