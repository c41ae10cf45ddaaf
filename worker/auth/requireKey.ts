// Lets a request through to its route when the route is public or the caller has the scope the route declares: a caller
// with a key, with a session of the dashboard, with the assertion of Cloudflare Access, or with a client's link.

import type { Context, MiddlewareHandler } from 'hono';
import { ApiError } from '../apiFault.ts';
import type { AppEnv } from '../env.ts';
import { CLIENT_REQUESTS_PER_DAY } from '../limits.ts';
import { verifyLink } from '../links/verifyLink.ts';
import { routeOf } from '../requests/routeOf.ts';
import { timed } from '../requests/timed.ts';
import { type Credential, credentialOf } from './credentialOf.ts';
import { requireSameOrigin } from './requireSameOrigin.ts';
import { ROUTE_SCOPES } from './routeScopes.ts';
import type { VerifiedKey } from './scopes.ts';
import { verifySession } from './sessions.ts';
import { verifyAccess } from './verifyAccess.ts';
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
    const credential = credentialOf(c);
    if (!credential) throw new ApiError({ reason: 'key_missing' });
    const key = await timed(c, 'auth', () => verify(c, credential));
    c.set('key', key);
    requireKind(credential.kind, needed);
    // What a browser adds by itself proves who is signed in, not who asks.
    if (credential.kind !== 'key' && credential.kind !== 'link') requireSameOrigin(c);
    if (needed === 'link') {
      if (credential.kind === 'link') return next();
      throw new ApiError({ reason: 'link_needed' });
    }
    if (needed !== 'any' && !key.scopes.includes(needed)) {
      throw new ApiError({ reason: 'scope_missing', needed, granted: key.scopes });
    }
    return next();
  };
}

/** A link opens the client's own routes, whatever it would be worth elsewhere. */
function requireKind(kind: Credential['kind'], needed: (typeof ROUTE_SCOPES)[string]): void {
  if (kind === 'link' && needed !== 'link') throw new ApiError({ reason: 'link_elsewhere' });
}

/** A client is counted and limited like a key, under the link's id, and may nothing by scope. */
async function verifyClient(c: Context<AppEnv>, text: string): Promise<VerifiedKey> {
  const link = await verifyLink(c.env, text);
  c.set('link', link);
  return { keyId: link.id, scopes: [], requestsPerDay: CLIENT_REQUESTS_PER_DAY };
}

function verify(c: Context<AppEnv>, { kind, text }: Credential): Promise<VerifiedKey> {
  switch (kind) {
    case 'key':
      return verifyKey(c.env, text);
    case 'session':
      return verifySession(c.env, text, (promise) => c.executionCtx.waitUntil(promise));
    case 'access':
      return verifyAccess(c.env, text);
    case 'link':
      return verifyClient(c, text);
  }
}
