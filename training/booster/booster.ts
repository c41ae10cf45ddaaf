// A gradient-boosted model owned by libxgboost: one round at a time, predictions, and its bytes.
// The loop over rounds is in trainBooster.ts; the trees as plain arrays come from readXgboostJson.ts.

import { BoosterError } from './boosterError.ts';
import { copyBytes, copyFloats, type Handle, libxgboost, type Out } from './libxgboost.ts';
import type { Matrix } from './matrix.ts';

/** XGBoost's own parameter names and values, such as `{ max_depth: 5, eta: 0.05 }`. */
export type BoosterParameters = Readonly<Record<string, string | number>>;

export interface PredictOptions {
  /** Number of rounds to use; 0 = all. */
  iterationEnd?: number;
}

/** Values of `type` in the configuration of XGBoosterPredictFromDMatrix. */
const PREDICT_MARGIN = 1;
const PREDICT_CONTRIBUTIONS = 2;

export class Booster {
  #handle: Handle | null;

  constructor(handle: Handle) {
    this.#handle = handle;
  }

  /** @throws BoosterError `closed` */
  get handle(): Handle {
    if (this.#handle === null) throw new BoosterError({ reason: 'closed', what: 'booster' });
    return this.#handle;
  }

  /** Number of rounds boosted so far. */
  get rounds(): number {
    const out: Out<number> = [null];
    libxgboost().countRounds(this.handle, out);
    return out[0]!;
  }

  setParameters(parameters: BoosterParameters): void {
    for (const [name, value] of Object.entries(parameters)) {
      libxgboost().setParameter(this.handle, name, String(value));
    }
  }

  /** Adds a round with the objective of the parameters. `iteration` counts from 0. */
  update(train: Matrix, iteration: number): void {
    libxgboost().updateOneIteration(this.handle, iteration, train.handle);
  }

  /**
   * Adds a round with the caller's own loss: its first and second derivatives by the margin, one a row.
   * The caller computes them from `predictMargin(train)`.
   */
  boostOneIter(train: Matrix, gradient: Float32Array, hessian: Float32Array): void {
    for (const [what, found] of [
      ['gradient values', gradient.length],
      ['hessian values', hessian.length],
    ] as const) {
      if (found !== train.rows) {
        throw new BoosterError({ reason: 'shape_mismatch', what, expected: train.rows, found });
      }
    }
    libxgboost().boostOneIteration(this.handle, train.handle, gradient, hessian, train.rows);
  }

  /** The metric of `eval_metric` on each named matrix, as libxgboost computes it. */
  evaluate(matrices: Readonly<Record<string, Matrix>>, iteration: number): Record<string, number> {
    const names = Object.keys(matrices);
    const handles = BigUint64Array.from(Object.values(matrices), (matrix) => matrix.handle);
    const out: Out<string> = [null];
    libxgboost().evaluateOneIteration(this.handle, iteration, handles, names, names.length, out);
    return Object.fromEntries(names.map((name, position) => [name, readMetric(out[0]!, name, position)]));
  }

  /** Log-odds of default, one a row. */
  predictMargin(matrix: Matrix, options: PredictOptions = {}): Float32Array {
    return this.#predict(matrix, PREDICT_MARGIN, options, matrix.rows);
  }

  /** SHAP contributions to the margin, rows x (columns + 1) row-major; the last one of a row is the base value. */
  predictContributions(matrix: Matrix, options: PredictOptions = {}): Float32Array {
    return this.#predict(matrix, PREDICT_CONTRIBUTIONS, options, matrix.rows * (matrix.columns + 1));
  }

  #predict(matrix: Matrix, type: number, options: PredictOptions, length: number): Float32Array {
    const config = { type, training: false, iteration_begin: 0, strict_shape: false };
    const shape: Out<Handle> = [null];
    const dimensions: Out<number> = [null];
    const values: Out<Handle> = [null];
    const text = JSON.stringify({ ...config, iteration_end: options.iterationEnd ?? 0 });
    libxgboost().predict(this.handle, matrix.handle, text, shape, dimensions, values);
    return copyFloats(values[0]!, length);
  }

  /** A new booster of the first `rounds` rounds. */
  slice(rounds: number): Booster {
    const out: Out<Handle> = [null];
    libxgboost().sliceBooster(this.handle, 0, rounds, 1, out);
    return new Booster(out[0]!);
  }

  /** The model in XGBoost's JSON format: what readXgboostJson reads. */
  saveModelJson(): Uint8Array {
    const length: Out<number> = [null];
    const bytes: Out<Handle> = [null];
    libxgboost().saveModel(this.handle, '{"format":"json"}', length, bytes);
    return copyBytes(bytes[0]!, length[0]!);
  }

  /** Frees the memory; a second call does nothing. */
  close(): void {
    if (this.#handle !== null) libxgboost().freeBooster(this.#handle);
    this.#handle = null;
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

/** An empty booster; `matrices` are those it will be trained and evaluated on (their predictions are cached). */
export function createBooster(matrices: readonly Matrix[], parameters: BoosterParameters = {}): Booster {
  const handles = BigUint64Array.from(matrices, (matrix) => matrix.handle);
  const out: Out<Handle> = [null];
  libxgboost().createBooster(handles, handles.length, out);
  const booster = new Booster(out[0]!);
  booster.setParameters(parameters);
  return booster;
}

/**
 * Loads a model saved by `saveModelJson`.
 * @throws BoosterError `malformed_model`, or `call_failed` with the library's reason
 */
export function loadModelJson(bytes: Uint8Array): Booster {
  // Anything else than JSON is taken by libxgboost for its old binary format, whose reader trusts what it reads.
  if (bytes[0] !== '{'.charCodeAt(0)) {
    throw new BoosterError({
      reason: 'malformed_model',
      where: 'byte 0',
      detail: 'is not the start of JSON',
    });
  }
  const booster = createBooster([]);
  try {
    libxgboost().loadModel(booster.handle, bytes, bytes.length);
    return booster;
  } catch (error) {
    booster.close();
    throw error;
  }
}

/** libxgboost answers `[12]\ttrain-auc:0.81\tvalidation-auc:0.77`, in the order asked. */
function readMetric(line: string, name: string, position: number): number {
  const cell = line.split('\t')[position + 1] ?? '';
  const value = Number(cell.slice(cell.lastIndexOf(':') + 1));
  if (!cell.startsWith(`${name}-`) || cell === '' || Number.isNaN(value)) {
    throw new BoosterError({
      reason: 'call_failed',
      call: 'XGBoosterEvalOneIter',
      detail: `no number for "${name}" in "${line}"`,
    });
  }
  return value;
}
