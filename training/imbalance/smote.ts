// Synthetic minority over-sampling: new defaults between a default and one of its nearest neighbours.

import { seededRandom } from '../evaluation/seededRandom.ts';
import type { LabelledTable } from '../learners/fitRows.ts';

export interface SmoteSettings {
  /** Neighbours a new row may lie towards; 5 in the paper. */
  readonly neighbours: number;
  /** Defaults wanted for each repaying applicant; 1 balances the classes. */
  readonly ratio: number;
  readonly seed: number;
}

/** Neighbours are looked for among at most so many defaults: all pairs of 25,000 would take minutes a fold. */
const MAX_CANDIDATES = 4_000;

/**
 * The rows, followed by new ones with target 1.
 * Source: Chawla, Bowyer, Hall and Kegelmeyer, "SMOTE: synthetic minority over-sampling technique", 2002.
 * @param table standardised and without missing values, as distances are Euclidean.
 * @throws RangeError with fewer than two defaults, or a missing value
 */
export function smote(table: LabelledTable, { neighbours, ratio, seed }: SmoteSettings): LabelledTable {
  const { values, rows, columns, target } = table;
  const missing = values.findIndex(Number.isNaN);
  if (missing >= 0) throw new RangeError(`Row ${Math.floor(missing / columns)} has a missing value.`);
  const minority = [...target.keys()].filter((row) => target[row] === 1);
  if (minority.length < 2)
    throw new RangeError(`There are ${minority.length} defaults, at least 2 are needed.`);
  const random = seededRandom(seed);
  const wanted = Math.max(0, Math.round(ratio * (rows - minority.length)) - minority.length);
  const candidates = minority.length > MAX_CANDIDATES ? sample(minority, MAX_CANDIDATES, random) : minority;
  const nearest = new Map<number, number[]>();
  const all = new Float32Array((rows + wanted) * columns);
  all.set(values);
  for (let made = 0; made < wanted; made++) {
    // Each default in turn, so that all of them have the same number of offspring to within one.
    const from = minority[made % minority.length]!;
    if (!nearest.has(from)) nearest.set(from, nearestOf(table, from, candidates, neighbours));
    const choices = nearest.get(from)!;
    const towards = choices[Math.floor(random() * choices.length)]!;
    const way = random();
    for (let column = 0; column < columns; column++) {
      const start = values[from * columns + column]!;
      const end = values[towards * columns + column]!;
      all[(rows + made) * columns + column] = start + way * (end - start);
    }
  }
  const labels = new Uint8Array(rows + wanted).fill(1);
  labels.set(target);
  return { values: all, rows: rows + wanted, columns, target: labels };
}

/** Rows of the smallest Euclidean distance, the row itself excepted. */
function nearestOf(
  { values, columns }: LabelledTable,
  row: number,
  candidates: readonly number[],
  neighbours: number,
): number[] {
  const near: { row: number; distance: number }[] = [];
  for (const other of candidates) {
    if (other === row) continue;
    const limit = near.length < neighbours ? Number.POSITIVE_INFINITY : near.at(-1)!.distance;
    let distance = 0;
    for (let column = 0; column < columns && distance < limit; column++) {
      distance += (values[row * columns + column]! - values[other * columns + column]!) ** 2;
    }
    if (distance >= limit) continue;
    const place = near.findIndex((one) => one.distance > distance);
    near.splice(place < 0 ? near.length : place, 0, { row: other, distance });
    if (near.length > neighbours) near.pop();
  }
  return near.map((one) => one.row);
}

function sample(rows: readonly number[], count: number, random: () => number): number[] {
  const left = [...rows];
  return Array.from({ length: count }, (_, i) => {
    const chosen = i + Math.floor(random() * (left.length - i));
    [left[i], left[chosen]] = [left[chosen]!, left[i]!];
    return left[i]!;
  });
}
