/** Suspicious values of one loaded table, counted in a single pass: categories, ranges, unexpected gaps. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { TableFile } from './findTableFiles.ts';
import type { ColumnSchema } from './schema.ts';
import { quoteName, quoteText } from './sqlText.ts';
import type { TableWarning } from './tableWarning.ts';

/** One question about one column: SQL aggregates in, perhaps a warning out. */
interface ValueCheck {
  readonly aggregates: readonly string[];
  readonly toWarning: (answers: readonly unknown[], totalRows: number) => TableWarning | null;
}

export async function checkValues(
  connection: DuckDBConnection,
  { name, file, columns }: TableFile,
  warnings: TableWarning[],
): Promise<void> {
  const checks = columns.flatMap((column) => checksOf(file, column));
  const aggregates = ['count(*)', ...checks.flatMap((check) => check.aggregates)];
  const reader = await connection.runAndReadAll(`SELECT ${aggregates.join(', ')} FROM ${quoteName(name)}`);
  const answers: readonly unknown[] = reader.getRowsJS()[0] ?? [];
  const totalRows = Number(answers[0]);
  let at = 1;
  for (const { aggregates: own, toWarning } of checks) {
    const warning = toWarning(answers.slice(at, at + own.length), totalRows);
    if (warning) warnings.push(warning);
    at += own.length;
  }
}

function checksOf(file: string, column: ColumnSchema): readonly ValueCheck[] {
  const checks: ValueCheck[] = [];
  if (column.categories) checks.push(categoryCheck(file, column.name, column.categories));
  // A flag outside its range does not load at all.
  if (column.range && column.type !== 'flag') checks.push(rangeCheck(file, column.name, column.range));
  if (!column.nullable && !column.required) checks.push(emptyCheck(file, column.name));
  return checks;
}

function categoryCheck(file: string, column: string, categories: readonly string[]): ValueCheck {
  const name = quoteName(column);
  const isUnknown = `${name} NOT IN (${categories.map(quoteText).join(', ')})`;
  return {
    aggregates: [`count(*) FILTER (${isUnknown})`, `min(${name}) FILTER (${isUnknown})`],
    toWarning: ([rows, example]) =>
      Number(rows) > 0
        ? { reason: 'unknown_category', file, column, example: String(example), rows: Number(rows) }
        : null,
  };
}

function rangeCheck(file: string, column: string, range: readonly [number, number]): ValueCheck {
  const name = quoteName(column);
  return {
    aggregates: [
      `count(*) FILTER (${name} NOT BETWEEN ${range[0]} AND ${range[1]})`,
      `min(${name})`,
      `max(${name})`,
    ],
    toWarning: ([rows, lowest, highest]) =>
      Number(rows) > 0
        ? {
            reason: 'out_of_range',
            file,
            column,
            lowest: Number(lowest),
            highest: Number(highest),
            range,
            rows: Number(rows),
          }
        : null,
  };
}

function emptyCheck(file: string, column: string): ValueCheck {
  return {
    aggregates: [`count(*) FILTER (${quoteName(column)} IS NULL)`],
    toWarning: ([rows], totalRows) =>
      Number(rows) > 0 ? { reason: 'empty_values', file, column, rows: Number(rows), totalRows } : null,
  };
}
