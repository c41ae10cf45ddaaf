// Whether the explanation is the model: contributions against the margin they explain, whole points against the points
// shown, and our contributions against those of the engine that made the trees.

import type { FidelityReport } from '../../../wasm/artefact/report/fidelitySchema.ts';
import { type DecisionRule, decide } from '../../../wasm/decide/decision.ts';
import { contributionTree } from '../../../wasm/explain/contributionTree.ts';
import { pointContributions } from '../../../wasm/explain/pointContributions.ts';
import { shownPoints } from '../../../wasm/explain/shownPoints.ts';
import type { FieldName } from '../../../wasm/features/catalogue.ts';
import type { ExplainedRows } from './explainRows.ts';

/** The contributions of the engine of the model itself: rows x (features + 1), the last of a row its base value. */
export interface EngineContributions {
  readonly name: string;
  readonly of: (values: Float32Array) => Float32Array;
}

export interface FidelityRequest {
  readonly features: readonly FieldName[];
  readonly explained: ExplainedRows;
  /** The rows explained, rows x features, and the margin that the engine gives each. */
  readonly values: Float32Array;
  readonly margins: Float32Array;
  readonly rule: DecisionRule;
  /** Null where the engine gives none. */
  readonly engine: EngineContributions | null;
}

/** The engine's own computation is a few times slower than ours. */
const ENGINE_ROWS_MAX = 1_000;

export function fidelityReport(request: FidelityRequest): FidelityReport {
  const { explained, margins } = request;
  const width = request.features.length;
  const gaps = Float64Array.from(margins, (margin, row) => {
    const own = explained.contributions.subarray(row * width, (row + 1) * width);
    return Math.abs(own.reduce((sum, contribution) => sum + contribution, explained.baseValue) - margin);
  });
  return {
    rows: explained.rows,
    additivity: spreadOf(gaps),
    pointsAddUpShare: pointsAddUpShare(request),
    engine: engineAgreement(request),
  };
}

function pointsAddUpShare({ features, explained, margins, rule }: FidelityRequest): number {
  const tree = contributionTree(features);
  const width = features.length;
  const addsUp = (margin: number, row: number) => {
    const contributions = Float64Array.from(
      tree.columns,
      (column) => explained.contributions[row * width + column]!,
    );
    const exact = pointContributions(margin, { baseValue: explained.baseValue, contributions }, rule);
    const { points } = decide(margin, rule);
    const { base, leaves } = shownPoints(tree, exact, points);
    return leaves.reduce((sum, leaf) => sum + leaf, base) === points;
  };
  return margins.reduce((sum, margin, row) => sum + (addsUp(margin, row) ? 1 : 0), 0) / margins.length;
}

function engineAgreement({ features, explained, values, engine }: FidelityRequest): FidelityReport['engine'] {
  if (!engine) return null;
  const width = features.length;
  const rows = Math.min(ENGINE_ROWS_MAX, explained.rows);
  const theirs = engine.of(values.subarray(0, rows * width));
  const gaps = Float64Array.from(theirs, (value, i) => {
    const [row, column] = [Math.floor(i / (width + 1)), i % (width + 1)];
    const own = column === width ? explained.baseValue : explained.contributions[row * width + column]!;
    return Math.abs(value - own);
  });
  const { largest, mean } = spreadOf(gaps);
  return { name: engine.name, rows, largestDifference: largest, meanDifference: mean };
}

function spreadOf(gaps: Float64Array): { largest: number; mean: number } {
  let [largest, sum] = [0, 0];
  for (const gap of gaps) {
    largest = Math.max(largest, gap);
    sum += gap;
  }
  return { largest, mean: sum / gaps.length };
}
