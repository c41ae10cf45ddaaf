// Values of people made those of nobody: coarse numbers, no rare code, no extreme that only a few reach, and no request
// whose amounts are exactly somebody's. What it cannot promise: that a person who knows a row's every coarse value of
// somebody does not find a row that fits them.

import type { FieldName } from '../../wasm/features/catalogue.ts';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import { coarsen, nextCoarseAmount } from '../../wasm/population/coarsen.ts';

/** A code that fewer rows have is not known in the sample; an end of a field's range has at least as many rows on it. */
export const ROWS_ALIKE_MIN = 10;

export type ColumnValues = (number | string | null)[];

export function anonymousCodes(values: readonly (string | null)[]): ColumnValues {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return values.map((value) => (value !== null && counts.get(value)! >= ROWS_ALIKE_MIN ? value : null));
}

/** @param values NaN = not known. */
export function anonymousNumbers(name: FieldName, values: ArrayLike<number>): ColumnValues {
  const field = fieldOf(name);
  const coarse = Array.from(values, (value) => coarsen(field, value));
  const known = coarse.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const inside = Math.min(ROWS_ALIKE_MIN - 1, Math.floor((known.length - 1) / 2));
  const [low, high] = [known[inside]!, known[known.length - 1 - inside]!];
  return coarse.map((value) => (Number.isNaN(value) ? null : Math.min(Math.max(value, low), high)));
}

/**
 * Requests are often for round amounts, which coarsening leaves as they are. Where all amounts of a row are exactly
 * those of some applicant, the first is moved to the next coarse amount until they are nobody's.
 * @param amounts the columns of the sample, first of them always known.
 * @param exact the exact amounts of everybody the sample was drawn from, one list a person; NaN = not known.
 */
export function moveExactAmounts(
  amounts: readonly ColumnValues[],
  exact: Iterable<readonly number[]>,
): ColumnValues[] {
  const [first, ...others] = amounts.map((column) => [...column]) as [ColumnValues, ...ColumnValues[]];
  const keyOf = (values: readonly (number | string | null)[]) => values.join('|');
  const taken = new Set(
    [...exact].map((values) => keyOf(values.map((value) => (Number.isNaN(value) ? null : value)))),
  );
  first.forEach((_, row) => {
    const rest = others.map((column) => column[row]!);
    while (first[row] !== null && taken.has(keyOf([first[row]!, ...rest]))) {
      first[row] = nextCoarseAmount(first[row] as number);
    }
  });
  return [first, ...others];
}
