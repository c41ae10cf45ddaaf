import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exampleTables, setValue, toCsv, writeExampleTables } from './exampleTables.ts';
import type { LoadProgress } from './loadProgress.ts';
import { type LoadTablesOptions, loadTables } from './loadTables.ts';
import { type Database, openDatabase } from './openDatabase.ts';
import { tables } from './schema.ts';

let directory: string;
let database: Database;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'clairscore-test-'));
  database = await openDatabase({ memoryLimitMb: 256, threads: 2 });
});

afterEach(async () => {
  await database.close();
  await rm(directory, { recursive: true, force: true });
});

const load = (options: Partial<LoadTablesOptions> = {}) =>
  loadTables({ directory, connection: database.connection, ...options });

async function rows(sql: string): Promise<unknown[][]> {
  return (await database.connection.runAndReadAll(sql)).getRowsJS() as unknown[][];
}

test('valid tables load without a warning, with the rows that were written', async () => {
  await writeExampleTables(directory, exampleTables());
  const report = await load();
  expect(report.warnings).toEqual([]);
  expect(report.missingTables).toEqual([]);
  expect(report.tables.map(({ name, rows }) => [name, rows])).toEqual(
    Object.entries(exampleTables()).map(([name, table]) => [name, table.rows.length]),
  );
  expect(report.tables[0]).toMatchObject({ file: 'application_train.csv', format: 'csv', columns: 122 });
});

test('the columns of every table have the names, the order and the types of the schema', async () => {
  await writeExampleTables(directory, exampleTables());
  await load();
  const types = { id: 'INTEGER', integer: 'INTEGER', flag: 'INTEGER', number: 'DOUBLE', category: 'VARCHAR' };
  for (const { files, columns } of Object.values(tables)) {
    for (const file of files) {
      const described = await rows(`SELECT column_name, column_type FROM (DESCRIBE "${file}")`);
      const expected = columns.filter(({ absentFrom }) => !absentFrom?.includes(file));
      expect(described).toEqual(expected.map(({ name, type }) => [name, types[type]]));
    }
  }
});

test('whole numbers written with a decimal point load as integers, empty ones as NULL', async () => {
  const example = exampleTables();
  setValue(example.application_train!, 0, 'CNT_FAM_MEMBERS', '12.0');
  setValue(example.application_train!, 1, 'CNT_FAM_MEMBERS', '');
  setValue(example.application_train!, 0, 'AMT_INCOME_TOTAL', '1.17e+08');
  setValue(example.application_train!, 0, 'WALLSMATERIAL_MODE', 'Stone, brick');
  await writeExampleTables(directory, example);
  await load();
  expect(
    await rows('SELECT CNT_FAM_MEMBERS, AMT_INCOME_TOTAL, WALLSMATERIAL_MODE FROM application_train'),
  ).toEqual([
    [12, 117_000_000, 'Stone, brick'],
    [null, 0.25, 'Panel'],
  ]);
});

test('columns in another order, a byte order mark and CRLF are accepted', async () => {
  const example = exampleTables();
  const reversed = {
    header: example.bureau!.header.toReversed(),
    rows: example.bureau!.rows.map((row) => row.toReversed()),
  };
  await writeExampleTables(directory, example);
  await load();
  const before = await rows('SELECT * FROM bureau ORDER BY ALL');
  await writeFile(join(directory, 'bureau.csv'), `\uFEFF${toCsv(reversed, '\r\n')}`);
  await load();
  expect(await rows('SELECT * FROM bureau ORDER BY ALL')).toEqual(before);
});

describe('formats', () => {
  test('gzip and Parquet give the same tables as CSV', async () => {
    await writeExampleTables(directory, exampleTables());
    await load();
    const names = Object.keys(exampleTables());
    const before = await Promise.all(names.map((name) => rows(`SELECT * FROM "${name}" ORDER BY ALL`)));
    for (const [index, name] of names.entries()) {
      const csv = join(directory, `${name}.csv`);
      if (index % 2 === 0) {
        await writeFile(`${csv}.gz`, gzipSync(await readFile(csv)));
      } else {
        const parquet = join(directory, `${name}.parquet`);
        await database.connection.run(`COPY "${name}" TO '${parquet}' (FORMAT parquet)`);
      }
      await rm(csv);
    }
    const report = await load();
    expect(new Set(report.tables.map(({ format }) => format))).toEqual(new Set(['csv.gz', 'parquet']));
    const after = await Promise.all(names.map((name) => rows(`SELECT * FROM "${name}" ORDER BY ALL`)));
    expect(after).toEqual(before);
  });

  test('Parquet written from a data frame, with doubles for integers and NaN for gaps, loads', async () => {
    await writeExampleTables(directory, exampleTables());
    await load();
    const path = join(directory, 'POS_CASH_balance.parquet');
    await database.connection.run(`COPY (SELECT * REPLACE (CAST(SK_ID_PREV AS DOUBLE) AS SK_ID_PREV,
      'NaN'::DOUBLE AS CNT_INSTALMENT, 3::FLOAT AS SK_DPD) FROM POS_CASH_balance) TO '${path}' (FORMAT parquet)`);
    await rm(join(directory, 'POS_CASH_balance.csv'));
    await load();
    expect(await rows('SELECT SK_ID_PREV, CNT_INSTALMENT, SK_DPD FROM POS_CASH_balance')).toEqual([
      [201, null, 3],
    ]);
  });
});

