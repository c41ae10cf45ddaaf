// SMOTE against the definition of its paper, under-sampling against counts.

import { describe, expect, test } from 'vitest';
import { seededRandom } from '../evaluation/seededRandom.ts';
import type { LabelledTable } from '../learners/fitRows.ts';
import { smote } from './smote.ts';
import { underSample } from './underSample.ts';

function randomTable(rows: number, columns: number, seed: number): LabelledTable {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: rows * columns }, () => random() * 4 - 2);
  return {
    values,
    rows,
    columns,
    target: Uint8Array.from({ length: rows }, (_, row) => (row % 8 === 0 ? 1 : 0)),
  };
}

const rowOf = ({ values, columns }: LabelledTable, row: number) => [
  ...values.subarray(row * columns, (row + 1) * columns),
];
const distance = (a: number[], b: number[]) => Math.hypot(...a.map((value, i) => value - b[i]!));

describe('smote', () => {
  const table = randomTable(240, 4, 1);
  const minority = [...table.target.keys()].filter((row) => table.target[row] === 1);
  const balanced = smote(table, { neighbours: 5, ratio: 1, seed: 2 });

  test('keeps all rows and adds defaults until the classes are as large as asked', () => {
    expect(balanced.values.slice(0, table.values.length)).toEqual(table.values);
    const defaults = balanced.target.filter((label) => label === 1).length;
    expect(defaults).toBe(balanced.rows - defaults);
    expect(smote(table, { neighbours: 5, ratio: 0.5, seed: 2 }).rows).toBe(240 + 105 - 30);
  });

  test('each new row lies on the line from a default to one of its five nearest defaults', () => {
    for (let made = table.rows; made < balanced.rows; made++) {
      const point = rowOf(balanced, made);
      const parents = minority.flatMap((from) => {
        const origin = rowOf(table, from);
        const near = minority
          .filter((other) => other !== from)
          .sort((a, b) => distance(origin, rowOf(table, a)) - distance(origin, rowOf(table, b)))
          .slice(0, 5);
        return near.filter((other) => {
          const end = rowOf(table, other);
          const detour = distance(origin, point) + distance(point, end) - distance(origin, end);
          return Math.abs(detour) < 1e-5;
        });
      });
      expect(parents.length).toBeGreaterThan(0);
    }
  });

  test('new rows are not copies, and the same seed makes the same ones', () => {
    const known = new Set(minority.map((row) => rowOf(table, row).join()));
    const copies = Array.from({ length: balanced.rows - 240 }, (_, i) => rowOf(balanced, 240 + i).join());
    expect(copies.filter((copy) => known.has(copy)).length).toBe(0);
    expect(smote(table, { neighbours: 5, ratio: 1, seed: 2 })).toEqual(balanced);
    expect(smote(table, { neighbours: 5, ratio: 1, seed: 3 })).not.toEqual(balanced);
  });

  test('missing values and a lone default are refused with their numbers', () => {
    const values = table.values.slice();
    values[4 * 7 + 2] = Number.NaN;
    const settings = { neighbours: 5, ratio: 1, seed: 1 };
    expect(() => smote({ ...table, values }, settings)).toThrow('Row 7 has a missing value.');
    const target = new Uint8Array(240);
    target[3] = 1;
    expect(() => smote({ ...table, target }, settings)).toThrow('There are 1 defaults');
  });
});

describe('underSample', () => {
  const table = randomTable(800, 2, 5);

  test('keeps every default and as many others, each a row of the table and none twice', () => {
    const sampled = underSample(table, { repaidPerDefault: 1, seed: 3 });
    expect(sampled.target.filter((label) => label === 1).length).toBe(100);
    expect(sampled.rows).toBe(200);
    const all = new Map(
      Array.from({ length: 800 }, (_, row) => [rowOf(table, row).join(), table.target[row]]),
    );
    const found = Array.from({ length: 200 }, (_, row) => rowOf(sampled, row).join());
    expect(new Set(found).size).toBe(200);
    found.forEach((key, row) => {
      expect(all.get(key)).toBe(sampled.target[row]);
    });
  });

  test('each repaying row is as likely to be kept as any other', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 400; seed++) {
      const sampled = underSample(table, { repaidPerDefault: 1, seed });
      for (let row = 0; row < sampled.rows; row++) {
        if (sampled.target[row] === 0)
          times.set(rowOf(sampled, row).join(), (times.get(rowOf(sampled, row).join()) ?? 0) + 1);
      }
    }
    // 400 draws of 100 in 700: 57 each, standard deviation 7; the extremes of 700 lie within 4.5 of them.
    const counts = [...times.values()];
    expect(counts.length).toBe(700);
    expect(Math.min(...counts)).toBeGreaterThan(57 - 32);
    expect(Math.max(...counts)).toBeLessThan(57 + 32);
  });

  test('asked for more than there are, it keeps all', () => {
    expect(underSample(table, { repaidPerDefault: 50, seed: 1 })).toEqual(table);
  });
});
