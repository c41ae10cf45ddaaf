// A change by an operator's command, with its entry of the audit chain in one transaction, as the Worker does it
// (worker/audit/appendAudit.ts) but over the platform.

import { setTimeout as pause } from 'node:timers/promises';
import type { AuditEvent } from '../../worker/audit/appendAudit.ts';
import type { AuditHead } from '../../worker/audit/auditEntry.ts';
import { canonicalDetails } from '../../worker/audit/canonicalDetails.ts';
import { HEAD_MOVED, insertEntry, linkEntries, SELECT_HEAD } from '../../worker/audit/linkEntries.ts';
import { AUDIT_APPEND_ATTEMPTS_MAX, AUDIT_APPEND_PAUSE_MS_MAX } from '../../worker/limits.ts';
import type { Platform, Statement } from '../platform/platform.ts';

/** Who did it, in the chain and in the registry's journal. */
export const OPERATOR = 'publication';

/** An event that is about no person. */
export type OperatorEvent = Pick<AuditEvent, 'action' | 'details'> & {
  readonly subject: { readonly kind: 'model' | 'key'; readonly id: string } | null;
};

/** @throws Error of the platform; nothing is written then. */
export async function recordChange(
  platform: Pick<Platform, 'query' | 'batch'>,
  { action, subject, details }: OperatorEvent,
  alongside: readonly Statement[],
): Promise<void> {
  const about = subject && `${subject.kind}:${subject.id}`;
  const entry = { actor: OPERATOR, action, subject: about, details: canonicalDetails(details) };
  for (let attempt = 1; ; attempt++) {
    const [head] = await platform.query(SELECT_HEAD);
    const rows = await linkEntries(headOf(head), [entry]);
    try {
      return await platform.batch([...rows.map(insertEntry), ...alongside]);
    } catch (error) {
      const moved = error instanceof Error && error.message.includes(HEAD_MOVED);
      if (!moved || attempt >= AUDIT_APPEND_ATTEMPTS_MAX) throw error;
      await pause(Math.random() * AUDIT_APPEND_PAUSE_MS_MAX);
    }
  }
}

function headOf(row: Readonly<Record<string, unknown>> | undefined): AuditHead {
  if (!row) throw new Error('The audit chain has no beginning: the migrations are not applied.');
  return { sequence: Number(row.sequence), hash: String(row.hash) };
}
