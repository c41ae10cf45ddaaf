// The groups that an applicant is compared with, summed up: comparison.json.

import { COMPARED_MIN, COMPARISON_FORMAT, type Comparison } from '../../wasm/artefact/comparison.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import type { ExplainedPart } from './explainTestPart.ts';
import { typicalValues } from './typicalValues.ts';

/**
 * @param rows of the matrix that were explained.
 * @param granted one a row.
 */
export function comparisonOf(
  matrix: FeatureMatrix,
  rows: readonly number[],
  granted: readonly boolean[],
  { baseValue, sums }: ExplainedPart,
): Comparison {
  const groupOf = (members: readonly number[], sum: Float64Array): Comparison['groups']['all'] => {
    if (members.length < COMPARED_MIN) return null;
    const meanContributions = Array.from(sum, (one) => one / members.length);
    return {
      count: members.length,
      meanMargin: meanContributions.reduce((total, mean) => total + mean, baseValue),
      meanContributions,
      typical: typicalValues(matrix, members),
    };
  };
  return {
    formatVersion: COMPARISON_FORMAT,
    groups: {
      all: groupOf(rows, sums.all),
      granted: groupOf(
        rows.filter((_, i) => granted[i]),
        sums.granted,
      ),
    },
  };
}
