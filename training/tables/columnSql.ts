/**
 * The SQL that reads one file into typed columns, and the same rules as a predicate for finding what breaks them.
 * DuckDB alone would round 12.5 to 13 for an INTEGER and accept `inf`; both must stop the load.
 */
import type { TableFile } from './findTableFiles.ts';
import type { ColumnSchema } from './schema.ts';
import { quoteName, quoteText } from './sqlText.ts';

/** Ids, counts, days and months are stored as 32-bit INTEGER. */
export const maxInteger = 2_147_483_647;

/** The type of the column in the DuckDB table. */
export function duckdbType({ type }: ColumnSchema): 'INTEGER' | 'DOUBLE' | 'VARCHAR' {
  if (type === 'category') return 'VARCHAR';
  return type === 'number' ? 'DOUBLE' : 'INTEGER';
}

/** What a value of the column must be, as messages word it. */
export function expectedValue({ type }: ColumnSchema): string {
  if (type === 'flag') return '0 or 1';
  if (type === 'number') return 'a finite number';
  return 'a whole number';
}

/** Whether the DOUBLE `sql` is a value of the column; NULL gives NULL. */
export function isValidSql({ type }: ColumnSchema, sql: string): string {
  if (type === 'flag') return `${sql} IN (0, 1)`;
  if (type === 'number') return `isfinite(${sql})`;
  return `(${sql} = trunc(${sql}) AND abs(${sql}) <= ${maxInteger})`;
}

/** The table function over the file. `header` gives the order of the columns in a CSV. */
export function sourceSql({ path, format, columns }: TableFile, header: readonly string[]): string {
  if (format === 'parquet') return `read_parquet(${quoteText(path)}, binary_as_string = true)`;
  const categories = new Set(columns.filter(({ type }) => type === 'category').map(({ name }) => name));
  const types = header.map((name) => `${quoteText(name)}: '${categories.has(name) ? 'VARCHAR' : 'DOUBLE'}'`);
  return `read_csv(${quoteText(path)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    strict_mode = true, compression = '${format === 'csv.gz' ? 'gzip' : 'none'}', columns = {${types.join(', ')}})`;
}

/** The select list in schema order. A value that breaks a rule raises an error, which aborts the load. */
export function selectSql({ format, columns }: TableFile): string {
  return columns.map((column) => `${valueSql(column, format)} AS ${quoteName(column.name)}`).join(',\n');
}

function valueSql(column: ColumnSchema, format: TableFile['format']): string {
  const name = quoteName(column.name);
  if (column.type === 'category') return format === 'parquet' ? `nullif(CAST(${name} AS VARCHAR), '')` : name;
  const value = format === 'parquet' ? parquetNumberSql(name) : name;
  const whenEmpty = column.required ? `error('empty value')` : 'NULL';
  return `CASE WHEN ${value} IS NULL THEN ${whenEmpty}
    WHEN ${isValidSql(column, value)} THEN CAST(${value} AS ${duckdbType(column)})
    ELSE error('wrong type') END`;
}

/** Parquet written from data frames says "missing" with NaN. `cast` is CAST or, to search for faults, TRY_CAST. */
export const parquetNumberSql = (name: string, cast: 'CAST' | 'TRY_CAST' = 'CAST'): string =>
  `nullif(${cast}(${name} AS DOUBLE), 'NaN'::DOUBLE)`;
