// One number for each level of a category: the smoothed share of defaults among its training applicants.
// The rows it was learned from get an out-of-fold value, or a level seen once would tell its own label.

import { applicantHash } from '../split/applicantHash.ts';

export interface CategoryEncodingSettings {
  /** One id a row: decides the fold. */
  applicantIds: ArrayLike<number>;
  /** Weight of the overall share of defaults, in applicants: a level seen that often counts half. */
  smoothing: number;
  /** At least 2. */
  folds: number;
  seed: number;
}

export interface CategoryEncoding {
  /** Level -> share in [0, 1], a float32 value; fitted on all rows. A level not listed is NaN to the encoder. */
  encoding: Record<string, number>;
  /** What the training sees: one value a row, fitted on the other folds; NaN for null and for levels unseen there. */
  outOfFold: Float32Array;
}

interface Counts {
  rows: number;
  defaults: number;
}

/**
 * Smoothed target encoding, (defaults + smoothing * overallShare) / (rows + smoothing).
 * Source: Micci-Barreca, "A preprocessing scheme for high-cardinality categorical attributes", 2001.
 * The overall share is that of all rows, in every fold: a constant tells nothing about any row, whereas a share a
 * fold would name the fold, and with it a little of the labels left out.
 * @throws RangeError for lists of different lengths, no row, or a setting out of its range
 */
export function fitCategoryEncoding(
  levels: readonly (string | null)[],
  target: Uint8Array,
  settings: CategoryEncodingSettings,
): CategoryEncoding {
  checkRequest(levels, target, settings);
  const { smoothing, folds, seed } = settings;
  const foldOf = (row: number) =>
    Math.floor(applicantHash(settings.applicantIds[row]!, 'encodingFold', seed) * folds);
  const overallShare = target.reduce((sum, label) => sum + label, 0) / target.length;
  const share = ({ rows, defaults }: Counts) =>
    rows === 0 ? Number.NaN : Math.fround((defaults + smoothing * overallShare) / (rows + smoothing));

  const { total, byFold } = countLevels(levels, target, folds, foldOf);
  const outOfFold = new Float32Array(levels.length);
  for (const [row, level] of levels.entries()) {
    outOfFold[row] = level === null ? Number.NaN : share(withoutFold(total, byFold[foldOf(row)]!, level));
  }
  const sorted = [...total.keys()].sort();
  return {
    encoding: Object.fromEntries(sorted.map((level) => [level, share(total.get(level)!)])),
    outOfFold,
  };
}

function countLevels(
  levels: readonly (string | null)[],
  target: Uint8Array,
  folds: number,
  foldOf: (row: number) => number,
) {
  const total = new Map<string, Counts>();
  const byFold = Array.from({ length: folds }, () => new Map<string, Counts>());
  for (const [row, level] of levels.entries()) {
    if (level === null) continue;
    for (const counted of [total, byFold[foldOf(row)]!]) {
      const counts = counted.get(level) ?? { rows: 0, defaults: 0 };
      counts.rows += 1;
      counts.defaults += target[row]!;
      counted.set(level, counts);
    }
  }
  return { total, byFold };
}

function withoutFold(total: Map<string, Counts>, fold: Map<string, Counts>, level: string): Counts {
  const all = total.get(level)!;
  const own = fold.get(level)!;
  return { rows: all.rows - own.rows, defaults: all.defaults - own.defaults };
}

function checkRequest(
  levels: readonly (string | null)[],
  target: Uint8Array,
  { applicantIds, smoothing, folds }: CategoryEncodingSettings,
): void {
  const rows = levels.length;
  if (rows === 0) throw new RangeError('a category cannot be encoded from 0 rows');
  if (target.length !== rows) throw new RangeError(`${rows} levels, but ${target.length} labels`);
  if (applicantIds.length !== rows) throw new RangeError(`${rows} levels, but ${applicantIds.length} ids`);
  if (!(smoothing >= 0)) throw new RangeError(`smoothing is ${smoothing}, expected at least 0`);
  if (!Number.isInteger(folds) || folds < 2) {
    throw new RangeError(`folds is ${folds}, expected an integer >= 2`);
  }
  const wrong = target.findIndex((label) => label > 1);
  if (wrong >= 0) throw new RangeError(`label ${wrong} is ${target[wrong]}, expected 0 or 1`);
}
