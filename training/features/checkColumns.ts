// Holds the columns of a query's result against the catalogue: names and types, not order and not values.

import type { DuckDBConnection } from '@duckdb/node-api';

export interface ExpectedColumn {
  readonly name: string;
  readonly type: 'INTEGER' | 'FLOAT' | 'DOUBLE' | 'VARCHAR';
}

/** A query and the catalogue disagree: a fault of the code, never of the data. */
export class FeatureColumnsError extends Error {
  override readonly name = 'FeatureColumnsError';
  readonly table: string;
  /** In the catalogue alone. */
  readonly missing: readonly string[];
  /** In the query alone. */
  readonly unexpected: readonly string[];
  /** In both, as "name (type in the query, type expected)". */
  readonly mistyped: readonly string[];

  constructor(
    table: string,
    { missing, unexpected, mistyped }: Pick<FeatureColumnsError, 'missing' | 'unexpected' | 'mistyped'>,
  ) {
    const list = (names: readonly string[]) => (names.length === 0 ? 'none' : names.join(', '));
    super(
      `${table}.sql and the catalogue differ. Only in the catalogue: ${list(missing)}. ` +
        `Only in the query: ${list(unexpected)}. Of another type: ${list(mistyped)}.`,
    );
    this.table = table;
    this.missing = missing;
    this.unexpected = unexpected;
    this.mistyped = mistyped;
  }
}

/**
 * @param table name of the query file, for the message; `relation` is what it made.
 * @throws FeatureColumnsError naming every difference.
 */
export async function checkColumns(
  connection: DuckDBConnection,
  table: string,
  relation: string,
  expected: readonly ExpectedColumn[],
): Promise<void> {
  const reader = await connection.runAndReadAll(
    `SELECT column_name, column_type FROM (DESCRIBE ${relation})`,
  );
  const actual = new Map(reader.getRows().map(([name, type]) => [String(name), String(type)]));
  const expectedNames = new Set(expected.map(({ name }) => name));
  const missing = expected.filter(({ name }) => !actual.has(name)).map(({ name }) => name);
  const unexpected = [...actual.keys()].filter((name) => !expectedNames.has(name));
  const mistyped = expected
    .filter(({ name, type }) => actual.has(name) && actual.get(name) !== type)
    .map(({ name, type }) => `${name} (${actual.get(name)}, expected ${type})`);
  if (missing.length + unexpected.length + mistyped.length > 0)
    throw new FeatureColumnsError(table, { missing, unexpected, mistyped });
}
