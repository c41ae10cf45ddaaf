// Rows handed to libxgboost: features, labels, weights. The memory lives outside of the JavaScript heap,
// hence the explicit end of life (`using matrix = createMatrix(...)` or `close()`).

import { BoosterError } from './boosterError.ts';
import { type Handle, libxgboost, type Out } from './libxgboost.ts';

/** A longer buffer would need another way into libxgboost (its data iterator): 2 GiB = 307,511 rows of 1,745 features. */
export const MAX_MATRIX_BYTES = 2 ** 31;

export interface MatrixExtras {
  /** One label a row, 0 or 1. */
  labels?: ArrayLike<number>;
  /** One weight >= 0 a row. */
  weights?: ArrayLike<number>;
  /** Margin the booster starts from, one a row: to go on from another model. */
  baseMargins?: ArrayLike<number>;
  featureNames?: readonly string[];
}

/** A table of float32 owned by libxgboost. */
export class Matrix {
  readonly rows: number;
  readonly columns: number;
  #handle: Handle | null;

  constructor(handle: Handle, rows: number, columns: number) {
    this.#handle = handle;
    this.rows = rows;
    this.columns = columns;
  }

  /** @throws BoosterError `closed` */
  get handle(): Handle {
    if (this.#handle === null) throw new BoosterError({ reason: 'closed', what: 'matrix' });
    return this.#handle;
  }

  /** Frees the memory; a second call does nothing. */
  close(): void {
    if (this.#handle !== null) libxgboost().freeMatrix(this.#handle);
    this.#handle = null;
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

/**
 * Copies a row-major table `features[row * columns + column]` into libxgboost; NaN = missing.
 * @throws BoosterError `shape_mismatch`, `matrix_too_large`, `call_failed` (libxgboost refuses infinities)
 */
export function createMatrix(
  features: Float32Array,
  rows: number,
  columns: number,
  extras: MatrixExtras = {},
): Matrix {
  requireSame('values in the feature matrix', rows * columns, features.length);
  if (features.byteLength > MAX_MATRIX_BYTES) {
    const bytes = features.byteLength;
    throw new BoosterError({ reason: 'matrix_too_large', bytes, maxBytes: MAX_MATRIX_BYTES });
  }
  const out: Out<Handle> = [null];
  libxgboost().createMatrix(features, rows, columns, Number.NaN, out);
  const matrix = new Matrix(out[0]!, rows, columns);
  try {
    attachExtras(matrix, extras);
  } catch (error) {
    matrix.close();
    throw error;
  }
  return matrix;
}

function attachExtras(matrix: Matrix, extras: MatrixExtras): void {
  const columns = { label: extras.labels, weight: extras.weights, base_margin: extras.baseMargins };
  for (const field of ['label', 'weight', 'base_margin'] as const) {
    const values = columns[field];
    if (values === undefined) continue;
    requireSame(`${field} values`, matrix.rows, values.length);
    libxgboost().setFloats(matrix.handle, field, Float32Array.from(values), values.length);
  }
  const names = extras.featureNames;
  if (names !== undefined) {
    requireSame('feature names', matrix.columns, names.length);
    libxgboost().setStrings(matrix.handle, 'feature_name', names, names.length);
  }
}

function requireSame(what: string, expected: number, found: number): void {
  if (expected !== found) throw new BoosterError({ reason: 'shape_mismatch', what, expected, found });
}
