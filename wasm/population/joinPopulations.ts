// Two samples of the same people, scored by two models: which row of one is which row of the other. Rows carry no name
// and lie in the order of their scores, but models trained from the same tables draw the same people and make the same
// coarse values of them: who agrees in every field that both hold, and in the outcome, is the same person.

import type { FieldName } from '../features/catalogue.ts';
import { columnOf, hasRepaid, type Population } from './population.ts';

export interface JoinedPopulations {
  /** Rows of the first, ascending, and in `second` the same people's rows of the other. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** People of whom several agree in everything, so that it is not known who is who: left out. Of the first. */
  readonly ambiguous: number;
  /** Rows of the first with no equal in the second. */
  readonly absent: number;
}

export function joinPopulations(first: Population, second: Population): JoinedPopulations {
  const names = second.columns.map(({ field }) => field.name as FieldName);
  const shared = first.columns.flatMap(({ field }) => names.filter((name) => name === field.name));
  const known = new Map<string, number>();
  const [firstKeys, secondKeys] = [rowKeys(first, shared, known), rowKeys(second, shared, known)];
  const [firstRows, secondRows] = [rowsByKey(firstKeys), rowsByKey(secondKeys)];
  const pairs: { one: number; other: number }[] = [];
  let [ambiguous, absent] = [0, 0];
  firstKeys.forEach((key, row) => {
    const others = secondRows.get(key) ?? [];
    if (others.length === 0) absent += 1;
    else if (others.length > 1 || firstRows.get(key)!.length > 1) ambiguous += 1;
    else pairs.push({ one: row, other: others[0]! });
  });
  return {
    first: Int32Array.from(pairs, ({ one }) => one),
    second: Int32Array.from(pairs, ({ other }) => other),
    ambiguous,
    absent,
  };
}

/** What a row says of its person in the named fields: one character a value, the same in both samples. */
function rowKeys(population: Population, names: readonly FieldName[], known: Map<string, number>): string[] {
  const columns = names.map((name) => {
    const { codes, numbers, level } = columnOf(population, name);
    // Two samples number their levels differently: told apart by what they mean.
    const meaning = Uint16Array.from(codes ?? Array.from(numbers, String), (text) => {
      const number = known.get(text) ?? known.size + 1;
      known.set(text, number);
      return number;
    });
    return { level, meaning };
  });
  const values = new Uint16Array(columns.length + 1);
  return Array.from({ length: population.count }, (_, row) => {
    columns.forEach(({ level, meaning }, i) => {
      values[i] = meaning[level[row]!]!;
    });
    values[columns.length] = Number(hasRepaid(population, row));
    return String.fromCharCode(...values);
  });
}

function rowsByKey(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  keys.forEach((key, row) => {
    const known = rows.get(key);
    if (known) known.push(row);
    else rows.set(key, [row]);
  });
  return rows;
}
