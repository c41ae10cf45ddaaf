// An entry of the audit chain as answers show it.

import type { AuditEntry } from '../contractAudit.ts';
import type { AuditAction, AuditRow } from './auditEntry.ts';

export function auditEntryOf({ action, details, previous_hash, ...row }: AuditRow): AuditEntry {
  const told = JSON.parse(details) as AuditEntry['details'];
  return { ...row, action: action as AuditAction, details: told, previousHash: previous_hash };
}
