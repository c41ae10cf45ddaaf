// The applicant a path names.

import { z } from 'zod';
import { applicantIdSchema } from '../../wasm/features/contract.ts';
import { parseWith } from './parseWith.ts';

const pathSchema = z.object({ id: applicantIdSchema });

/** @throws ApiError `invalid_request` unless it is a whole number in range, written plainly. */
export function applicantIdOf(id: string): number {
  return parseWith(pathSchema, { id: /^[1-9]\d*$/.test(id) ? Number(id) : id }, 'path').id;
}
