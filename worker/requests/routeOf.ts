// Which route a request is for, by pattern: what access is declared for and what logs may name.

import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { AppEnv } from '../env.ts';

/** @returns e.g. `GET /v1/applicants/:id`; null where no handler is registered. Middlewares count as none. */
export function routeOf(c: Context<AppEnv>): string | null {
  const known = c.get('route');
  if (known !== undefined) return known;
  const matched = matchedRoutes(c).findLast(({ method }) => method !== 'ALL');
  const route = matched ? `${matched.method} ${matched.path}` : null;
  c.set('route', route);
  return route;
}
