/** Finds row, column and value of what made DuckDB refuse a Parquet file. Runs only after a refusal. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { expectedValue, isValidSql, parquetNumberSql } from './columnSql.ts';
import { type FaultList, maxListedFaults } from './faultList.ts';
import type { TableFile } from './findTableFiles.ts';
import type { ColumnSchema } from './schema.ts';
import { quoteName, quoteText } from './sqlText.ts';

/** Adds every fault of the rows to `faults`. */
export async function diagnoseParquet(
  connection: DuckDBConnection,
  tableFile: TableFile,
  faults: FaultList,
): Promise<void> {
  for (const column of tableFile.columns) {
    if (column.type !== 'category') await diagnoseColumn(connection, tableFile, column, faults);
  }
}

async function diagnoseColumn(
  connection: DuckDBConnection,
  { file, path }: TableFile,
  column: ColumnSchema,
  faults: FaultList,
): Promise<void> {
  const name = quoteName(column.name);
  const value = parquetNumberSql(name, 'TRY_CAST');
  const isEmpty = `(${name} IS NULL OR (${value} IS NULL AND TRY_CAST(${name} AS DOUBLE) IS NOT NULL))`;
  const isWrong = `(NOT ${isEmpty} AND coalesce(${isValidSql(column, value)}, false) = false)`;
  const reader = await connection.runAndReadAll(`
    SELECT file_row_number + 1 AS line, CAST(${name} AS VARCHAR) AS value, ${isWrong} AS wrong, count(*) OVER () AS total
    FROM read_parquet(${quoteText(path)}, binary_as_string = true, file_row_number = true)
    WHERE ${isWrong} ${column.required ? `OR ${isEmpty}` : ''}
    ORDER BY 1 LIMIT ${maxListedFaults}`);
  const rows = reader.getRowObjectsJS();
  const unlisted = Number(rows[0]?.total ?? 0) - rows.length;
  for (const [index, row] of rows.entries()) {
    const line = Number(row.line);
    const occurrences = index === rows.length - 1 ? 1 + unlisted : 1;
    if (row.wrong) {
      const expected = expectedValue(column);
      const fault = { file, line, column: column.name, value: String(row.value), expected };
      faults.add({ reason: 'wrong_type', ...fault }, occurrences);
    } else {
      faults.add({ reason: 'empty_value', file, line, column: column.name }, occurrences);
    }
  }
}
