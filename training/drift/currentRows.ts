// The rows of a window in batches, from a folder of tables or from a feature matrix: what the model reads, and the
// codes of the categories. One batch in memory at a time.

import { stat } from 'node:fs/promises';
import { DriftError } from './driftError.ts';
import { matrixRows } from './matrixRows.ts';
import { tableRows } from './tableRows.ts';
import type { CurrentOptions, CurrentRows } from './windowRows.ts';

/** Whether a window is a matrix, in which a category is what its code was worth. */
export function isMatrix(path: string): boolean {
  return /\.(csv|parquet)$/i.test(path);
}

/** @throws DriftError `unknown_input` or `missing_columns`; TableFaultsError for a folder. */
export async function* currentRows(options: CurrentOptions): AsyncGenerator<CurrentRows> {
  const found = await stat(options.path).catch(() => null);
  if (found?.isDirectory()) yield* tableRows(options);
  else if (found && isMatrix(options.path)) yield* matrixRows(options);
  else throw new DriftError({ reason: 'unknown_input', path: options.path });
}
