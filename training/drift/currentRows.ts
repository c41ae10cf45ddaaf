// The rows of a window in batches, from a folder of tables or from a feature matrix: what the model reads, and the
// codes of the categories. One batch in memory at a time.

import { stat } from 'node:fs/promises';
import type { Manifest } from '../../wasm/artefact/manifest.ts';
import type { Application } from '../../wasm/features/application.ts';
import type { AbsentTableName } from '../tables/findTableFiles.ts';
import { DriftError } from './driftError.ts';
import { matrixRows } from './matrixRows.ts';
import { tableRows } from './tableRows.ts';

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

/** @throws DriftError `unknown_input` or `missing_columns`; TableFaultsError for a folder. */
export async function* currentRows(options: CurrentOptions): AsyncGenerator<CurrentRows> {
  const found = await stat(options.path).catch(() => null);
  if (found?.isDirectory()) yield* tableRows(options);
  else if (found && /\.(csv|parquet)$/i.test(options.path)) yield* matrixRows(options);
  else throw new DriftError({ reason: 'unknown_input', path: options.path });
}
