import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ExampleTables, exampleTables, setValue, toCsv, writeExampleTables } from './exampleTables.ts';
import { maxListedFaults, TableFaultsError } from './faultList.ts';
import { loadTables } from './loadTables.ts';
import { type Database, openDatabase } from './openDatabase.ts';
import { describeTableFault } from './tableFault.ts';

let directory: string;
let database: Database;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'clairscore-test-'));
  database = await openDatabase({ memoryLimitMb: 256 });
  await writeExampleTables(directory, exampleTables());
});

afterEach(async () => {
  await database.close();
  await rm(directory, { recursive: true, force: true });
});

const path = (file: string) => join(directory, file);

async function loadError(): Promise<TableFaultsError | null> {
  try {
    await loadTables({ directory, connection: database.connection });
    return null;
  } catch (error) {
    if (error instanceof TableFaultsError) return error;
    throw error;
  }
}

const faults = async () => (await loadError())?.faults ?? [];

async function faultsAfter(spoil: (example: ExampleTables) => void) {
  const example = exampleTables();
  spoil(example);
  await writeExampleTables(directory, example);
  return faults();
}

test('untouched, the example these tests spoil has no fault', async () => {
  expect(await faults()).toEqual([]);
});

describe('files', () => {
  test('a folder that does not exist is named', async () => {
    const nowhere = path('nowhere');
    const load = loadTables({ directory: nowhere, connection: database.connection });
    await expect(load).rejects.toThrow(`There is no folder ${nowhere}.`);
  });

  test('a missing file is reported with the names it could have had', async () => {
    await rm(path('bureau.csv'));
    const found = await faults();
    expect(found).toEqual([
      { reason: 'missing_file', directory, tried: ['bureau.csv', 'bureau.csv.gz', 'bureau.parquet'] },
    ]);
    expect(describeTableFault(found[0]!)).toContain(
      'None of bureau.csv, bureau.csv.gz, bureau.parquet is in',
    );
  });

  test('two files for one table are both named', async () => {
    await writeFile(path('bureau.csv.gz'), gzipSync(await readFile(path('bureau.csv'))));
    const found = await faults();
    expect(found).toEqual([{ reason: 'ambiguous_file', files: ['bureau.csv', 'bureau.csv.gz'] }]);
    expect(describeTableFault(found[0]!)).toContain('bureau.csv and bureau.csv.gz hold the same table');
  });

  test('a file of no byte and a file of a header alone are told apart', async () => {
    await writeFile(path('bureau_balance.csv'), '');
    await writeFile(path('bureau.csv'), toCsv({ header: exampleTables().bureau!.header, rows: [] }));
    expect(await faults()).toEqual([
      { reason: 'header_only', file: 'bureau.csv', columns: 17 },
      { reason: 'empty_file', file: 'bureau_balance.csv' },
    ]);
  });

  test('a gzip file cut short is reported, even when only its checksum is missing', async () => {
    const packed = gzipSync(await readFile(path('bureau.csv')));
    await rm(path('bureau.csv'));
    for (const length of [packed.length - 4, packed.length >> 1, 5]) {
      await writeFile(path('bureau.csv.gz'), packed.subarray(0, length));
      expect(await faults()).toMatchObject([
        { reason: 'corrupt_gzip', file: 'bureau.csv.gz', bytes: length },
      ]);
    }
    await writeFile(path('bureau.csv.gz'), packed);
    expect(await faults()).toEqual([]);
  });

  test('a file that only claims to be gzip or Parquet is reported', async () => {
    for (const [extension, reason] of [
      ['csv.gz', 'corrupt_gzip'],
      ['parquet', 'unreadable_file'],
    ] as const) {
      const file = `bureau.${extension}`;
      await writeFile(path(file), 'SK_ID_CURR,SK_ID_BUREAU\n1,2\n');
      await rm(path('bureau.csv'), { force: true });
      expect(await faults()).toMatchObject([{ reason, file }]);
      await rm(path(file));
    }
  });
});

