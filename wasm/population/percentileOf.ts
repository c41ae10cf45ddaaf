// Where a value stands in a group: the share of the group below it, ties counted half.

import type { FieldName } from '../features/catalogue.ts';
import { coarsen } from './coarsen.ts';
import { columnOf, type Population } from './population.ts';

/**
 * The mid-rank: (below + equal / 2) / known, in [0, 1]. The value is coarsened as the sample's are.
 * @returns null where the value is not a number, or nobody's of the group is known.
 * @throws RangeError for a category, or a field that the sample does not hold.
 */
export function percentileOf(
  population: Population,
  name: FieldName,
  value: number,
  indexes: ArrayLike<number>,
): number | null {
  const { codes, field, level, numbers } = columnOf(population, name);
  if (codes) throw new RangeError(`"${name}" has codes, which have no order.`);
  return midRank(coarsen(field, value), indexes, (row) => numbers[level[row]!]!);
}

/** The same of a score. @param points whole points. */
export function percentileOfPoints(
  { points }: Population,
  value: number,
  indexes: ArrayLike<number>,
): number | null {
  return midRank(value, indexes, (row) => points[row]!);
}

function midRank(
  value: number,
  indexes: ArrayLike<number>,
  numberOf: (row: number) => number,
): number | null {
  let [below, equal, above] = [0, 0, 0];
  for (let i = 0; i < indexes.length; i++) {
    const other = numberOf(indexes[i]!);
    if (other < value) below += 1;
    else if (other === value) equal += 1;
    else if (other > value) above += 1;
  }
  const known = below + equal + above;
  return known === 0 ? null : (below + equal / 2) / known;
}
