// Rows that a converter gets wrong if it can: values on a split and next to it, all missing, float32 extremes.

import type { Forest } from '../../wasm/trees/forest.ts';

const EXTREMES = [0, -0, 1e-45, -1e-45, 3.402_823_466_385_288_6e38, -3.402_823_466_385_288_6e38] as const;

/**
 * @param sample rows x featureCount ordinary rows to start from.
 * @param splits how many splits to aim at, spread over the forest.
 * @returns rows x featureCount float32.
 */
export function hostileRows(forest: Forest, sample: Float32Array, splits: number): Float32Array {
  const width = forest.featureCount;
  const sampleRows = Math.max(1, Math.floor(sample.length / width));
  const rows: Float32Array[] = [new Float32Array(width).fill(Number.NaN)];
  for (const extreme of EXTREMES) rows.push(new Float32Array(width).fill(extreme));
  const inner = [...forest.feature.keys()].filter((node) => forest.feature[node]! >= 0);
  const step = Math.max(1, Math.floor(inner.length / splits));
  for (let i = 0; i < inner.length; i += step) {
    const node = inner[i]!;
    const start = (i % sampleRows) * width;
    const split = forest.splitValue[node]!;
    for (const value of [split, nextFloat32(split, -1), nextFloat32(split, 1), Number.NaN]) {
      // A split may be infinite; a feature never is.
      if (Math.abs(value) === Number.POSITIVE_INFINITY) continue;
      const row = sample.length >= width ? sample.slice(start, start + width) : new Float32Array(width);
      row[forest.feature[node]!] = value;
      rows.push(row);
    }
  }
  const all = new Float32Array(rows.length * width);
  rows.forEach((row, i) => {
    all.set(row, i * width);
  });
  return all;
}

/** The neighbouring float32 towards -infinity (-1) or +infinity (+1). */
export function nextFloat32(value: number, direction: -1 | 1): number {
  const float = new Float32Array([value]);
  const bits = new Int32Array(float.buffer);
  if (float[0] === 0) bits[0] = direction > 0 ? 1 : 0x80000001 | 0;
  else bits[0]! += float[0]! > 0 === direction > 0 ? 1 : -1;
  return float[0]!;
}
