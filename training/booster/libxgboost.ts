// The C API of XGBoost as typed functions: every call is checked, nothing else is added.
// It is not the way to train: see matrix.ts, booster.ts and trainBooster.ts. Tested with version 1.7.4.
// Source: https://xgboost.readthedocs.io/en/release_1.7.0/c.html

import koffi, { type LibraryHandle } from 'koffi';
import { BoosterError } from './boosterError.ts';
import { findLibxgboost } from './findLibxgboost.ts';

/** Address of an object owned by libxgboost. */
export type Handle = bigint;

/** A one-cell array that the callee fills. */
export type Out<T> = [T | null];

export type Libxgboost = ReturnType<typeof bindCalls>;

let opened: Libxgboost | undefined;

/**
 * The library of this machine, loaded once a process.
 * @throws BoosterError `library_missing` or `library_unusable`
 */
export function libxgboost(): Libxgboost {
  opened ??= openLibrary(findLibxgboost());
  return opened;
}

/** Loads the library at `path`; `libxgboost()` is the usual way. */
export function openLibrary(path: string): Libxgboost {
  try {
    letThreadsSleep();
    return bindCalls(koffi.load(path));
  } catch (error) {
    throw new BoosterError({ reason: 'library_unusable', path, detail: String(error) });
  }
}

/**
 * OpenMP's waiting threads spin by default: on two cores shared with other work a round then takes 0.2 s and more
 * instead of 0.04 s (50,000 x 120, depth 4); on idle cores sleeping costs nothing measurable. The OpenMP library
 * reads this when it is loaded, from the environment of the process: `process.env` of a worker thread would not do.
 * A value already set stays.
 */
function letThreadsSleep(): void {
  const keepExisting = 0;
  const setVariable: (name: string, value: string, overwrite: number) => number = koffi
    .load(null)
    .func('int setenv(const char *name, const char *value, int overwrite)');
  setVariable('OMP_WAIT_POLICY', 'passive', keepExisting);
}

function bindCalls(library: LibraryHandle) {
  const lastError: () => string = library.func('const char *XGBGetLastError()');
  const readVersion: (...parts: [number][]) => void = library.func(
    'void XGBoostVersion(_Out_ int *major, _Out_ int *minor, _Out_ int *patch)',
  );

  /** A call whose result is 0 on success; anything else becomes an error with the library's own words. */
  function checked<Arguments extends unknown[]>(name: string, parameters: string) {
    const call: (...given: Arguments) => number = library.func(`int ${name}(${parameters})`);
    return (...given: Arguments): void => {
      if (call(...given) !== 0) {
        throw new BoosterError({ reason: 'call_failed', call: name, detail: firstLine(lastError()) });
      }
    };
  }

  return {
    version(): string {
      const parts: [number][] = [[0], [0], [0]];
      readVersion(...parts);
      return parts.map(([part]) => part).join('.');
    },
    createMatrix: checked<[Float32Array, number, number, number, Out<Handle>]>(
      'XGDMatrixCreateFromMat',
      'const float *data, uint64_t rows, uint64_t columns, float missing, _Out_ void **matrix',
    ),
    setFloats: checked<[Handle, 'label' | 'weight' | 'base_margin', Float32Array, number]>(
      'XGDMatrixSetFloatInfo',
      'void *matrix, const char *field, const float *values, uint64_t length',
    ),
    setStrings: checked<[Handle, 'feature_name', readonly string[], number]>(
      'XGDMatrixSetStrFeatureInfo',
      'void *matrix, const char *field, const char **values, uint64_t length',
    ),
    freeMatrix: checked<[Handle]>('XGDMatrixFree', 'void *matrix'),
    createBooster: checked<[BigUint64Array, number, Out<Handle>]>(
      'XGBoosterCreate',
      'const void **matrices, uint64_t length, _Out_ void **booster',
    ),
    setParameter: checked<[Handle, string, string]>(
      'XGBoosterSetParam',
      'void *booster, const char *name, const char *value',
    ),
    updateOneIteration: checked<[Handle, number, Handle]>(
      'XGBoosterUpdateOneIter',
      'void *booster, int iteration, void *matrix',
    ),
    boostOneIteration: checked<[Handle, Handle, Float32Array, Float32Array, number]>(
      'XGBoosterBoostOneIter',
      'void *booster, void *matrix, float *gradient, float *hessian, uint64_t length',
    ),
    evaluateOneIteration: checked<[Handle, number, BigUint64Array, readonly string[], number, Out<string>]>(
      'XGBoosterEvalOneIter',
      'void *booster, int iteration, void **matrices, const char **names, uint64_t length, _Out_ const char **result',
    ),
    countRounds: checked<[Handle, Out<number>]>('XGBoosterBoostedRounds', 'void *booster, _Out_ int *rounds'),
    predict: checked<[Handle, Handle, string, Out<Handle>, Out<number>, Out<Handle>]>(
      'XGBoosterPredictFromDMatrix',
      'void *booster, void *matrix, const char *config, _Out_ const uint64_t **shape, _Out_ uint64_t *dimensions, _Out_ const float **values',
    ),
    sliceBooster: checked<[Handle, number, number, number, Out<Handle>]>(
      'XGBoosterSlice',
      'void *booster, int begin, int end, int step, _Out_ void **sliced',
    ),
    saveModel: checked<[Handle, string, Out<number>, Out<Handle>]>(
      'XGBoosterSaveModelToBuffer',
      'void *booster, const char *config, _Out_ uint64_t *length, _Out_ const uint8_t **bytes',
    ),
    loadModel: checked<[Handle, Uint8Array, number]>(
      'XGBoosterLoadModelFromBuffer',
      'void *booster, const uint8_t *bytes, uint64_t length',
    ),
    freeBooster: checked<[Handle]>('XGBoosterFree', 'void *booster'),
  };
}

/** Copies `length` floats that libxgboost keeps only until its next call. */
export function copyFloats(address: Handle, length: number): Float32Array {
  return length === 0 ? new Float32Array(0) : (koffi.decode(address, 'float', length) as Float32Array);
}

/** Copies `length` bytes that libxgboost keeps only until its next call. */
export function copyBytes(address: Handle, length: number): Uint8Array {
  return length === 0 ? new Uint8Array(0) : (koffi.decode(address, 'uint8_t', length) as Uint8Array);
}

/** The rest of a message of libxgboost is a stack trace of machine addresses. */
function firstLine(message: string): string {
  const end = message.indexOf('\nStack trace');
  return (end < 0 ? message : message.slice(0, end)).trim();
}
