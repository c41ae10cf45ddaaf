// Headers of every answer of the API: nothing is to be kept, guessed or framed, and nothing but what prints is a page.
// The static files have their own (web/).

import type { MiddlewareHandler } from 'hono';

const POLICY = 'Content-Security-Policy';
const HEADERS = Object.entries({
  [POLICY]: "default-src 'none'; frame-ancestors 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
});

/** @example new Hono().use(securityHeaders()) */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    // A page to be printed has a policy of its own (html/printPage.ts).
    const { headers } = c.res;
    const own = headers.get(POLICY);
    for (const [name, value] of HEADERS) headers.set(name, value);
    if (own !== null) headers.set(POLICY, own);
    // A route that may be kept says so itself.
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  };
}
