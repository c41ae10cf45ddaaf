// The values that the parts of the report are made of.

import * as z from 'zod/mini';

/** Fewest applicants that any entry of the report sums up. */
export const PEOPLE_MIN = 10;

export const count = z.int().check(z.minimum(0));
export const share = z.number().check(z.minimum(0), z.maximum(1));

/** With its 95 % bootstrap interval over the applicants. */
export const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() });

/** A member that reports of format 2 do not have yet: null there. The writer must give it. */
export function laterMember<Schema extends z.core.$ZodType>(schema: Schema) {
  return z._default(z.nullable(schema), null);
}
