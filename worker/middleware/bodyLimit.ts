// Refuses a body that says it is too large, before anything is made of it. One that does not say is counted in
// readBody.ts.

import type { HonoRequest, MiddlewareHandler } from 'hono';
import { ApiError } from '../apiFault.ts';
import { DRAINED_BYTES_MAX } from '../limits.ts';

/** @example new Hono().use(bodyLimit(() => BODY_BYTES_MAX)) */
export function bodyLimit(bytesMaxOf: (request: HonoRequest) => number): MiddlewareHandler {
  return async (c, next) => {
    const bytesReceived = Number(c.req.header('Content-Length') ?? 0);
    const bytesMax = bytesMaxOf(c.req);
    if (bytesReceived > bytesMax) {
      // A sender whose line is cut while it sends never sees the answer.
      if (bytesReceived <= DRAINED_BYTES_MAX) await c.req.raw.body?.pipeTo(new WritableStream());
      throw new ApiError({ reason: 'body_too_large', bytesMax, bytesReceived, complete: true });
    }
    return next();
  };
}
