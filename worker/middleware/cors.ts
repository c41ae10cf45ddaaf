// Pages of other sites that may call this API with a key: those the variable CORS_ORIGINS lists, and no other. A session
// is of no use to them: its cookie stays on its own site.

import type { MiddlewareHandler } from 'hono';
import { methodsOf } from '../auth/routeScopes.ts';
import type { AppEnv, Env } from '../env.ts';
import { PREFLIGHT_SECONDS_MAX } from '../limits.ts';

const REQUEST_HEADERS = 'Authorization, Content-Type, Idempotency-Key, X-Request-Id';
const ANSWER_HEADERS =
  'X-Request-Id, X-Model-Version, Retry-After, RateLimit, RateLimit-Policy, Idempotency-Replayed, Server-Timing, Location, ETag';

/** @example CORS_ORIGINS = "https://partner.example,https://broker.example" */
export function cors(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const origin = c.req.header('Origin');
    if (origin === undefined || !originsOf(c.env).includes(origin)) return next();
    const methods = methodsOf(c.req.path);
    const isPreflight =
      c.req.method === 'OPTIONS' && c.req.header('Access-Control-Request-Method') !== undefined;
    if (isPreflight && methods.length > 0) {
      return c.body(null, 204, {
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Methods': methods.join(', '),
        'Access-Control-Allow-Headers': REQUEST_HEADERS,
        'Access-Control-Max-Age': String(PREFLIGHT_SECONDS_MAX),
        Vary: 'Origin',
      });
    }
    await next();
    const { headers } = c.res;
    headers.set('Access-Control-Allow-Origin', origin);
    headers.set('Access-Control-Expose-Headers', ANSWER_HEADERS);
    headers.append('Vary', 'Origin');
  };
}

function originsOf({ CORS_ORIGINS: list }: Env): string[] {
  return (list ?? '').split(',').flatMap((origin) => origin.trim() || []);
}
