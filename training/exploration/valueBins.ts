// One feature cut into few bins of many people, numbers by quantiles, categories by level. For looking at, not for a
// model (learners/woeBins.ts).

import { PEOPLE_MIN } from '../../wasm/artefact/report/values.ts';

export interface ValueBin {
  /** Values [from, to], 3 digits; null for a category. */
  readonly from: number | null;
  readonly to: number | null;
  /** Codes of a category; empty for numbers. */
  readonly levels: readonly string[];
}

export interface ValueBins {
  readonly bins: readonly ValueBin[];
  /** Place in `bins`, one a row; -1 = missing, or one of too few people to be shown. */
  readonly binOfRow: Int8Array;
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/**
 * At most `binCount` bins of about equal count, ascending. Equal values are never parted: they go where the middle of
 * their run falls. No bin holds fewer than ten people, and the ends are the tenth values from the end, so that no
 * bound is one person's own value.
 * @param values NaN = missing
 * @param known those not missing, ascending
 */
export function binNumbers(
  values: Float32Array,
  binCount: number,
  known: Float32Array = sortedKnown(values),
): ValueBins {
  if (known.length < PEOPLE_MIN) return { bins: [], binOfRow: new Int8Array(values.length).fill(-1) };
  const runs = mergeSmall(quantileRuns(known, binCount));
  const last = runs.length - 1;
  const bins = runs.map((run, i) => ({
    from: rounded(i === 0 ? known[PEOPLE_MIN - 1]! : run.first),
    to: rounded(i === last ? known[known.length - PEOPLE_MIN]! : run.last),
    levels: [],
  }));
  const binOfRow = new Int8Array(values.length).fill(-1);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    let bin = 0;
    while (bin < last && value > runs[bin]!.last) bin += 1;
    binOfRow[row] = bin;
  }
  return { bins, binOfRow };
}

/** The values that are not missing, ascending. */
export function sortedKnown(values: Float32Array): Float32Array {
  return values.filter((value) => !Number.isNaN(value)).sort();
}

/** The most frequent levels, in the order given, each a bin; the rest together in the last one. */
export function binLevels(
  levelOfRow: readonly (string | null)[],
  order: readonly string[],
  binCount: number,
): ValueBins {
  const counts = new Map<string, number>();
  for (const level of levelOfRow) if (level !== null) counts.set(level, (counts.get(level) ?? 0) + 1);
  const place = (level: string) => (order.includes(level) ? order.indexOf(level) : order.length);
  const levels = [...counts.keys()].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  const enough = levels.filter((level) => counts.get(level)! >= PEOPLE_MIN);
  const frequent = enough.sort((a, b) => counts.get(b)! - counts.get(a)! || place(a) - place(b));
  const shown = new Set(
    frequent.length === levels.length && frequent.length <= binCount
      ? frequent
      : frequent.slice(0, binCount - 1),
  );
  const rest = levels.filter((level) => !shown.has(level));
  const restCount = rest.reduce((sum, level) => sum + counts.get(level)!, 0);
  const groups = levels.filter((level) => shown.has(level)).map((level) => [level]);
  if (restCount >= PEOPLE_MIN) groups.push(rest);
  const bin = new Map(groups.flatMap((group, i) => group.map((level) => [level, i] as const)));
  return {
    bins: groups.map((group) => ({ from: null, to: null, levels: group })),
    binOfRow: Int8Array.from(levelOfRow, (level) => (level === null ? -1 : (bin.get(level) ?? -1))),
  };
}

/** Rounded to 3 digits: enough to read, not enough to recognise. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

function quantileRuns(sorted: Float32Array, binCount: number): Run[] {
  const runs: Run[] = [];
  let binNow = -1;
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    while (end < sorted.length && sorted[end] === sorted[start]) end += 1;
    const bin = Math.min(binCount - 1, Math.floor((binCount * (start + end)) / 2 / sorted.length));
    const run = { first: sorted[start]!, last: sorted[start]!, count: end - start };
    if (bin === binNow) runs.push(joined(runs.pop()!, run));
    else runs.push(run);
    binNow = bin;
    start = end;
  }
  return runs;
}

function mergeSmall(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const before = merged.at(-1);
    if (before && (before.count < PEOPLE_MIN || run.count < PEOPLE_MIN)) {
      merged.pop();
      merged.push(joined(before, run));
    } else merged.push(run);
  }
  return merged;
}

function joined(below: Run, above: Run): Run {
  return { first: below.first, last: above.last, count: below.count + above.count };
}
