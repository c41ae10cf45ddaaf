// Counts that an isolate keeps for a few seconds and writes after an answer was sent, so that no caller waits for them.

import type { Context } from 'hono';
import type { AppEnv, Env } from '../env.ts';
import { COUNTS_FLUSH_SECONDS } from '../limits.ts';

/**
 * @param flush writes what was counted; it keeps what it could not write, for the next time.
 * @returns to be called with every request that counted something: plans one flush, COUNTS_FLUSH_SECONDS from now.
 */
export function createPlannedFlush(flush: (env: Env) => Promise<void>): (c: Context<AppEnv>) => void {
  let plannedAtMs = Number.NEGATIVE_INFINITY;

  async function later(env: Env): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, COUNTS_FLUSH_SECONDS * 1000));
    plannedAtMs = Number.NEGATIVE_INFINITY;
    await flush(env);
  }
  return (c) => {
    // A plan that is this late died with the request it hung on.
    if (Date.now() - plannedAtMs < 4 * COUNTS_FLUSH_SECONDS * 1000) return;
    plannedAtMs = Date.now();
    c.executionCtx.waitUntil(later(c.env));
  };
}
