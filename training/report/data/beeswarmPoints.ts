// The points of a beeswarm that hold no person: each is the mean of at least ten applicants of neighbouring contribution.

import type { ImportanceReport } from '../../../wasm/artefact/report/importanceSchema.ts';
import { PEOPLE_MIN } from '../../../wasm/artefact/report/values.ts';
import { meanRanks } from '../../exploration/rankCorrelations.ts';

type Points = ImportanceReport['beeswarm'][number]['points'];

/**
 * @param values of one feature, NaN = missing.
 * @param contributions in points, of the same rows.
 * @returns at most `pointsMax` points, ascending; missing values have points of their own.
 */
export function beeswarmPoints(values: Float32Array, contributions: Float64Array, pointsMax: number): Points {
  const ranks = meanRanks(values);
  const rows = Array.from(values.keys());
  const known = rows.filter((row) => !Number.isNaN(values[row]!));
  const missing = rows.filter((row) => Number.isNaN(values[row]!));
  // Ranks go from 0 to known - 1; all alike they are in the middle.
  const rankMax = Math.max(1, known.length - 1);
  return [known, missing]
    .flatMap((members) => {
      const sorted = members.sort(
        (a, b) => contributions[a]! - contributions[b]! || ranks[a]! - ranks[b]! || a - b,
      );
      const groups = Math.min(
        Math.floor(sorted.length / PEOPLE_MIN),
        Math.floor((pointsMax * sorted.length) / rows.length),
      );
      return Array.from({ length: groups }, (_, group): Points[number] => {
        const own = sorted.slice(
          Math.floor((group * sorted.length) / groups),
          Math.floor(((group + 1) * sorted.length) / groups),
        );
        const rank = meanOf(own, (row) => ranks[row]! / rankMax);
        return [meanOf(own, (row) => contributions[row]!), Number.isNaN(rank) ? null : rank];
      });
    })
    .sort(([a], [b]) => a - b)
    .map(([contribution, rank]) => [twoDigits(contribution), rank === null ? null : twoDigits(rank)]);
}

function meanOf(rows: readonly number[], value: (row: number) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0) / rows.length;
}

/** After the point: a picture shows no more. */
function twoDigits(value: number): number {
  return Math.round(value * 100) / 100;
}
