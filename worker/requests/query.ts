// Checks the query of a request; the route gets it, typed, from `c.req.valid('query')`.

import type { MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import type { AppEnv } from '../env.ts';
import { parseWith } from './parseWith.ts';

type Validated<Input, Output> = { in: { query: Input }; out: { query: Output } };

/** @example app.get('/v1/applicants', query(applicantsQuerySchema), (c) => c.req.valid('query').limit) */
export function query<Input extends object, Output extends object>(
  schema: z.ZodType<Output, Input>,
): MiddlewareHandler<AppEnv, string, Validated<Input, Output>> {
  return async (c, next) => {
    c.req.addValidatedData('query', parseWith(schema, c.req.query(), 'query'));
    await next();
  };
}
