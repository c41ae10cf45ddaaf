// The one way into the audit chain. The database refuses an entry that does not follow its newest one (migration 0002a),
// so isolates that append at once cannot fork the chain: who comes late reads the head and computes again.

import type { D1PreparedStatement, D1Result } from '@cloudflare/workers-types/index.ts';
import { ApiError } from '../apiFault.ts';
import type { Env } from '../env.ts';
import { AUDIT_APPEND_ATTEMPTS_MAX, AUDIT_APPEND_PAUSE_MS_MAX } from '../limits.ts';
import type { AuditAction, AuditDetails, AuditHead } from './auditEntry.ts';
import { type AuditSubject, subjectText } from './auditSubject.ts';
import { canonicalDetails } from './canonicalDetails.ts';
import { HEAD_MOVED, insertEntry, linkEntries, SELECT_HEAD, type UnlinkedEntry } from './linkEntries.ts';

export interface AuditEvent {
  readonly actor: string;
  readonly action: AuditAction;
  readonly subject: AuditSubject | null;
  readonly details: AuditDetails;
}

export interface Appended {
  /** The last entry written. */
  readonly head: AuditHead;
  /** Of the statements given, in order. */
  readonly results: readonly D1Result[];
}

/**
 * Appends one event, or several in order.
 * @param alongside statements that are written with the entries or not at all: nothing happens unrecorded. They may run
 *   in several attempts, of which one is kept; a constraint they break is thrown as D1 words it.
 * @throws ApiError `storage_failing`; RangeError for details that are no codes.
 * @example await appendAudit(env, { actor: key.keyId, action: 'key_revoked', subject: { kind: 'key', id }, details: {} }, [revoke])
 */
export async function appendAudit(
  env: Env,
  events: AuditEvent | readonly AuditEvent[],
  alongside: readonly D1PreparedStatement[] = [],
): Promise<Appended> {
  const list = 'actor' in events ? [events] : events;
  const rows: UnlinkedEntry[] = [];
  for (const { actor, action, subject, details } of list) {
    rows.push({
      actor,
      action,
      subject: await subjectText(env, subject),
      details: canonicalDetails(details),
    });
  }
  for (let attempt = 1; attempt <= AUDIT_APPEND_ATTEMPTS_MAX; attempt++) {
    const appended = await tryAppend(env, rows, alongside);
    if (appended) return appended;
    // Each its own pause: those who lost together must not come back together.
    await pause(Math.random() * Math.min(AUDIT_APPEND_PAUSE_MS_MAX, attempt * 2));
  }
  throw new ApiError({ reason: 'storage_failing', store: 'DB' });
}

/** null when another isolate was faster. */
async function tryAppend(
  env: Env,
  rows: readonly UnlinkedEntry[],
  alongside: readonly D1PreparedStatement[],
): Promise<Appended | null> {
  const linked = await linkEntries(await readHead(env), rows);
  const inserts = linked.map(insertEntry).map(({ sql, values }) => env.DB.prepare(sql).bind(...values));
  try {
    const results = await env.DB.batch([...inserts, ...alongside]);
    const { sequence, hash } = linked.at(-1)!;
    return { head: { sequence, hash }, results: results.slice(linked.length) };
  } catch (error) {
    if (error instanceof Error && error.message.includes(HEAD_MOVED)) return null;
    throw error;
  }
}

/** The newest link. @throws ApiError `storage_failing`. */
export async function readHead(env: Env): Promise<AuditHead> {
  try {
    return (await env.DB.prepare(SELECT_HEAD).first<AuditHead>())!;
  } catch (error) {
    throw new ApiError({ reason: 'storage_failing', store: 'DB' }, error);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
