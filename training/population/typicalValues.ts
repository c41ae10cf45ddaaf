// What is usual in a group, feature by feature: missing, none, and quantiles, or the shares of a category's codes.

import { QUANTILE_SHARES, type Typical } from '../../wasm/artefact/comparison.ts';
import type { CategoryName, FieldName } from '../../wasm/features/catalogue.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';

/** In the order of the matrix's features. @param rows of the matrix; at least one. */
export function typicalValues(matrix: FeatureMatrix, rows: readonly number[]): Typical[] {
  const width = matrix.features.length;
  return matrix.features.map((name, column) =>
    matrix.levels.has(name as CategoryName)
      ? typicalCategory(matrix, name, rows)
      : typicalNumber(Float64Array.from(rows, (row) => matrix.values[row * width + column]!)),
  );
}

function typicalNumber(values: Float64Array): Typical {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  if (known.length === 0) return { missing: 1 };
  const zeros = known.reduce((sum, value) => sum + Number(value === 0), 0);
  const [q10, q25, q50, q75, q90] = QUANTILE_SHARES.map((share) => quantile(known, share));
  return {
    missing: rounded(1 - known.length / values.length, 4),
    zeros: rounded(zeros / known.length, 4),
    quantiles: [q10!, q25!, q50!, q75!, q90!],
  };
}

/** The nearest rank (Hyndman and Fan 1996, definition 1): at least that share of the values is this or less. */
function quantile(sorted: Float64Array, share: number): number {
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
  // Values are float32: seven digits say all they hold. Plus 0, because JSON has no -0.
  return Number(value.toPrecision(7)) + 0;
}

function typicalCategory({ levels }: FeatureMatrix, name: FieldName, rows: readonly number[]): Typical {
  const codes = levels.get(name as CategoryName)!;
  const counts = new Map<string, number>();
  let known = 0;
  for (const row of rows) {
    const code = codes[row];
    if (code === null || code === undefined) continue;
    counts.set(code, (counts.get(code) ?? 0) + 1);
    known += 1;
  }
  if (known === 0) return { missing: 1 };
  const shares = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, count]) => [code, rounded(count / known, 4)]);
  return { missing: rounded(1 - known / rows.length, 4), shares: Object.fromEntries(shares) };
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
