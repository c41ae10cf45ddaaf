// Two runs side by side: what was done differently, and what came of it.

import { fieldOfRun } from './runFields.ts';
import type { Scalar, TrackedRun } from './trackedRun.ts';

export interface RunComparison {
  /** Facts about the runs themselves, also those that agree. */
  readonly runs: readonly Pair<Scalar>[];
  /** Only the parameters that differ. */
  readonly parameters: readonly Pair<Scalar>[];
  /** All metrics of either, with second - first. */
  readonly metrics: readonly (Pair<number | null> & { readonly difference: number | null })[];
}

interface Pair<Value> {
  readonly name: string;
  readonly first: Value;
  readonly second: Value;
}

const COMPARED_FIELDS = ['id', 'status', 'started', 'seconds', 'commit', 'dirty', 'data', 'modelVersion'];

export function compareRuns(first: TrackedRun, second: TrackedRun): RunComparison {
  const pairOf = (name: string) => ({
    name,
    first: fieldOfRun(first, name),
    second: fieldOfRun(second, name),
  });
  return {
    runs: COMPARED_FIELDS.map(pairOf),
    parameters: pairsOf(first.parameters, second.parameters).filter((pair) => pair.first !== pair.second),
    metrics: pairsOf(first.metrics, second.metrics).map((pair) => ({
      ...pair,
      difference: pair.first === null || pair.second === null ? null : pair.second - pair.first,
    })),
  };
}

function pairsOf<Value>(
  first: Readonly<Record<string, Value>>,
  second: Readonly<Record<string, Value>>,
): Pair<Value | null>[] {
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])].sort();
  return names.map((name) => ({ name, first: first[name] ?? null, second: second[name] ?? null }));
}
