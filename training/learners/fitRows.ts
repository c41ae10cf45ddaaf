// What a learner of one fold looks at: the rows to fit on and rows to predict, categories encoded from the former only.

import { type EncodeCategoriesOptions, encodeCategories } from '../encoding/encodeCategories.ts';
import { type FeatureMatrix, selectRows } from '../features/featureMatrix.ts';

/** Row-major float32, NaN = missing. */
export interface FeatureTable {
  readonly values: Float32Array;
  readonly rows: number;
  readonly columns: number;
}

export interface LabelledTable extends FeatureTable {
  /** 0 or 1. */
  readonly target: Uint8Array;
}

/**
 * Copies of the rows, so that another fold may encode the matrix again.
 * @param fitRows the only rows whose outcome is looked at by the encoding; they get out-of-fold values.
 * @param others row lists that get the encoding fitted on all of `fitRows`.
 * @throws RangeError for an outcome that is not known
 */
export function fitRowsOf(
  matrix: FeatureMatrix,
  fitRows: Int32Array,
  others: readonly Int32Array[],
  encoding: EncodeCategoriesOptions,
): { fit: LabelledTable; others: LabelledTable[] } {
  encodeCategories(matrix, fitRows, encoding);
  const tableOf = (rows: Int32Array): LabelledTable => ({
    ...selectRows(matrix, rows),
    rows: rows.length,
    columns: matrix.features.length,
  });
  return { fit: tableOf(fitRows), others: others.map(tableOf) };
}
