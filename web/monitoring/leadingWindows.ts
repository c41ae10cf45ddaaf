// While a challenger answers for a share of the applicants, a day has two snapshots: one a model. Pure.

import type { SnapshotSummary } from '../../worker/contractMonitoring.ts';

/** Of windows of the same name the one with the most applications: the model that answered for most. Order is kept. */
export function leadingWindows(windows: readonly SnapshotSummary[]): SnapshotSummary[] {
  const leading = new Map<string, SnapshotSummary>();
  for (const one of windows) {
    const known = leading.get(one.window.label);
    if (!known || one.rows > known.rows) leading.set(one.window.label, one);
  }
  return windows.filter((one) => leading.get(one.window.label) === one);
}

/** The latest window of a model, beside the leading one of the same name; null where there are not both. */
export function besideLeading(
  windows: readonly SnapshotSummary[],
  version: string,
): { readonly leading: SnapshotSummary; readonly other: SnapshotSummary } | null {
  const leaders = leadingWindows(windows);
  const others = windows.filter((one) => one.modelVersion === version && !leaders.includes(one));
  const other = others.at(-1);
  const leading = leaders.find(({ window }) => window.label === other?.window.label);
  return other && leading ? { leading, other } : null;
}
