// A value through a schema, or every fault of it in one answer.

import type { z } from 'zod';
import { ApiError } from '../apiFault.ts';
import { FAULTS_MAX } from '../limits.ts';
import { describeFaults } from './describeFaults.ts';

/** @throws ApiError `invalid_request`. */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown, part: 'body' | 'query' | 'path'): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = describeFaults(parsed.error.issues, value);
  throw new ApiError({
    reason: 'invalid_request',
    part,
    faults: faults.slice(0, FAULTS_MAX),
    count: faults.length,
  });
}
