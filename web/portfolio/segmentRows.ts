// The people of the sample split by a field: categories by code, ages by ten years, other numbers in fifths. Pure.

import type { FieldName } from '../../wasm/features/catalogue.ts';
import { columnOf, type Population } from '../../wasm/population/population.ts';

export interface SegmentRows {
  /** A code; or bounds of numbers, both included; null at an open end. */
  readonly level: string | null;
  readonly from: number | null;
  readonly to: number | null;
  /** Ascending. */
  readonly rows: Int32Array;
}

const AGE_STEP_YEARS = 10;
const FIFTHS = 5;

/** Those whose value is not known come last, with level, from and to null. Empty segments are left out. */
export function segmentRows(population: Population, name: FieldName): SegmentRows[] {
  const { codes, field, numbers, level } = columnOf(population, name);
  const bands = codes ? null : field.kind === 'flag' ? [0, 1] : bandStarts(population, name);
  const bandOf = numbers.map((number, one) => {
    if (one === 0) return -1;
    return bands ? lastAtOrBelow(bands, number) : one - 1;
  });
  const count = bands ? bands.length : codes!.length - 1;
  const held: number[][] = Array.from({ length: count + 1 }, () => []);
  for (let row = 0; row < level.length; row++) {
    const band = bandOf[level[row]!]!;
    held[band < 0 ? count : band]!.push(row);
  }
  return held.flatMap((rows, band): SegmentRows[] => {
    if (rows.length === 0) return [];
    const own = Int32Array.from(rows);
    if (band === count) return [{ level: null, from: null, to: null, rows: own }];
    if (!bands) return [{ level: codes![band + 1]!, from: null, to: null, rows: own }];
    const values = rows.map((row) => numbers[level[row]!]!);
    return [{ level: null, from: Math.min(...values), to: Math.max(...values), rows: own }];
  });
}

/** Lowest value of each band, ascending. */
function bandStarts(population: Population, name: FieldName): number[] {
  const { numbers, level } = columnOf(population, name);
  if (name === 'age_years') {
    return [
      ...new Set(Array.from(numbers.slice(1), (age) => Math.floor(age / AGE_STEP_YEARS) * AGE_STEP_YEARS)),
    ];
  }
  const known = Array.from(level, (one) => numbers[one]!).filter((number) => !Number.isNaN(number));
  known.sort((a, b) => a - b);
  const starts = Array.from({ length: FIFTHS }, (_, i) => known[Math.floor((i * known.length) / FIFTHS)]!);
  return [...new Set(starts)];
}

function lastAtOrBelow(starts: readonly number[], value: number): number {
  let band = 0;
  while (band + 1 < starts.length && starts[band + 1]! <= value) band += 1;
  return band;
}
