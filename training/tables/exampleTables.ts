/** A small valid set of the tables, to be spoilt one value at a time by tests. Every value is invented. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ColumnSchema, tables } from './schema.ts';

export interface ExampleTable {
  header: string[];
  rows: string[][];
}

/** By file basename. Two labelled applicants, one without label, and at least one row in every side table. */
export type ExampleTables = Record<string, ExampleTable>;

const ids: Record<string, readonly Record<string, string>[]> = {
  application_train: [{ SK_ID_CURR: '100001' }, { SK_ID_CURR: '100002' }],
  application_test: [{ SK_ID_CURR: '100003' }],
  bureau: [
    { SK_ID_CURR: '100001', SK_ID_BUREAU: '501' },
    { SK_ID_CURR: '100003', SK_ID_BUREAU: '502' },
  ],
  bureau_balance: [
    { SK_ID_BUREAU: '501', MONTHS_BALANCE: '-1' },
    { SK_ID_BUREAU: '501', MONTHS_BALANCE: '-2' },
  ],
  previous_application: [
    { SK_ID_PREV: '201', SK_ID_CURR: '100001' },
    { SK_ID_PREV: '202', SK_ID_CURR: '100002' },
  ],
  POS_CASH_balance: [{ SK_ID_PREV: '201', SK_ID_CURR: '100001' }],
  installments_payments: [
    { SK_ID_PREV: '201', SK_ID_CURR: '100001' },
    { SK_ID_PREV: '202', SK_ID_CURR: '100002' },
  ],
  credit_card_balance: [{ SK_ID_PREV: '202', SK_ID_CURR: '100002' }],
};

export function exampleTables(): ExampleTables {
  const example: ExampleTables = {};
  for (const table of Object.values(tables)) {
    for (const file of table.files) {
      const columns = table.columns.filter(({ absentFrom }) => !absentFrom?.includes(file));
      const rows = (ids[file] ?? []).map((row) => columns.map((column) => row[column.name] ?? value(column)));
      example[file] = { header: columns.map(({ name }) => name), rows };
    }
  }
  return example;
}

/** Sets one value of one row; rows count from 0. */
export function setValue(table: ExampleTable, row: number, column: string, text: string): void {
  table.rows[row]![table.header.indexOf(column)] = text;
}

export async function writeExampleTables(directory: string, example: ExampleTables): Promise<void> {
  await mkdir(directory, { recursive: true });
  for (const [name, table] of Object.entries(example)) {
    await writeFile(join(directory, `${name}.csv`), toCsv(table));
  }
}

/** With a final line end, as the original files. Values with commas, quotes or line ends are quoted. */
export function toCsv({ header, rows }: ExampleTable, lineEnd = '\n'): string {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [header, ...rows].map((row) => row.map(quoted).join(',') + lineEnd).join('');
}

function value({ type, categories, range }: ColumnSchema): string {
  if (type === 'category') return categories?.[0] ?? '';
  if (type === 'number') return '0.25';
  // The original files write many whole numbers with a decimal point.
  return `${Math.max(range?.[0] ?? 0, 0)}.0`;
}
