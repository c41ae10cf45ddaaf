// Reads a body as JSON and checks it; the route gets it, typed, from `c.req.valid('json')`.

import type { MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import { ApiError } from '../apiFault.ts';
import type { AppEnv } from '../env.ts';
import { BODY_BYTES_MAX } from '../limits.ts';
import { locateJsonFault } from './locateJsonFault.ts';
import { parseWith } from './parseWith.ts';
import { readBody } from './readBody.ts';

type Validated<T> = { in: { json: T }; out: { json: T } };

/** @example app.post('/v1/score', jsonBody(scoreRequestSchema), (c) => c.req.valid('json')) */
export function jsonBody<T extends object>(
  schema: z.ZodType<T>,
): MiddlewareHandler<AppEnv, string, Validated<T>> {
  return async (c, next) => {
    const received = c.req.header('Content-Type') ?? null;
    if (!/^application\/json\s*(;|$)/i.test(received ?? '')) {
      throw new ApiError({ reason: 'unsupported_media_type', received });
    }
    const value = parseJson(await readBody(c.req.raw.body, BODY_BYTES_MAX));
    c.req.addValidatedData('json', parseWith(schema, value, 'body'));
    await next();
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const fault = locateJsonFault(text);
    if (!fault) throw error;
    throw new ApiError({ reason: 'malformed_json', ...fault });
  }
}
