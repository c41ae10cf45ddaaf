// The test part explained by the kernel that explains an applicant: contributions of every row, family by family, and
// the means of groups of rows. One row is held at a time.

import { calibratedLogOdds } from '../../wasm/decide/calibrate.ts';
import type { DecisionRule } from '../../wasm/decide/decision.ts';
import { pointsOf, pointsPerLogOdds } from '../../wasm/decide/points.ts';
import { createExplainer } from '../../wasm/explain/treeShap.ts';
import type { FieldName } from '../../wasm/features/catalogue.ts';
import { POPULATION_FAMILIES, populationFamilyOf } from '../../wasm/population/populationFamilies.ts';
import type { Forest } from '../../wasm/trees/forest.ts';

export interface ExplainedPart {
  /** Margin that the trees expect before anything is known. */
  readonly baseValue: number;
  /** The same in exact points. */
  readonly basePoints: number;
  /** Per row one contribution for each of POPULATION_FAMILIES, exact points. */
  readonly families: readonly Float64Array[];
  /** Sums over the rows of the two groups: contributions to the margin, by feature. */
  readonly sums: { readonly all: Float64Array; readonly granted: Float64Array };
}

/** @param values rows x features float32. */
export function explainTestPart(
  forest: Forest,
  features: readonly FieldName[],
  values: Float32Array,
  granted: readonly boolean[],
  { calibration, points }: DecisionRule,
): ExplainedPart {
  const explainer = createExplainer(forest);
  const width = features.length;
  const familyOfColumn = features.map((name) => POPULATION_FAMILIES.indexOf(populationFamilyOf(name)));
  const pointsPerMargin = -calibration.slope * pointsPerLogOdds(points);
  const sums = { all: new Float64Array(width), granted: new Float64Array(width) };
  const contributions = new Float64Array(width);
  const families = granted.map((isGranted, row) => {
    explainer.explain(values.subarray(row * width, (row + 1) * width), contributions);
    const ofRow = new Float64Array(POPULATION_FAMILIES.length);
    for (let column = 0; column < width; column++) {
      const contribution = contributions[column]!;
      ofRow[familyOfColumn[column]!]! += contribution * pointsPerMargin;
      sums.all[column]! += contribution;
      if (isGranted) sums.granted[column]! += contribution;
    }
    return ofRow;
  });
  const { baseValue } = explainer;
  return {
    baseValue,
    basePoints: pointsOf(calibratedLogOdds(baseValue, calibration), points),
    families,
    sums,
  };
}
