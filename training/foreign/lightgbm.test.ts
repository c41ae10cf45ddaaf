// LightGBM's text is read to LightGBM's own answers, and what cannot be read faithfully is refused by name.
// fixtures/ was written by LightGBM itself; the small model below by hand, and answered by arithmetic on paper.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkForest } from '../../wasm/artefact/checkForest.ts';
import { forestMargin } from '../../wasm/trees/forest.ts';
import { BoosterError, type BoosterProblem } from '../booster/boosterError.ts';
import { convertLightgbm } from './convertLightgbm.ts';
import { parseLightgbmText } from './parseLightgbmText.ts';
import { scoreLightgbm } from './scoreLightgbm.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name));

interface Answers {
  readonly columns: number;
  /** float32 bits in hexadecimal, so that NaN and -0 survive. */
  readonly rows: readonly string[];
  readonly missingNan: readonly number[];
  readonly missingNone: readonly number[];
  readonly forest: readonly number[];
}
const answers = JSON.parse(fixture('lightgbm-answers.json').toString()) as Answers;
const rows = answers.rows.map(
  (row) => new Float32Array(Uint32Array.from(row.split(' '), (bits) => Number.parseInt(bits, 16)).buffer),
);
const logistic = (x: number) => 1 / (1 + Math.exp(-x));

describe('models written by LightGBM', () => {
  it('score every hostile row to the last bit of LightGBM, where missing is NaN', () => {
    const model = parseLightgbmText(fixture('lightgbm-missingNan.txt'));
    expect(rows.map((row) => scoreLightgbm(model, row))).toEqual(answers.missingNan);
  });

  it('do so where NaN counts as 0, the factor of the logistic function folded into the log-odds', () => {
    const model = parseLightgbmText(fixture('lightgbm-missingNone.txt'));
    expect(model.logOddsScale).toBe(2);
    expect(rows.map((row) => scoreLightgbm(model, row) / 2)).toEqual(answers.missingNone);
  });

  it('give the probabilities of a random forest, whose output is the mean of its trees', () => {
    const model = parseLightgbmText(fixture('lightgbm-forest.txt'));
    rows.forEach((row, i) => {
      // Two roundings of the last place, of the mean and of exp.
      expect(Math.abs(logistic(scoreLightgbm(model, row)) - answers.forest[i]!)).toBeLessThan(1e-15);
    });
  });

  it.each(['missingNan', 'missingNone', 'forest'])(
    'become forests within the stated bound of the text: %s',
    (name) => {
      const model = parseLightgbmText(fixture(`lightgbm-${name}.txt`));
      const { forest, leafRoundingBound } = convertLightgbm(model);
      checkForest(forest);
      // 4 trees of leaves below 2: half a unit in the last place of float32 each.
      expect(leafRoundingBound).toBeGreaterThan(0);
      expect(leafRoundingBound).toBeLessThan(4 * 2 ** -24);
      const differences = rows.map((row) => Math.abs(forestMargin(forest, row) - scoreLightgbm(model, row)));
      // The float64 sums of both sides add a few 1e-16.
      expect(Math.max(...differences)).toBeLessThanOrEqual(leafRoundingBound + 1e-14);
      expect(Math.max(...differences)).toBeGreaterThan(0);
    },
  );

  it('keep the parameters that describe them and none that name a file', () => {
    const { parameters } = parseLightgbmText(fixture('lightgbm-missingNan.txt'));
    expect(parameters).toMatchObject({ boosting: 'gbdt', learning_rate: 0.3, num_leaves: 6 });
    for (const name of ['data', 'output_model', 'machines']) expect(parameters).not.toHaveProperty(name);
  });

  it('carry covers that add up from the leaves to the root', () => {
    const { forest } = convertLightgbm(parseLightgbmText(fixture('lightgbm-missingNan.txt')));
    for (const [node, feature] of forest.feature.entries()) {
      if (feature < 0) continue;
      const sum = forest.cover[forest.left[node]!]! + forest.cover[forest.right[node]!]!;
      expect(Math.abs(sum / forest.cover[node]! - 1)).toBeLessThan(1e-6);
    }
  });
});

/** Two trees: income <= 1.5 (NaN right) -> age <= inf (NaN right), and a lone leaf of 0.25. */
const HAND_WRITTEN = `tree
version=v4
num_class=1
num_tree_per_iteration=1
label_index=0
max_feature_idx=1
objective=binary sigmoid:1
feature_names=age income
feature_infos=[0:99] [0:9]
tree_sizes=400 200

Tree=0
num_leaves=3
num_cat=0
split_feature=1 0
split_gain=5 3
threshold=1.5 inf
decision_type=8 8
left_child=1 -1
right_child=-3 -2
leaf_value=-1 2 0.5
leaf_weight=10 20 30
leaf_count=100 200 300
internal_value=0 0
internal_weight=0 30
internal_count=600 300
is_linear=0
shrinkage=1


Tree=1
num_leaves=1
num_cat=0
split_feature=
split_gain=
threshold=
decision_type=
left_child=
right_child=
leaf_value=0.25
leaf_weight=
leaf_count=
internal_value=
internal_weight=
internal_count=
is_linear=0
shrinkage=1


end of trees

feature_importances:
income=1

parameters:
[boosting: gbdt]
end of parameters
`;

const changed = (from: string | RegExp, to: string) => {
  const text = HAND_WRITTEN.replace(from, to);
  expect(text).not.toBe(HAND_WRITTEN);
  return text;
};

