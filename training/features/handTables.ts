// For tests: the seven tables in DuckDB with the loader's own column types, and only the rows a test writes by hand.

import { createEmptyTable } from '../tables/loadTableFile.ts';
import { openDatabase } from '../tables/openDatabase.ts';
import { tables } from '../tables/schema.ts';
import { quoteName, quoteText } from '../tables/sqlText.ts';

/** Columns that are not named are NULL. */
export type HandRow = Readonly<Record<string, string | number | null>>;

/** @param rows by DuckDB table name: `application_train`, `bureau`, ... */
export async function openHandTables(rows: Readonly<Record<string, readonly HandRow[]>>) {
  const database = await openDatabase({ memoryLimitMb: 512, threads: 2 });
  for (const table of Object.values(tables)) {
    for (const name of table.files) {
      const columns = table.columns.filter(({ absentFrom }) => !absentFrom?.includes(name));
      await createEmptyTable(database.connection, name, columns);
      for (const row of rows[name] ?? []) await database.connection.run(insertSql(name, row));
    }
  }
  return database;
}

function insertSql(table: string, row: HandRow): string {
  const values = Object.entries(row).map(([column, value]) => `${literal(value)} AS ${quoteName(column)}`);
  return `INSERT INTO ${quoteName(table)} BY NAME SELECT ${values.join(', ')}`;
}

function literal(value: string | number | null): string {
  if (value === null) return 'NULL';
  return typeof value === 'string' ? quoteText(value) : String(value);
}
