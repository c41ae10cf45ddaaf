/** Finds line, column and value of what made DuckDB refuse a CSV file. Runs only after a refusal. */
import { expectedValue, maxInteger } from './columnSql.ts';
import type { FaultList } from './faultList.ts';
import type { TableFile } from './findTableFiles.ts';
import { openTableFile } from './openTableFile.ts';
import { type CsvRecord, type LineEnd, readCsvRecords } from './readCsvRecords.ts';
import type { ColumnSchema } from './schema.ts';

const numeral = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const quotedCharacters = 80;

/** Adds every fault of the rows to `faults`. `header` names the columns in file order, all of them known. */
export async function diagnoseCsv(
  tableFile: TableFile,
  header: readonly string[],
  faults: FaultList,
): Promise<void> {
  const byName = new Map(tableFile.columns.map((column) => [column.name, column]));
  const columns = header.map((name) => byName.get(name)!);
  let lineEnd: LineEnd | null = null;
  for await (const records of readCsvRecords(openTableFile(tableFile))) {
    for (const record of records) {
      if (lineEnd === null) lineEnd = record.lineEnd;
      else if (!isBlank(record)) diagnoseRecord(tableFile.file, record, columns, lineEnd, faults);
    }
  }
}

const isBlank = ({ fields, problem }: CsvRecord): boolean =>
  problem === null && fields.length === 1 && fields[0] === '';

function diagnoseRecord(
  file: string,
  { line, fields, problem, lineEnd }: CsvRecord,
  columns: readonly ColumnSchema[],
  expectedLineEnd: LineEnd,
  faults: FaultList,
): void {
  if (problem === 'mixed_line_ends') {
    faults.add({ reason: problem, file, line, found: lineEnd, expected: expectedLineEnd });
  } else if (problem) {
    faults.add({ reason: problem, file, line });
  } else if (fields.length !== columns.length) {
    faults.add({ reason: 'ragged_row', file, line, found: fields.length, expected: columns.length });
  } else {
    for (const [index, column] of columns.entries()) {
      diagnoseValue(file, line, column, fields[index]!, faults);
    }
  }
}

function diagnoseValue(
  file: string,
  line: number,
  column: ColumnSchema,
  text: string,
  faults: FaultList,
): void {
  if (text === '') {
    if (column.required) faults.add({ reason: 'empty_value', file, line, column: column.name });
  } else if (column.type !== 'category' && !isValid(column, text.trim())) {
    const value = text.slice(0, quotedCharacters);
    const expected = expectedValue(column);
    faults.add({ reason: 'wrong_type', file, line, column: column.name, value, expected });
  }
}

/** The rules of `isValidSql`, on the text of the value. */
function isValid({ type }: ColumnSchema, text: string): boolean {
  const value = numeral.test(text) ? Number(text) : Number.NaN;
  if (type === 'flag') return value === 0 || value === 1;
  if (type === 'number') return Number.isFinite(value);
  return Number.isInteger(value) && Math.abs(value) <= maxInteger;
}