describe('columns', () => {
  test('missing, unknown and repeated ones are reported together', async () => {
    const found = await faultsAfter(({ bureau_balance }) => {
      bureau_balance!.header = ['SK_ID_BUREAU', 'MONTH', 'SK_ID_BUREAU'];
    });
    expect(found).toEqual([
      {
        reason: 'missing_columns',
        file: 'bureau_balance.csv',
        columns: ['MONTHS_BALANCE', 'STATUS'],
        expected: 3,
      },
      { reason: 'unknown_columns', file: 'bureau_balance.csv', columns: ['MONTH'], expected: 3 },
      { reason: 'repeated_columns', file: 'bureau_balance.csv', columns: ['SK_ID_BUREAU'] },
    ]);
    expect(describeTableFault(found[0]!)).toBe(
      'bureau_balance.csv lacks 2 columns of 3: MONTHS_BALANCE, STATUS.',
    );
  });

  test('a label in application_test is unknown there, a missing one in application_train is a fault', async () => {
    const found = await faultsAfter((example) => {
      const { application_train: train, application_test: test } = example;
      [example.application_train, example.application_test] = [test!, train!];
    });
    expect(found).toMatchObject([
      { reason: 'missing_columns', file: 'application_train.csv', columns: ['TARGET'] },
      { reason: 'unknown_columns', file: 'application_test.csv', columns: ['TARGET'] },
    ]);
  });

  test('an index column without a name is shown as such', async () => {
    const found = await faultsAfter(({ bureau_balance }) => {
      bureau_balance!.header.unshift('');
      for (const row of bureau_balance!.rows) row.unshift('0');
    });
    expect(found.map(describeTableFault)).toEqual([
      'bureau_balance.csv has 1 column beyond the 3 known: (no name).',
    ]);
  });

  test('a missing column of a Parquet file is reported too', async () => {
    const sql = `SELECT 501 AS SK_ID_BUREAU, -1 AS MONTHS_BALANCE`;
    await database.connection.run(`COPY (${sql}) TO '${path('bureau_balance.parquet')}' (FORMAT parquet)`);
    await rm(path('bureau_balance.csv'));
    expect(await faults()).toMatchObject([
      { reason: 'missing_columns', file: 'bureau_balance.parquet', columns: ['STATUS'] },
    ]);
  });
});

