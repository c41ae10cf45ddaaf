// Folds with the same share of defaults in each, so that no fold's threshold is learned from a handful of them.

import { seededRandom } from './seededRandom.ts';

/**
 * @param labels 0 or 1, one a row.
 * @returns rows of each fold, ascending; every row is in exactly one.
 * @throws RangeError when a class has fewer rows than there are folds.
 */
export function stratifiedFolds(labels: Uint8Array, folds: number, seed: number): Int32Array[] {
  const random = seededRandom(seed);
  const members = Array.from({ length: folds }, (): number[] => []);
  for (const label of [1, 0]) {
    const rows = [...labels.keys()].filter((row) => labels[row] === label);
    if (rows.length < folds) {
      throw new RangeError(`Class ${label} has ${rows.length} rows, fewer than ${folds} folds.`);
    }
    shuffle(rows, random);
    rows.forEach((row, i) => {
      members[i % folds]!.push(row);
    });
  }
  return members.map((rows) => Int32Array.from(rows).sort());
}

/** In place (Fisher and Yates, 1938; Durstenfeld, 1964). */
function shuffle(rows: number[], random: () => number): void {
  for (let last = rows.length - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1));
    [rows[last], rows[chosen]] = [rows[chosen]!, rows[last]!];
  }
}
