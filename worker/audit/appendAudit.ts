// The one way into the audit chain. The database refuses an entry that does not follow its newest one (migration 0002a),
// so isolates that append at once cannot fork the chain: who comes late reads the head and computes again.

import type { D1PreparedStatement, D1Result } from '@cloudflare/workers-types/index.ts';
import { ApiError } from '../apiFault.ts';
import type { Env } from '../env.ts';
import { AUDIT_APPEND_ATTEMPTS_MAX, AUDIT_APPEND_PAUSE_MS_MAX } from '../limits.ts';
import {
  type AuditAction,
  type AuditDetails,
  type AuditHead,
  type AuditRow,
  linkHash,
} from './auditEntry.ts';
import { type AuditSubject, subjectText } from './auditSubject.ts';
import { canonicalDetails } from './canonicalDetails.ts';

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

type Unlinked = Pick<AuditRow, 'actor' | 'action' | 'subject' | 'details'>;

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
  const rows: Unlinked[] = [];
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
  rows: readonly Unlinked[],
  alongside: readonly D1PreparedStatement[],
): Promise<Appended | null> {
  const linked = await link(await readHead(env), rows);
  try {
    const results = await env.DB.batch([...linked.map((row) => insert(env, row)), ...alongside]);
    const { sequence, hash } = linked.at(-1)!;
    return { head: { sequence, hash }, results: results.slice(linked.length) };
  } catch (error) {
    if (error instanceof Error && error.message.includes('audit_head_moved')) return null;
    throw error;
  }
}

/** The newest link. @throws ApiError `storage_failing`. */
export async function readHead(env: Env): Promise<AuditHead> {
  try {
    return (await env.DB.prepare('SELECT sequence, hash FROM audit_head').first<AuditHead>())!;
  } catch (error) {
    throw new ApiError({ reason: 'storage_failing', store: 'DB' }, error);
  }
}

async function link(head: AuditHead, rows: readonly Unlinked[]): Promise<AuditRow[]> {
  const linked: AuditRow[] = [];
  let { sequence, hash } = head;
  for (const row of rows) {
    const next = { ...row, sequence: sequence + 1, at: new Date().toISOString() };
    const previous_hash = hash;
    hash = await linkHash(previous_hash, next);
    sequence = next.sequence;
    linked.push({ ...next, previous_hash, hash });
  }
  return linked;
}

function insert(env: Env, row: AuditRow): D1PreparedStatement {
  return env.DB.prepare(
    `INSERT INTO audit (sequence, at, actor, action, subject, details, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).bind(row.sequence, row.at, row.actor, row.action, row.subject, row.details, row.previous_hash, row.hash);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
