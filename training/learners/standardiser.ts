// Columns as a linear model can read them: winsorised, median-imputed, mean 0 and deviation 1, with flags for missing
// values. Learned from the training rows, applied to any.

import type { FeatureTable } from './fitRows.ts';

export interface Standardiser {
  /** Columns of a transformed row: all features, then the flags. */
  readonly columns: number;
  /** Source column of each missing flag. */
  readonly flagged: readonly number[];
  /** @returns rows x columns, row-major, no value missing. */
  transform(table: FeatureTable): Float32Array;
}

interface ColumnStatistics {
  readonly low: number;
  readonly high: number;
  readonly median: number;
  readonly mean: number;
  readonly deviation: number;
}

/** Amounts have tails a thousand times their median: beyond these quantiles a value counts as the quantile. */
const WINSOR_TAIL = 0.01;
/** A flag needs this share of the rows on either side to be learnt from. */
const SMALLEST_FLAG_SHARE = 0.01;

/** @throws RangeError for a table without rows */
export function fitStandardiser(table: FeatureTable, options: { missingFlags: boolean }): Standardiser {
  if (table.rows === 0) throw new RangeError('There are 0 rows to standardise.');
  const statistics = Array.from({ length: table.columns }, (_, column) => statisticsOf(table, column));
  const flagged = options.missingFlags ? columnsToFlag(table) : [];
  const columns = table.columns + flagged.length;
  const transform = ({ values, rows, columns: width }: FeatureTable): Float32Array => {
    if (width !== table.columns) throw new RangeError(`Fitted on ${table.columns} columns, given ${width}.`);
    const result = new Float32Array(rows * columns);
    for (let row = 0; row < rows; row++) {
      const [from, to] = [row * width, row * columns];
      for (let column = 0; column < width; column++) {
        result[to + column] = standardised(values[from + column]!, statistics[column]!);
      }
      flagged.forEach((column, flag) => {
        result[to + width + flag] = Number.isNaN(values[from + column]!) ? 1 : 0;
      });
    }
    return result;
  };
  return { columns, flagged, transform };
}

function standardised(value: number, { low, high, median, mean, deviation }: ColumnStatistics): number {
  const known = Number.isNaN(value) ? median : Math.min(high, Math.max(low, value));
  return (known - mean) / deviation;
}

/** Of the winsorised, imputed column; a column without spread or without values becomes 0 everywhere. */
function statisticsOf({ values, rows, columns }: FeatureTable, column: number): ColumnStatistics {
  const all = Float32Array.from({ length: rows }, (_, row) => values[row * columns + column]!);
  const known = all.filter((value) => !Number.isNaN(value)).sort();
  if (known.length === 0) return { low: 0, high: 0, median: 0, mean: 0, deviation: 1 };
  const at = (share: number) => known[Math.round(share * (known.length - 1))]!;
  const [low, high, median] = [at(WINSOR_TAIL), at(1 - WINSOR_TAIL), at(0.5)];
  const cut = { low, high, median, mean: 0, deviation: 1 };
  let [sum, squares] = [0, 0];
  for (const value of all) sum += standardised(value, cut);
  const mean = sum / rows;
  for (const value of all) squares += (standardised(value, cut) - mean) ** 2;
  const deviation = Math.sqrt(squares / rows);
  return { low, high, median, mean, deviation: deviation > 1e-9 * Math.abs(mean) ? deviation : 1 };
}

/** One column for each distinct pattern of missing rows: all features of an absent table are missing together. */
function columnsToFlag({ values, rows, columns }: FeatureTable): number[] {
  const patterns = new Map<string, number>();
  for (let column = 0; column < columns; column++) {
    const bits = new Uint8Array(Math.ceil(rows / 8));
    let missing = 0;
    for (let row = 0; row < rows; row++) {
      if (!Number.isNaN(values[row * columns + column]!)) continue;
      bits[row >> 3]! |= 1 << (row & 7);
      missing += 1;
    }
    const share = missing / rows;
    if (share < SMALLEST_FLAG_SHARE || share > 1 - SMALLEST_FLAG_SHARE) continue;
    const pattern = Buffer.from(bits).toString('latin1');
    if (!patterns.has(pattern)) patterns.set(pattern, column);
  }
  return [...patterns.values()];
}
