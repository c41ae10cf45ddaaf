// What answers of several areas are made of.

import { z } from 'zod';
import { applicationSchema, historySchema } from '../../../wasm/features/contract.ts';

export const time = z.iso.datetime();
export const optionalTime = time.nullable();
export const optionalText = z.string().nullable();
export const share = z.number().min(0).max(1);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const keyId = z.string().regex(/^key_[0-9a-f]{12}$/);
export const actor = z.string().describe('A keyId, a person’s id, or what acted by itself.');
export const nextCursor = z.string().nullable().describe('Hand back as cursor; null on the last page.');
export const decision = z.enum(['granted', 'refused']);

/** What was scored, as it was sent or stored then. */
export const inputs = z.strictObject({ application: applicationSchema, history: historySchema.nullable() });
