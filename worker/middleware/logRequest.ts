// One line of JSON a request, or a fault (REQUEST_LOG), for the operator. It names the route's pattern and the key's identifier: never the path,
// the query, the body or the message of an exception, any of which may be about a person.

import type { MiddlewareHandler } from 'hono';
import { ApiError } from '../apiFault.ts';
import type { AppEnv } from '../env.ts';
import { routeOf } from '../requests/routeOf.ts';

const FAULT_STATUS_MIN = 400;

/** @example new Hono().use(logRequest()) // {"requestId":"...","method":"GET","route":"GET /health","status":200,...} */
export function logRequest(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const startedMs = Date.now();
    await next();
    const { status } = c.res;
    if (status < FAULT_STATUS_MIN && c.env.REQUEST_LOG === 'faults') return;
    console.log(
      JSON.stringify({
        requestId: c.get('requestId'),
        method: c.req.method,
        route: routeOf(c),
        status,
        // In production the clock stands still between reads of a store: this is a lower bound.
        ms: Date.now() - startedMs,
        keyId: c.get('key')?.keyId ?? null,
        ...(c.error && describe(c.error)),
      }),
    );
  };
}

function describe(error: Error): Record<string, unknown> {
  if (!(error instanceof ApiError)) return { fault: 'internal', error: error.name, at: framesOf(error) };
  const { cause } = error;
  return {
    fault: error.fault.reason,
    ...(cause instanceof Error && { error: cause.name, at: framesOf(cause) }),
  };
}

/** Where in the code, without the message. */
function framesOf(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at ')).slice(0, 5);
}
