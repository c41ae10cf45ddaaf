// Days that are over become snapshots, and alerts: every day since the last run, and any whose counts have grown since
// (an isolate may flush late). Run twice, it changes nothing.

import { buildSnapshot } from '../../wasm/drift/buildSnapshot.ts';
import { profileOfCounts } from '../../wasm/drift/currentProfile.ts';
import type { Snapshot } from '../../wasm/drift/snapshot.ts';
import { fromStore } from '../apiFault.ts';
import type { Env } from '../env.ts';
import { MERGED_FLUSH_DAYS, MONITORING_RETENTION_DAYS } from '../limits.ts';
import { readManifest } from '../storage/manifests.ts';
import { ASSESSED, addCounts, BINS_FROM, REQUESTS } from './dayCounts.ts';
import { countsOfDay, type KeptDay, listDays, mergeAll } from './mergeCounts.ts';
import { raiseAlerts } from './raiseAlerts.ts';
import { readReference } from './readReference.ts';
import { prepared } from './readSnapshots.ts';
import { keepSnapshot, snapshotIdOf } from './snapshotRow.ts';

const DAY_MS = 86_400_000;

/** @returns labels of the windows that were made anew. @throws ApiError `storage_failing`; the next run goes on. */
export async function closeDays(env: Env, nowMs: number): Promise<string[]> {
  await mergeAll(env);
  const today = dayOf(nowMs);
  const kept = (await listDays(env)).filter(({ day, subject }) => day < today && subject !== REQUESTS);
  const closed = await closedRows(env);
  const labels: string[] = [];
  for (const model of new Set(kept.map(({ subject }) => subject))) {
    const days = kept.filter(({ subject }) => subject === model);
    for (const window of windowsOf(days)) {
      const id = snapshotIdOf({ modelVersion: model, window });
      const total = window.days.reduce((sum, { total }) => sum + total, 0);
      if (closed.get(id) === total) continue;
      const snapshot = await snapshotOf(env, model, window, today);
      if (!snapshot) continue;
      await fromStore('DB', () => prepared(env, keepSnapshot(snapshot, isoOf(nowMs))).run());
      labels.push(window.label);
    }
    // Also without a new window: a run that broke off may have left alerts behind.
    await raiseAlerts(env, model, nowMs);
  }
  await removeOld(env, nowMs);
  return labels;
}

interface DayWindow {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly days: readonly KeptDay[];
}

/** Each day, and each month as far as its days are over. */
function windowsOf(days: readonly KeptDay[]): DayWindow[] {
  const single = days.map((one) => ({ label: one.day, from: one.day, to: one.day, days: [one] }));
  const months = new Set(days.map(({ day }) => day.slice(0, 7)));
  return [
    ...single,
    ...[...months].map((label) => {
      const own = days.filter(({ day }) => day.startsWith(label));
      return { label, from: own[0]!.day, to: own.at(-1)!.day, days: own };
    }),
  ];
}

/** @returns null where the model or its reference is no longer published. */
async function snapshotOf(
  env: Env,
  model: string,
  { label, from, to, days }: DayWindow,
  today: string,
): Promise<Snapshot | null> {
  if (to >= today) throw new RangeError(`The window ${label} ends on ${to}, which is not over on ${today}.`);
  const [manifest, { reference }] = await Promise.all([
    readManifest(env, model).catch(() => null),
    readReference(env, model),
  ]);
  if (!manifest || !reference) return null;
  let sum: Uint32Array | null = null;
  for (const { day } of days) {
    const counts = await countsOfDay(env, day, model);
    if (!counts) continue;
    if (sum) addCounts(sum, counts);
    else sum = counts;
  }
  if (!sum) return null;
  const current = profileOfCounts(reference, model, sum[ASSESSED]!, sum.subarray(BINS_FROM));
  return buildSnapshot({ reference, current, manifest, window: { label, from, to }, source: 'edge' });
}

/** Rows of the snapshots that the edge made, by id. */
async function closedRows(env: Env): Promise<Map<string, number>> {
  const statement = env.DB.prepare("SELECT snapshot_id, rows FROM drift_snapshots WHERE source = 'edge'");
  const { results } = await fromStore('DB', () => statement.all<{ snapshot_id: string; rows: number }>());
  return new Map(results.map(({ snapshot_id, rows }) => [snapshot_id, rows]));
}

async function removeOld(env: Env, nowMs: number): Promise<void> {
  const [oldest, merged] = [MONITORING_RETENTION_DAYS, MERGED_FLUSH_DAYS].map((days) =>
    isoOf(nowMs - days * DAY_MS),
  );
  await fromStore('DB', () =>
    env.DB.batch([
      env.DB.prepare('DELETE FROM monitoring_counts WHERE day < ?').bind(oldest!.slice(0, 10)),
      env.DB.prepare('DELETE FROM monitoring_counts WHERE merged_into IS NOT NULL AND flushed_at < ?').bind(
        merged!,
      ),
      env.DB.prepare("DELETE FROM drift_snapshots WHERE kind = 'day' AND ends_on < ?").bind(
        oldest!.slice(0, 10),
      ),
      env.DB.prepare('DELETE FROM alerts WHERE cleared_at < ?').bind(oldest!),
    ]),
  );
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}

function dayOf(ms: number): string {
  return isoOf(ms).slice(0, 10);
}