function problemOf(text: string): BoosterProblem {
  try {
    convertLightgbm(parseLightgbmText(Buffer.from(text)));
  } catch (error) {
    if (error instanceof BoosterError) return error.problem;
    throw error;
  }
  throw new Error('the model was read');
}

describe('a hand-written model', () => {
  const { forest } = convertLightgbm(parseLightgbmText(Buffer.from(HAND_WRITTEN)));

  it.each([
    [40, 1, -0.75],
    [40, 1.5, -0.75],
    [40, 1.500_000_119_209_289_6, 0.75],
    [Number.NaN, 1, 2.25],
    [3.4e38, -5, -0.75],
    [40, Number.NaN, 0.75],
    [Number.NaN, Number.NaN, 0.75],
  ])('answers age %d and income %d with %d', (age, income, margin) => {
    expect(forestMargin(forest, [age, income])).toBeCloseTo(margin, 6);
  });

  it('takes the covers from leaf_weight, or from leaf_count where that is empty', () => {
    // The lone leaf, whose cover nothing reads, comes first.
    expect([...forest.cover]).toEqual([0, 60, 30, 30, 10, 20]);
    const counted = changed('leaf_weight=10 20 30', 'leaf_weight=0 0 0');
    const { forest: other } = convertLightgbm(parseLightgbmText(Buffer.from(counted)));
    expect([...other.cover]).toEqual([0, 600, 300, 300, 100, 200]);
  });

  it('is read with the line ends of another system', () => {
    const { forest: other } = convertLightgbm(
      parseLightgbmText(Buffer.from(HAND_WRITTEN.replaceAll('\n', '\r\n'))),
    );
    expect(other).toEqual(forest);
  });
});

describe('a LightGBM model that is not read', () => {
  it.each<[string, string, string]>([
    [
      'a categorical split',
      'categorical split of "income"',
      changed('decision_type=8 8', 'decision_type=1 8'),
    ],
    [
      'zeros as missing against their side',
      'zero_as_missing',
      changed('decision_type=8 8', 'decision_type=4 8'),
    ],
    ['linear leaves', 'linear leaves', changed('is_linear=0', 'is_linear=1')],
    ['several classes', 'num_class', changed('num_class=1', 'num_class=3')],
    ['another objective', 'the objective', changed('objective=binary sigmoid:1', 'objective=regression')],
    ['a custom objective', 'the objective', changed('objective=binary sigmoid:1\n', '')],
    ['another version', 'the version', changed('version=v4', 'version=v5')],
    [
      'an averaged output of version 2',
      'averaged output',
      changed('version=v4', 'average_output\nversion=v2'),
    ],
  ])('%s is unsupported, and named', (_, what, text) => {
    expect(problemOf(text)).toMatchObject({
      reason: 'unsupported_model',
      what: expect.stringContaining(what),
    });
  });

  it.each<[string, string, RegExp, string]>([
    [
      'a list cut short',
      'line 17',
      /expected 2 values, found 1/,
      changed('threshold=1.5 inf', 'threshold=1.5'),
    ],
    ['a word for a number', 'line 21', /value 0 of leaf_value is "x"/, changed('=-1 2 0.5', '=x 2 0.5')],
    ['a leaf that is not finite', 'line 21', /"nan"/, changed('=-1 2 0.5', '=nan 2 0.5')],
    ['a cycle', 'line 19', /node 0 is reached twice/, changed('left_child=1 -1', 'left_child=1 0')],
    ['a leaf shared', 'line 19', /node -3 is reached twice/, changed('left_child=1 -1', 'left_child=1 -3')],
    ['a child outside', 'line 19', /child 7/, changed('left_child=1 -1', 'left_child=1 7')],
    ['a leaf outside', 'line 19', /child -9/, changed('left_child=1 -1', 'left_child=1 -9')],
    [
      'an unknown feature',
      'line 15',
      /feature 2, the model has 2/,
      changed('split_feature=1 0', 'split_feature=2 0'),
    ],
    [
      'an unknown decision',
      'line 18',
      /decision type 12/,
      changed('decision_type=8 8', 'decision_type=12 8'),
    ],
    ['a missing list', 'line 12', /no "threshold"/, changed('threshold=1.5 inf\n', '')],
    ['a list twice', 'line 18', /comes twice/, changed('decision_type=8 8', 'threshold=1 2')],
    ['a tree too few', 'line 10', /3 sizes of trees, but 2/, changed('=400 200', '=400 200 300')],
    ['trees out of order', 'line 31', /expected Tree=1/, changed('Tree=1', 'Tree=4')],
    [
      'names too few',
      'line 8',
      /max_feature_idx \+ 1 is 2, 1 names/,
      changed('names=age income', 'names=age'),
    ],
    [
      'no covers',
      'line 22',
      /how many rows/,
      changed(/leaf_weight=10 20 30\nleaf_count=100 200 300/, 'leaf_weight=0 0 0'),
    ],
  ])('%s is malformed, and its line is said', (_, where, detail, text) => {
    const problem = problemOf(text);
    expect(problem).toMatchObject({ reason: 'malformed_model', where });
    expect(problem).toHaveProperty('detail', expect.stringMatching(detail));
  });

  it('is told wherever the file is cut before its trees end', () => {
    const end = HAND_WRITTEN.indexOf('end of trees') + 'end of trees'.length;
    for (let length = 0; length < end; length += 1) {
      const problem = problemOf(HAND_WRITTEN.slice(0, length));
      expect(problem).toMatchObject({
        reason: 'malformed_model',
        where: expect.stringMatching(/^line \d+$/),
      });
    }
  });
});