describe('values of the wrong type', () => {
  const cases = [
    ['text in an amount', 'AMT_CREDIT', 'plenty', 'a finite number'],
    ['a decimal comma', 'AMT_CREDIT', '12,5', 'a finite number'],
    ['an infinity', 'AMT_CREDIT', 'inf', 'a finite number'],
    ['a number too large for a double', 'AMT_CREDIT', '1e400', 'a finite number'],
    ['a word for a gap', 'AMT_CREDIT', 'NaN', 'a finite number'],
    ['a fraction in a count', 'CNT_CHILDREN', '12.5', 'a whole number'],
    ['an integer beyond 32 bits', 'CNT_CHILDREN', '3000000000', 'a whole number'],
    ['a flag that is neither 0 nor 1', 'FLAG_MOBIL', '2', '0 or 1'],
    ['a label that is neither 0 nor 1', 'TARGET', '-1', '0 or 1'],
  ] as const;

  test.each(cases)('%s is reported with file, line, column and value', async (_, column, value, expected) => {
    const found = await faultsAfter(({ application_train }) =>
      setValue(application_train!, 1, column, value),
    );
    expect(found).toEqual([
      { reason: 'wrong_type', file: 'application_train.csv', line: 3, column, value, expected },
    ]);
    expect(describeTableFault(found[0]!)).toBe(
      `application_train.csv, line 3, column ${column}: "${value}" is not ${expected}.`,
    );
  });

  test('an empty id and an empty label are faults', async () => {
    const found = await faultsAfter(({ application_train, bureau }) => {
      setValue(application_train!, 0, 'TARGET', '');
      setValue(bureau!, 1, 'SK_ID_BUREAU', '');
    });
    expect(found).toEqual([
      { reason: 'empty_value', file: 'application_train.csv', line: 2, column: 'TARGET' },
      { reason: 'empty_value', file: 'bureau.csv', line: 3, column: 'SK_ID_BUREAU' },
    ]);
  });

  test('the line counts blank lines and line ends inside quoted values', async () => {
    const text = 'SK_ID_BUREAU,MONTHS_BALANCE,STATUS\n501,-1,"C\nX"\n\n501,soon,C\n';
    await writeFile(path('bureau_balance.csv'), text);
    expect(await faults()).toMatchObject([{ reason: 'wrong_type', line: 5, value: 'soon' }]);
  });

  test('they are found in gzip files', async () => {
    const text = 'SK_ID_BUREAU,MONTHS_BALANCE,STATUS\n501,-1,C\n501,soon,C\n';
    await rm(path('bureau_balance.csv'));
    await writeFile(path('bureau_balance.csv.gz'), gzipSync(text));
    expect(await faults()).toMatchObject([{ file: 'bureau_balance.csv.gz', line: 3, value: 'soon' }]);
  });

  test('they are found in Parquet files, by row', async () => {
    const sql = `SELECT 501 AS SK_ID_BUREAU, unnest(['-1', 'soon', '-2.5', NULL, '3e9']) AS MONTHS_BALANCE, 'C' AS STATUS
      UNION ALL SELECT NULL, '-3', 'C'`;
    await database.connection.run(`COPY (${sql}) TO '${path('bureau_balance.parquet')}' (FORMAT parquet)`);
    await rm(path('bureau_balance.csv'));
    const found = await faults();
    const file = 'bureau_balance.parquet';
    expect(found).toEqual([
      { reason: 'empty_value', file, line: 6, column: 'SK_ID_BUREAU' },
      {
        reason: 'wrong_type',
        file,
        line: 2,
        column: 'MONTHS_BALANCE',
        value: 'soon',
        expected: 'a whole number',
      },
      {
        reason: 'wrong_type',
        file,
        line: 3,
        column: 'MONTHS_BALANCE',
        value: '-2.5',
        expected: 'a whole number',
      },
      {
        reason: 'wrong_type',
        file,
        line: 5,
        column: 'MONTHS_BALANCE',
        value: '3e9',
        expected: 'a whole number',
      },
    ]);
    expect(describeTableFault(found[1]!)).toContain('bureau_balance.parquet, row 2, column MONTHS_BALANCE');
  });
});

describe('rows that are no CSV', () => {
  const header = 'SK_ID_BUREAU,MONTHS_BALANCE,STATUS\n';

  async function faultsOfBalance(body: string | Buffer) {
    await writeFile(path('bureau_balance.csv'), Buffer.concat([Buffer.from(header), Buffer.from(body)]));
    return (await faults()).map(({ reason, ...evidence }) => [reason, 'line' in evidence && evidence.line]);
  }

  test('too few and too many fields are reported with both numbers', async () => {
    await writeFile(path('bureau_balance.csv'), `${header}501,-1,C\n501,-2\n501,-3,C,C\n`);
    const found = await faults();
    expect(found.map(describeTableFault)).toEqual([
      'bureau_balance.csv, line 3 has 2 fields, the header has 3.',
      'bureau_balance.csv, line 4 has 4 fields, the header has 3.',
    ]);
  });

  test('bytes that are not UTF-8 are reported', async () => {
    expect(await faultsOfBalance(Buffer.from('501,-1,C\n501,-2,é\n', 'latin1'))).toEqual([['not_utf8', 3]]);
    expect(await faultsOfBalance('501,-1,C\n501,-2,é\n')).toEqual([]);
  });

  test('an unclosed quote is reported where it opens', async () => {
    expect(await faultsOfBalance('501,-1,C\n501,-2,"C\n501,-3,C\n')).toEqual([['broken_quote', 3]]);
    expect(await faultsOfBalance('501,-1,C\n501,-2,"C"\n501,-3,C\n')).toEqual([]);
  });

  test('a line end unlike the others is reported', async () => {
    await writeFile(
      path('bureau_balance.csv'),
      'SK_ID_BUREAU,MONTHS_BALANCE,STATUS\r\n501,-1,C\n501,-2,C\r\n',
    );
    expect((await faults()).map(describeTableFault)).toEqual([
      'bureau_balance.csv, line 2 ends with LF, the lines before it with CRLF.',
    ]);
  });

  test('a last row cut off in the middle is reported', async () => {
    expect(await faultsOfBalance('501,-1,C\n501,-')).toEqual([['ragged_row', 3]]);
  });
});

