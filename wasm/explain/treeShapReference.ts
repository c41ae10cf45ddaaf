// The plain twin of treeShap.ts: SHAP values with Shapley's weights counted, tree by tree, no table, no quadrature.
// It is what the kernel is compared with; far too slow for anything else.
import type { Forest } from '../trees/forest.ts';
import { coverRatio } from './prepareForest.ts';

export interface Explanation {
  readonly baseValue: number;
  readonly contributions: Float64Array;
}

/** What a path says of a feature: does the row follow it at all splits, and which share of the training rows does. */
interface Condition {
  readonly holds: boolean;
  readonly ratio: number;
}

/** featureCount contributions and the base value, in log-odds: together the margin of the row. */
export function explainReference(forest: Forest, row: ArrayLike<number>): Explanation {
  const contributions = new Float64Array(forest.featureCount);
  let baseValue = forest.baseMargin;
  const walk = (node: number, conditions: ReadonlyMap<number, Condition>): void => {
    if (forest.feature[node]! < 0) {
      const value = forest.leafValue[node]!;
      baseValue += value * expectation([...conditions.values()]);
      for (const feature of conditions.keys()) {
        contributions[feature]! += value * shapleyValue(conditions, feature);
      }
      return;
    }
    const goesLeft = rowGoesLeft(forest, node, row);
    walk(forest.left[node]!, follow(forest, conditions, node, true, goesLeft));
    walk(forest.right[node]!, follow(forest, conditions, node, false, goesLeft));
  };
  for (const root of forest.roots) walk(root, new Map());
  return { baseValue, contributions };
}

function rowGoesLeft(forest: Forest, node: number, row: ArrayLike<number>): boolean {
  const value = Math.fround(row[forest.feature[node]!]!);
  return Number.isNaN(value) ? forest.missingGoesLeft[node] === 1 : value < forest.splitValue[node]!;
}

function follow(
  forest: Forest,
  conditions: ReadonlyMap<number, Condition>,
  node: number,
  left: boolean,
  rowGoesLeft: boolean,
): ReadonlyMap<number, Condition> {
  const feature = forest.feature[node]!;
  const before = conditions.get(feature) ?? { holds: true, ratio: 1 };
  return new Map(conditions).set(feature, {
    holds: before.holds && left === rowGoesLeft,
    ratio: before.ratio * coverRatio(forest, node, left),
  });
}

function expectation(conditions: readonly Condition[]): number {
  return conditions.reduce((product, { ratio }) => product * ratio, 1);
}

/**
 * Shapley value of `feature` in the game whose worth is the product of the conditions, each 1 or 0 when its feature
 * is in the coalition and its ratio when not: sum over the coalitions S of the others of |S|! (k-1-|S|)! / k! times
 * what the feature adds. Coalitions of the same size are summed together: sums[s] is theirs.
 */
function shapleyValue(conditions: ReadonlyMap<number, Condition>, feature: number): number {
  let sums = [1];
  for (const [other, { holds, ratio }] of conditions) {
    if (other === feature) continue;
    const without = [...sums.map((sum) => sum * ratio), 0];
    sums = without.map((sum, s) => sum + (holds && s > 0 ? sums[s - 1]! : 0));
  }
  const { holds, ratio } = conditions.get(feature)!;
  let weight = 1 / conditions.size;
  let total = 0;
  for (const [s, sum] of sums.entries()) {
    total += weight * sum;
    weight *= (s + 1) / (conditions.size - 1 - s);
  }
  return total * ((holds ? 1 : 0) - ratio);
}
