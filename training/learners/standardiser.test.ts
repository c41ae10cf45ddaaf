// Training columns end with mean 0 and deviation 1, other rows go through the same numbers, nothing stays missing.

import { describe, expect, test } from 'vitest';
import { seededRandom } from '../evaluation/seededRandom.ts';
import type { FeatureTable } from './fitRows.ts';
import { fitStandardiser } from './standardiser.ts';

const NONE = Number.NaN;
const table = (columns: number[][]): FeatureTable => ({
  values: Float32Array.from(columns[0]!.flatMap((_, row) => columns.map((column) => column[row]!))),
  rows: columns[0]!.length,
  columns: columns.length,
});
const columnOf = (values: Float32Array, width: number, column: number) =>
  [...values].filter((_, i) => i % width === column);

describe('fitStandardiser', () => {
  test('gives columns of mean 0 and deviation 1, missing values being the median', () => {
    const { values } = { values: [2, 4, 4, 10, NONE] };
    const result = [...fitStandardiser(table([values]), { missingFlags: false }).transform(table([values]))];
    // Known 2, 4, 4, 10, imputed 4: mean 4.8, variance (7.84 + 3 * 0.64 + 27.04) / 5 = 7.36.
    const expected = [2, 4, 4, 10, 4].map((value) => (value - 4.8) / Math.sqrt(7.36));
    expect(result).toEqual(expected.map((value) => expect.closeTo(value, 6)));
  });

  test('counts a value beyond the first or last percent as that percentile', () => {
    const random = seededRandom(1);
    const values = Array.from({ length: 1_000 }, () => random());
    const fitted = fitStandardiser(table([values]), { missingFlags: false });
    const [low, far, farther] = fitted.transform(table([[-5, 2, 1e9]]));
    expect(far).toBe(farther);
    expect(far).toBeCloseTo(Math.sqrt(3), 1);
    expect(low).toBeCloseTo(-Math.sqrt(3), 1);
  });

  test('flags each distinct pattern of missing rows once, and no column that is nearly never missing', () => {
    const rows = Array.from({ length: 400 }, (_, row) => row);
    const third = rows.map((row) => (row % 3 === 0 ? NONE : row));
    const twin = rows.map((row) => (row % 3 === 0 ? NONE : -row));
    const once = rows.map((row) => (row === 7 ? NONE : row));
    const half = rows.map((row) => (row % 2 === 0 ? NONE : row));
    const source = table([third, twin, once, half]);
    const fitted = fitStandardiser(source, { missingFlags: true });
    expect(fitted.flagged).toEqual([0, 3]);
    expect(fitted.columns).toBe(6);
    const flags = columnOf(fitted.transform(source), 6, 4);
    expect(flags).toEqual(rows.map((row) => (row % 3 === 0 ? 1 : 0)));
  });

  test('a column without values or without spread is 0 everywhere', () => {
    const source = table([
      [NONE, NONE, NONE],
      [3, 3, NONE],
    ]);
    expect([...fitStandardiser(source, { missingFlags: false }).transform(source)]).toEqual(Array(6).fill(0));
  });

  test('other widths are refused with both numbers', () => {
    const fitted = fitStandardiser(table([[1, 2]]), { missingFlags: false });
    expect(() => fitted.transform(table([[1], [2]]))).toThrow('Fitted on 1 columns, given 2.');
  });
});
