// Snapshots made offline, for the Worker to show: into D1, beside those of the edge, with the alerts their windows raise.
// Publishing again replaces the window's snapshot and raises nothing twice.

import { type Snapshot, snapshotSchema } from '../../wasm/drift/snapshot.ts';
import { type SnapshotSummary, WINDOW_KINDS } from '../../worker/contractMonitoring.ts';
import { ALERT_WINDOWS_MAX } from '../../worker/limits.ts';
import { planAlerts } from '../../worker/monitoring/planAlerts.ts';
import { keepSnapshot, snapshotIdOf } from '../../worker/monitoring/snapshotRow.ts';
import { inGroups } from '../platform/inGroups.ts';
import type { Platform } from '../platform/platform.ts';

/** Statements in one batch; a snapshot is about 170 KB. */
const STATEMENTS_AT_ONCE = 4;

/** @returns the ids they are under. @throws ZodError for what is no snapshot. */
export async function publishSnapshots(
  platform: Platform,
  snapshots: readonly Snapshot[],
): Promise<string[]> {
  const now = new Date().toISOString();
  const checked = snapshots.map((snapshot) => snapshotSchema.parse(snapshot));
  const statements = checked.map((snapshot) => keepSnapshot(snapshot, now));
  for (const group of inGroups(statements, STATEMENTS_AT_ONCE)) await platform.batch(group);
  for (const model of new Set(checked.map(({ modelVersion }) => modelVersion))) {
    await publishAlerts(platform, model, now);
  }
  return checked.map(snapshotIdOf);
}

/** Requests are counted at the edge alone, so no window published here says anything of them. */
async function publishAlerts(platform: Platform, modelVersion: string, now: string): Promise<void> {
  for (const kind of WINDOW_KINDS) {
    const rows = await platform.query(
      `SELECT summary FROM drift_snapshots WHERE kind = ? AND model_version = ?
       ORDER BY ends_on DESC, snapshot_id DESC LIMIT ?`,
      [kind, modelVersion, ALERT_WINDOWS_MAX],
    );
    const summaries = rows.map(({ summary }) => JSON.parse(String(summary)) as SnapshotSummary);
    const plan = planAlerts(summaries.toReversed(), () => null, now);
    if (plan.length > 0) await platform.batch(plan);
  }
}
