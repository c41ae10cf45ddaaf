// A forest as its leaves: what must hold for a row to reach each of them, one condition per distinct feature of the
// path. It is what SHAP values are made of, and knows nothing of them (see addLeaves.ts, treeShap.ts).
import type { Forest } from '../trees/forest.ts';
import { ExplainError } from './explainError.ts';

/** Trees are a few splits deep (12 in the largest candidate): a longer path is a broken file. */
export const DEPTH_MAX = 64;

/**
 * L leaves and C conditions. Leaves are in the order of the trees, left to right within a tree.
 * A row holds a condition where `low <= x` and not `x >= high`, in float32 (`high` is NaN where no split bounds it);
 * a missing value holds it where `missingPasses`.
 */
export interface PreparedForest {
  readonly featureCount: number;
  /** Margin expected under the path-dependent measure: base margin + sum of every leaf times its share of the cover. */
  readonly baseValue: number;
  /** Largest number of conditions that a leaf has. */
  readonly conditionsMax: number;
  /** L: added to the margin. */
  readonly leafValue: Float64Array;
  /** L + 1: the conditions of leaf l are firstCondition[l] .. firstCondition[l + 1] - 1. */
  readonly firstCondition: Int32Array;
  /** C */
  readonly feature: Int32Array;
  /** C */
  readonly low: Float32Array;
  /** C */
  readonly high: Float32Array;
  /** C */
  readonly missingPasses: Uint8Array;
  /** C: share of the training rows that goes the way of the leaf at the splits of the feature, multiplied. */
  readonly coverRatio: Float64Array;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The splits between the root and where the walk is. */
interface Path {
  readonly nodes: Int32Array;
  readonly wentLeft: Uint8Array;
}

/** Time and memory grow with leaves x depth. Throws `ExplainError` for a path longer than DEPTH_MAX. */
export function prepareForest(forest: Forest): PreparedForest {
  const size = measure(forest);
  const prepared = allocate(forest.featureCount, size);
  const path: Path = { nodes: new Int32Array(DEPTH_MAX), wentLeft: new Uint8Array(DEPTH_MAX) };
  let leaf = 0;
  const walk = (node: number, depth: number): void => {
    if (forest.feature[node]! < 0) {
      writeLeaf(forest, prepared, leaf++, node, path, depth);
      return;
    }
    path.nodes[depth] = node;
    path.wentLeft[depth] = 1;
    walk(forest.left[node]!, depth + 1);
    path.wentLeft[depth] = 0;
    walk(forest.right[node]!, depth + 1);
  };
  for (const root of forest.roots) walk(root, 0);
  return trim(prepared, forest.baseMargin + expectedLeaf(prepared));
}

/** Leaves, and an upper bound for the conditions: the sum of the depths of the leaves. */
function measure(forest: Forest): { leaves: number; conditions: number } {
  const depth = new Uint8Array(forest.feature.length);
  let leaves = 0;
  let conditions = 0;
  forest.roots.forEach((root, tree) => {
    const end = forest.roots[tree + 1] ?? forest.feature.length;
    for (let node = root; node < end; node++) {
      if (forest.feature[node]! < 0) {
        leaves++;
        conditions += depth[node]!;
        continue;
      }
      if (depth[node] === DEPTH_MAX) {
        throw new ExplainError({ reason: 'too_deep', tree, depthMax: DEPTH_MAX });
      }
      depth[forest.left[node]!] = depth[node]! + 1;
      depth[forest.right[node]!] = depth[node]! + 1;
    }
  });
  return { leaves, conditions };
}

function allocate(featureCount: number, size: { leaves: number; conditions: number }) {
  const prepared: Mutable<PreparedForest> = {
    featureCount,
    baseValue: 0,
    conditionsMax: 0,
    leafValue: new Float64Array(size.leaves),
    firstCondition: new Int32Array(size.leaves + 1),
    feature: new Int32Array(size.conditions),
    low: new Float32Array(size.conditions),
    high: new Float32Array(size.conditions),
    missingPasses: new Uint8Array(size.conditions),
    coverRatio: new Float64Array(size.conditions),
  };
  return prepared;
}

function writeLeaf(
  forest: Forest,
  prepared: Mutable<PreparedForest>,
  leaf: number,
  node: number,
  path: Path,
  depth: number,
): void {
  const first = prepared.firstCondition[leaf]!;
  let end = first;
  for (let level = 0; level < depth; level++) {
    const split = path.nodes[level]!;
    const feature = forest.feature[split]!;
    let condition = first;
    while (condition < end && prepared.feature[condition] !== feature) condition++;
    if (condition === end) openCondition(prepared, end++, feature);
    narrow(forest, prepared, condition, split, path.wentLeft[level] === 1);
  }
  prepared.leafValue[leaf] = forest.leafValue[node]!;
  prepared.firstCondition[leaf + 1] = end;
  prepared.conditionsMax = Math.max(prepared.conditionsMax, end - first);
}

function openCondition(prepared: PreparedForest, condition: number, feature: number): void {
  prepared.feature[condition] = feature;
  prepared.low[condition] = Number.NEGATIVE_INFINITY;
  prepared.high[condition] = Number.NaN;
  prepared.missingPasses[condition] = 1;
  prepared.coverRatio[condition] = 1;
}

/** Adds a split to a condition: `x < splitValue` bounds it above on the left side, below on the right side. */
function narrow(
  forest: Forest,
  prepared: PreparedForest,
  condition: number,
  split: number,
  left: boolean,
): void {
  const splitValue = forest.splitValue[split]!;
  if (!left) prepared.low[condition] = Math.max(prepared.low[condition]!, splitValue);
  else if (!(prepared.high[condition]! <= splitValue)) prepared.high[condition] = splitValue;
  if ((forest.missingGoesLeft[split] === 1) !== left) prepared.missingPasses[condition] = 0;
  prepared.coverRatio[condition]! *= coverRatio(forest, split, left);
}

/** Share of the training rows at a split that goes left, or right; half where none came: any would do, NaN would not. */
export function coverRatio(forest: Forest, split: number, left: boolean): number {
  const child = left ? forest.left[split]! : forest.right[split]!;
  return forest.cover[split]! > 0 ? forest.cover[child]! / forest.cover[split]! : 0.5;
}

function expectedLeaf(prepared: PreparedForest): number {
  let sum = 0;
  prepared.leafValue.forEach((value, leaf) => {
    let share = 1;
    const end = prepared.firstCondition[leaf + 1]!;
    for (let c = prepared.firstCondition[leaf]!; c < end; c++) share *= prepared.coverRatio[c]!;
    sum += value * share;
  });
  return sum;
}

function trim(prepared: PreparedForest, baseValue: number): PreparedForest {
  const end = prepared.firstCondition.at(-1)!;
  return {
    ...prepared,
    baseValue,
    feature: prepared.feature.slice(0, end),
    low: prepared.low.slice(0, end),
    high: prepared.high.slice(0, end),
    missingPasses: prepared.missingPasses.slice(0, end),
    coverRatio: prepared.coverRatio.slice(0, end),
  };
}
