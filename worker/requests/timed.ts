// One part of a request's time, for Server-Timing.

import type { Context } from 'hono';
import type { AppEnv } from '../env.ts';

/** Runs the work and adds how long it took to the part of this name. */
export async function timed<T>(
  c: Context<AppEnv>,
  part: 'auth' | 'storage' | 'score',
  work: () => Promise<T>,
): Promise<T> {
  const startedMs = performance.now();
  try {
    return await work();
  } finally {
    const timings = c.get('timings');
    timings?.set(part, (timings.get(part) ?? 0) + performance.now() - startedMs);
  }
}
