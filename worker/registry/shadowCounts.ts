// What the challenger would have said beside the champion: how often which decisions met, and how far the points were
// apart. Counts only; no applicant, no score of anybody is kept. Held in the isolate for a moment, then added in D1.

import type { Assessment } from '../../wasm/scorer.ts';
import type { Env } from '../env.ts';
import { COUNTS_FLUSH_SECONDS } from '../limits.ts';

export const POINTS_PER_BIN = 10;

let counts = new Map<string, number>();
let isFlushPlanned = false;

/** @param keepAlive the request's waitUntil. */
export function countShadow(
  env: Env,
  champion: Assessment,
  challenger: Assessment,
  keepAlive: (promise: Promise<unknown>) => void,
): void {
  const bin = Math.round((challenger.points - champion.points) / POINTS_PER_BIN) * POINTS_PER_BIN;
  const kind = JSON.stringify([
    new Date().toISOString().slice(0, 10),
    champion.modelVersion,
    challenger.modelVersion,
    `${champion.decision}>${challenger.decision}`,
    // JSON has no -0.
    bin + 0,
  ]);
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (isFlushPlanned) return;
  isFlushPlanned = true;
  keepAlive(flushLater(env));
}

async function flushLater(env: Env): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, COUNTS_FLUSH_SECONDS * 1000));
  isFlushPlanned = false;
  const taken = counts;
  counts = new Map();
  const insert = env.DB.prepare(
    `INSERT INTO shadow_counts (day, champion, challenger, decisions, points_difference, scores) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET scores = scores + excluded.scores`,
  );
  try {
    await env.DB.batch([...taken].map(([kind, scores]) => insert.bind(...(JSON.parse(kind) as []), scores)));
  } catch (error) {
    // For the next flush.
    for (const [kind, scores] of taken) counts.set(kind, (counts.get(kind) ?? 0) + scores);
    const name = error instanceof Error ? error.name : 'unknown';
    console.error(JSON.stringify({ event: 'shadow_counts_kept', kinds: taken.size, error: name }));
  }
}
