// What a window is read from, and the rows it gives. Types only.

import type { Manifest } from '../../wasm/artefact/manifest.ts';
import type { Application } from '../../wasm/features/application.ts';
import type { AbsentTableName } from '../tables/findTableFiles.ts';

export interface CurrentRows {
  readonly applicantIds: ArrayLike<number>;
  /** rows x features float32 in the order of the manifest, NaN = missing. Valid until the next batch is asked for. */
  readonly values: Float32Array;
  /** Only categories are to be read of it; null where they are not known. Valid until the next call. */
  codesAt(row: number): Application | null;
}

export interface CurrentOptions {
  /** A folder of tables, or a .csv or .parquet file as `npm run features` writes it. */
  readonly path: string;
  readonly manifest: Manifest;
  readonly allowMissing: readonly AbsentTableName[];
  /** Of a folder: applicants of application_train or application_test, or both. */
  readonly part: 'train' | 'test' | 'all';
  readonly memoryLimitMb: number;
  readonly onProgress: (stage: string, done: number, total: number | null) => void;
}
