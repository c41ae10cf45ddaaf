// The first middleware: names the request and the model it will meet, and says both in the headers of every answer.

import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';
import { championVersion } from '../registry/aliases.ts';

/** Shapes that say nothing about anybody; a text of one's own would be logged. */
const REQUEST_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^[0-9a-f]{32}$/i;

/** @example new Hono().use(identify()) // c.var.requestId, c.var.modelVersion */
export function identify(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.set('requestId', givenId(c.req.header('X-Request-Id')) ?? crypto.randomUUID());
    c.set('key', null);
    c.set('degraded', new Set());
    c.set('link', null);
    // A store that does not answer is the matter of the routes that need it; others answer all the same.
    c.set('modelVersion', await championVersion(c.env).catch(() => null));
    await next();
    const { headers } = c.res;
    headers.set('X-Request-Id', c.get('requestId'));
    const modelVersion = c.get('modelVersion');
    if (modelVersion !== null) headers.set('X-Model-Version', modelVersion);
  };
}

/** The caller's own identifier, a UUID or a trace id of 32 hexadecimal digits, so that both logs can be read together. */
function givenId(header: string | undefined): string | null {
  return header !== undefined && REQUEST_ID.test(header) ? header.toLowerCase() : null;
}
