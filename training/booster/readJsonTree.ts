// One tree of an XGBoost JSON model, renumbered from its root so that children come after their parent.
// Nodes that pruning left behind are unreachable and dropped.

import { BoosterError } from './boosterError.ts';
import type { JsonView } from './jsonView.ts';

/** Parallel lists, one entry a node; indices are local to the tree, -1 = none. */
export interface JsonTree {
  feature: number[];
  splitValue: number[];
  left: number[];
  right: number[];
  missingGoesLeft: number[];
  leafValue: number[];
  cover: number[];
}

/** @throws BoosterError `unsupported_model` (categorical split, vector leaf) or `malformed_model` */
export function readJsonTree(view: JsonView, featureCount: number): JsonTree {
  const count = view.at('tree_param').at('num_nodes').integer();
  refuseVectorLeaves(view);
  refuseCategoricalSplits(view, count);
  const source = {
    left: view.at('left_children').numbers(count),
    right: view.at('right_children').numbers(count),
    feature: view.at('split_indices').numbers(count),
    condition: view.at('split_conditions').numbers(count),
    missingGoesLeft: view.at('default_left').numbers(count),
    cover: view.at('sum_hessian').numbers(count),
  };
  const order = parentsFirst(view, source.left, source.right);
  const renumbered = new Map(order.map((node, index) => [node, index]));
  const isLeaf = (node: number) => source.left[node] === -1;
  for (const node of order) {
    if (!isLeaf(node)) checkFeature(view, node, source.feature[node]!, featureCount);
  }
  return {
    feature: order.map((node) => (isLeaf(node) ? -1 : source.feature[node]!)),
    splitValue: order.map((node) => (isLeaf(node) ? 0 : source.condition[node]!)),
    left: order.map((node) => renumbered.get(source.left[node]!) ?? -1),
    right: order.map((node) => renumbered.get(source.right[node]!) ?? -1),
    missingGoesLeft: order.map((node) => (isLeaf(node) ? 0 : Number(source.missingGoesLeft[node] !== 0))),
    // The format keeps the value of a leaf, learning rate included, where a split keeps its split value.
    leafValue: order.map((node) => (isLeaf(node) ? source.condition[node]! : 0)),
    cover: order.map((node) => source.cover[node]!),
  };
}

/** Breadth first from the root; refuses a node reached twice (a cycle or a shared child) and indices outside. */
function parentsFirst(view: JsonView, left: readonly number[], right: readonly number[]): number[] {
  if (left.length === 0) view.fail('has no node');
  const order = [0];
  const seen = new Set(order);
  for (let position = 0; position < order.length; position++) {
    const node = order[position]!;
    const children = [left[node]!, right[node]!];
    if (children.every((child) => child === -1)) continue;
    for (const child of children) {
      if (!Number.isInteger(child) || child < 0 || child >= left.length) {
        view.fail(`node ${node} has child ${child}, the tree has ${left.length} nodes`);
      }
      if (seen.has(child)) view.fail(`node ${child} is reached twice`);
      seen.add(child);
      order.push(child);
    }
  }
  return order;
}

function checkFeature(view: JsonView, node: number, feature: number, featureCount: number): void {
  if (!Number.isInteger(feature) || feature < 0 || feature >= featureCount) {
    view.fail(`node ${node} splits on feature ${feature}, the model has ${featureCount} features`);
  }
}

function refuseCategoricalSplits(view: JsonView, count: number): void {
  const types = view.optional('split_type')?.numbers(count) ?? [];
  const node = types.findIndex((type) => type !== 0);
  if (node < 0) return;
  const found = `at node ${node} of ${view.path}`;
  throw new BoosterError({
    reason: 'unsupported_model',
    what: 'a categorical split',
    found,
    expected: 'x < value',
  });
}

function refuseVectorLeaves(view: JsonView): void {
  const size = view.at('tree_param').optional('size_leaf_vector')?.integer() ?? 0;
  if (size <= 1) return;
  const found = `${size} in ${view.path}`;
  throw new BoosterError({
    reason: 'unsupported_model',
    what: 'a leaf vector of size',
    found,
    expected: '1',
  });
}
