// Whether the caller wants a page to read rather than JSON.

import type { Context } from 'hono';
import type { AppEnv } from '../env.ts';

/** `format` in the query decides; without it, an Accept header that names text/html before any JSON. */
export function wantsPage(c: Context<AppEnv>, format: 'json' | 'html' | undefined): boolean {
  if (format !== undefined) return format === 'html';
  const types = (c.req.header('Accept') ?? '').split(',').map((type) => type.split(';')[0]!.trim());
  const [page, json] = [types.indexOf('text/html'), types.indexOf('application/json')];
  return page >= 0 && (json < 0 || page < json);
}
