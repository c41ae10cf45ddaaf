// What is written for other engines is, value for value, what our own booster would have been given.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEncoder } from '../../wasm/features/encodeFeatures.ts';
import { MODEL_FEATURES, trainingConfig } from '../config.ts';
import { fitCategoryEncoding } from '../encoding/fitCategoryEncoding.ts';
import { splitApplicants } from '../split/splitApplicants.ts';
import { trainingRows } from '../split/trainingRows.ts';
import { prepareRows } from '../stages/prepareRows.ts';
import { generateTables } from '../synthetic/generateTables.ts';
import { openDatabase } from '../tables/openDatabase.ts';
import { readApplicants } from './readApplicants.ts';
import { writeFeatureMatrix } from './writeFeatureMatrix.ts';

const folder = mkdtempSync(join(tmpdir(), 'clairscore-matrix-'));
const data = join(folder, 'tables');
const work = join(folder, 'work');
const silent = { update() {}, finish() {} };
const SEED = 11;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, part: 'train' | 'test' | 'all') =>
  writeFeatureMatrix({
    data,
    out: join(folder, name),
    allowMissing: [],
    part,
    seed: SEED,
    work,
    memoryLimitMb: 2_000,
    progress: silent,
  });

async function query(sql: string): Promise<unknown[][]> {
  const database = await openDatabase();
  try {
    return (await database.connection.runAndReadAll(sql)).getRows();
  } finally {
    await database.close();
  }
}

beforeAll(async () => {
  await generateTables(
    { folder: data, applicants: 3_000, seed: 5, driftMonths: 0, monthApplicants: 0, force: false },
    { write: () => true },
  );
}, 60_000);

describe('the feature matrix for other engines', () => {
  const parquet = join(folder, 'features.parquet');
  let rows: unknown[][];
  beforeAll(async () => {
    await write('features.parquet', 'all');
    rows = await query(`SELECT * FROM '${parquet}'`);
  }, 60_000);

  it('has a key, the outcome, the part, and every feature of the model as float32', async () => {
    const columns = await query(`DESCRIBE SELECT * FROM '${parquet}'`);
    expect(columns.map(([name, type]) => `${String(name)} ${String(type)}`)).toEqual([
      'applicant_id INTEGER',
      'target TINYINT',
      'split VARCHAR',
      ...MODEL_FEATURES.map((name) => `${name} FLOAT`),
    ]);
  });

  it('gives each applicant with an outcome the part that training gives, and the others none', () => {
    const labelled = rows.filter(([, target]) => target !== null);
    expect(labelled).toHaveLength(3_000);
    const split = splitApplicants(
      labelled.map(([id]) => Number(id)),
      { seed: SEED },
    );
    for (const [part, members] of Object.entries(split)) {
      expect(labelled.flatMap(([, , own], row) => (own === part ? [row] : []))).toEqual([...members]);
    }
    const others = rows.filter(([, target]) => target === null);
    expect(others.length).toBeGreaterThan(300);
    expect(new Set(others.map(([, , part]) => part))).toEqual(new Set([null]));
  });

  it('holds the values of the encoder, and out-of-fold encodings on the rows that train', async () => {
    const { record } = await write('again.parquet', 'train');
    const prepared = await prepareRows({
      directory: data,
      allowMissing: [],
      memoryLimitMb: 2_000,
      features: MODEL_FEATURES,
      work: { path: work },
      progress: silent,
    });
    const encoder = createEncoder(MODEL_FEATURES, record.encodings);
    const expected = new Map<number, Float32Array>();
    for await (const batch of readApplicants(prepared.database.connection, ['train', 'test'])) {
      for (const { applicantId, application, history } of batch) {
        expected.set(applicantId, encoder.encode(application, history));
      }
    }
    await prepared.database.close();
    const { matrix } = prepared;
    const train = trainingRows(splitApplicants(matrix.applicantIds, { seed: SEED }));
    for (const [name, levels] of matrix.levels) {
      const { outOfFold } = fitCategoryEncoding(
        Array.from(train, (row) => levels[row]!),
        Uint8Array.from(train, (row) => matrix.target[row]!),
        {
          ...trainingConfig.encoding,
          seed: SEED,
          applicantIds: Uint32Array.from(train, (row) => matrix.applicantIds[row]!),
        },
      );
      const column = MODEL_FEATURES.indexOf(name);
      train.forEach((row, i) => {
        expected.get(matrix.applicantIds[row]!)![column] = outOfFold[i]!;
      });
    }
    expect(expected.size).toBe(rows.length);
    for (const [id, , , ...values] of rows) expect(values).toEqual([...expected.get(Number(id))!]);
  });

  it('is the same as CSV, missing values as empty cells', async () => {
    const csv = join(folder, 'features.csv');
    await write('features.csv', 'train');
    const header = readFileSync(csv, 'utf8').split('\n', 1)[0]!;
    expect(header).toBe(['applicant_id', 'target', 'split', ...MODEL_FEATURES].join(','));
    expect(readFileSync(csv, 'utf8')).not.toMatch(/nan/i);
    const features = MODEL_FEATURES.map((name) => `${name}: 'FLOAT'`).join(', ');
    const read = await query(`SELECT * FROM read_csv('${csv}', types = {${features}})`);
    const withNaN = read.map((row) => row.slice(3).map((value) => value ?? Number.NaN));
    expect(withNaN).toEqual(rows.filter(([, target]) => target !== null).map((row) => row.slice(3)));
  });

  it('is accompanied by what a model needs to come back', async () => {
    const { record, recordPath } = await write('noted.parquet', 'test');
    expect(recordPath).toBe(join(folder, 'noted.encodings.json'));
    expect(JSON.parse(readFileSync(recordPath, 'utf8'))).toEqual(record);
    expect(record.features).toEqual(MODEL_FEATURES);
    expect(record.seed).toBe(SEED);
    expect(Object.keys(record.columns)).toEqual(MODEL_FEATURES);
    expect(await query(`SELECT count(target) FROM '${join(folder, 'noted.parquet')}'`)).toEqual([[0n]]);
    const other = await write('features.parquet', 'all');
    expect(other.record.columns).toEqual(record.columns);
  });

  it('leaves no half-written file behind', () => {
    for (const name of ['features.parquet', 'features.csv']) {
      expect(existsSync(join(folder, `${name}.partial`))).toBe(false);
    }
  });
});
