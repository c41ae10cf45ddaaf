// All applicants as one matrix of model inputs, made by the encoder that the edge and the browser use.
// Category columns are left missing here: what they are worth is fitted on training rows only (encodeCategories).

import { CATEGORY_NAMES, type CategoryName, type FieldName } from '../../wasm/features/catalogue.ts';
import { createEncoder } from '../../wasm/features/encodeFeatures.ts';
import type { LabelledApplicant } from './readApplicants.ts';

export interface FeatureMatrix {
  readonly features: readonly FieldName[];
  readonly applicantIds: Uint32Array;
  /** 1 = did not repay; 255 = not known. */
  readonly target: Uint8Array;
  /** rows x features, float32, NaN = missing. */
  readonly values: Float32Array;
  /** One code a row for each category that is a feature. */
  readonly levels: ReadonlyMap<CategoryName, (string | null)[]>;
}

export const TARGET_UNKNOWN = 255;

/**
 * @param rows how many applicants will come: the matrix is allocated once.
 * @throws RangeError when another number comes.
 */
export async function collectMatrix(
  batches: AsyncIterable<readonly LabelledApplicant[]>,
  rows: number,
  features: readonly FieldName[],
  onRow: (done: number) => void,
): Promise<FeatureMatrix> {
  const categories = CATEGORY_NAMES.filter((name) => features.includes(name));
  const encoder = createEncoder(features, Object.fromEntries(categories.map((name) => [name, {}])));
  const matrix = {
    features,
    applicantIds: new Uint32Array(rows),
    target: new Uint8Array(rows),
    values: new Float32Array(rows * features.length),
    levels: new Map(categories.map((name) => [name, new Array<string | null>(rows).fill(null)])),
  };
  let row = 0;
  for await (const batch of batches) {
    if (row + batch.length > rows) throw new RangeError(`Expected ${rows} applicants, more came.`);
    for (const { applicantId, application, history, target } of batch) {
      matrix.applicantIds[row] = applicantId;
      matrix.target[row] = target ?? TARGET_UNKNOWN;
      encoder.encodeInto(matrix.values, row * features.length, application, history);
      for (const name of categories) matrix.levels.get(name)![row] = application[name] ?? null;
      row += 1;
    }
    onRow(row);
  }
  if (row !== rows) throw new RangeError(`Expected ${rows} applicants, ${row} came.`);
  return matrix;
}

/** The given rows as a matrix of their own, in that order. */
export function selectRows(
  matrix: FeatureMatrix,
  rows: Int32Array,
): { values: Float32Array; target: Uint8Array } {
  const width = matrix.features.length;
  const values = new Float32Array(rows.length * width);
  rows.forEach((row, i) => {
    values.set(matrix.values.subarray(row * width, (row + 1) * width), i * width);
  });
  return { values, target: Uint8Array.from(rows, (row) => matrix.target[row]!) };
}
