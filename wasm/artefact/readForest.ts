// The attributes of a TreeEnsembleRegressor -> a Forest. Only the form that our writer gives them is accepted: trees
// one after the other, nodes numbered from 0 in each, one weight per leaf, in the order of the nodes.
import type { Forest } from '../trees/forest.ts';
import { checkForest } from './checkForest.ts';
import { ModelError } from './modelError.ts';
import { BRANCH_MODE, LEAF_MODE } from './onnxFormat.ts';
import type { OnnxAttributes } from './onnxMessages.ts';

/** Throws `ModelError` on any attribute that is absent, of another length than its neighbours, or out of range. */
export function readForest(attributes: OnnxAttributes, featureCount: number): Forest {
  expectEqual('aggregate_function', attributes.text('aggregate_function'), 'SUM');
  expectEqual('post_transform', attributes.text('post_transform'), 'NONE');
  expectEqual('n_targets', attributes.integer('n_targets'), 1);
  const isLeaf = readModes(attributes);
  const nodes = isLeaf.length;
  const roots = readRoots(attributes, nodes);
  const first = firstNodeOf(roots, nodes);
  const baseValues = expectLength('base_values', attributes.floats('base_values'), 1);
  return checkForest({
    featureCount,
    baseMargin: baseValues[0]!,
    roots,
    feature: branchIntegers(attributes, 'nodes_featureids', isLeaf, (id) => id),
    splitValue: expectLength('nodes_values', attributes.floats('nodes_values'), nodes),
    left: branchIntegers(attributes, 'nodes_truenodeids', isLeaf, (id, node) => first[node]! + id),
    right: branchIntegers(attributes, 'nodes_falsenodeids', isLeaf, (id, node) => first[node]! + id),
    missingGoesLeft: readFlags(attributes, 'nodes_missing_value_tracks_true', nodes),
    leafValue: readLeafValues(attributes, isLeaf, roots),
    cover: expectLength('nodes_hitrates', attributes.floats('nodes_hitrates'), nodes),
  });
}

function readModes(attributes: OnnxAttributes): boolean[] {
  return attributes.texts('nodes_modes').map((mode, node) => {
    if (mode !== BRANCH_MODE) expectEqual(`nodes_modes[${node}]`, mode, LEAF_MODE);
    return mode === LEAF_MODE;
  });
}

/** A root is a node with id 0; it starts the next tree. */
function readRoots(attributes: OnnxAttributes, nodes: number): Int32Array {
  const treeIds = expectLength('nodes_treeids', attributes.integers('nodes_treeids'), nodes);
  const nodeIds = expectLength('nodes_nodeids', attributes.integers('nodes_nodeids'), nodes);
  const roots: number[] = [];
  for (let node = 0; node < nodes; node++) {
    if (nodeIds[node] === 0) roots.push(node);
    expectEqual(`nodes_treeids[${node}]`, treeIds[node]!, roots.length - 1);
    expectEqual(`nodes_nodeids[${node}]`, nodeIds[node]!, node - roots.at(-1)!);
  }
  return Int32Array.from(roots);
}

function firstNodeOf(roots: Int32Array, nodes: number): Int32Array {
  const first = new Int32Array(nodes);
  for (const [tree, root] of roots.entries()) first.fill(root, root, roots[tree + 1]);
  return first;
}

/** An integer per branch; a leaf has 0 in the file and -1 in the forest. */
function branchIntegers(
  attributes: OnnxAttributes,
  name: string,
  isLeaf: boolean[],
  place: (id: number, node: number) => number,
): Int32Array {
  const ids = expectLength(name, attributes.integers(name), isLeaf.length);
  return Int32Array.from(ids, (id, node) => {
    if (isLeaf[node]) expectEqual(`${name}[${node}] of a leaf`, id, 0);
    // Ids beyond int32 would wrap around to a plausible one.
    const maximum = 2 ** 31 - 1;
    const value = isLeaf[node] ? -1 : place(id, node);
    if (value > maximum)
      throw new ModelError({
        reason: 'out_of_range',
        what: name,
        index: node,
        minimum: 0,
        maximum,
        found: value,
      });
    return value;
  });
}

function readFlags(attributes: OnnxAttributes, name: string, nodes: number): Uint8Array {
  const flags = expectLength(name, attributes.integers(name), nodes);
  return Uint8Array.from(flags, (found, index) => {
    if (found > 1)
      throw new ModelError({ reason: 'out_of_range', what: name, index, minimum: 0, maximum: 1, found });
    return found;
  });
}

function readLeafValues(attributes: OnnxAttributes, isLeaf: boolean[], roots: Int32Array): Float32Array {
  const weights = attributes.floats('target_weights');
  const leaves = isLeaf.filter((leaf) => leaf).length;
  expectLength('target_weights', weights, leaves);
  const treeIds = expectLength('target_treeids', attributes.integers('target_treeids'), leaves);
  const nodeIds = expectLength('target_nodeids', attributes.integers('target_nodeids'), leaves);
  const targets = expectLength('target_ids', attributes.integers('target_ids'), leaves);
  const values = new Float32Array(isLeaf.length);
  let leaf = 0;
  let tree = -1;
  for (let node = 0; node < isLeaf.length; node++) {
    if (roots[tree + 1] === node) tree++;
    if (!isLeaf[node]) continue;
    expectEqual(`target_treeids[${leaf}]`, treeIds[leaf]!, tree);
    expectEqual(`target_nodeids[${leaf}]`, nodeIds[leaf]!, node - roots[tree]!);
    expectEqual(`target_ids[${leaf}]`, targets[leaf]!, 0);
    values[node] = weights[leaf++]!;
  }
  return values;
}

function expectEqual<T extends string | number>(what: string, found: T, expected: T): void {
  if (found !== expected) throw new ModelError({ reason: 'unexpected', what, expected, found });
}

function expectLength<T extends { readonly length: number }>(what: string, entries: T, expected: number): T {
  if (entries.length === expected) return entries;
  throw new ModelError({ reason: 'wrong_length', what, expected, found: entries.length });
}
