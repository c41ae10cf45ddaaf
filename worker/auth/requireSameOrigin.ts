// A browser sends a session's cookie by itself, so a write that rests on it must prove that this site's own page sent it:
// the browser's word on the origin, and a header that no form and no other site can set.

import type { Context } from 'hono';
import { ApiError } from '../apiFault.ts';
import type { AppEnv } from '../env.ts';

/** Any value will do: what counts is that a cross-site request cannot carry it unasked. */
export const CSRF_HEADER = 'X-Clairscore-Client';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** @throws ApiError `csrf_refused` naming the first check that failed. */
export function requireSameOrigin(c: Context<AppEnv>): void {
  if (READS.has(c.req.method)) return;
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin') throw refused('Sec-Fetch-Site');
  if (c.req.header('Origin') !== new URL(c.req.url).origin) throw refused('Origin');
  if (!c.req.header(CSRF_HEADER)) throw refused(CSRF_HEADER);
}

function refused(header: string): ApiError {
  return new ApiError({ reason: 'csrf_refused', header });
}
