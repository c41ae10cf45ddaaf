// Counts on their way from the isolate into D1. Each flush has an id of its own and is written as it is until D1 has it:
// written twice it changes nothing, so neither a lost answer nor isolates side by side count anything double.

import type { D1PreparedStatement } from '@cloudflare/workers-types/index.ts';
import type { Env } from '../env.ts';
import { FLUSH_AGE_HOURS_MAX, FLUSHES_WAITING_MAX } from '../limits.ts';
import { bytesOfCounts, type DayCounts } from './dayCounts.ts';

interface Flush extends DayCounts {
  readonly flushId: string;
  readonly takenAtMs: number;
}

/**
 * @param take hands over what was counted, and begins anew.
 * @returns the flush that createPlannedFlush plans.
 */
export function createCountFlush(take: () => DayCounts[]): (env: Env) => Promise<void> {
  let waiting: Flush[] = [];
  return async (env) => {
    if (waiting.length < FLUSHES_WAITING_MAX) {
      const now = Date.now();
      waiting.push(...take().map((counts) => ({ ...counts, flushId: crypto.randomUUID(), takenAtMs: now })));
    }
    const oldest = Date.now() - FLUSH_AGE_HOURS_MAX * 3_600_000;
    const sent = waiting.filter(({ takenAtMs }) => takenAtMs >= oldest);
    if (sent.length < waiting.length) {
      console.error(JSON.stringify({ event: 'counts_given_up', flushes: waiting.length - sent.length }));
    }
    if (sent.length === 0) return;
    try {
      await env.DB.batch(sent.map((flush) => insertFlush(env, flush)));
      waiting = waiting.filter((flush) => flush.takenAtMs >= oldest && !sent.includes(flush));
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      console.error(JSON.stringify({ event: 'counts_kept', flushes: sent.length, error: name }));
    }
  };
}

function insertFlush(env: Env, { flushId, day, subject, counts, takenAtMs }: Flush): D1PreparedStatement {
  return env.DB.prepare(
    `INSERT INTO monitoring_counts (flush_id, day, subject, total, counts, flushed_at)
     VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  ).bind(
    ...[flushId, day, subject, counts[0]!],
    ...[bytesOfCounts(counts), new Date(takenAtMs).toISOString()],
  );
}
