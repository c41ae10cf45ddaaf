// Brings a database to the newest schema. The same table of what was applied as wrangler keeps (d1_migrations), so that
// `wrangler d1 migrations` and this agree.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unstable_splitSqlQuery } from 'wrangler';
import { repositoryRoot } from '../run/repositoryRoot.ts';
import type { Platform } from './platform.ts';

const APPLIED = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/** Each file whole or not at all. @returns the names of the files applied now. */
export async function applyMigrations(platform: Pick<Platform, 'query' | 'batch'>): Promise<string[]> {
  const directory = join(repositoryRoot, 'worker/migrations');
  await platform.query(APPLIED);
  const rows = await platform.query('SELECT name FROM d1_migrations');
  const applied = new Set(rows.map(({ name }) => name));
  const files = readdirSync(directory).filter((file) => file.endsWith('.sql') && !applied.has(file));
  for (const file of files.sort()) {
    const statements = unstable_splitSqlQuery(readFileSync(join(directory, file), 'utf8'));
    await platform.batch([
      ...statements.map((sql) => ({ sql, values: [] })),
      { sql: 'INSERT INTO d1_migrations (name) VALUES (?)', values: [file] },
    ]);
  }
  return files;
}
