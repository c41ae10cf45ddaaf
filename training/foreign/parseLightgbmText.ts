// LightGBM's text model (versions v2 to v4) -> LightgbmModel: one margin, numeric splits, constant leaves.
// What it cannot stand for (categories, several classes, linear leaves, other objectives) is refused by name.
// Format: what Booster.save_model writes; https://lightgbm.readthedocs.io describes the parameters it names.

import { BoosterError } from '../booster/boosterError.ts';
import type { LightgbmModel, LightgbmTree } from './lightgbmModel.ts';
import { failAt, LightgbmSection } from './lightgbmSection.ts';
import { readLightgbmTree } from './readLightgbmTree.ts';

/** Parameters worth keeping; the others are defaults, or name files of the machine that trained. */
const KEPT_PARAMETERS = [
  'boosting',
  'learning_rate',
  'num_leaves',
  'max_depth',
  'num_iterations',
  'min_data_in_leaf',
  'min_sum_hessian_in_leaf',
  'feature_fraction',
  'bagging_fraction',
  'bagging_freq',
  'lambda_l1',
  'lambda_l2',
  'max_bin',
];

const OBJECTIVES = ['binary', 'cross_entropy'];

/** @throws BoosterError `malformed_model` naming the line, or `unsupported_model` */
export function parseLightgbmText(bytes: Uint8Array): LightgbmModel {
  const { header, trees: sections, rest } = splitSections(linesOf(bytes));
  const { version, objective, sigmoid, averaged } = readHeader(header);
  const featureNames = header.words('feature_names');
  const expected = header.integer('max_feature_idx') + 1;
  if (featureNames.length !== expected) {
    header.fail('feature_names', `max_feature_idx + 1 is ${expected}, ${featureNames.length} names`);
  }
  const trees = sections.map((section) => readLightgbmTree(section, featureNames));
  checkTreeCount(header, trees);
  return {
    version,
    objective,
    featureNames,
    trees,
    logOddsScale: averaged ? sigmoid / trees.length : sigmoid,
    parameters: keptParameters(rest),
  };
}

function linesOf(bytes: Uint8Array): string[] {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).split(/\r?\n/);
  } catch (error) {
    throw new BoosterError({ reason: 'malformed_model', where: 'the text', detail: String(error) });
  }
}

/** Header up to the first `Tree=`, one section a tree, and the lines after the trees. */
function splitSections(lines: readonly string[]): {
  header: LightgbmSection;
  trees: LightgbmSection[];
  rest: readonly string[];
} {
  if (lines[0] !== 'tree') failAt(1, `expected "tree", found ${JSON.stringify(lines[0]?.slice(0, 40))}`);
  const header = new LightgbmSection(1);
  const trees: LightgbmSection[] = [];
  for (let index = 1; index < lines.length; index++) {
    const line = index + 1;
    const text = lines[index]!;
    // Version v2 has no end mark: its trees end where the importances begin.
    if (text === 'end of trees' || /^feature.importances:$/.test(text)) {
      return { header, trees, rest: lines.slice(index) };
    }
    if (text.startsWith('Tree=')) {
      if (text !== `Tree=${trees.length}`) failAt(line, `expected Tree=${trees.length}, found ${text}`);
      trees.push(new LightgbmSection(line));
    } else if (text !== '') (trees.at(-1) ?? header).add(text, line);
  }
  return failAt(lines.length, `the file ends after ${trees.length} trees, without the mark that ends them`);
}

function readHeader(header: LightgbmSection) {
  const version = header.text('version');
  if (!['v2', 'v3', 'v4'].includes(version)) refuse('the version', version, 'v2, v3 and v4');
  for (const key of ['num_class', 'num_tree_per_iteration']) {
    if (header.integer(key) !== 1) refuse(`a ${key} of`, header.text(key), '1');
  }
  const [objective = '', ...settings] = header.has('objective') ? header.words('objective') : [];
  if (!OBJECTIVES.includes(objective)) refuse('the objective', objective || 'custom', OBJECTIVES.join(', '));
  const averaged = header.has('average_output');
  // Until v3 the leaves of a random forest were probabilities.
  if (averaged && version === 'v2') refuse('an averaged output in version', version, 'v3 and v4');
  return { version, objective, sigmoid: sigmoidOf(header, settings), averaged };
}

/** The logistic function's own factor, `sigmoid:1` unless it was set. */
function sigmoidOf(header: LightgbmSection, settings: readonly string[]): number {
  const text = settings.find((word) => word.startsWith('sigmoid:'))?.slice('sigmoid:'.length) ?? '1';
  const value = Number(text);
  if (!(value > 0 && value < Infinity))
    header.fail('objective', `sigmoid is "${text}", not a number above 0`);
  return value;
}

function checkTreeCount(header: LightgbmSection, trees: readonly LightgbmTree[]): void {
  if (trees.length === 0) header.fail('tree_sizes', 'the model has no tree');
  if (!header.has('tree_sizes')) return;
  const declared = header.words('tree_sizes').length;
  if (declared !== trees.length) {
    header.fail('tree_sizes', `${declared} sizes of trees, but ${trees.length} trees`);
  }
}

/** From lines such as `[learning_rate: 0.05]`. */
function keptParameters(rest: readonly string[]): Record<string, string | number> {
  const parameters: Record<string, string | number> = {};
  for (const line of rest) {
    const [, key, text] = /^\[(\w+): (\S+)\]$/.exec(line) ?? [];
    if (key === undefined || text === undefined || !KEPT_PARAMETERS.includes(key)) continue;
    parameters[key] = Number.isFinite(Number(text)) ? Number(text) : text;
  }
  return parameters;
}

function refuse(what: string, found: string, expected: string): never {
  throw new BoosterError({ reason: 'unsupported_model', what, found, expected });
}
