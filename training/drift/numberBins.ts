// Bins of a number for the reference profile: deciles of the training rows, with values that many share on their own.

import { binOfNumber } from '../../wasm/drift/binLayout.ts';
import { type NumberProfile, QUANTILE_LEVELS } from '../../wasm/drift/referenceProfile.ts';

const BINS = 10;
/** Up to this many different values each has its own bin. */
const DISTINCT_MAX = 12;

/** @param values NaN = missing; sorted in place. @param importance, points as the profile has them. */
export function profileNumbers(
  name: string,
  values: Float32Array,
  importance: number,
): NumberProfile & { readonly kind: 'number' } {
  values.sort();
  let present = values.length;
  while (present > 0 && Number.isNaN(values[present - 1]!)) present -= 1;
  const known = values.subarray(0, present);
  const edges = edgesOf(known);
  const counts = new Array<number>(edges.length + 2).fill(0);
  const sums = new Array<number>(edges.length + 1).fill(0);
  const shape = { edges } as NumberProfile;
  for (const value of known) {
    const bin = binOfNumber(shape, value);
    counts[bin]! += 1;
    sums[bin]! += value;
  }
  counts[edges.length + 1] = values.length - present;
  return {
    kind: 'number',
    name,
    importance,
    counts,
    points: null,
    edges,
    centres: present === 0 ? [0] : sums.map((sum, bin) => short(sum / counts[bin]!)),
    moments: present === 0 ? null : momentsOf(known),
  };
}

/** @param sorted ascending, without NaN. */
function edgesOf(sorted: Float32Array): number[] {
  const distinct = firstPositions(sorted, DISTINCT_MAX + 1);
  const starts = distinct.length <= DISTINCT_MAX ? distinct.slice(1) : decileStarts(sorted);
  return starts.map((at) => shortestAbove(sorted[at - 1]!, sorted[at]!));
}

/** Where each value that differs from the one before begins; at most `limit` of them. */
function firstPositions(sorted: Float32Array, limit: number): number[] {
  const starts: number[] = [];
  for (let at = 0; at < sorted.length && starts.length < limit; at = upperEnd(sorted, at)) starts.push(at);
  return starts;
}

/** A value at two deciles is an atom: its bin ends where it ends, and the values above share the next. */
function decileStarts(sorted: Float32Array): number[] {
  const starts = new Set<number>();
  let before: number | null = null;
  for (let k = 1; k < BINS; k++) {
    const at = Math.floor((k * sorted.length) / BINS);
    const value = sorted[at]!;
    const start = lowerStart(sorted, at);
    const end = upperEnd(sorted, at);
    if (start > 0) starts.add(start);
    if ((value === before || end - start >= sorted.length / BINS) && end < sorted.length) starts.add(end);
    before = value;
  }
  return [...starts].sort((a, b) => a - b);
}

function lowerStart(sorted: Float32Array, at: number): number {
  return search(0, at, (middle) => sorted[middle]! >= sorted[at]!);
}

function upperEnd(sorted: Float32Array, at: number): number {
  return search(at, sorted.length, (middle) => sorted[middle]! > sorted[at]!);
}

/** First position in [low, high] from which on `holds`. */
function search(low: number, high: number, holds: (position: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The number of fewest digits in (below, value]: the same bins as `value` as an edge, in less text. */
function shortestAbove(below: number, value: number): number {
  for (let digits = 2; digits < 17; digits++) {
    const candidate = Number(value.toPrecision(digits));
    if (candidate > below && candidate <= value) return candidate;
  }
  return value;
}

function momentsOf(sorted: Float32Array): NonNullable<NumberProfile['moments']> {
  const n = sorted.length;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / n;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    mean: short(mean),
    sd: short(Math.sqrt(squares / n)),
    min: short(sorted[0]!),
    max: short(sorted[n - 1]!),
    quantiles: QUANTILE_LEVELS.map((level) => short(sorted[Math.min(n - 1, Math.floor(level * n))]!)),
  };
}

/** Six digits tell more than any sample knows. */
export function short(value: number): number {
  return Number(value.toPrecision(6));
}
