// From the loaded tables to two tables of one row per applicant: `application_fields` (the request) and
// `history_fields` (the stored components). The SQL files beside it say what each field is; no ratio is made here.

import { readFile } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { applicationFields } from '../../wasm/features/fields/application.ts';
import { historyFields } from '../../wasm/features/fields/history.ts';
import { checkColumns, type ExpectedColumn } from './checkColumns.ts';

/** The query files of the side tables, in the order they run. */
export const HISTORY_QUERIES = [
  'bureau',
  'bureau_balance',
  'previous_application',
  'installments_payments',
  'pos_cash_balance',
  'credit_card_balance',
] as const;

export interface FeatureProgress {
  /** A query file's name, or `history_fields` for the last step. */
  readonly table: string;
  readonly elapsedMs: number;
  /** Applicants with a row in that table. */
  readonly rows: number;
}

export interface BuildFeatureTablesOptions {
  readonly onProgress?: (progress: FeatureProgress) => void;
}

/**
 * Makes, from `application_train`, `application_test` and the six side tables (which may be empty):
 * - `application_fields`: applicant_id INTEGER, part 'train' | 'test', target 0 | 1 | NULL, then every application
 *   field in catalogue order (categories VARCHAR, all else DOUBLE);
 * - `history_fields`: applicant_id INTEGER, then every history field in catalogue order (FLOAT).
 * NULL is missing; both are sorted by applicant_id and made anew when they exist.
 *
 * @returns the number of applicants, the same in both tables.
 * @throws FeatureColumnsError when a query and the catalogue differ; RangeError when an applicant would be lost or
 * doubled; DuckDB's own error when memory or disk run out.
 */
export async function buildFeatureTables(
  connection: DuckDBConnection,
  { onProgress = () => {} }: BuildFeatureTablesOptions = {},
): Promise<number> {
  const step = async (table: string, relation: string, build: () => Promise<void>) => {
    const startedAt = performance.now();
    await build();
    const rows = await countRows(connection, relation);
    onProgress({ table, elapsedMs: Math.round(performance.now() - startedAt), rows });
  };
  await connection.run(await readQuery('macros'));
  await step('application', 'application_fields', () => buildApplicationFields(connection));
  for (const query of HISTORY_QUERIES)
    await step(query, componentsOf(query), () => buildComponents(connection, query));
  await step('history_fields', 'history_fields', () => joinComponents(connection));
  return checkRowCounts(connection);
}

async function buildApplicationFields(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    CREATE OR REPLACE TEMP VIEW application AS
    FROM application_train UNION ALL BY NAME FROM application_test`);
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW components_application AS ${await readQuery('application')}`,
  );
  await checkColumns(connection, 'application', 'components_application', [
    { name: 'applicant_id', type: 'INTEGER' },
    ...applicationFields.map(
      ({ name, kind }): ExpectedColumn => ({ name, type: kind === 'category' ? 'VARCHAR' : 'DOUBLE' }),
    ),
  ]);
  await connection.run(`
    CREATE OR REPLACE TABLE application_fields AS
    SELECT fields.applicant_id, known.part, known.target, ${namesOf(applicationFields)}
    FROM components_application AS fields
    JOIN (
      SELECT SK_ID_CURR, 'train' AS part, CAST(TARGET AS TINYINT) AS target FROM application_train
      UNION ALL
      SELECT SK_ID_CURR, 'test', NULL FROM application_test
    ) AS known ON known.SK_ID_CURR = fields.applicant_id
    ORDER BY fields.applicant_id`);
  await connection.run('DROP VIEW components_application');
  await connection.run('DROP VIEW application');
}

async function buildComponents(connection: DuckDBConnection, query: string): Promise<void> {
  const relation = componentsOf(query);
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${relation} AS
    SELECT CAST(applicant_id AS INTEGER) AS applicant_id, * EXCLUDE (applicant_id)
    FROM (${await readQuery(query)})`);
  const own = historyFields.filter(({ source }) => source.table.toLowerCase() === query);
  await checkColumns(connection, query, relation, [
    { name: 'applicant_id', type: 'INTEGER' },
    ...own.map(({ name }): ExpectedColumn => ({ name, type: 'FLOAT' })),
  ]);
}

async function joinComponents(connection: DuckDBConnection): Promise<void> {
  const joins = HISTORY_QUERIES.map((query) => `LEFT JOIN ${componentsOf(query)} USING (applicant_id)`);
  await connection.run(`
    CREATE OR REPLACE TABLE history_fields AS
    SELECT applicant_id, ${namesOf(historyFields)}
    FROM (SELECT applicant_id FROM application_fields) ${joins.join('\n')}
    ORDER BY applicant_id`);
  for (const query of HISTORY_QUERIES) await connection.run(`DROP TABLE ${componentsOf(query)}`);
}

/** An id both in train and test, or twice in a query's result, would double rows without any other sign. */
async function checkRowCounts(connection: DuckDBConnection): Promise<number> {
  const requests =
    (await countRows(connection, 'application_train')) + (await countRows(connection, 'application_test'));
  for (const relation of ['application_fields', 'history_fields']) {
    const rows = await countRows(connection, relation);
    if (rows !== requests)
      throw new RangeError(`${relation} has ${rows} rows for ${requests} requests in train and test.`);
  }
  return requests;
}

async function countRows(connection: DuckDBConnection, relation: string): Promise<number> {
  const reader = await connection.runAndReadAll(`SELECT CAST(count(*) AS INTEGER) FROM ${relation}`);
  return Number(reader.getRows()[0]![0]);
}

const componentsOf = (query: string): string => `components_${query}`;

const namesOf = (fields: readonly { readonly name: string }[]): string =>
  fields.map(({ name }) => name).join(', ');

const readQuery = (name: string): Promise<string> =>
  readFile(new URL(`./${name}.sql`, import.meta.url), 'utf8');
