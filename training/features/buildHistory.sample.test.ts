// The feature tables of the real sample: nobody lost, nothing out of the catalogue's range.
// installments_payments is not part of the sample: its components are missing for everyone.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applicationFields } from '../../wasm/features/fields/application.ts';
import { historyFields } from '../../wasm/features/fields/history.ts';
import { loadTables } from '../tables/loadTables.ts';
import { type Database, openDatabase } from '../tables/openDatabase.ts';
import { buildFeatureTables } from './buildHistory.ts';

const directory = fileURLToPath(new URL('../../../shared/data/home-credit-sample', import.meta.url));
const present = existsSync(directory);

describe.skipIf(!present)(`real sample${present ? '' : ` (skipped: ${directory} is absent)`}`, () => {
  let database: Database;

  beforeAll(async () => {
    database = await openDatabase({ memoryLimitMb: 1024, threads: 2 });
    const { connection } = database;
    await loadTables({ directory, connection, allowMissing: ['installments_payments'] });
    await buildFeatureTables(connection);
  }, 60_000);

  afterAll(async () => database?.close());

  const row = async (sql: string): Promise<readonly unknown[]> => {
    const reader = await database.connection.runAndReadAll(sql);
    return reader.getRowsJS()[0]!.map((value) => (typeof value === 'bigint' ? Number(value) : value));
  };

  test('every applicant of train and test has one row in both tables', async () => {
    const counts = "count_if(part = 'train'), count_if(part = 'test'), count(target)";
    expect(await row(`SELECT ${counts} FROM application_fields`)).toEqual([2997, 2544, 2997]);
    expect(await row('SELECT count(*), count(DISTINCT applicant_id) FROM history_fields')).toEqual([
      5541, 5541,
    ]);
  });

  test('an applicant has components of a table exactly when the table has rows of theirs', async () => {
    const known =
      'count(bureau_credit_count), count(previous_count), count(pos_month_count), count(card_count)';
    const inTable = (table: string) => `(SELECT count(DISTINCT SK_ID_CURR) FROM ${table})`;
    const tables = ['bureau', 'previous_application', 'POS_CASH_balance', 'credit_card_balance'];
    expect(await row(`SELECT ${known} FROM history_fields`)).toEqual(
      await row(`SELECT ${tables.map(inTable).join(', ')}`),
    );
  });

  test('every component but those of instalments is known for someone', async () => {
    const counts = await row(
      `SELECT ${historyFields.map(({ name }) => `count(${name})`).join(', ')} FROM history_fields`,
    );
    const unknown = historyFields.filter((_, i) => counts[i] === 0);
    const expected = historyFields.filter(({ source }) => source.table === 'installments_payments');
    expect(unknown.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
  });

  test('every number lies in the range of the catalogue', async () => {
    const numbers = [...applicationFields, ...historyFields].filter(({ kind }) => kind !== 'category');
    const outside = numbers.map(
      ({ name, range: [lowest, highest] }) =>
        `count(*) FILTER (${name} NOT BETWEEN ${lowest} AND ${highest})`,
    );
    const counts = await row(`
      SELECT ${outside.join(', ')} FROM application_fields JOIN history_fields USING (applicant_id)`);
    expect(numbers.filter((_, i) => counts[i] !== 0).map(({ name }) => name)).toEqual([]);
  });

  test('every category is one of the catalogue', async () => {
    for (const field of applicationFields) {
      if (!('categories' in field)) continue;
      const codes = field.categories.map(({ code }) => `'${code}'`).join(', ');
      const strangers = `SELECT list(DISTINCT ${field.name}) FROM application_fields WHERE ${field.name} NOT IN (${codes})`;
      expect(await row(strangers), field.name).toEqual([null]);
    }
  });
});
