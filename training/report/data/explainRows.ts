// Exact contributions, in points, of rows of the test part: what the global importance is summed up from.

import type { DecisionRule } from '../../../wasm/decide/decision.ts';
import { pointsPerLogOdds } from '../../../wasm/decide/points.ts';
import { createExplainer } from '../../../wasm/explain/treeShap.ts';
import type { Forest } from '../../../wasm/trees/forest.ts';

export interface ExplainedRows {
  readonly rows: number;
  /** Margin expected before anything is known (log-odds), and rows x features: what adds up to the margin of a row. */
  readonly baseValue: number;
  readonly contributions: Float64Array;
  /** A column of values and one of contributions for each feature; NaN = missing. */
  readonly values: readonly Float32Array[];
  /** Points: negative lowers the score. */
  readonly points: readonly Float64Array[];
}

/** @param values rows x featureCount. */
export function explainRows(
  forest: Forest,
  values: Float32Array,
  { calibration, points }: DecisionRule,
): ExplainedRows {
  const { featureCount } = forest;
  const rows = values.length / featureCount;
  const explainer = createExplainer(forest);
  const contributions = explainer.explainBatch(values, rows);
  const pointsPerMargin = -calibration.slope * pointsPerLogOdds(points);
  const columns = Array.from({ length: featureCount }, (_, column) => column);
  return {
    rows,
    baseValue: explainer.baseValue,
    contributions,
    values: columns.map((column) =>
      Float32Array.from({ length: rows }, (_, row) => values[row * featureCount + column]!),
    ),
    points: columns.map((column) =>
      Float64Array.from(
        { length: rows },
        (_, row) => contributions[row * featureCount + column]! * pointsPerMargin,
      ),
    ),
  };
}
