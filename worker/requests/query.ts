// Checks the query of a request; the route gets it, typed, from `c.req.valid('query')`.

import type { MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import { ApiError } from '../apiFault.ts';
import type { AppEnv } from '../env.ts';
import { FAULTS_MAX } from '../limits.ts';
import { pointerOf } from './describeFaults.ts';
import { parseWith } from './parseWith.ts';

type Validated<Input, Output> = { in: { query: Input }; out: { query: Output } };

/** @example app.get('/v1/applicants', query(applicantsQuerySchema), (c) => c.req.valid('query').limit) */
export function query<Input extends object, Output extends object>(
  schema: z.ZodType<Output, Input>,
): MiddlewareHandler<AppEnv, string, Validated<Input, Output>> {
  return async (c, next) => {
    refuseRepeated(c.req.queries());
    c.req.addValidatedData('query', parseWith(schema, c.req.query(), 'query'));
    await next();
  };
}

/** Of two values of one name the reader and the writer of a query may each take another. */
function refuseRepeated(values: Readonly<Record<string, readonly string[]>>): void {
  const faults = Object.entries(values)
    .filter(([, given]) => given.length > 1)
    .map(([name, given]) => ({
      pointer: pointerOf([name]),
      expected: 'one value of this name',
      received: `${given.length} values`,
    }));
  if (faults.length === 0) return;
  const listed = faults.slice(0, FAULTS_MAX);
  throw new ApiError({ reason: 'invalid_request', part: 'query', faults: listed, count: faults.length });
}
