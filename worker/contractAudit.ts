// The contract of the audit routes: what may be asked, and what is answered.

import { z } from 'zod';
import { APPLICANT_ID_MAX } from '../wasm/features/contract.ts';
import { AUDIT_ACTIONS, type AuditAction } from './audit/auditEntry.ts';
import type { Envelope } from './contract.ts';
import { limitText, wholeNumberText } from './contractNumbers.ts';
import { AUDIT_VERIFY_ENTRIES, AUDIT_VERIFY_ENTRIES_MAX } from './limits.ts';

const timeSchema = z.iso.datetime({ error: 'expected a time such as 2026-11-22T00:00:00Z' });
const sequenceSchema = wholeNumberText(1, Number.MAX_SAFE_INTEGER);

export const auditQuerySchema = z.strictObject({
  action: z.enum(AUDIT_ACTIONS).optional(),
  /** Entries about this applicant; none once the applicant was erased. */
  applicantId: wholeNumberText(1, APPLICANT_ID_MAX).optional(),
  /** Inclusive. */
  from: timeSchema.optional(),
  /** Exclusive. */
  to: timeSchema.optional(),
  limit: limitText(200, 50),
  /** The nextCursor of a page. */
  cursor: sequenceSchema.optional(),
});

export interface AuditEntry {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly action: AuditAction;
  readonly subject: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly previousHash: string;
  readonly hash: string;
}

export interface AuditAnswer extends Envelope {
  /** Newest first. */
  readonly entries: readonly AuditEntry[];
  readonly nextCursor: string | null;
}

export const auditVerifyQuerySchema = z.strictObject({
  /** The first entry to check; default: the oldest kept. */
  from: sequenceSchema.optional(),
  limit: limitText(AUDIT_VERIFY_ENTRIES_MAX, AUDIT_VERIFY_ENTRIES),
});

export interface AuditVerifyAnswer extends Envelope {
  /** Whether every link that was checked holds. */
  readonly holds: boolean;
  readonly from: number;
  readonly to: number;
  readonly checked: number;
  readonly broken: {
    readonly sequence: number;
    readonly kind: 'missing' | 'previous' | 'content';
    readonly expectedHash: string;
    readonly foundHash: string | null;
  } | null;
  /** Ask again with this `from`; null at the end of the chain or at a broken link. */
  readonly next: number | null;
  /** The newest entry. Noted elsewhere, it proves later that nothing was cut off or written anew. */
  readonly head: { readonly sequence: number; readonly hash: string };
}
