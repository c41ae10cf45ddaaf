// A group of the sample: the rows that pass every filter. Bounds are coarsened as the values are, so that an applicant's
// own values can be bounds.

import type { Decision } from '../decide/decision.ts';
import type { FieldName } from '../features/catalogue.ts';
import { coarsen } from './coarsen.ts';
import { columnOf, hasRepaid, isGranted, type Population } from './population.ts';

export type PopulationFilter =
  /** Known numbers from `from` to `to`, both included. */
  | { readonly by: 'range'; readonly field: FieldName; readonly from?: number; readonly to?: number }
  /** Codes of a category, numbers, or true and false of a flag; null = not known. */
  | { readonly by: 'values'; readonly field: FieldName; readonly values: readonly FilterValue[] }
  | { readonly by: 'decision'; readonly decision: Decision }
  | { readonly by: 'outcome'; readonly repaid: boolean }
  /** Whole points, both included. */
  | { readonly by: 'points'; readonly from?: number; readonly to?: number };

export type FilterValue = string | number | boolean | null;

/**
 * @returns rows, ascending; all of them without filters.
 * @throws RangeError for a field that the sample does not hold, or a range over a category.
 */
export function selectGroup(population: Population, filters: readonly PopulationFilter[]): Int32Array {
  const passes = filters.map((filter) => testOf(population, filter));
  const rows: number[] = [];
  for (let row = 0; row < population.count; row++) {
    if (passes.every((pass) => pass(row))) rows.push(row);
  }
  return Int32Array.from(rows);
}

function testOf(population: Population, filter: PopulationFilter): (row: number) => boolean {
  switch (filter.by) {
    case 'decision':
      return (row) => isGranted(population, row) === (filter.decision === 'granted');
    case 'outcome':
      return (row) => hasRepaid(population, row) === filter.repaid;
    case 'points': {
      const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = filter;
      return (row) => population.points[row]! >= from && population.points[row]! <= to;
    }
    case 'range':
    case 'values': {
      const { level } = columnOf(population, filter.field);
      const isIn = filter.by === 'range' ? levelsInRange(population, filter) : levelsOf(population, filter);
      return (row) => isIn[level[row]!] === 1;
    }
  }
}

function levelsInRange(
  population: Population,
  { field: name, from, to }: Extract<PopulationFilter, { by: 'range' }>,
): Uint8Array {
  const { codes, field, numbers } = columnOf(population, name);
  if (codes) throw new RangeError(`"${name}" has codes; a range needs numbers.`);
  const low = from === undefined ? Number.NEGATIVE_INFINITY : coarsen(field, from);
  const high = to === undefined ? Number.POSITIVE_INFINITY : coarsen(field, to);
  return Uint8Array.from(numbers, (number) => Number(number >= low && number <= high));
}

function levelsOf(
  population: Population,
  { field: name, values }: Extract<PopulationFilter, { by: 'values' }>,
): Uint8Array {
  const { codes, field, numbers } = columnOf(population, name);
  const wanted = new Set<string | number>(
    values.flatMap((value): (string | number)[] => {
      if (value === null) return [];
      return typeof value === 'string' ? [value] : [coarsen(field, Number(value))];
    }),
  );
  return Uint8Array.from(numbers, (number, level) =>
    Number(level === 0 ? values.includes(null) : wanted.has(codes ? codes[level]! : number)),
  );
}
