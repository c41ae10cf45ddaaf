// Rows of features -> a Parquet or CSV file, through DuckDB: one chunk at a time into a table that may spill to disk,
// then out under a temporary name, so that a reader never meets half a file.

import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DuckDBDataChunk, FLOAT, INTEGER, TINYINT, VARCHAR } from '@duckdb/node-api';
import type { Part } from '../split/splitApplicants.ts';
import { openDatabase } from '../tables/openDatabase.ts';
import { quoteName, quoteText } from '../tables/sqlText.ts';

/** At most CHUNK_ROWS rows. */
export interface FeatureRows {
  readonly applicantIds: readonly number[];
  /** 1 = did not repay; null = not known. */
  readonly target: readonly (0 | 1 | null)[];
  /** null for applicants without an outcome: they belong to no part. */
  readonly split: readonly (Part | null)[];
  /** rows x features float32; NaN = missing. */
  readonly values: Float32Array;
}

/** What DuckDB takes at once. */
export const CHUNK_ROWS = 2_048;

const KEY_COLUMNS = { applicant_id: INTEGER, target: TINYINT, split: VARCHAR } as const;

/**
 * A missing value is NaN in Parquet and an empty cell in CSV.
 * @param path ends in .csv for CSV; anything else is Parquet. Replaced if it is there.
 * @returns the number of rows written.
 */
export async function writeFeatureMatrixFile(
  path: string,
  features: readonly string[],
  batches: AsyncIterable<FeatureRows> | Iterable<FeatureRows>,
  memoryLimitMb: number,
  onRows: (rows: number) => void = () => {},
): Promise<number> {
  const types = [...Object.values(KEY_COLUMNS), ...features.map(() => FLOAT)];
  const names = [...Object.keys(KEY_COLUMNS), ...features];
  const database = await openDatabase({ memoryLimitMb });
  try {
    const columns = names.map((name, i) => `${quoteName(name)} ${types[i]}`);
    await database.connection.run(`CREATE TABLE feature_matrix (${columns.join(', ')})`);
    const appender = await database.connection.createAppender('feature_matrix');
    let rows = 0;
    for await (const batch of batches) {
      const chunk = DuckDBDataChunk.create(types, batch.applicantIds.length);
      chunk.setColumns([batch.applicantIds, batch.target, batch.split, ...columnsOf(batch, features.length)]);
      appender.appendDataChunk(chunk);
      rows += batch.applicantIds.length;
      onRows(rows);
    }
    appender.closeSync();
    await mkdir(dirname(path), { recursive: true });
    await copyOut(path, features, (sql) => database.connection.run(sql));
    return rows;
  } finally {
    await database.close();
  }
}

function columnsOf({ values, applicantIds }: FeatureRows, width: number): number[][] {
  return Array.from({ length: width }, (_, column) =>
    applicantIds.map((_, row) => values[row * width + column]!),
  );
}

async function copyOut(
  path: string,
  features: readonly string[],
  run: (sql: string) => Promise<unknown>,
): Promise<void> {
  const isCsv = /\.csv$/i.test(path);
  const cells = features.map((name) => {
    const column = quoteName(name);
    return isCsv ? `nullif(${column}, 'nan'::FLOAT) AS ${column}` : column;
  });
  const partial = `${path}.partial`;
  const format = isCsv ? 'FORMAT csv, HEADER' : 'FORMAT parquet, COMPRESSION zstd';
  try {
    await run(
      `COPY (SELECT ${[...Object.keys(KEY_COLUMNS), ...cells].join(', ')} FROM feature_matrix)
       TO ${quoteText(partial)} (${format})`,
    );
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}