describe('missing tables', () => {
  test('an allowed one becomes an empty table and is named in the report', async () => {
    const { installments_payments: _, ...others } = exampleTables();
    await writeExampleTables(directory, others);
    const report = await load({ allowMissing: ['installments_payments'] });
    expect(report.missingTables).toEqual(['installments_payments']);
    expect(report.tables.map(({ name }) => name)).not.toContain('installments_payments');
    expect(await rows('SELECT count(*), count(AMT_PAYMENT) FROM installments_payments')).toEqual([[0n, 0n]]);
  });

  test('application_test may always be missing, and the report says so', async () => {
    const { application_test: _, ...others } = exampleTables();
    await writeExampleTables(directory, others);
    const report = await load();
    expect(report.missingTables).toEqual(['application_test']);
    // One credit of the bureau belongs to the applicant who is not there any more.
    expect(report.warnings).toMatchObject([{ reason: 'orphan_rows', file: 'bureau.csv', rows: 1 }]);
  });

  test('a table that is allowed to be missing but is there is loaded', async () => {
    await writeExampleTables(directory, exampleTables());
    const report = await load({ allowMissing: ['installments_payments'] });
    expect(report.missingTables).toEqual([]);
    expect(report.tables.find(({ name }) => name === 'installments_payments')?.rows).toBe(2);
  });

  test('a missing parent does not make orphans of all its rows', async () => {
    const { previous_application: _, ...others } = exampleTables();
    await writeExampleTables(directory, others);
    expect((await load({ allowMissing: ['previous_application'] })).warnings).toEqual([]);
  });
});

describe('the fingerprint', () => {
  test('is the SHA-256 over sorted names and content hashes', async () => {
    await writeExampleTables(directory, exampleTables());
    const { fingerprint } = await load();
    const lines = await Promise.all(
      Object.keys(exampleTables()).map(async (name) => {
        const bytes = await readFile(join(directory, `${name}.csv`));
        return `${name}.csv:${createHash('sha256').update(bytes).digest('hex')}\n`;
      }),
    );
    expect(fingerprint).toBe(createHash('sha256').update(lines.sort().join('')).digest('hex'));
  });

  test('changes with one value of one table', async () => {
    const example = exampleTables();
    await writeExampleTables(directory, example);
    const { fingerprint } = await load();
    setValue(example.credit_card_balance!, 0, 'SK_DPD', '1');
    await writeExampleTables(directory, example);
    expect((await load()).fingerprint).not.toBe(fingerprint);
  });
});

test('progress ends the loading of each table with its rows and all its bytes, then checks each', async () => {
  await writeExampleTables(directory, exampleTables());
  const seen: LoadProgress[] = [];
  const report = await load({ onProgress: (progress) => seen.push(progress) });
  const expected = report.tables.map(({ name, rows, bytes }) => [name, rows, bytes]);
  for (const wanted of ['loaded', 'checking']) {
    const events = seen.filter(({ stage }) => stage === wanted);
    expect(events.map(({ table, rowsLoaded, bytesRead }) => [table, rowsLoaded, bytesRead])).toEqual(
      expected,
    );
  }
  expect(seen.every(({ bytesRead, bytesTotal }) => bytesRead <= bytesTotal)).toBe(true);
});

test('running out of memory is not blamed on the files', async () => {
  await writeExampleTables(directory, exampleTables());
  const small = await openDatabase({ memoryLimitMb: 1, threads: 1 });
  try {
    await expect(load({ connection: small.connection })).rejects.toThrow(/^Out of Memory/);
  } finally {
    await small.close();
  }
});
