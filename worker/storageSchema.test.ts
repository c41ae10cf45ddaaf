import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';

const here = new URL('./', import.meta.url);
const text = readFileSync(new URL('storage-schema.md', here), 'utf8');
const migrations = new URL('migrations/', here);

/** What SQLite itself says the migrations make. */
function columnsByTable(): Map<string, string[]> {
  const database = new DatabaseSync(':memory:');
  for (const file of readdirSync(migrations).sort()) {
    database.exec(readFileSync(new URL(file, migrations), 'utf8'));
  }
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  return new Map(
    tables.map(({ name }) => [
      String(name),
      database
        .prepare('SELECT name FROM pragma_table_info(?)')
        .all(name!)
        .map((column) => String(column.name)),
    ]),
  );
}

/** The part of the document under the heading of a table. */
function partOf(table: string): string {
  return text.split(/^### /m).find((part) => part.startsWith(`\`${table}\``)) ?? '';
}

/** Names in backquotes in the first column of the part's table. */
function columnsIn(part: string): string[] {
  const rows = part.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
}

describe('storage-schema.md', () => {
  const tables = columnsByTable();

  it('has a part for every table of the migrations and no other', () => {
    const documented = [...text.matchAll(/^### `([^`]+)`/gm)].map(([, name]) => name);
    expect(documented.sort()).toEqual([...tables.keys()].sort());
  });

  it.each([...tables])('names every column of %s and no other', (table, columns) => {
    expect(columnsIn(partOf(table)).sort()).toEqual(columns.toSorted());
  });
});
