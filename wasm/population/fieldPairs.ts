// Two fields of a group as points of a scatter chart, thinned evenly over the scores.

import type { FieldName } from '../features/catalogue.ts';
import { columnOf, hasRepaid, isGranted, type Population } from './population.ts';

export interface FieldPair {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly granted: boolean;
  readonly repaid: boolean;
}

/** More points than this hide one another. */
const PAIRS_MAX = 600;

/**
 * @param indexes rows of the group, ascending: rows lie in the order of their scores, so every k-th is a fair sample.
 * @returns at most `pairsMax` rows that have both values, in the order of the indexes.
 * @throws RangeError for a category, or a field that the sample does not hold.
 */
export function fieldPairs(
  population: Population,
  nameX: FieldName,
  nameY: FieldName,
  indexes: ArrayLike<number>,
  pairsMax: number = PAIRS_MAX,
): FieldPair[] {
  const [x, y] = [nameX, nameY].map((name) => {
    const { codes, level, numbers } = columnOf(population, name);
    if (codes) throw new RangeError(`"${name}" has codes, which have no place on an axis.`);
    return (row: number) => numbers[level[row]!]!;
  }) as [(row: number) => number, (row: number) => number];
  const known = Array.from(indexes).filter((row) => !Number.isNaN(x(row)) && !Number.isNaN(y(row)));
  const kept = Math.min(pairsMax, known.length);
  return Array.from({ length: kept }, (_, i) => {
    const row = known[Math.floor((i * known.length) / kept)]!;
    return {
      row,
      x: x(row),
      y: y(row),
      granted: isGranted(population, row),
      repaid: hasRepaid(population, row),
    };
  });
}
