// Which route a request is for, by pattern: what access is declared for and what logs may name.

import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';

/** @returns e.g. `GET /v1/applicants/:id`; null where no handler is registered. Middlewares count as none. */
export function routeOf(c: Context): string | null {
  const route = matchedRoutes(c).findLast(({ method }) => method !== 'ALL');
  return route ? `${route.method} ${route.path}` : null;
}
