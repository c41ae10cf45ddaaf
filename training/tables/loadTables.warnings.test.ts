import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ExampleTables, exampleTables, setValue, writeExampleTables } from './exampleTables.ts';
import { loadTables } from './loadTables.ts';
import { type Database, openDatabase } from './openDatabase.ts';
import { describeTableWarning } from './tableWarning.ts';

let directory: string;
let database: Database;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'clairscore-test-'));
  database = await openDatabase({ memoryLimitMb: 256 });
});

afterEach(async () => {
  await database.close();
  await rm(directory, { recursive: true, force: true });
});

/** The warnings of the example after `spoil`; untouched it has none. */
async function warningsAfter(spoil: (example: ExampleTables) => void) {
  const example = exampleTables();
  spoil(example);
  await writeExampleTables(directory, example);
  return (await loadTables({ directory, connection: database.connection })).warnings;
}

test('a category that is not in the full data is counted, an empty nullable one is not', async () => {
  const warnings = await warningsAfter(({ application_train }) => {
    setValue(application_train!, 0, 'OCCUPATION_TYPE', 'Astronauts');
    setValue(application_train!, 1, 'OCCUPATION_TYPE', '');
  });
  expect(warnings).toEqual([
    {
      reason: 'unknown_category',
      file: 'application_train.csv',
      column: 'OCCUPATION_TYPE',
      example: 'Astronauts',
      rows: 1,
    },
  ]);
  expect(describeTableWarning(warnings[0]!)).toBe(
    'application_train.csv, column OCCUPATION_TYPE: 1 rows hold a category the model does not know, "Astronauts" for instance.',
  );
});

test('values outside the plausible range are counted, those on its ends are not', async () => {
  const warnings = await warningsAfter(({ application_train }) => {
    setValue(application_train!, 0, 'DAYS_BIRTH', '12');
    setValue(application_train!, 0, 'EXT_SOURCE_1', '1');
    setValue(application_train!, 1, 'EXT_SOURCE_1', '0');
  });
  expect(warnings).toEqual([
    {
      reason: 'out_of_range',
      file: 'application_train.csv',
      column: 'DAYS_BIRTH',
      lowest: 0,
      highest: 12,
      range: [-36525, 0],
      rows: 1,
    },
  ]);
  expect(describeTableWarning(warnings[0]!)).toContain(
    '1 rows outside -36525 to 0; the values go from 0 to 12',
  );
});

test('an empty value in a column that is never empty originally is counted', async () => {
  const warnings = await warningsAfter(({ application_train }) => {
    setValue(application_train!, 1, 'AMT_CREDIT', '');
    setValue(application_train!, 1, 'AMT_ANNUITY', '');
  });
  expect(warnings).toEqual([
    { reason: 'empty_values', file: 'application_train.csv', column: 'AMT_CREDIT', rows: 1, totalRows: 2 },
  ]);
  expect(describeTableWarning(warnings[0]!)).toContain('empty in 1 of 2 rows');
});

test('rows without their parent are counted against the table they should be in', async () => {
  const warnings = await warningsAfter(({ bureau, bureau_balance, POS_CASH_balance }) => {
    setValue(bureau!, 1, 'SK_ID_CURR', '999');
    setValue(bureau_balance!, 0, 'SK_ID_BUREAU', '888');
    setValue(POS_CASH_balance!, 0, 'SK_ID_PREV', '777');
  });
  expect(warnings).toEqual([
    {
      reason: 'orphan_rows',
      file: 'bureau.csv',
      column: 'SK_ID_CURR',
      parents: ['application_train.csv', 'application_test.csv'],
      rows: 1,
      totalRows: 2,
      example: '999',
    },
    {
      reason: 'orphan_rows',
      file: 'bureau_balance.csv',
      column: 'SK_ID_BUREAU',
      parents: ['bureau.csv'],
      rows: 1,
      totalRows: 2,
      example: '888',
    },
    {
      reason: 'orphan_rows',
      file: 'POS_CASH_balance.csv',
      column: 'SK_ID_PREV',
      parents: ['previous_application.csv'],
      rows: 1,
      totalRows: 1,
      example: '777',
    },
  ]);
  expect(describeTableWarning(warnings[0]!)).toBe(
    'bureau.csv: 1 of 2 rows have a SK_ID_CURR that is not in application_train.csv or application_test.csv, 999 for instance.',
  );
});

test('an instalment of a known credit but an unknown applicant is counted too', async () => {
  const warnings = await warningsAfter(({ installments_payments }) => {
    setValue(installments_payments!, 0, 'SK_ID_CURR', '999');
  });
  expect(warnings).toMatchObject([{ reason: 'orphan_rows', column: 'SK_ID_CURR', rows: 1, totalRows: 2 }]);
});

test('a month that appears twice is a warning, a payment that appears twice is nothing', async () => {
  const warnings = await warningsAfter(({ bureau_balance, installments_payments }) => {
    bureau_balance!.rows.push(bureau_balance!.rows[0]!);
    installments_payments!.rows.push(installments_payments!.rows[0]!);
  });
  expect(warnings).toEqual([
    {
      reason: 'repeated_rows',
      file: 'bureau_balance.csv',
      columns: ['SK_ID_BUREAU', 'MONTHS_BALANCE'],
      value: '501, -1',
      occurrences: 2,
      repeatedKeys: 1,
      surplusRows: 1,
    },
  ]);
  expect(describeTableWarning(warnings[0]!)).toContain(
    '501, -1 is on 2 rows (1 key repeated, 1 row too many)',
  );
});
