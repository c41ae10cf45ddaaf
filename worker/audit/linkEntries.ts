// Entries in the order of the chain, bound to the one before, and as SQL. Pure: the Worker (appendAudit.ts) and the
// operator's commands write the same rows.

import { type AuditAction, type AuditHead, type AuditRow, linkHash } from './auditEntry.ts';

/** An entry before it has its place. */
export interface UnlinkedEntry extends Pick<AuditRow, 'actor' | 'subject' | 'details'> {
  readonly action: AuditAction;
}

/** SQL with bound values; null travels as an empty text, which no entry has. */
export interface BoundSql {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** The newest link. */
export const SELECT_HEAD = 'SELECT sequence, hash FROM audit_head';

/** What migration 0002a's trigger says to whoever computed on an older link. */
export const HEAD_MOVED = 'audit_head_moved';

/** @returns the entries as rows that follow the link, in order. */
export async function linkEntries(head: AuditHead, entries: readonly UnlinkedEntry[]): Promise<AuditRow[]> {
  const linked: AuditRow[] = [];
  let { sequence, hash } = head;
  for (const entry of entries) {
    const next = { ...entry, sequence: sequence + 1, at: new Date().toISOString() };
    const previous_hash = hash;
    hash = await linkHash(previous_hash, next);
    sequence = next.sequence;
    linked.push({ ...next, previous_hash, hash });
  }
  return linked;
}

export function insertEntry({ sequence, at, actor, action, subject, ...row }: AuditRow): BoundSql {
  return {
    sql: `INSERT INTO audit (sequence, at, actor, action, subject, details, previous_hash, hash)
      VALUES (?, ?, ?, ?, nullif(?, ''), ?, ?, ?)`,
    values: [sequence, at, actor, action, subject ?? '', row.details, row.previous_hash, row.hash],
  };
}
