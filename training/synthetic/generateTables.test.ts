import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PARTIAL_SUFFIX } from './csvWriter.ts';
import { type GenerateOptions, generateTables } from './generateTables.ts';
import { NOTE_FILE } from './outputFolder.ts';

const silent = { write: () => undefined };
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'clairscore-generate-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function options(name: string, changes: Partial<GenerateOptions> = {}): GenerateOptions {
  const folder = join(root, name);
  return { folder, applicants: 300, seed: 1, driftMonths: 0, monthApplicants: 25, force: false, ...changes };
}

async function generate(name: string, changes: Partial<GenerateOptions> = {}) {
  return generateTables(options(name, changes), silent);
}

function hashes(name: string): Record<string, string> {
  const files = readdirSync(join(root, name), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.csv'),
  );
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(root, name, file)))
      .digest('hex');
  return Object.fromEntries(files.sort().map((file) => [file, hash(file)]));
}

function lines(name: string, file: string): string[] {
  return readFileSync(join(root, name, file), 'utf8')
    .trimEnd()
    .split('\n');
}

test('the same seed gives the same bytes, another seed other bytes in every table', async () => {
  await generate('first', { driftMonths: 2 });
  await generate('again', { driftMonths: 2 });
  await generate('other', { driftMonths: 2, seed: 2 });
  const first = hashes('first');
  expect(Object.keys(first)).toHaveLength(8 + 2 * 8);
  expect(hashes('again')).toEqual(first);
  const other = hashes('other');
  expect(Object.keys(first).filter((file) => other[file] === first[file])).toEqual([]);
});

test('an applicant does not depend on how many there are, nor on the drift months', async () => {
  await generate('small', { applicants: 100 });
  await generate('large', { applicants: 300, driftMonths: 1 });
  const large = lines('large', 'application_train.csv');
  expect(large.slice(0, 101)).toEqual(lines('small', 'application_train.csv'));
  const largeLoans = new Set(lines('large', 'installments_payments.csv'));
  expect(lines('small', 'installments_payments.csv').filter((line) => !largeLoans.has(line))).toEqual([]);
});

test('every month has its tables without TARGET, and its outcomes beside them', async () => {
  await generate('months', { driftMonths: 3, monthApplicants: 40 });
  expect(readdirSync(join(root, 'months')).filter((name) => name.startsWith('month-'))).toEqual([
    'month-01',
    'month-02',
    'month-03',
  ]);
  const applications = lines('months', 'month-03/application_test.csv');
  const outcomes = lines('months', 'month-03/outcomes.csv');
  expect(applications[0]).not.toContain('TARGET');
  expect(outcomes[0]).toBe('SK_ID_CURR,TARGET');
  const key = (line: string) => line.split(',')[0];
  expect(outcomes.slice(1).map(key)).toEqual(applications.slice(1).map(key));
  expect(applications).toHaveLength(41);
});

test('a folder with other files is refused and untouched, and written with force', async () => {
  mkdirSync(join(root, 'foreign'));
  writeFileSync(join(root, 'foreign', 'thesis.txt'), 'mine');
  await expect(generate('foreign')).rejects.toMatchObject({
    failure: { reason: 'foreign_folder', found: 'thesis.txt' },
  });
  expect(readdirSync(join(root, 'foreign'))).toEqual(['thesis.txt']);
  await generate('foreign', { applicants: 5, force: true });
  expect(readdirSync(join(root, 'foreign'))).toContain('application_train.csv');
});

test('a file in the place of the folder is refused', async () => {
  writeFileSync(join(root, 'file'), '');
  await expect(generate('file')).rejects.toMatchObject({ failure: { reason: 'not_a_folder' } });
});

test('a second run replaces the tables of the first, months of longer runs included', async () => {
  await generate('twice', { applicants: 50, driftMonths: 2 });
  await generate('twice', { applicants: 60, driftMonths: 1 });
  expect(readdirSync(join(root, 'twice')).filter((name) => name.startsWith('month-'))).toEqual(['month-01']);
  expect(lines('twice', 'application_train.csv')).toHaveLength(61);
  const note = JSON.parse(readFileSync(join(root, 'twice', NOTE_FILE), 'utf8'));
  expect(note).toMatchObject({ complete: true, applicants: 60, testApplicants: 10, driftMonths: 1 });
  expect(note.rows['application_train.csv']).toBe(60);
});

test.skipIf(!existsSync('/dev/full'))(
  'after a full disk no table is left, neither whole nor half',
  async () => {
    mkdirSync(join(root, 'full'));
    symlinkSync('/dev/full', join(root, 'full', `bureau_balance.csv${PARTIAL_SUFFIX}`));
    const failing = generate('full', { force: true });
    await expect(failing).rejects.toThrow(/bureau_balance\.csv: the disk is full/);
    expect(readdirSync(join(root, 'full'))).toEqual([]);
  },
);

test('a run interrupted in a month leaves no folder of that month, and can be repeated', async () => {
  const interruption = new AbortController();
  const abortLater = { write: () => interruption.abort() };
  const long = options('months-cut', { applicants: 10, driftMonths: 1, monthApplicants: 100_000 });
  await expect(generateTables(long, abortLater, interruption.signal)).rejects.toMatchObject({
    failure: { reason: 'interrupted' },
  });
  expect(readdirSync(join(root, 'months-cut'))).toEqual([]);
  await generate('months-cut', { applicants: 10 });
});

test('an interrupted run leaves the tables of the run before', async () => {
  await generate('kept', { applicants: 120 });
  const before = hashes('kept');
  const interrupted = generateTables(options('kept', { seed: 5 }), silent, AbortSignal.abort());
  await expect(interrupted).rejects.toMatchObject({ failure: { reason: 'interrupted' } });
  expect(hashes('kept')).toEqual(before);
  expect(readdirSync(join(root, 'kept')).filter((name) => name.endsWith(PARTIAL_SUFFIX))).toEqual([]);
  const note = JSON.parse(readFileSync(join(root, 'kept', NOTE_FILE), 'utf8'));
  expect(note).toMatchObject({ complete: true, applicants: 120, seed: 1 });
});
