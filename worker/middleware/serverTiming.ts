// Server-Timing: where the time of a request went, for who sent it. In production the clock of a Worker stands still
// between reads of a store, so computing shows as 0 there; on one's own machine it shows.

import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';

/** @example new Hono().use(serverTiming()) // Server-Timing: auth;dur=0.4, score;dur=1.2, total;dur=1.9 */
export function serverTiming(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const startedMs = performance.now();
    c.set('timings', new Map());
    await next();
    const parts = [...c.var.timings, ['total', performance.now() - startedMs] as const];
    c.header('Server-Timing', parts.map(([name, ms]) => `${name};dur=${ms.toFixed(1)}`).join(', '));
  };
}
