// A value through a schema, or every fault of it in one answer.

import type { z } from 'zod';
import { ApiError } from '../apiFault.ts';
import { FAULTS_MAX } from '../limits.ts';
import { describeFaults } from './describeFaults.ts';

/** Where the value is in the body, and how many of its faults are listed. */
interface ParsePlace {
  readonly at?: readonly PropertyKey[];
  readonly faultsMax?: number;
}

/** @throws ApiError `invalid_request`. */
export function parseWith<T>(
  schema: z.ZodType<T>,
  value: unknown,
  part: 'body' | 'query' | 'path',
  { at = [], faultsMax = FAULTS_MAX }: ParsePlace = {},
): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = describeFaults(parsed.error.issues, value, at);
  throw new ApiError({
    reason: 'invalid_request',
    part,
    faults: faults.slice(0, faultsMax),
    count: faults.length,
  });
}
