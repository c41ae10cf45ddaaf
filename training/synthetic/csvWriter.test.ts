import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CsvWriter, PARTIAL_SUFFIX } from './csvWriter.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clairscore-csv-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function written(fill: (out: CsvWriter) => void): string {
  const out = new CsvWriter(join(folder, 't.csv'), ['C']);
  fill(out);
  out.endRow();
  out.close();
  out.publish();
  return readFileSync(join(folder, 't.csv'), 'utf8').split('\n')[1]!;
}

test('amounts in thousandths are written shortest, with one decimal at least', () => {
  const amounts = [24_700_500, 202_500_000, 5, 50, 45, -11_990, -5, 0, 395_940_690, 12_000_000_000_045];
  const row = written((out) => {
    for (const amount of amounts) out.thousandths(amount);
  });
  expect(row).toBe('24700.5,202500.0,0.005,0.05,0.045,-11.99,-0.005,0.0,395940.69,12000000000.045');
});

test('whole numbers are written exactly at every number of digits', () => {
  const values = [0, 9, 10, 99, 100, 365_243, -1, -25_160, 2_147_483_648, 999_999_999_999_999];
  const row = written((out) => {
    for (const value of values) out.integer(value);
  });
  expect(row).toBe(values.join(','));
});

test('floats, missing values and texts with a comma or a quote are written as the original writes them', () => {
  const row = written((out) => {
    out.whole(-3648);
    out.whole(null);
    out.number(0.018801);
    out.number(1);
    out.text('Stone, brick');
    out.text('a "b"');
    out.text(null);
    out.empty();
  });
  expect(row).toBe('-3648.0,,0.018801,1.0,"Stone, brick","a ""b""",,');
});

test('a number that is none is refused with the table and the row', () => {
  const out = new CsvWriter(join(folder, 't.csv'), ['C']);
  expect(() => out.integer(Number.NaN)).toThrow(/t\.csv, row 1: cannot write the number NaN/);
  expect(() => out.thousandths(Number.POSITIVE_INFINITY)).toThrow('Infinity');
  out.discard();
});

test('a table longer than the buffer arrives whole', () => {
  const out = new CsvWriter(join(folder, 't.csv'), ['N']);
  for (let i = 0; i < 400_000; i++) {
    out.integer(i);
    out.endRow();
  }
  out.close();
  out.publish();
  const lines = readFileSync(join(folder, 't.csv'), 'utf8').trimEnd().split('\n');
  expect(out.rows).toBe(400_000);
  expect(lines.slice(1).every((line, i) => line === String(i))).toBe(true);
  expect(lines.length).toBe(400_001);
});

test('an unfinished table has another name, and none after it was discarded', () => {
  const out = new CsvWriter(join(folder, 't.csv'), ['N']);
  expect(readdirSync(folder)).toEqual([`t.csv${PARTIAL_SUFFIX}`]);
  out.discard();
  expect(readdirSync(folder)).toEqual([]);
});

test.skipIf(!existsSync('/dev/full'))('a full disk is reported with the name of the table', () => {
  symlinkSync('/dev/full', join(folder, `t.csv${PARTIAL_SUFFIX}`));
  const out = new CsvWriter(join(folder, 't.csv'), ['N']);
  out.integer(1);
  out.endRow();
  expect(() => out.close()).toThrow(/cannot write .*t\.csv: the disk is full/);
  out.discard();
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that does not exist is reported', () => {
  expect(() => new CsvWriter(join(folder, 'none', 't.csv'), ['N'])).toThrow(/cannot write .*t\.csv: ENOENT/);
});
