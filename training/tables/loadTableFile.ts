/** Loads one file into one DuckDB table; when DuckDB refuses it, says exactly where and why. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { duckdbType, selectSql, sourceSql } from './columnSql.ts';
import { diagnoseCsv } from './diagnoseCsv.ts';
import { diagnoseParquet } from './diagnoseParquet.ts';
import type { FaultList } from './faultList.ts';
import type { TableFile } from './findTableFiles.ts';
import { firstLine, readHeader } from './readHeader.ts';
import type { ColumnSchema } from './schema.ts';
import { quoteName } from './sqlText.ts';

/** Errors that are no fault of the file; DuckDB tells them apart only by how the message begins. */
const notTheFile = /^(Out of Memory|INTERRUPT|FATAL|INTERNAL|Permission|Connection)/i;

/** The number of rows, or null after adding the faults. @throws when DuckDB itself fails (memory, disk). */
export async function loadTableFile(
  connection: DuckDBConnection,
  tableFile: TableFile,
  faults: FaultList,
): Promise<number | null> {
  const header = await readHeader(connection, tableFile, faults);
  if (!header) return null;
  try {
    await connection.run(`CREATE OR REPLACE TABLE ${quoteName(tableFile.name)} AS
      SELECT ${selectSql(tableFile)} FROM ${sourceSql(tableFile, header)}`);
  } catch (error) {
    if (notTheFile.test(firstLine(error))) throw error;
    await diagnose(connection, tableFile, header, error, faults);
    return null;
  }
  const reader = await connection.runAndReadAll(`SELECT count(*) FROM ${quoteName(tableFile.name)}`);
  const rows = Number(reader.getRowsJS()[0]?.[0]);
  if (rows === 0) faults.add({ reason: 'header_only', file: tableFile.file, columns: header.length });
  return rows === 0 ? null : rows;
}

/** A table that was allowed to be missing: the SQL of the features finds it, without a row. */
export async function createEmptyTable(
  connection: DuckDBConnection,
  name: string,
  columns: readonly ColumnSchema[],
): Promise<void> {
  const definitions = columns.map((column) => `${quoteName(column.name)} ${duckdbType(column)}`);
  await connection.run(`CREATE OR REPLACE TABLE ${quoteName(name)} (${definitions.join(', ')})`);
}

async function diagnose(
  connection: DuckDBConnection,
  tableFile: TableFile,
  header: readonly string[],
  error: unknown,
  faults: FaultList,
): Promise<void> {
  const before = faults.total;
  const unreadable = { reason: 'unreadable_file', file: tableFile.file, detail: firstLine(error) } as const;
  try {
    if (tableFile.format === 'parquet') await diagnoseParquet(connection, tableFile, faults);
    else await diagnoseCsv(tableFile, header, faults);
  } catch {
    // The file cannot even be searched: DuckDB's own words are the best evidence there is.
    faults.add(unreadable);
    return;
  }
  if (faults.total === before) faults.add(unreadable);
}