describe('duplicate keys', () => {
  test('are reported with the first value and how many there are', async () => {
    const found = await faultsAfter(({ bureau }) => {
      bureau!.rows.push(bureau!.rows[1]!, bureau!.rows[1]!, bureau!.rows[0]!);
    });
    expect(found).toEqual([
      {
        reason: 'duplicate_key',
        file: 'bureau.csv',
        columns: ['SK_ID_BUREAU'],
        value: '501',
        occurrences: 2,
        repeatedKeys: 2,
        surplusRows: 3,
      },
    ]);
    expect(describeTableFault(found[0]!)).toBe(
      'bureau.csv: SK_ID_BUREAU 501 is on 2 rows (2 keys repeated, 3 rows too many); every row must have its own.',
    );
  });

  test('are found for previous_application and across the two application files', async () => {
    const found = await faultsAfter(({ previous_application, application_test }) => {
      setValue(previous_application!, 1, 'SK_ID_PREV', '201');
      setValue(application_test!, 0, 'SK_ID_CURR', '100002');
    });
    expect(found).toMatchObject([
      { reason: 'duplicate_key', file: 'application_train.csv and application_test.csv', value: '100002' },
      { reason: 'duplicate_key', file: 'previous_application.csv', value: '201' },
    ]);
  });
});

describe('many faults', () => {
  test('of several tables are reported together', async () => {
    await rm(path('POS_CASH_balance.csv'));
    await writeFile(path('bureau_balance.csv'), 'SK_ID_BUREAU,MONTHS_BALANCE\n501,-1\n');
    const example = exampleTables();
    setValue(example.bureau!, 0, 'AMT_CREDIT_SUM', 'x');
    await writeFile(path('bureau.csv'), toCsv(example.bureau!));
    expect((await faults()).map(({ reason }) => reason)).toEqual([
      'missing_file',
      'wrong_type',
      'missing_columns',
    ]);
  });

  test('beyond the list are counted, in CSV as in Parquet', async () => {
    const surplus = 5;
    const rows = Array.from({ length: maxListedFaults + surplus }, (_, i) => [`${i}`, 'soon', 'C']);
    const table = { header: exampleTables().bureau_balance!.header, rows };
    await writeFile(path('bureau_balance.csv'), toCsv(table));
    const inCsv = await loadError();
    const sql = `SELECT * FROM read_csv('${path('bureau_balance.csv')}', all_varchar = true)`;
    await database.connection.run(`COPY (${sql}) TO '${path('bureau_balance.parquet')}' (FORMAT parquet)`);
    await rm(path('bureau_balance.csv'));
    const inParquet = await loadError();
    for (const error of [inCsv, inParquet]) {
      expect(error?.faults).toHaveLength(maxListedFaults);
      expect(error?.totalFaults).toBe(maxListedFaults + surplus);
      expect(error?.message).toMatch(/^The tables hold 25 faults:\n/);
      expect(error?.message).toMatch(/- and 5 more\.$/);
    }
  });
});
