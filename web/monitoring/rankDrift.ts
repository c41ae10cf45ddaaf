// Which features to look at first: how far a feature moved, times how much the model leans on it. Pure.

import type { SnapshotSummary, WatchedFeature } from '../../worker/contractMonitoring.ts';

/** 0 where nothing is known. */
export function driftOf({ distance }: Pick<WatchedFeature, 'distance'>): number {
  return distance ?? 0;
}

/** The most worrying first. */
export function rankDrift({ features }: Pick<SnapshotSummary, 'features'>): WatchedFeature[] {
  const worry = (feature: WatchedFeature) => driftOf(feature) * feature.importance;
  return features.toSorted((a, b) => {
    const byState = Number(b.state === 'drifted') - Number(a.state === 'drifted');
    return byState || worry(b) - worry(a) || b.importance - a.importance;
  });
}

/** Drift by feature and window; null where a window says nothing of it. @param names rows. */
export function driftGrid(
  windows: readonly SnapshotSummary[],
  names: readonly string[],
): (number | null)[][] {
  return names.map((name) =>
    windows.map(({ features }) => {
      const found = features.find((feature) => feature.name === name);
      return found?.distance ?? null;
    }),
  );
}

/** Windows that another model scored than the one before: where, and by whom. */
export function modelChanges(
  windows: readonly Pick<SnapshotSummary, 'modelVersion'>[],
): { at: number; version: string }[] {
  return windows.flatMap(({ modelVersion }, at) =>
    at > 0 && windows[at - 1]!.modelVersion !== modelVersion ? [{ at, version: modelVersion }] : [],
  );
}
