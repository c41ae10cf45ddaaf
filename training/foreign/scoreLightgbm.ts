// LightGBM's own answer, from the text as it stands and in float64: the truth that the exported model is held against.
// It must not use convertLightgbm.ts: the two meet only in the gate.

import {
  DEFAULT_LEFT_BIT,
  type LightgbmModel,
  type LightgbmTree,
  MISSING,
  missingTypeOf,
  ZERO_MAX,
} from './lightgbmModel.ts';

/**
 * Log-odds of default. Source: Tree::NumericalDecision of LightGBM 4, and the rounding of its predictor to 0.
 * @param row one value a feature of the file, in the file's order; NaN = missing.
 */
export function scoreLightgbm(model: LightgbmModel, row: ArrayLike<number>): number {
  let sum = 0;
  for (const tree of model.trees) sum += tree.leafValue[leafOf(tree, row)]!;
  return sum * model.logOddsScale;
}

function leafOf(tree: LightgbmTree, row: ArrayLike<number>): number {
  if (tree.splitFeature.length === 0) return 0;
  let node = 0;
  while (node >= 0) {
    const value = row[tree.splitFeature[node]!]!;
    node = goesLeft(value, tree.threshold[node]!, tree.decisionType[node]!)
      ? tree.leftChild[node]!
      : tree.rightChild[node]!;
  }
  return ~node;
}

function goesLeft(given: number, threshold: number, decisionType: number): boolean {
  const missing = missingTypeOf(decisionType);
  // Its reader of rows gives the trees a 0 for what is as good as 0.
  const isZero = Math.abs(given) <= ZERO_MAX || (Number.isNaN(given) && missing !== MISSING.nan);
  const isMissing = missing === MISSING.zero ? isZero : Number.isNaN(given) && missing === MISSING.nan;
  if (isMissing) return (decisionType & DEFAULT_LEFT_BIT) !== 0;
  return (isZero ? 0 : given) <= threshold;
}
