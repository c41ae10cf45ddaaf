// What must be known of a written matrix for a model trained on it elsewhere to come back: the order of the features,
// the encodings, the seed, and a digest of every column. Lies beside the matrix as `NAME.encodings.json`.

import { createHash } from 'node:crypto';
import type { CategoryEncodings } from '../../wasm/features/encodeFeatures.ts';
import { writeWhole } from '../stages/resumable.ts';
import type { FeatureMatrix } from './featureMatrix.ts';

export interface FeatureMatrixRecord {
  readonly formatVersion: 1;
  /** In the order of the columns. */
  readonly features: readonly string[];
  readonly encodings: CategoryEncodings;
  /** Of the split and of the folds of the encodings. */
  readonly seed: number;
  /** Of the tables. */
  readonly fingerprint: string;
  readonly missingTables: readonly string[];
  /** Digest of each column over the applicants with an outcome, whatever part was written: see `columnDigests`. */
  readonly columns: Readonly<Record<string, string>>;
}

/** `features.parquet` -> `features.encodings.json`, in the same folder. */
export function recordPathOf(matrixPath: string): string {
  return `${matrixPath.replace(/\.(parquet|csv)$/i, '')}.encodings.json`;
}

export async function writeFeatureMatrixRecord(path: string, record: FeatureMatrixRecord): Promise<void> {
  await writeWhole(path, `${JSON.stringify(record, null, 1)}\n`);
}

/**
 * First 16 hexadecimal digits of the SHA-256 of each column: float32, little-endian, by ascending id, one NaN only.
 * Two matrices with the same digests are the same, value for value.
 */
export function columnDigests(matrix: FeatureMatrix): Record<string, string> {
  const width = matrix.features.length;
  const column = new Float32Array(matrix.applicantIds.length);
  const digests = matrix.features.map((name, at): [string, string] => {
    for (let row = 0; row < column.length; row++) {
      const value = matrix.values[row * width + at]!;
      column[row] = Number.isNaN(value) ? Number.NaN : value;
    }
    const bytes = new Uint8Array(column.buffer);
    return [name, createHash('sha256').update(bytes).digest('hex').slice(0, 16)];
  });
  return Object.fromEntries(digests);
}
