// A snapshot as D1 keeps it: whole, and beside it the summary that lists and alerts read. Written by the scheduled close
// of a day and by publication alike.

import { driftDistance } from '../../wasm/drift/driftDistance.ts';
import type { Snapshot, SnapshotField } from '../../wasm/drift/snapshot.ts';
import type { SnapshotSummary, WatchedFeature, WindowKind } from '../contractMonitoring.ts';

/** A statement for whoever has the database: the Worker's binding, or publication from outside. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** Features of a summary beside those that drift. */
const WATCHED_FEATURES = 40;

export function windowKind(label: string): WindowKind {
  if (/^\d{4}-\d{2}-\d{2}$/.test(label)) return 'day';
  return /^\d{4}-\d{2}$/.test(label) ? 'month' : 'other';
}

/** Safe in a path: a label may hold anything. */
export function snapshotIdOf({ modelVersion, window }: Pick<Snapshot, 'modelVersion' | 'window'>): string {
  return `${encodeURIComponent(window.label).replaceAll('%', '~')}.${modelVersion}`;
}

/** Replaces the snapshot of the same model and window. @param createdAt ISO 8601. */
export function keepSnapshot(snapshot: Snapshot, createdAt: string): Statement {
  const summary = summaryOf(snapshot, createdAt);
  const { snapshotId, modelVersion, kind, window, source, rows } = summary;
  return {
    sql: `INSERT INTO drift_snapshots
      (snapshot_id, model_version, kind, label, ends_on, source, rows, created_at, summary, snapshot)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (snapshot_id) DO UPDATE SET source = excluded.source, rows = excluded.rows,
        created_at = excluded.created_at, summary = excluded.summary, snapshot = excluded.snapshot`,
    values: [
      ...[snapshotId, modelVersion, kind, window.label, window.to ?? createdAt.slice(0, 10), source],
      ...[rows, createdAt, JSON.stringify(summary), JSON.stringify(snapshot)],
    ],
  };
}

export function summaryOf(snapshot: Snapshot, createdAt: string): SnapshotSummary {
  const { modelVersion, window, source, rows, verdict, expected, features, outputs } = snapshot;
  const ranks = features.toSorted((a, b) => b.importance - a.importance).slice(0, WATCHED_FEATURES);
  const watched = features.filter((field) => field.state === 'drifted' || ranks.includes(field));
  return {
    snapshotId: snapshotIdOf(snapshot),
    ...{ modelVersion, kind: windowKind(window.label), window, source, rows, createdAt, verdict, expected },
    scorePsi: outputs.find(({ name }) => name === 'points')?.distances?.psi ?? null,
    features: watched.map(watchedOf),
  };
}

function watchedOf(field: SnapshotField): WatchedFeature {
  const { name, importance, state, reasons, csi, distances, missing } = field;
  return {
    ...{ name, importance, state, reasons, csi },
    ...driftDistance(field),
    psi: distances?.psi ?? null,
    missingShare: missing.currentShare,
    missingChange: missing.change,
  };
}
