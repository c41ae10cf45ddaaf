// The distinct splits of a forest, sorted so that the outcomes of a whole row cost one straight pass.
import type { Forest } from '../trees/forest.ts';

/** S distinct splits: by feature, then by split value, then by the way of a missing value. */
export interface OrderedSplits {
  /** featureCount + 1: the splits on feature f are firstSplit[f] .. firstSplit[f + 1] - 1. */
  readonly firstSplit: Int32Array;
  /** S, ascending within a feature. */
  readonly splitValue: Float32Array;
  /** S */
  readonly missingGoesLeft: Uint8Array;
  /** Per node: the place of its split, meaningless for a leaf. */
  readonly rank: Int32Array;
}

export function orderSplits(forest: Forest): OrderedSplits {
  const { feature, featureCount } = forest;
  const keys = splitKeys(forest);
  const bucket = new Int32Array(featureCount + 1);
  for (const f of feature) if (f >= 0) bucket[f + 1]!++;
  for (let f = 0; f < featureCount; f++) bucket[f + 1]! += bucket[f]!;
  const sorted = new Float64Array(bucket[featureCount]!);
  const next = bucket.slice();
  for (let node = 0; node < feature.length; node++) {
    if (feature[node]! >= 0) sorted[next[feature[node]!]!++] = keys[node]!;
  }
  const firstSplit = new Int32Array(featureCount + 1);
  let count = 0;
  for (let f = 0; f < featureCount; f++) {
    count = dropRepeats(sorted, bucket[f]!, bucket[f + 1]!, count);
    firstSplit[f + 1] = count;
  }
  return { firstSplit, ...place(forest, keys, sorted.subarray(0, count), firstSplit) };
}

/** Per node a whole number that sorts like (splitValue, missingGoesLeft); equal numbers are the same decision. */
function splitKeys(forest: Forest): Float64Array {
  const { splitValue, missingGoesLeft } = forest;
  const bits = new Int32Array(splitValue.slice().buffer);
  return Float64Array.from(splitValue, (_, node) => {
    const ordered = bits[node]! >= 0 ? bits[node]! : -1 - (bits[node]! & 0x7fffffff);
    return ordered * 2 + missingGoesLeft[node]!;
  });
}

/** Sorts `sorted[start..end)` and moves its distinct keys to `to`; answers where they end. */
function dropRepeats(sorted: Float64Array, start: number, end: number, to: number): number {
  sorted.subarray(start, end).sort();
  let count = to;
  for (let i = start; i < end; i++) {
    const key = sorted[i]!;
    if (count === to || sorted[count - 1] !== key) sorted[count++] = key;
  }
  return count;
}

function place(forest: Forest, keys: Float64Array, sorted: Float64Array, firstSplit: Int32Array) {
  const rank = new Int32Array(forest.feature.length);
  const splitValue = new Float32Array(sorted.length);
  const missingGoesLeft = new Uint8Array(sorted.length);
  for (let node = 0; node < rank.length; node++) {
    const feature = forest.feature[node]!;
    if (feature < 0) continue;
    const found = lowerBound(sorted, keys[node]!, firstSplit[feature]!, firstSplit[feature + 1]!);
    rank[node] = found;
    splitValue[found] = forest.splitValue[node]!;
    missingGoesLeft[found] = forest.missingGoesLeft[node]!;
  }
  return { rank, splitValue, missingGoesLeft };
}

function lowerBound(sorted: Float64Array, key: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
