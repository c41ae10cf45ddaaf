// Does the model keep a required sign? Rows are moved along one feature, everything else held, past all its splits.

import { type Forest, forestMargin } from '../../../wasm/trees/forest.ts';

const ROWS_MAX = 100;
const VALUES_MAX = 32;
/** Leaves are float32: margins of hundreds of them differ by less for no reason at all. */
const TOLERANCE = 1e-6;

/**
 * @param rows x featureCount; the first hundred are moved.
 * @param sign of the change of the margin (log-odds of default) as the feature grows.
 */
export function monotoneKept(forest: Forest, rows: Float32Array, feature: number, sign: -1 | 1): boolean {
  const part = {
    ...forest,
    roots: forest.roots.filter((root) => splitValuesOf(forest, [root], feature).length > 0),
  };
  const splits = thinned(splitValuesOf(forest, part.roots, feature).sort((a, b) => a - b));
  // A row goes right at its splitValue: below the first one, and from each one on, is a step of the curve.
  const steps = [Number.NEGATIVE_INFINITY, ...splits];
  const count = Math.min(ROWS_MAX, rows.length / forest.featureCount);
  for (let i = 0; i < count; i++) {
    const row = rows.slice(i * forest.featureCount, (i + 1) * forest.featureCount);
    let before = -sign * Number.POSITIVE_INFINITY;
    for (const value of steps) {
      row[feature] = value;
      const margin = forestMargin(part, row);
      if (sign * (margin - before) < -TOLERANCE) return false;
      before = margin;
    }
  }
  return true;
}

function splitValuesOf(forest: Forest, roots: Iterable<number>, feature: number): number[] {
  const values = new Set<number>();
  const open = [...roots];
  while (open.length > 0) {
    const node = open.pop()!;
    if (forest.feature[node]! < 0) continue;
    if (forest.feature[node] === feature) values.add(forest.splitValue[node]!);
    open.push(forest.left[node]!, forest.right[node]!);
  }
  return [...values];
}

function thinned(values: readonly number[]): readonly number[] {
  if (values.length <= VALUES_MAX) return values;
  return Array.from(
    { length: VALUES_MAX },
    (_, i) => values[Math.round((i * (values.length - 1)) / (VALUES_MAX - 1))]!,
  );
}
