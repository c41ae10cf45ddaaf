// Reads a body as JSON and checks it; the route gets it, typed, from `c.req.valid('json')`.

import type { MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import { ApiError } from '../apiFault.ts';
import type { AppEnv } from '../env.ts';
import { BODY_BYTES_MAX } from '../limits.ts';
import { hasMediaType } from './mediaType.ts';
import { parseJson } from './parseJson.ts';
import { parseWith } from './parseWith.ts';
import { readRequestBody } from './readBody.ts';

const JSON_TYPE = 'application/json';

type Validated<T> = { in: { json: T }; out: { json: T } };

/** @example app.post('/v1/score', jsonBody(scoreRequestSchema), (c) => c.req.valid('json')) */
export function jsonBody<T extends object>(
  schema: z.ZodType<T>,
  bytesMax = BODY_BYTES_MAX,
): MiddlewareHandler<AppEnv, string, Validated<T>> {
  return async (c, next) => {
    const received = c.req.header('Content-Type') ?? null;
    if (!hasMediaType(received, JSON_TYPE)) {
      throw new ApiError({ reason: 'unsupported_media_type', expected: [JSON_TYPE], received });
    }
    const value = parseJson(await readRequestBody(c.req.raw, bytesMax));
    c.req.addValidatedData('json', parseWith(schema, value, 'body'));
    await next();
  };
}
