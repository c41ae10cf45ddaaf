import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoadReport, loadTables } from './loadTables.ts';
import { type Database, openDatabase } from './openDatabase.ts';

const sample = new URL('../../../shared/data/home-credit-sample/', import.meta.url);

describe.skipIf(!existsSync(sample))('the real sample (skipped where its folder is absent)', () => {
  let database: Database;
  let report: LoadReport;

  beforeAll(async () => {
    database = await openDatabase({ memoryLimitMb: 512 });
    const directory = fileURLToPath(sample);
    report = await loadTables({
      directory,
      connection: database.connection,
      allowMissing: ['installments_payments'],
    });
  });

  afterAll(() => database.close());

  test('has one row for every line but the header', () => {
    // No value of these files holds a line end.
    const lines = (file: string) => readFileSync(new URL(file, sample)).filter((byte) => byte === 10).length;
    expect(report.tables.map(({ file, rows }) => [file, rows])).toEqual(
      report.tables.map(({ file }) => [file, lines(file) - 1]),
    );
    expect(Object.fromEntries(report.tables.map(({ name, rows }) => [name, rows]))).toEqual({
      application_train: 2997,
      application_test: 2544,
      bureau: 27116,
      bureau_balance: 638727,
      previous_application: 27213,
      POS_CASH_balance: 159893,
      credit_card_balance: 63655,
    });
    expect(report.missingTables).toEqual(['installments_payments']);
  });

  test('has no warning but months of credits that are in no previous application', () => {
    expect(report.warnings.map(({ reason, file }) => [reason, file])).toEqual([
      ['orphan_rows', 'POS_CASH_balance.csv'],
      ['orphan_rows', 'credit_card_balance.csv'],
    ]);
  });

  test('has the sums a plain split of the file gives', async () => {
    const [header, ...lines] = readFileSync(new URL('POS_CASH_balance.csv', sample), 'utf8')
      .trim()
      .split('\n');
    const columns = header!.split(',');
    const reader = await database.connection.runAndReadAll('SELECT * FROM POS_CASH_balance');
    const loaded = reader.getColumnsJS();
    for (const column of ['SK_ID_CURR', 'MONTHS_BALANCE', 'CNT_INSTALMENT', 'SK_DPD']) {
      const at = columns.indexOf(column);
      const expected = lines.reduce((sum, line) => sum + Number(line.split(',')[at]), 0);
      expect(loaded[at]!.reduce<number>((sum, value) => sum + Number(value ?? 0), 0)).toBe(expected);
    }
  });
});
