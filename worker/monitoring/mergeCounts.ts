// Many flushes of one day and subject into one row, of the present day too. The merged ones are emptied and kept for a
// while, so that a flush repeated late is recognised; of two runs at once only the first that commits merges.

import { fromStore } from '../apiFault.ts';
import type { Env } from '../env.ts';
import { FLUSHES_MERGED_AT_ONCE, MERGES_A_RUN_MAX } from '../limits.ts';
import { addCounts, bytesOfCounts, countsOfBytes } from './dayCounts.ts';

/** What is kept of a day and subject. */
export interface KeptDay {
  readonly day: string;
  readonly subject: string;
  readonly flushes: number;
  readonly total: number;
}

/** The oldest first. @throws ApiError `storage_failing`. */
export async function listDays(env: Env): Promise<KeptDay[]> {
  const statement = env.DB.prepare(
    `SELECT day, subject, count(*) AS flushes, sum(total) AS total FROM monitoring_counts
     WHERE merged_into IS NULL GROUP BY day, subject ORDER BY day, subject`,
  );
  return (await fromStore('DB', () => statement.all<KeptDay>())).results;
}

/** @throws ApiError `storage_failing`. */
export async function mergeAll(env: Env): Promise<void> {
  let merges = 0;
  for (const { day, subject, flushes } of await listDays(env)) {
    for (let left = flushes; left > 1 && merges < MERGES_A_RUN_MAX; merges++) {
      left -= await mergeSome(env, day, subject);
    }
  }
}

interface FlushRow {
  readonly flush_id: string;
  readonly counts: readonly number[];
}

/** @returns how many rows fewer there are. */
async function mergeSome(env: Env, day: string, subject: string): Promise<number> {
  const rows = await readFlushes(env, day, subject, FLUSHES_MERGED_AT_ONCE);
  if (rows.length < 2) return Number.POSITIVE_INFINITY;
  const sum = sumOf(rows);
  const mergedId = crypto.randomUUID();
  const ids = JSON.stringify(rows.map(({ flush_id }) => flush_id));
  const isWhole = `(SELECT count(*) FROM monitoring_counts
    WHERE merged_into IS NULL AND flush_id IN (SELECT value FROM json_each(?7))) = ?8`;
  await fromStore('DB', () =>
    env.DB.batch([
      env.DB.prepare(
        `INSERT INTO monitoring_counts (flush_id, day, subject, total, counts, flushed_at)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE ${isWhole} ON CONFLICT DO NOTHING`,
      ).bind(
        ...[mergedId, day, subject, sum[0]!, bytesOfCounts(sum)],
        ...[new Date().toISOString(), ids, rows.length],
      ),
      env.DB.prepare(
        `UPDATE monitoring_counts SET merged_into = ?1, counts = NULL
         WHERE flush_id IN (SELECT value FROM json_each(?2))
         AND EXISTS (SELECT 1 FROM monitoring_counts WHERE flush_id = ?1)`,
      ).bind(mergedId, ids),
    ]),
  );
  return rows.length - 1;
}

/** The sum of a day, whether merged or not; null where nothing is kept. @throws ApiError `storage_failing`. */
export async function countsOfDay(env: Env, day: string, subject: string): Promise<Uint32Array | null> {
  const rows = await readFlushes(env, day, subject, FLUSHES_MERGED_AT_ONCE);
  return rows.length === 0 ? null : sumOf(rows);
}

async function readFlushes(env: Env, day: string, subject: string, limit: number): Promise<FlushRow[]> {
  const statement = env.DB.prepare(
    `SELECT flush_id, counts FROM monitoring_counts
     WHERE merged_into IS NULL AND day = ? AND subject = ? LIMIT ?`,
  ).bind(day, subject, limit);
  return (await fromStore('DB', () => statement.all<FlushRow>())).results;
}

function sumOf(rows: readonly FlushRow[]): Uint32Array {
  const sum = countsOfBytes(rows[0]!.counts);
  for (const { counts } of rows.slice(1)) addCounts(sum, countsOfBytes(counts));
  return sum;
}
