// How often a key was used today, and when last: counted in the isolate, written to D1 a few seconds later. Between two
// writes an isolate does not see what the others count; that is the slack of the quota (storage-schema.md).

import type { D1PreparedStatement, D1Result } from '@cloudflare/workers-types/index.ts';
import type { Context } from 'hono';
import { fromStore } from '../apiFault.ts';
import type { AppEnv, Env } from '../env.ts';
import { AUDIT_RETENTION_DAYS, SESSION_SEEN_SECONDS } from '../limits.ts';
import { createPlannedFlush } from '../requests/plannedFlush.ts';
import { utcDay } from '../requests/utcDay.ts';

interface Usage {
  readonly keyId: string;
  /** UTC, e.g. 2026-11-22. */
  readonly day: string;
  /** By all isolates, at this one's last write. */
  written: number;
  unwritten: number;
  lastUsedAtMs: number;
}

const DAY_MS = 86_400_000;

const usages = new Map<string, Usage>();
const planFlush = createPlannedFlush(flush);

/** Counts a request. @returns how many there were today, this one included, as far as this isolate knows. */
export function countRequest(c: Context<AppEnv>, keyId: string): number {
  const usage = usageOf(keyId);
  usage.unwritten += 1;
  usage.lastUsedAtMs = Date.now();
  planFlush(c);
  return usage.written + usage.unwritten;
}

/** How many there were today, as far as this isolate knows. */
export function requestsToday(keyId: string): number {
  const { written, unwritten } = usageOf(keyId);
  return written + unwritten;
}

function usageOf(keyId: string): Usage {
  const day = utcDay();
  const name = `${day} ${keyId}`;
  const known = usages.get(name);
  if (known) return known;
  const usage = { keyId, day, written: 0, unwritten: 0, lastUsedAtMs: Date.now() };
  usages.set(name, usage);
  return usage;
}

async function flush(env: Env): Promise<void> {
  const today = utcDay();
  for (const [name, { day, unwritten }] of usages) if (day !== today && unwritten === 0) usages.delete(name);
  const changed = [...usages.values()].filter(({ unwritten }) => unwritten > 0);
  const counts = changed.map(({ unwritten }) => unwritten);
  if (changed.length === 0) return;
  try {
    const statements = changed.flatMap((usage) => [addition(env, usage), mark(env, usage)]);
    const results = await env.DB.batch<{ requests: number }>(statements);
    changed.forEach((usage, i) => {
      usage.unwritten -= counts[i]!;
      usage.written = totalOf(results[2 * i]!);
    });
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    console.error(JSON.stringify({ event: 'key_usage_kept', keys: changed.length, error: name }));
  }
}

export async function deleteOldUsage(env: Env, nowMs: number): Promise<void> {
  const before = utcDay(nowMs - AUDIT_RETENTION_DAYS * DAY_MS);
  const sql = 'DELETE FROM key_usage WHERE day < ?';
  await fromStore('DB', () => env.DB.prepare(sql).bind(before).run());
}

function addition(env: Env, { keyId, day, unwritten }: Usage): D1PreparedStatement {
  return env.DB.prepare(
    `INSERT INTO key_usage (key_id, day, requests) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET requests = requests + excluded.requests RETURNING requests`,
  ).bind(keyId, day, unwritten);
}

/** At most once a minute, whatever the number of isolates. */
function mark(env: Env, { keyId, lastUsedAtMs }: Usage): D1PreparedStatement {
  const lastUsedAt = new Date(lastUsedAtMs).toISOString();
  const before = new Date(lastUsedAtMs - SESSION_SEEN_SECONDS * 1000).toISOString();
  return env.DB.prepare(
    'UPDATE api_keys SET last_used_at = ? WHERE key_id = ? AND (last_used_at IS NULL OR last_used_at <= ?)',
  ).bind(lastUsedAt, keyId, before);
}

function totalOf({ results }: D1Result<{ requests: number }>): number {
  return results[0]!.requests;
}
