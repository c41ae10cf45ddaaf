// Lets a request through to its route when the route is public or the key has the scope the route declares.

import type { MiddlewareHandler } from 'hono';
import { ApiError } from '../apiFault.ts';
import type { AppEnv } from '../env.ts';
import { routeOf } from '../requests/routeOf.ts';
import { ROUTE_SCOPES } from './routeScopes.ts';
import { verifyKey } from './verifyKey.ts';

/** @example new Hono().use(requireKey()).get('/v1/model', handler) // needs the scope ROUTE_SCOPES declares */
export function requireKey(
  declared: Readonly<Record<string, (typeof ROUTE_SCOPES)[string]>> = ROUTE_SCOPES,
): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const route = routeOf(c);
    // No route: the answer is 404 or 405, which needs no key.
    if (route === null) return next();
    const needed = declared[route];
    if (!needed) throw new ApiError({ reason: 'route_undeclared', route });
    if (needed === 'public') return next();
    const key = await verifyKey(c.env, bearerOf(c.req.header('Authorization')));
    c.set('key', key);
    if (!key.scopes.includes(needed)) {
      throw new ApiError({ reason: 'scope_missing', needed, granted: key.scopes });
    }
    return next();
  };
}

function bearerOf(header: string | undefined): string {
  const key = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  if (!key) throw new ApiError({ reason: 'key_missing' });
  return key;
}
