// Which features say the same thing.

import type { ExplorationReport } from '../../wasm/artefact/report/explorationSchema.ts';

export interface Column {
  readonly feature: string;
  /** One a row, NaN = missing. */
  readonly values: Float32Array;
}

export interface CorrelationSettings {
  /** Pairs above it in absolute value are named. */
  readonly above: number;
  readonly pairsMax: number;
}

/** Fewest rows known in both for a correlation to be named. */
const ROWS_MIN = 50;

/**
 * Correlation of ranks (Spearman, 1904): each column ranked over its own known values, ties sharing their mean rank,
 * over the rows where both are known. The closest pairs first.
 */
export function rankCorrelations(
  columns: readonly Column[],
  { above, pairsMax }: CorrelationSettings,
): ExplorationReport['correlations'] {
  const ranks = columns.map(({ values }) => meanRanks(values));
  const pairs: ExplorationReport['correlations'] = [];
  for (let a = 0; a < columns.length; a++) {
    for (let b = a + 1; b < columns.length; b++) {
      const correlation = pearson(ranks[a]!, ranks[b]!);
      if (!(Math.abs(correlation) > above)) continue;
      pairs.push({ first: columns[a]!.feature, second: columns[b]!.feature, correlation });
    }
  }
  return pairs
    .sort((one, other) => Math.abs(other.correlation) - Math.abs(one.correlation))
    .slice(0, pairsMax);
}

/** Ranks from 0, ties sharing their mean; NaN keeps its place. */
export function meanRanks(values: ArrayLike<number>): Float64Array {
  const known = Uint32Array.from({ length: values.length }, (_, row) => row).filter(
    (row) => !Number.isNaN(values[row]!),
  );
  known.sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  for (let start = 0; start < known.length; ) {
    let end = start + 1;
    while (end < known.length && values[known[end]!] === values[known[start]!]) end += 1;
    for (let i = start; i < end; i++) ranks[known[i]!] = (start + end - 1) / 2;
    start = end;
  }
  return ranks;
}

/** Over the rows where both are known; NaN when one is constant or too few are. */
export function pearson(first: Float64Array, second: Float64Array, rowsMin: number = ROWS_MIN): number {
  let rows = 0;
  let sumA = 0;
  let sumB = 0;
  let sumAA = 0;
  let sumBB = 0;
  let sumAB = 0;
  for (let row = 0; row < first.length; row++) {
    const a = first[row]!;
    const b = second[row]!;
    // A sum with NaN is NaN: one question for both.
    if (Number.isNaN(a + b)) continue;
    rows += 1;
    sumA += a;
    sumB += b;
    sumAA += a * a;
    sumBB += b * b;
    sumAB += a * b;
  }
  if (rows < rowsMin) return Number.NaN;
  const [varianceA, varianceB] = [sumAA - (sumA * sumA) / rows, sumBB - (sumB * sumB) / rows];
  return varianceA > 0 && varianceB > 0
    ? Math.max(-1, Math.min(1, (sumAB - (sumA * sumB) / rows) / Math.sqrt(varianceA * varianceB)))
    : Number.NaN;
}
