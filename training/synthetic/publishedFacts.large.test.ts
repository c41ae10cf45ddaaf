/**
 * 20,000 synthetic applicants against published facts of the Home Credit Default Risk data (Kaggle, 2018): counts,
 * shares and means of the full tables, typed here, not computed by the generator. Real DuckDB reads the CSV files.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tables } from '../tables/schema.ts';
import { generateTables } from './generateTables.ts';

const APPLICANTS = 20_000;
const FULL_APPLICANTS = 307_511;
let folder: string;
let db: DuckDBConnection;

const files = [
  ['application_train', tables.application],
  ['application_test', tables.application],
  ['bureau', tables.bureau],
  ['bureau_balance', tables.bureau_balance],
  ['previous_application', tables.previous_application],
  ['POS_CASH_balance', tables.POS_CASH_balance],
  ['installments_payments', tables.installments_payments],
  ['credit_card_balance', tables.credit_card_balance],
] as const;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clairscore-facts-'));
  const options = {
    folder,
    applicants: APPLICANTS,
    seed: 1,
    driftMonths: 12,
    monthApplicants: 3000,
    force: false,
  };
  await generateTables(options, { write: () => undefined });
  db = await (await DuckDBInstance.create()).connect();
  for (const [file, schema] of files) {
    // Texts where the schema has categories, numbers elsewhere: a value of another type fails the read.
    const columns = schema.columns
      .filter((column) => !column.absentFrom?.includes(file))
      .map((column) => `'${column.name}': '${column.type === 'category' ? 'VARCHAR' : 'DOUBLE'}'`);
    await db.run(
      `CREATE TABLE ${file} AS SELECT * FROM read_csv('${folder}/${file}.csv', header = true, columns = {${columns.join(', ')}})`,
    );
  }
}, 60_000);
afterAll(() => {
  db.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

async function value(sql: string): Promise<number> {
  const rows = (await db.runAndReadAll(sql)).getRows();
  return Number(rows[0]![0]);
}

describe('the files have the shape of the original', () => {
  test.each(files)('%s has the columns of the schema in its order', (file, schema) => {
    const header = readFileSync(join(folder, `${file}.csv`), 'utf8').split('\n', 1)[0];
    const names = schema.columns.filter((column) => !column.absentFrom?.includes(file)).map((c) => c.name);
    expect(header).toBe(names.join(','));
  });

  test.each(files)('%s holds only values the schema allows', async (file, schema) => {
    const wrong: string[] = [];
    for (const column of schema.columns) {
      if (column.absentFrom?.includes(file)) continue;
      const { name, nullable, categories, range } = column;
      const allowed = categories?.map((category) => `'${category.replaceAll("'", "''")}'`).join(', ');
      const checks = [
        ...(nullable ? [] : [`${name} IS NULL`]),
        ...(allowed ? [`${name} NOT IN (${allowed})`] : []),
        ...(range ? [`${name} NOT BETWEEN ${range[0]} AND ${range[1]}`] : []),
        ...(column.type === 'flag' ? [`${name} NOT IN (0, 1)`] : []),
        ...(column.type === 'integer' || column.type === 'id' ? [`${name} <> round(${name})`] : []),
      ];
      if (checks.length === 0) continue;
      const count = await value(`SELECT count(*) FROM ${file} WHERE ${checks.join(' OR ')}`);
      if (count > 0) wrong.push(`${name}: ${count}`);
    }
    expect(wrong).toEqual([]);
  });

  test.each(files.filter(([, schema]) => schema.key))('%s has no key twice', async (file, schema) => {
    const key = schema.key!.join(', ');
    expect(await value(`SELECT count(*) - count(DISTINCT (${key})) FROM ${file}`)).toBe(0);
  });

  test('every history belongs to an applicant, every month to its loan', async () => {
    await db.run(`CREATE VIEW application AS SELECT SK_ID_CURR FROM application_train
      UNION ALL SELECT SK_ID_CURR FROM application_test`);
    expect(await value('SELECT count(*) - count(DISTINCT SK_ID_CURR) FROM application')).toBe(0);
    for (const [file, schema] of files) {
      if (!schema.parent) continue;
      const { table, column } = schema.parent;
      const orphans = `SELECT count(*) FROM ${file} ANTI JOIN ${table} USING (${column})`;
      expect({ file, orphans: await value(orphans) }).toEqual({ file, orphans: 0 });
    }
    for (const file of ['POS_CASH_balance', 'installments_payments', 'credit_card_balance']) {
      const foreign = `SELECT count(*) FROM ${file} s JOIN previous_application p USING (SK_ID_PREV)
        WHERE s.SK_ID_CURR <> p.SK_ID_CURR OR p.NAME_CONTRACT_STATUS <> 'Approved'`;
      expect(await value(foreign)).toBe(0);
    }
  });
});

describe('relations inside an applicant hold', () => {
  test('a car has an age, pensioners have the sentinel and no occupation', async () => {
    const broken = `SELECT count(*) FROM application_train WHERE (OWN_CAR_AGE IS NULL) <> (FLAG_OWN_CAR = 'N')
      OR (DAYS_EMPLOYED = 365243) <> (NAME_INCOME_TYPE IN ('Pensioner', 'Unemployed'))
      OR (DAYS_EMPLOYED = 365243 AND (OCCUPATION_TYPE IS NOT NULL OR ORGANIZATION_TYPE <> 'XNA'))
      OR CNT_FAM_MEMBERS <= CNT_CHILDREN OR (DAYS_EMPLOYED < 0 AND DAYS_EMPLOYED < DAYS_BIRTH + 6200)`;
    expect(await value(broken)).toBe(0);
  });

  test('regular instalments equal the annuity, in number and dates those of the loan', async () => {
    const regular = `FROM installments_payments i JOIN previous_application p USING (SK_ID_PREV)
      WHERE i.NUM_INSTALMENT_VERSION = 1`;
    expect(await value(`SELECT count(*) ${regular}`)).toBeGreaterThan(400_000);
    expect(
      await value(`SELECT count(*) ${regular} AND (abs(i.AMT_INSTALMENT - p.AMT_ANNUITY) > 0.001
        OR i.NUM_INSTALMENT_NUMBER > p.CNT_PAYMENT
        OR i.DAYS_INSTALMENT <> p.DAYS_FIRST_DUE + 30 * (i.NUM_INSTALMENT_NUMBER - 1))`),
    ).toBe(0);
  });

  test('the monthly balance counts the instalments left', async () => {
    const broken = `SELECT count(*) FROM POS_CASH_balance b JOIN previous_application p USING (SK_ID_PREV)
      WHERE b.CNT_INSTALMENT_FUTURE > p.CNT_PAYMENT OR b.CNT_INSTALMENT > p.CNT_PAYMENT
      OR (b.NAME_CONTRACT_STATUS = 'Completed') <> (b.CNT_INSTALMENT_FUTURE = 0)`;
    expect(await value(broken)).toBe(0);
    const jumps = `SELECT count(*) FROM (SELECT CNT_INSTALMENT_FUTURE - lag(CNT_INSTALMENT_FUTURE)
      OVER (PARTITION BY SK_ID_PREV ORDER BY MONTHS_BALANCE) AS change, NAME_CONTRACT_STATUS
      FROM POS_CASH_balance) WHERE change <> -1 AND NAME_CONTRACT_STATUS <> 'Completed'`;
    expect(await value(jumps)).toBe(0);
  });

  test('an overdue month has an instalment paid after it was due', async () => {
    const unexplained = `SELECT count(*) FROM POS_CASH_balance b WHERE SK_DPD > 0 AND NOT EXISTS (
      FROM installments_payments i WHERE i.SK_ID_PREV = b.SK_ID_PREV AND i.DAYS_ENTRY_PAYMENT > i.DAYS_INSTALMENT)
      AND EXISTS (FROM previous_application p WHERE p.SK_ID_PREV = b.SK_ID_PREV AND DAYS_TERMINATION < 0)`;
    const overdue = await value('SELECT count(*) FROM POS_CASH_balance WHERE SK_DPD > 0');
    // Missed instalments (0.02 %) have no payment date.
    expect((await value(unexplained)) / overdue).toBeLessThan(0.01);
  });

  test('a card stays near its limit', async () => {
    const share = `SELECT avg((AMT_BALANCE > 1.1 * AMT_CREDIT_LIMIT_ACTUAL)::INT) FROM credit_card_balance`;
    expect(await value(share)).toBeLessThan(0.02);
  });
});

describe('shares and means are those published for the full data', () => {
  test('TARGET is 8.07 % of application_train', async () => {
    const share = await value('SELECT avg(TARGET) FROM application_train');
    // Standard error 0.0019 at 20,000.
    expect(share).toBeGreaterThan(0.075);
    expect(share).toBeLessThan(0.086);
  });

  // application_train of the full data: share missing, tolerance.
  test.each([
    ['EXT_SOURCE_1', 0.5638, 0.02],
    ['EXT_SOURCE_2', 0.0021, 0.002],
    ['EXT_SOURCE_3', 0.1983, 0.02],
    ['OWN_CAR_AGE', 0.6599, 0.02],
    ['OCCUPATION_TYPE', 0.3135, 0.02],
    ['APARTMENTS_AVG', 0.5075, 0.02],
    ['COMMONAREA_MEDI', 0.6987, 0.02],
    ['TOTALAREA_MODE', 0.4827, 0.02],
    ['EMERGENCYSTATE_MODE', 0.474, 0.02],
    ['NAME_TYPE_SUITE', 0.0042, 0.003],
    ['AMT_REQ_CREDIT_BUREAU_YEAR', 0.135, 0.015],
    ['OBS_30_CNT_SOCIAL_CIRCLE', 0.0033, 0.002],
  ])('%s is missing as often', async (column, published, tolerance) => {
    const missing = await value(`SELECT avg((${column} IS NULL)::INT) FROM application_train`);
    expect(Math.abs(missing - published)).toBeLessThan(tolerance);
  });

  test('the building columns are missing together', async () => {
    const share = await value(`SELECT avg((APARTMENTS_AVG IS NULL AND LANDAREA_AVG IS NULL AND
      FLOORSMIN_AVG IS NULL AND TOTALAREA_MODE IS NULL)::INT) FROM application_train`);
    expect(share).toBeGreaterThan(0.43);
  });

  // Full data: value, tolerance.
  test.each([
    ["avg((NAME_CONTRACT_TYPE = 'Revolving loans')::INT)", 0.0952, 0.01],
    ["avg((CODE_GENDER = 'F')::INT)", 0.6583, 0.015],
    ["avg((FLAG_OWN_REALTY = 'Y')::INT)", 0.6937, 0.02],
    ["avg((NAME_INCOME_TYPE = 'Pensioner')::INT)", 0.18, 0.02],
    ["avg((NAME_EDUCATION_TYPE = 'Higher education')::INT)", 0.2434, 0.015],
    ['avg((DAYS_EMPLOYED = 365243)::INT)', 0.18, 0.02],
    ['avg(AMT_INCOME_TOTAL)', 168_798, 9000],
    ['avg(AMT_CREDIT)', 599_026, 40_000],
    ['avg(AMT_ANNUITY)', 27_109, 2000],
    ['avg(AMT_GOODS_PRICE)', 538_396, 40_000],
    ['avg(-DAYS_BIRTH) / 365.25', 43.9, 0.6],
    ['avg(EXT_SOURCE_1)', 0.5021, 0.02],
    ['avg(EXT_SOURCE_2)', 0.5144, 0.015],
    ['avg(EXT_SOURCE_3)', 0.5109, 0.015],
    ['corr(TARGET, EXT_SOURCE_1)', -0.1553, 0.04],
    ['corr(TARGET, EXT_SOURCE_2)', -0.1605, 0.04],
    ['corr(TARGET, EXT_SOURCE_3)', -0.1789, 0.04],
    ['corr(TARGET, DAYS_BIRTH)', 0.0782, 0.03],
  ])('%s of application_train', async (expression, published, tolerance) => {
    const found = await value(`SELECT ${expression} FROM application_train`);
    expect(Math.abs(found - published)).toBeLessThan(tolerance);
  });

  test.each([
    ['bureau', "avg((CREDIT_ACTIVE = 'Closed')::INT)", 0.6288, 0.05],
    ['bureau', 'avg((AMT_ANNUITY IS NULL)::INT)', 0.7147, 0.01],
    ['bureau', "avg((CREDIT_TYPE = 'Consumer credit')::INT)", 0.7292, 0.01],
    ['bureau_balance', "avg((STATUS = 'C')::INT)", 0.5, 0.06],
    ['bureau_balance', "avg((STATUS BETWEEN '1' AND '5')::INT)", 0.0126, 0.008],
    ['previous_application', "avg((NAME_CONTRACT_STATUS = 'Approved')::INT)", 0.6207, 0.02],
    ['previous_application', "avg((NAME_CONTRACT_STATUS = 'Refused')::INT)", 0.174, 0.02],
  ])('%s: %s', async (table, expression, published, tolerance) => {
    expect(Math.abs((await value(`SELECT ${expression} FROM ${table}`)) - published)).toBeLessThan(tolerance);
  });

  // Not published: 8.8 % of 4,904 payments and 1.6 % of 159,893 months in an extract of the original.
  test.each([
    ['installments_payments', 'avg((DAYS_ENTRY_PAYMENT > DAYS_INSTALMENT)::INT)', 0.07, 0.105],
    ['POS_CASH_balance', 'avg((SK_DPD > 0)::INT)', 0.009, 0.03],
  ])('lateness in %s is as common as in the original', async (table, expression, low, high) => {
    const share = await value(`SELECT ${expression} FROM ${table}`);
    expect(share).toBeGreaterThan(low);
    expect(share).toBeLessThan(high);
  });

  // Rows of the full tables, which belong to 307,511 training applicants and the test applicants with them.
  test.each([
    ['bureau', 1_716_428],
    ['bureau_balance', 27_299_925],
    ['previous_application', 1_670_214],
    ['POS_CASH_balance', 10_001_358],
    ['installments_payments', 13_605_401],
    ['credit_card_balance', 3_840_312],
  ])('%s has as many rows for its applicants', async (table, published) => {
    const rows = await value(`SELECT count(*) FROM ${table}`);
    expect(Math.abs(rows / APPLICANTS / (published / FULL_APPLICANTS) - 1)).toBeLessThan(0.15);
  });
});

describe('the later populations drift', () => {
  const month = (number: number, expression: string) =>
    value(
      `SELECT ${expression} FROM read_csv('${folder}/month-${String(number).padStart(2, '0')}/application_test.csv')`,
    );

  test('application_test has hardly a revolving loan and more first scores, as the original', async () => {
    const share = await value(
      "SELECT avg((NAME_CONTRACT_TYPE = 'Revolving loans')::INT) FROM application_test",
    );
    expect(share).toBeLessThan(0.02);
    const missing = await value('SELECT avg((EXT_SOURCE_1 IS NULL)::INT) FROM application_test');
    expect(Math.abs(missing - 0.421)).toBeLessThan(0.03);
  });

  test('incomes and revolving loans rise, the second score falls, the third goes missing from month 5', async () => {
    const third = 'avg((EXT_SOURCE_3 IS NULL)::INT)';
    expect(await month(12, 'avg(ln(AMT_INCOME_TOTAL))')).toBeGreaterThan(
      (await month(1, 'avg(ln(AMT_INCOME_TOTAL))')) + 0.08,
    );
    const revolving = "avg((NAME_CONTRACT_TYPE = 'Revolving loans')::INT)";
    expect(await month(12, revolving)).toBeGreaterThan((await month(1, revolving)) + 0.07);
    expect(await month(12, 'avg(EXT_SOURCE_2)')).toBeLessThan((await month(1, 'avg(EXT_SOURCE_2)')) - 0.03);
    expect(Math.abs((await month(4, third)) - (await month(1, third)))).toBeLessThan(0.04);
    expect(await month(12, third)).toBeGreaterThan((await month(4, third)) + 0.25);
  });
});
