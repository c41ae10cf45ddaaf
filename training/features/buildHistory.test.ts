// The two feature tables as a whole: one row per applicant, the catalogue's columns, the request's values.

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { applicationFields } from '../../wasm/features/fields/application.ts';
import { historyFields } from '../../wasm/features/fields/history.ts';
import { buildFeatureTables, type FeatureProgress, HISTORY_QUERIES } from './buildHistory.ts';
import { checkColumns, FeatureColumnsError } from './checkColumns.ts';
import { openHandTables } from './handTables.ts';

const documents = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`FLAG_DOCUMENT_${i + 2}`, 0]));

/** A request with the artefacts of the tables: no day of employment, categories that say nothing. */
const pensioner = {
  ...documents,
  SK_ID_CURR: 7,
  NAME_CONTRACT_TYPE: 'Cash loans',
  CODE_GENDER: 'XNA',
  FLAG_OWN_CAR: 'N',
  FLAG_OWN_REALTY: 'Y',
  AMT_CREDIT: 406597.5,
  AMT_INCOME_TOTAL: 202500,
  NAME_EDUCATION_TYPE: 'Secondary / secondary special',
  NAME_FAMILY_STATUS: 'Unknown',
  ORGANIZATION_TYPE: 'XNA',
  DAYS_BIRTH: -21915,
  DAYS_EMPLOYED: 365243,
  DAYS_LAST_PHONE_CHANGE: 0,
  REGION_RATING_CLIENT_W_CITY: -1,
  FLAG_DOCUMENT_3: 1,
  FLAG_DOCUMENT_21: 1,
  EXT_SOURCE_2: 0.1,
};

test('a request is read in the units and codes of the catalogue, artefacts as missing', async () => {
  const { connection, close } = await openHandTables({
    application_train: [{ ...pensioner, TARGET: 1 }],
    application_test: [
      {
        ...pensioner,
        SK_ID_CURR: 5,
        ORGANIZATION_TYPE: 'Trade: type 7',
        DAYS_EMPLOYED: -1461,
        EXT_SOURCE_2: null,
      },
    ],
  });
  await buildFeatureTables(connection);
  const reader = await connection.runAndReadAll('FROM application_fields');
  const [later, first] = reader.getRowObjectsJson();
  expect(first).toMatchObject({
    applicant_id: 7,
    part: 'train',
    target: 1,
    contract_type: 'cash_loans',
    amount_credit: 406597.5,
    education: 'secondary_secondary_special',
    gender: null,
    family_status: null,
    organisation: null,
    employed_years: null,
    age_years: 60,
    phone_change_years: 0,
    region_rating: null,
    owns_car: 0,
    owns_realty: 1,
    documents_count: 2,
    document_3_given: 1,
    external_score_1: null,
    external_score_2: 0.1,
  });
  expect(later).toMatchObject({
    applicant_id: 5,
    part: 'test',
    target: null,
    organisation: 'trade_type_7',
    employed_years: 4,
    external_score_2: null,
  });
  await close();
});

test('both tables hold every applicant once, in order of id, even when the side tables are empty', async () => {
  const { connection, close } = await openHandTables({
    application_train: [9, 4].map((id) => ({ SK_ID_CURR: id, TARGET: 0 })),
    application_test: [{ SK_ID_CURR: 6 }],
  });
  const steps: FeatureProgress[] = [];
  const applicants = await buildFeatureTables(connection, { onProgress: (step) => steps.push(step) });
  expect(applicants).toBe(3);
  for (const table of ['application_fields', 'history_fields']) {
    const reader = await connection.runAndReadAll(`SELECT applicant_id FROM ${table}`);
    expect(reader.getRows()).toEqual([[4], [6], [9]]);
  }
  expect(steps.map(({ table, rows }) => [table, rows])).toEqual([
    ['application', 3],
    ...HISTORY_QUERIES.map((query) => [query, 0]),
    ['history_fields', 3],
  ]);
  await close();
});

test('the columns follow the catalogue, and building twice changes nothing', async () => {
  const { connection, close } = await openHandTables({
    application_train: [{ SK_ID_CURR: 1, TARGET: 0 }],
    bureau: [{ SK_ID_CURR: 1, SK_ID_BUREAU: 2, DAYS_CREDIT: -3 }],
  });
  const build = async () => {
    await buildFeatureTables(connection);
    const tables = ['application_fields', 'history_fields'].map(async (table) => {
      const reader = await connection.runAndReadAll(`FROM ${table}`);
      return { names: reader.columnNames(), rows: reader.getRowsJson() };
    });
    return Promise.all(tables);
  };
  const [application, history] = await build();
  expect(application!.names.slice(3)).toEqual(applicationFields.map(({ name }) => name));
  expect(history!.names).toEqual(['applicant_id', ...historyFields.map(({ name }) => name)]);
  expect(await build()).toEqual([application, history]);
  await close();
});

test('an applicant found in train and in test stops the build with both numbers', async () => {
  const { connection, close } = await openHandTables({
    application_train: [{ SK_ID_CURR: 1, TARGET: 0 }],
    application_test: [{ SK_ID_CURR: 1 }],
  });
  await expect(buildFeatureTables(connection)).rejects.toThrow(
    'application_fields has 4 rows for 2 requests',
  );
  await close();
});

test('a query that differs from the catalogue is refused with every difference', async () => {
  const { connection, close } = await openHandTables({});
  await connection.run('CREATE TABLE result (card_count FLOAT, card_use_max DOUBLE, card_colour FLOAT)');
  const check = checkColumns(connection, 'credit_card_balance', 'result', [
    { name: 'card_count', type: 'FLOAT' },
    { name: 'card_use_max', type: 'FLOAT' },
    { name: 'card_payment_sum', type: 'FLOAT' },
  ]);
  await expect(check).rejects.toThrow(FeatureColumnsError);
  await expect(check).rejects.toMatchObject({
    missing: ['card_payment_sum'],
    unexpected: ['card_colour'],
    mistyped: ['card_use_max (DOUBLE, expected FLOAT)'],
  });
  await close();
});

test('every history field is made in exactly one query, and no query makes another', async () => {
  const texts = await Promise.all(
    HISTORY_QUERIES.map((query) => readFile(new URL(`./${query}.sql`, import.meta.url), 'utf8')),
  );
  const made = texts.flatMap((text) =>
    [...text.matchAll(/AS FLOAT\s*\)\s*AS (\w+)/g)].map(([, name]) => name),
  );
  expect(made.toSorted()).toEqual(historyFields.map(({ name }) => name).toSorted());
});
