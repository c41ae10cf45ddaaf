// Scoring in the audit chain: counted per key, route and model in the isolate and written together, because a link per
// score would make the chain the bottleneck. A crash loses at most the last COUNTS_FLUSH_SECONDS.

import type { Context } from 'hono';
import type { AppEnv, Env } from '../env.ts';
import { COUNTS_KINDS_MAX } from '../limits.ts';
import { createPlannedFlush } from '../requests/plannedFlush.ts';
import { routeOf } from '../requests/routeOf.ts';
import { type AuditEvent, appendAudit } from './appendAudit.ts';

interface Counted {
  readonly actor: string;
  readonly route: string;
  readonly modelVersion: string;
  /** ISO 8601, of the first. */
  readonly since: string;
  scores: number;
}

let counts = new Map<string, Counted>();
const planFlush = createPlannedFlush(flush);

/** Counts scores of a request, and sees to it that they are written. Costs no I/O before the answer. */
export function countScores(c: Context<AppEnv>, modelVersion: string, scores: number): void {
  if (scores === 0) return;
  const actor = c.get('key')?.keyId ?? 'public';
  const route = routeOf(c) ?? c.req.method;
  const name = `${actor} ${route} ${modelVersion}`;
  const counted = counts.get(name) ?? {
    ...{ actor, route, modelVersion, since: new Date().toISOString() },
    scores: 0,
  };
  counted.scores += scores;
  counts.set(name, counted);
  if (counts.size >= COUNTS_KINDS_MAX) c.executionCtx.waitUntil(flush(c.env));
  else planFlush(c);
}

async function flush(env: Env): Promise<void> {
  const taken = counts;
  counts = new Map();
  if (taken.size === 0) return;
  try {
    await appendAudit(env, [...taken.values()].map(eventOf));
  } catch (error) {
    giveBack(taken);
    console.error(JSON.stringify({ event: 'score_counts_kept', kinds: taken.size, error: nameOf(error) }));
  }
}

function eventOf({ actor, ...details }: Counted): AuditEvent {
  return { actor, action: 'score_batch', subject: null, details };
}

/** For the next flush, which the next score plans. */
function giveBack(taken: ReadonlyMap<string, Counted>): void {
  for (const [name, { scores, ...kept }] of taken) {
    const newer = counts.get(name) ?? { scores: 0 };
    counts.set(name, { ...kept, scores: scores + newer.scores });
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
