// The classic of credit scoring: binned features, one coefficient each, and whole tables of points a person can add up.

import { type PointsScale, pointsOf, pointsPerLogOdds } from '../../wasm/decide/points.ts';
import type { FeatureTable, LabelledTable } from './fitRows.ts';
import { fitLogisticRegression } from './logisticRegression.ts';
import { fitWoeBins, type WoeBin, type WoeBins, woeBinOf } from './woeBins.ts';

export interface ScorecardFeature {
  /** Column of the table it was fitted on. */
  readonly column: number;
  readonly bins: WoeBins;
  /** Positive: a bin with more defaults never gets more points. */
  readonly coefficient: number;
}

export interface Scorecard {
  readonly intercept: number;
  readonly features: readonly ScorecardFeature[];
}

export interface ScorecardSettings {
  readonly signs: readonly (-1 | 0 | 1)[];
  /** Features below it are left out; 0.02 is the usual limit of "not predictive" (Siddiqi, 2006). */
  readonly minInformationValue: number;
  /** The most informative ones are kept. */
  readonly maxFeatures: number;
  readonly l2: number;
}

const BINS = { startBins: 20, maxBins: 6, minShare: 0.05 };

/** @throws RangeError when the regression has no optimum */
export function fitScorecard(table: LabelledTable, settings: ScorecardSettings): Scorecard {
  let chosen = Array.from({ length: table.columns }, (_, column) => ({
    column,
    bins: fitWoeBins(columnOf(table, column), table.target, { ...BINS, sign: settings.signs[column] ?? 0 }),
  }))
    .filter(({ bins }) => bins.informationValue >= settings.minInformationValue)
    .sort((a, b) => b.bins.informationValue - a.bins.informationValue || a.column - b.column)
    .slice(0, settings.maxFeatures);
  for (;;) {
    const regression = fitLogisticRegression(weightsOfEvidence(table, chosen), { l2: settings.l2 });
    const coefficients = regression.coefficients;
    // A negative coefficient would turn the bins' order round; such a feature only corrects for another one.
    const kept = chosen.filter((_, i) => coefficients[i]! > 0);
    if (kept.length === chosen.length) {
      const features = chosen.map((feature, i) => ({ ...feature, coefficient: coefficients[i]! }));
      return { intercept: regression.intercept, features };
    }
    chosen = kept;
  }
}

/** Log-odds of default, one a row. */
export function scorecardLogOdds({ intercept, features }: Scorecard, table: FeatureTable): Float64Array {
  return Float64Array.from({ length: table.rows }, (_, row) =>
    features.reduce((sum, { column, bins, coefficient }) => {
      const value = table.values[row * table.columns + column]!;
      return sum + coefficient * woeBinOf(value, bins).weightOfEvidence;
    }, intercept),
  );
}

/** Points an applicant gets for being in a bin of a feature; every feature carries its share of the base points. */
export function scorecardPoints(
  card: Scorecard,
  feature: ScorecardFeature,
  bin: WoeBin,
  scale: PointsScale,
): number {
  const share = pointsOf(card.intercept, scale) / card.features.length;
  return share - pointsPerLogOdds(scale) * feature.coefficient * bin.weightOfEvidence;
}

function columnOf({ values, rows, columns }: FeatureTable, column: number): Float32Array {
  return Float32Array.from({ length: rows }, (_, row) => values[row * columns + column]!);
}

function weightsOfEvidence(
  table: LabelledTable,
  chosen: readonly { readonly column: number; readonly bins: WoeBins }[],
): LabelledTable {
  const values = new Float32Array(table.rows * chosen.length);
  for (let row = 0; row < table.rows; row++) {
    chosen.forEach(({ column, bins }, i) => {
      const value = table.values[row * table.columns + column]!;
      values[row * chosen.length + i] = woeBinOf(value, bins).weightOfEvidence;
    });
  }
  return { values, rows: table.rows, columns: chosen.length, target: table.target };
}
