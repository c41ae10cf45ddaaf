// One tree of a LightGBM text model, checked: every node and leaf is reached once from the root, every value finite.

import { BoosterError } from '../booster/boosterError.ts';
import { CATEGORICAL_BIT, type LightgbmTree, missingTypeOf } from './lightgbmModel.ts';
import type { LightgbmSection } from './lightgbmSection.ts';

/** @throws BoosterError `malformed_model` or `unsupported_model` (categorical split, linear leaves) */
export function readLightgbmTree(section: LightgbmSection, featureNames: readonly string[]): LightgbmTree {
  const leaves = section.integer('num_leaves');
  if (leaves < 1) section.fail('num_leaves', `a tree of ${leaves} leaves`);
  if (section.has('is_linear') && section.integer('is_linear') !== 0) {
    refuse(section, 'linear leaves', 'constant leaves');
  }
  const leafValue = section.numbers('leaf_value', leaves);
  if (leaves === 1) {
    const none = new Int32Array(0);
    return {
      line: section.line,
      splitFeature: none,
      threshold: new Float64Array(0),
      decisionType: none,
      leftChild: none,
      rightChild: none,
      leafValue,
      leafCover: new Float64Array(1),
    };
  }
  const nodes = leaves - 1;
  const tree: LightgbmTree = {
    line: section.line,
    splitFeature: section.integers('split_feature', nodes),
    threshold: section.numbersOrInfinities('threshold', nodes),
    decisionType: section.integers('decision_type', nodes),
    leftChild: section.integers('left_child', nodes),
    rightChild: section.integers('right_child', nodes),
    leafValue,
    leafCover: coversOf(section, leaves),
  };
  checkSplits(section, tree, featureNames);
  checkShape(section, tree);
  return tree;
}

function coversOf(section: LightgbmSection, leaves: number): Float64Array {
  for (const key of ['leaf_weight', 'leaf_count']) {
    if (!section.has(key)) continue;
    const covers = section.numbers(key, leaves);
    if (covers.every((cover) => cover > 0)) return covers;
  }
  return section.fail('leaf_weight', 'neither leaf_weight nor leaf_count says how many rows reach each leaf');
}

function checkSplits(section: LightgbmSection, tree: LightgbmTree, names: readonly string[]): void {
  for (const [node, feature] of tree.splitFeature.entries()) {
    const type = tree.decisionType[node]!;
    if (feature < 0 || feature >= names.length) {
      section.fail(
        'split_feature',
        `node ${node} splits on feature ${feature}, the model has ${names.length} features`,
      );
    }
    if (type < 0 || type > 11) section.fail('decision_type', `node ${node} has the decision type ${type}`);
    if (type & CATEGORICAL_BIT) {
      refuse(section, `a categorical split of "${names[feature]}" at node ${node}`, 'value <= threshold');
    }
    if (missingTypeOf(type) > 2) section.fail('decision_type', `node ${node} has the decision type ${type}`);
  }
}

/** Walks from the root: a cycle, a shared or a forgotten node would make another count. */
function checkShape(section: LightgbmSection, tree: LightgbmTree): void {
  const nodes = tree.splitFeature.length;
  const seen = new Set([0]);
  for (const node of seen) {
    if (node < 0) continue;
    for (const child of [tree.leftChild[node]!, tree.rightChild[node]!]) {
      if (child >= nodes || ~child > nodes) section.fail('left_child', `node ${node} has child ${child}`);
      if (seen.has(child)) section.fail('left_child', `node ${child} is reached twice`);
      seen.add(child);
    }
  }
  const total = 2 * nodes + 1;
  if (seen.size !== total) {
    section.fail('left_child', `${seen.size} of ${total} nodes and leaves are reached from the root`);
  }
}

function refuse(section: LightgbmSection, what: string, expected: string): never {
  throw new BoosterError({
    reason: 'unsupported_model',
    what,
    found: `in the tree of line ${section.line}`,
    expected,
  });
}
