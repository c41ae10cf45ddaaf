/** The column names of a file, in its order, and whether they are those of the schema. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { FaultList } from './faultList.ts';
import type { TableFile } from './findTableFiles.ts';
import { openTableFile } from './openTableFile.ts';
import { readCsvRecords } from './readCsvRecords.ts';
import { quoteText } from './sqlText.ts';

/** The names, or null after adding the faults that make the file unusable. */
export async function readHeader(
  connection: DuckDBConnection,
  tableFile: TableFile,
  faults: FaultList,
): Promise<readonly string[] | null> {
  const { file, format } = tableFile;
  const before = faults.total;
  try {
    const header =
      format === 'parquet' ? await parquetHeader(connection, tableFile) : await csvHeader(tableFile);
    if (!header) faults.add({ reason: 'empty_file', file });
    else checkHeader(header, tableFile, faults);
    return faults.total === before ? header : null;
  } catch (error) {
    faults.add({ reason: 'unreadable_file', file, detail: firstLine(error) });
    return null;
  }
}

/** DuckDB's messages go on with advice about its own options. */
export const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';

async function csvHeader(tableFile: TableFile): Promise<readonly string[] | null> {
  for await (const records of readCsvRecords(openTableFile(tableFile))) {
    const first = records[0]!;
    if (first.problem)
      throw new Error(`its header is not UTF-8 text in comma-separated form (${first.problem})`);
    // A byte order mark is allowed, as DuckDB allows it.
    return first.fields.map((field, index) => (index === 0 ? field.replace(/^\uFEFF/, '') : field));
  }
  return null;
}

async function parquetHeader(connection: DuckDBConnection, { path }: TableFile): Promise<readonly string[]> {
  const reader = await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet(${quoteText(path)})`);
  return reader.getRowObjectsJS().map((row) => String(row.column_name));
}

function checkHeader(header: readonly string[], { file, columns }: TableFile, faults: FaultList): void {
  const known = new Set(columns.map(({ name }) => name));
  const found = new Set(header);
  const expected = columns.length;
  const missing = [...known].filter((name) => !found.has(name));
  const unknown = [...found].filter((name) => !known.has(name));
  const repeated = [...found].filter((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (missing.length > 0) faults.add({ reason: 'missing_columns', file, columns: missing, expected });
  if (unknown.length > 0) faults.add({ reason: 'unknown_columns', file, columns: unknown, expected });
  if (repeated.length > 0) faults.add({ reason: 'repeated_columns', file, columns: repeated });
}
