// One page of the audit chain, newest first, with what a person may filter by.

import { fromStore } from '../apiFault.ts';
import type { Env } from '../env.ts';
import type { AuditAction, AuditRow } from './auditEntry.ts';
import { knownReference } from './auditSubject.ts';

export interface AuditFilter {
  readonly action?: AuditAction | undefined;
  readonly applicantId?: number | undefined;
  /** ISO 8601, inclusive. */
  readonly from?: string | undefined;
  /** ISO 8601, exclusive. */
  readonly to?: string | undefined;
  /** Entries before this sequence. */
  readonly before?: number | undefined;
}

/** @returns at most `limit` entries, descending. @throws ApiError `storage_failing`. */
export async function listAudit(env: Env, filter: AuditFilter, limit: number): Promise<readonly AuditRow[]> {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const add = (condition: string, value: string | number | undefined): void => {
    if (value === undefined) return;
    conditions.push(condition);
    values.push(value);
  };
  if (filter.applicantId !== undefined) {
    const reference = await knownReference(env, filter.applicantId);
    if (reference === null) return [];
    add('subject = ?', `applicant:${reference}`);
  }
  add('action = ?', filter.action);
  add('at >= ?', filter.from);
  add('at < ?', filter.to);
  add('sequence < ?', filter.before);
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const sql = `SELECT * FROM audit ${where} ORDER BY sequence DESC LIMIT ?`;
  const { results } = await fromStore('DB', () =>
    env.DB.prepare(sql)
      .bind(...values, limit)
      .all<AuditRow>(),
  );
  return results;
}
