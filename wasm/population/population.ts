// The anonymous population sample in memory: columns of small whole numbers, views into the file they came from.
// What is asked of it is in the functions beside this file.

import type { CatalogueField, FieldName } from '../features/catalogue.ts';
import type { PopulationFamily } from './populationFamilies.ts';

/** One field of all rows. A row holds the number of its level; level 0 = not known. */
export interface PopulationColumn {
  readonly field: CatalogueField;
  /** Of a category: its codes by level; levels[0] is ''. Null for numbers and flags. */
  readonly codes: readonly string[] | null;
  /** Of a number or a flag: ascending by level, coarsened; numbers[0] is NaN. Level numbers for a category. */
  readonly numbers: Float64Array;
  /** N */
  readonly level: Uint8Array | Uint16Array;
}

export interface Population {
  /** N */
  readonly count: number;
  /** Of the model that scored it: granted from this many points on. */
  readonly decisionPoints: number;
  /** Exact points that the model's trees expect before anything is known. */
  readonly basePoints: number;
  readonly columns: readonly PopulationColumn[];
  /** N: whole points, ascending: rows lie in the order of their scores. */
  readonly points: Int16Array;
  /** One bit a row, lowest first: 1 = repaid. */
  readonly repaid: Uint8Array;
  readonly families: readonly PopulationFamily[];
  /** Per family N contributions in steps of pointsPerStep; basePoints and a row's add up to its exact points. */
  readonly contributions: readonly Int16Array[];
  readonly pointsPerStep: number;
}

/** @throws RangeError for a field that the sample does not hold. */
export function columnOf({ columns }: Population, name: FieldName): PopulationColumn {
  const column = columns.find(({ field }) => field.name === name);
  if (!column) throw new RangeError(`The population has no field "${name}" among its ${columns.length}.`);
  return column;
}

export function hasRepaid({ repaid }: Pick<Population, 'repaid'>, row: number): boolean {
  return ((repaid[row >> 3]! >> (row & 7)) & 1) === 1;
}

export function isGranted({ points, decisionPoints }: Population, row: number): boolean {
  return points[row]! >= decisionPoints;
}
