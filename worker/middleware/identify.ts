// The first middleware: names the request and the model it will meet, and says both in the headers of every answer.

import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';
import { championVersion } from '../storage/champion.ts';

/** @example new Hono().use(identify()) // c.var.requestId, c.var.modelVersion */
export function identify(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.set('requestId', crypto.randomUUID());
    c.set('key', null);
    // A store that does not answer is the matter of the routes that need it; others answer all the same.
    c.set('modelVersion', await championVersion(c.env).catch(() => null));
    await next();
    c.header('X-Request-Id', c.var.requestId);
    if (c.var.modelVersion !== null) c.header('X-Model-Version', c.var.modelVersion);
  };
}
