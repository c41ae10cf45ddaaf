// Fills the category columns of a matrix: out-of-fold values for the training rows, the full fit for all others,
// so that no row is described by its own outcome.

import type { CategoryEncodings } from '../../wasm/features/encodeFeatures.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { fitCategoryEncoding } from './fitCategoryEncoding.ts';

export interface EncodeCategoriesOptions {
  readonly smoothing: number;
  readonly folds: number;
  readonly seed: number;
}

/**
 * Writes into `matrix.values`.
 * @param trainRows the only rows whose outcome is looked at.
 * @returns what goes into the manifest.
 */
export function encodeCategories(
  matrix: FeatureMatrix,
  trainRows: Int32Array,
  options: EncodeCategoriesOptions,
): CategoryEncodings {
  const encodings: Record<string, Record<string, number>> = {};
  const width = matrix.features.length;
  const applicantIds = Uint32Array.from(trainRows, (row) => matrix.applicantIds[row]!);
  const target = Uint8Array.from(trainRows, (row) => matrix.target[row]!);
  for (const [name, levels] of matrix.levels) {
    const column = matrix.features.indexOf(name);
    const trainLevels = Array.from(trainRows, (row) => levels[row]!);
    const { encoding, outOfFold } = fitCategoryEncoding(trainLevels, target, { applicantIds, ...options });
    levels.forEach((level, row) => {
      // A level may be called "constructor": only the encoding's own names count.
      const known = level !== null && Object.hasOwn(encoding, level);
      matrix.values[row * width + column] = known ? encoding[level]! : Number.NaN;
    });
    trainRows.forEach((row, i) => {
      matrix.values[row * width + column] = outOfFold[i]!;
    });
    encodings[name] = encoding;
  }
  return encodings;
}
