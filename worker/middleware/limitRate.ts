// What one caller may send: so many requests in a few seconds (Cloudflare's rate limiter, per location) and so many a day
// (counted in D1, with a slack of seconds). Every answer says so, in the headers of the IETF's RateLimit draft.

import type { MiddlewareHandler } from 'hono';
import { ApiError } from '../apiFault.ts';
import { countRequest, requestsToday } from '../auth/keyUsage.ts';
import type { AppEnv, Env } from '../env.ts';

const DAY_SECONDS = 86_400;

/** @example new Hono().use(requireKey()).use(limitRate()) // RateLimit-Policy: "day";q=1000;w=86400 */
export function limitRate(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const caller = c.get('key');
    // Public routes are cheap, and nobody's quota pays for them.
    if (!caller) return next();
    const requestsPerDay = caller.requestsPerDay ?? positive(c.env.REQUESTS_PER_DAY);
    const burst = burstOf(c.env);
    if (requestsPerDay !== null && requestsToday(caller.keyId) >= requestsPerDay) {
      throw new ApiError({ reason: 'quota_exceeded', requestsPerDay, resetSeconds: secondsToMidnight() });
    }
    if (burst && !(await isWithin(burst.limiter, caller.keyId))) {
      throw new ApiError({ reason: 'rate_exceeded', requests: burst.requests, seconds: burst.seconds });
    }
    const count = countRequest(c, caller.keyId);
    await next();
    const policies: string[] = [];
    if (burst) policies.push(`"burst";q=${burst.requests};w=${burst.seconds}`);
    if (requestsPerDay !== null) policies.push(`"day";q=${requestsPerDay};w=${DAY_SECONDS}`);
    const { headers } = c.res;
    if (policies.length > 0) headers.set('RateLimit-Policy', policies.join(', '));
    if (requestsPerDay === null) return;
    headers.set('RateLimit', `"day";r=${Math.max(0, requestsPerDay - count)};t=${secondsToMidnight()}`);
  };
}

/** The binding does not tell what it is set to; RATE_LIMIT repeats it. */
function burstOf({ RATE_LIMITER: limiter, RATE_LIMIT: told }: Env) {
  const [requests, seconds] = (told ?? '').split('/').map(positive);
  return limiter && requests && seconds ? { limiter, requests, seconds } : null;
}

/** A limiter that does not answer lets through: it protects, it does not decide. */
async function isWithin(limiter: NonNullable<Env['RATE_LIMITER']>, key: string): Promise<boolean> {
  try {
    return (await limiter.limit({ key })).success;
  } catch {
    return true;
  }
}

function positive(text: string | undefined): number | null {
  return /^[1-9]\d*$/.test(text ?? '') ? Number(text) : null;
}

function secondsToMidnight(): number {
  return DAY_SECONDS - Math.floor((Date.now() / 1000) % DAY_SECONDS);
}
