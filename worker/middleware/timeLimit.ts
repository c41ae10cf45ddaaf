// Gives up on a request that takes too long, so that its sender hears something. What was begun may still end: a write
// is repeated safely with its Idempotency-Key.

import type { HonoRequest, MiddlewareHandler } from 'hono';
import { ApiError } from '../apiFault.ts';
import { within } from '../requests/within.ts';

/**
 * @param applies to which requests; a timer costs a tenth of what scoring one applicant does.
 * @example new Hono().use(timeLimit(REQUEST_SECONDS_MAX))
 */
export function timeLimit(
  seconds: number,
  applies: (request: HonoRequest) => boolean = () => true,
): MiddlewareHandler {
  return (c, next) =>
    applies(c.req) ? within(seconds, next(), () => new ApiError({ reason: 'too_slow', seconds })) : next();
}
