// Gives up on a request that takes too long, so that its sender hears something. What was begun may still end: a write
// is repeated safely with its Idempotency-Key.

import type { MiddlewareHandler } from 'hono';
import { ApiError } from '../apiFault.ts';

/** @example new Hono().use(timeLimit(REQUEST_SECONDS_MAX)) */
export function timeLimit(seconds: number): MiddlewareHandler {
  return async (_, next) => {
    let giveUp = (): void => {};
    const over = new Promise<never>((_resolve, reject) => {
      giveUp = () => reject(new ApiError({ reason: 'too_slow', seconds }));
    });
    const timer = setTimeout(() => giveUp(), seconds * 1000);
    try {
      await Promise.race([next(), over]);
    } finally {
      clearTimeout(timer);
    }
  };
}
