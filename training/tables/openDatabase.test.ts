import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from './openDatabase.ts';

let directory: string;
let database: Database | null = null;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'clairscore-test-'));
});

afterEach(async () => {
  await database?.close();
  database = null;
  await rm(directory, { recursive: true, force: true });
});

async function answer(sql: string): Promise<unknown> {
  return (await database!.connection.runAndReadAll(sql)).getRowsJS()[0]?.[0];
}

test('the limits asked for are those DuckDB works with', async () => {
  database = await openDatabase({ memoryLimitMb: 123, threads: 1, temporaryDirectory: directory });
  expect(await answer(`SELECT current_setting('memory_limit')`)).toBe('123.0 MiB');
  expect(Number(await answer(`SELECT current_setting('threads')`))).toBe(1);
  expect(await answer(`SELECT current_setting('temp_directory')`)).toBe(directory);
});

test('what does not fit into memory is spilled and still answered', async () => {
  database = await openDatabase({ memoryLimitMb: 64, threads: 1, temporaryDirectory: directory });
  // 8 million rows of 16 bytes: twice the limit.
  await database.connection.run('CREATE TABLE t AS SELECT i, hash(i) AS h FROM range(8000000) r(i)');
  expect(Number(await answer('SELECT count(*) FROM t'))).toBe(8_000_000);
  expect((await readdir(directory)).length).toBeGreaterThan(0);
});

test('a database in a file keeps its tables and can be opened again after closing', async () => {
  const path = join(directory, 'tables.duckdb');
  database = await openDatabase({ path });
  await database.connection.run('CREATE TABLE t AS SELECT 42 AS n');
  await database.close();
  database = await openDatabase({ path });
  expect(await answer('SELECT n FROM t')).toBe(42);
});

test('closing twice is harmless and removes the folder it spilled to', async () => {
  database = await openDatabase();
  const spill = String(await answer(`SELECT current_setting('temp_directory')`));
  expect(existsSync(spill)).toBe(true);
  await database.close();
  await database.close();
  expect(existsSync(spill)).toBe(false);
});

test('a file that is no database is refused', async () => {
  const path = join(directory, 'notes.txt');
  await writeFile(path, 'these are notes, long enough not to be taken for an empty file'.repeat(200));
  await expect(openDatabase({ path })).rejects.toThrow(/not a valid DuckDB database file/i);
});
