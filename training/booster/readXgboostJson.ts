// XGBoost's JSON model -> the flat trees of the project, exact in float32.
// It reads binary:logistic boosters of scalar, numeric splits; everything else is refused by name.
// Format: https://xgboost.readthedocs.io/en/release_1.7.0/tutorials/saving_model.html

import type { Forest } from '../../wasm/trees/forest.ts';
import { BoosterError } from './boosterError.ts';
import { JsonView } from './jsonView.ts';
import { type JsonTree, readJsonTree } from './readJsonTree.ts';

export interface ReadForestOptions {
  /** Number of boosting rounds to keep; all by default. */
  iterationEnd?: number;
}

/**
 * Reads the bytes of `Booster.saveModelJson()`.
 * @throws BoosterError `unsupported_model` or `malformed_model`
 */
export function readXgboostJson(bytes: Uint8Array, options: ReadForestOptions = {}): Forest {
  return readXgboostModel(JsonView.parse(bytes), options);
}

/** The same of a document already parsed: XGBoost's UBJSON has the structure of its JSON. */
export function readXgboostModel(model: JsonView, options: ReadForestOptions = {}): Forest {
  const learner = model.at('learner');
  refuseUnsupported(learner);
  const parameters = learner.at('learner_model_param');
  const featureCount = parameters.at('num_feature').integer();
  const views = keptTrees(learner.at('gradient_booster').at('model'), options.iterationEnd);
  const trees = views.map((view) => readJsonTree(view, featureCount));
  return joinTrees(trees, featureCount, baseMarginOf(parameters.at('base_score')));
}

function refuseUnsupported(learner: JsonView): void {
  const booster = learner.at('gradient_booster');
  requireText(booster.at('name').text(), 'gbtree', 'the booster');
  requireText(learner.at('objective').at('name').text(), 'binary:logistic', 'the objective');
  const parameters = learner.at('learner_model_param');
  const classes = parameters.at('num_class').integer();
  if (classes > 1) requireText(`${classes}`, '0', 'a number of classes of');
  const targets = parameters.optional('num_target')?.integer() ?? 1;
  if (targets > 1) requireText(`${targets}`, '1', 'a number of targets of');
}

function requireText(found: string, expected: string, what: string): void {
  if (found !== expected) throw new BoosterError({ reason: 'unsupported_model', what, found, expected });
}

function keptTrees(model: JsonView, iterationEnd: number | undefined): JsonView[] {
  const trees = model.at('trees').items();
  const parameters = model.at('gbtree_model_param');
  const declared = parameters.at('num_trees').integer();
  if (declared !== trees.length) {
    model.fail(`num_trees is ${declared}, the list holds ${trees.length} trees`);
  }
  if (iterationEnd === undefined) return trees;
  const treesPerRound = parameters.optional('num_parallel_tree')?.integer() ?? 1;
  const rounds = trees.length / treesPerRound;
  if (!Number.isInteger(iterationEnd) || iterationEnd < 1 || iterationEnd > rounds) {
    const expected = `an integer from 1 to ${rounds}`;
    throw new BoosterError({
      reason: 'bad_setting',
      setting: 'iterationEnd',
      found: `${iterationEnd}`,
      expected,
    });
  }
  return trees.slice(0, iterationEnd * treesPerRound);
}

/**
 * base_score is a probability written as text ("5E-1", or "[5E-1]" since version 3.1). libxgboost turns it into
 * a margin with float32 arithmetic, -log(1/p - 1); so do we, up to the last bit of the logarithm.
 */
function baseMarginOf(view: JsonView): number {
  const text = view.text().replace(/^\[(.*)\]$/, '$1');
  const share = Math.fround(Number(text));
  if (text === '' || !(share > 0 && share < 1)) view.fail(`"${text}" is not a probability between 0 and 1`);
  const oddsAgainst = Math.fround(Math.fround(1 / share) - 1);
  return Math.fround(0 - Math.log(oddsAgainst));
}

function joinTrees(trees: readonly JsonTree[], featureCount: number, baseMargin: number): Forest {
  const nodeCount = trees.reduce((sum, tree) => sum + tree.feature.length, 0);
  const forest = {
    featureCount,
    baseMargin,
    roots: new Int32Array(trees.length),
    feature: new Int32Array(nodeCount),
    splitValue: new Float32Array(nodeCount),
    left: new Int32Array(nodeCount),
    right: new Int32Array(nodeCount),
    missingGoesLeft: new Uint8Array(nodeCount),
    leafValue: new Float32Array(nodeCount),
    cover: new Float32Array(nodeCount),
  };
  let offset = 0;
  for (const [index, tree] of trees.entries()) {
    forest.roots[index] = offset;
    forest.feature.set(tree.feature, offset);
    forest.splitValue.set(tree.splitValue, offset);
    forest.left.set(shiftChildren(tree.left, offset), offset);
    forest.right.set(shiftChildren(tree.right, offset), offset);
    forest.missingGoesLeft.set(tree.missingGoesLeft, offset);
    forest.leafValue.set(tree.leafValue, offset);
    forest.cover.set(tree.cover, offset);
    offset += tree.feature.length;
  }
  return forest;
}

function shiftChildren(children: readonly number[], offset: number): number[] {
  return children.map((child) => (child < 0 ? -1 : child + offset));
}
