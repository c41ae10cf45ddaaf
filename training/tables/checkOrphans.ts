/** Rows whose parent row is nowhere: a credit without its applicant, a month without its credit. Warnings only. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { TableFile } from './findTableFiles.ts';
import { type TableName, tables } from './schema.ts';
import { quoteName } from './sqlText.ts';
import type { TableWarning } from './tableWarning.ts';

/** Checks `file` against its parent, and against the applications when it names applicants directly. */
export async function checkOrphans(
  connection: DuckDBConnection,
  file: TableFile,
  loaded: readonly TableFile[],
  warnings: TableWarning[],
): Promise<void> {
  for (const { table, column } of relations(file)) {
    const parents = loaded.filter((each) => each.table.name === table);
    // A parent table that was allowed to be missing would make an orphan of every row.
    if (parents.length > 0) await countOrphans(connection, file, parents, column, warnings);
  }
}

function relations({ table }: TableFile): readonly { table: TableName; column: string }[] {
  if (!table.parent) return [];
  const { key } = tables.application;
  const applicant = { table: 'application', column: key![0]! } as const;
  const namesApplicants = table.columns.some(({ name }) => name === applicant.column);
  return namesApplicants && table.parent.table !== 'application' ? [table.parent, applicant] : [table.parent];
}

async function countOrphans(
  connection: DuckDBConnection,
  { name, file }: TableFile,
  parents: readonly TableFile[],
  column: string,
  warnings: TableWarning[],
): Promise<void> {
  const id = quoteName(column);
  const known = parents.map((parent) => `SELECT ${id} FROM ${quoteName(parent.name)}`).join(' UNION ALL ');
  const reader = await connection.runAndReadAll(`
    SELECT count(*) AS rows, min(${id}) AS example, (SELECT count(*) FROM ${quoteName(name)}) AS total
    FROM ${quoteName(name)} ANTI JOIN (${known}) USING (${id})`);
  const { rows, example, total } = reader.getRowObjectsJS()[0]!;
  if (Number(rows) === 0) return;
  warnings.push({
    reason: 'orphan_rows',
    file,
    column,
    parents: parents.map((parent) => parent.file),
    rows: Number(rows),
    totalRows: Number(total),
    example: String(example),
  });
}
