// Server-Timing: where the time of a request went, for who sent it. In production the clock of a Worker stands still
// between reads of a store, so computing shows as 0 there; on one's own machine it shows.

import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';

/** @example new Hono().use(serverTiming()) // Server-Timing: auth;dur=0.4, score;dur=1.2, total;dur=1.9 */
export function serverTiming(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const startedMs = performance.now();
    const timings = new Map<string, number>();
    c.set('timings', timings);
    await next();
    timings.set('total', performance.now() - startedMs);
    const parts = Array.from(timings, ([name, ms]) => `${name};dur=${ms.toFixed(1)}`);
    c.res.headers.set('Server-Timing', parts.join(', '));
  };
}
