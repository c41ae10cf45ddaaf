// The applicant a path names.

import { z } from 'zod';
import { APPLICANT_ID_MAX } from '../../wasm/features/contract.ts';
import { wholeNumberText } from '../contractNumbers.ts';
import { parseWith } from './parseWith.ts';

/** Written plainly: 007 would be a second address of the same applicant. */
const plain = z.string().regex(/^[1-9]/, `expected a whole number from 1 to ${APPLICANT_ID_MAX}`);
const pathSchema = z.object({ id: plain.pipe(wholeNumberText(1, APPLICANT_ID_MAX)) });

/** @throws ApiError `invalid_request` unless it is a whole number in range. */
export function applicantIdOf(id: string): number {
  return parseWith(pathSchema, { id }, 'path').id;
}
