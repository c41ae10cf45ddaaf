// Snapshots as D1 keeps them, for lists, pages and the rules of alerts.

import type { D1PreparedStatement } from '@cloudflare/workers-types/index.ts';
import type { Snapshot } from '../../wasm/drift/snapshot.ts';
import { ApiError, fromStore } from '../apiFault.ts';
import type { SnapshotSummary, WindowKind } from '../contractMonitoring.ts';
import type { Env } from '../env.ts';
import type { Statement } from './snapshotRow.ts';

export interface SnapshotFilter {
  readonly window?: WindowKind | undefined;
  readonly modelVersion?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
}

/** The latest window first. @throws ApiError `storage_failing`. */
export async function listSnapshots(env: Env, filter: SnapshotFilter): Promise<SnapshotSummary[]> {
  const { window, modelVersion, from, to, limit } = filter;
  const conditions: (readonly [string, string | undefined])[] = [
    ['kind = ?', window],
    ['model_version = ?', modelVersion],
    ['ends_on >= ?', from],
    ['ends_on <= ?', to],
  ];
  const given = conditions.filter(([, value]) => value !== undefined);
  const where = given.length > 0 ? `WHERE ${given.map(([sql]) => sql).join(' AND ')}` : '';
  const statement = env.DB.prepare(
    `SELECT summary FROM drift_snapshots ${where} ORDER BY ends_on DESC, snapshot_id DESC LIMIT ?`,
  ).bind(...given.map(([, value]) => value!), limit);
  const { results } = await fromStore('DB', () => statement.all<{ summary: string }>());
  return results.map(({ summary }) => JSON.parse(summary) as SnapshotSummary);
}

/** @throws ApiError `snapshot_unknown`, `storage_failing`. */
export async function readSnapshot(
  env: Env,
  snapshotId: string,
): Promise<{ snapshot: Snapshot; createdAt: string }> {
  const statement = env.DB.prepare(
    'SELECT snapshot, created_at FROM drift_snapshots WHERE snapshot_id = ?',
  ).bind(snapshotId);
  const row = await fromStore('DB', () => statement.first<{ snapshot: string; created_at: string }>());
  if (!row) throw new ApiError({ reason: 'snapshot_unknown', snapshotId });
  return { snapshot: JSON.parse(row.snapshot) as Snapshot, createdAt: row.created_at };
}

export function prepared(env: Env, { sql, values }: Statement): D1PreparedStatement {
  return env.DB.prepare(sql).bind(...values);
}
