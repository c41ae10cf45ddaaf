// Rows as bin numbers, a byte each: what windows are resampled from, thousands of times, without looking at a value again.

import { binLayout, binOfNumber, createLevelBins } from '../../wasm/drift/binLayout.ts';
import type { CurrentProfile } from '../../wasm/drift/currentProfile.ts';
import type { ReferenceProfile } from '../../wasm/drift/referenceProfile.ts';
import type { CategoryName } from '../../wasm/features/catalogue.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';

export interface BinnedRows {
  readonly rows: number;
  /** rows x features, bin of each value within its feature. */
  readonly bins: Uint8Array;
}

/** @param rows of `matrix`, in the order wanted. The reference must have the features of the matrix, in order. */
export function binRows(
  reference: ReferenceProfile,
  { values, features, levels }: FeatureMatrix,
  rows: Int32Array,
): BinnedRows {
  const width = features.length;
  const bins = new Uint8Array(rows.length * width);
  for (const [column, profile] of reference.features.entries()) {
    const codes = levels.get(profile.name as CategoryName);
    const binOf =
      profile.kind === 'number'
        ? (row: number) => binOfNumber(profile, values[row * width + column]!)
        : codeBins(createLevelBins(profile), codes ?? []);
    rows.forEach((row, i) => {
      bins[i * width + column] = binOf(row);
    });
  }
  return { rows: rows.length, bins };
}

function codeBins(
  binOf: (code: string | null | undefined) => number,
  codes: readonly (string | null)[],
): (row: number) => number {
  return (row) => binOf(codes[row]);
}

/** Counts of the given rows (a row may come twice), features only; outputs stay 0. */
export function createWindowCounter(
  reference: ReferenceProfile,
  { bins }: BinnedRows,
): (rows: Int32Array) => CurrentProfile {
  const layout = binLayout(reference);
  const width = reference.features.length;
  const starts = layout.features;
  const flat = new Uint32Array(layout.length);
  const empty = reference.outputs.map(({ counts }) => counts.map(() => 0));
  const noPoints = reference.pointsHistogram.counts.map(() => 0);
  return (rows) => {
    flat.fill(0);
    for (let i = 0; i < rows.length; i++) {
      const offset = rows[i]! * width;
      for (let column = 0; column < width; column++) {
        const bin = starts[column]! + bins[offset + column]!;
        flat[bin] = flat[bin]! + 1;
      }
    }
    return {
      modelVersion: '',
      rows: rows.length,
      features: reference.features.map(({ counts }, column) =>
        Array.from(flat.subarray(starts[column]!, starts[column]! + counts.length)),
      ),
      outputs: empty,
      pointsHistogram: noPoints,
    };
  };
}
