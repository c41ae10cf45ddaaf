// A forest as XGBoost's JSON model, so that the peer scores with the very same trees. The base margin is left to the
// reader: XGBoost would keep it as a rounded probability. Source: https://xgboost.readthedocs.io, "Introduction to Model IO".

import type { Forest } from '../../../wasm/trees/forest.ts';

const ROOT_PARENT = 2147483647;

export function writeXgboostJson(forest: Forest): string {
  const trees = Array.from(forest.roots, (root, id) =>
    treeOf(forest, id, root, forest.roots[id + 1] ?? forest.feature.length),
  );
  const model = JSON.stringify({
    version: [1, 7, 4],
    learner: {
      attributes: {},
      feature_names: [],
      feature_types: [],
      learner_model_param: {
        base_score: '5E-1',
        num_class: '0',
        num_feature: `${forest.featureCount}`,
        num_target: '1',
      },
      objective: { name: 'binary:logistic', reg_loss_param: { scale_pos_weight: '1' } },
      gradient_booster: {
        name: 'gbtree',
        model: {
          gbtree_model_param: { num_trees: `${trees.length}`, num_parallel_tree: '1', size_leaf_vector: '0' },
          tree_info: trees.map(() => 0),
          trees: [],
        },
      },
    },
  });
  return model.replace('"trees":[]', `"trees":[${trees.join()}]`);
}

function treeOf(forest: Forest, id: number, root: number, end: number): string {
  const nodes = Array.from({ length: end - root }, (_, i) => root + i);
  const child = (node: number) => (node < 0 ? -1 : node - root);
  const parents = nodes.map(() => ROOT_PARENT);
  for (const node of nodes) {
    for (const below of [forest.left[node]!, forest.right[node]!])
      if (below >= 0) parents[below - root] = node - root;
  }
  const isLeaf = (node: number) => forest.feature[node]! < 0;
  const whole = {
    id,
    categories: [],
    categories_nodes: [],
    categories_segments: [],
    categories_sizes: [],
    default_left: nodes.map((node) => forest.missingGoesLeft[node]!),
    left_children: nodes.map((node) => child(forest.left[node]!)),
    right_children: nodes.map((node) => child(forest.right[node]!)),
    parents,
    split_indices: nodes.map((node) => Math.max(0, forest.feature[node]!)),
    split_type: nodes.map(() => 0),
    tree_param: {
      num_deleted: '0',
      num_feature: `${forest.featureCount}`,
      num_nodes: `${nodes.length}`,
      size_leaf_vector: '0',
    },
  };
  const floats = {
    base_weights: nodes.map((node) => forest.leafValue[node]!),
    loss_changes: nodes.map(() => 0),
    // A leaf's value stands in the place of its split.
    split_conditions: nodes.map((node) => (isLeaf(node) ? forest.leafValue : forest.splitValue)[node]!),
    sum_hessian: nodes.map((node) => forest.cover[node]!),
  };
  const texts = Object.entries(floats).map(([name, values]) => `"${name}":[${values.map(floatText).join()}]`);
  return `${JSON.stringify(whole).slice(0, -1)},${texts.join()}}`;
}

/** XGBoost refuses a whole number where it expects another. */
function floatText(value: number): string {
  return value.toExponential();
}
