// Sessions of the dashboard: a random token in a cookie, its hash in D1. A session lives as long as its key, its absolute
// expiry and the pauses between requests allow.

import type { D1PreparedStatement } from '@cloudflare/workers-types/index.ts';
import { ApiError, fromStore } from '../apiFault.ts';
import type { Env } from '../env.ts';
import { SESSION_HOURS_MAX, SESSION_IDLE_MINUTES_MAX, SESSION_SEEN_SECONDS } from '../limits.ts';
import { type KeyLife, requireAlive } from './keyState.ts';
import { createRememberedRows } from './rememberedRows.ts';
import { readScopes, type SessionTimes, type VerifiedKey } from './scopes.ts';
import { equalInConstantTime, hashSecret, randomSecret } from './secretText.ts';

interface SessionRow extends KeyLife {
  readonly token_sha256: string;
  readonly session_id: string;
  readonly key_id: string;
  readonly scopes: string;
  readonly requests_per_day: number | null;
  readonly session_expires_at: string;
  last_seen_at: string;
}

const SELECT = `SELECT token_sha256, session_id, key_id, last_seen_at, scopes, requests_per_day, revoked_at,
    api_keys.expires_at AS expires_at, sessions.expires_at AS session_expires_at
  FROM sessions JOIN api_keys USING (key_id) WHERE token_sha256 = ?`;

const remembered = createRememberedRows<SessionRow>();

export interface OpenedSession {
  /** For the cookie; stored nowhere. */
  readonly token: string;
  readonly times: SessionTimes;
  /** To be run with its audit entry. */
  readonly insert: D1PreparedStatement;
}

/** A new session of a key. */
export async function openSession(env: Env, keyId: string): Promise<OpenedSession> {
  const token = randomSecret();
  const sha256 = await hashSecret(token);
  const now = Date.now();
  const sessionId = `session_${sha256.slice(0, 12)}`;
  const expiresAt = timeText(now + SESSION_HOURS_MAX * 3_600_000);
  const insert = env.DB.prepare(
    `INSERT INTO sessions (token_sha256, session_id, key_id, created_at, last_seen_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).bind(sha256, sessionId, keyId, timeText(now), timeText(now), expiresAt);
  return { token, insert, times: { sessionId, expiresAt, idleExpiresAt: idleExpiry(now) } };
}

/**
 * @param keepAlive the request's waitUntil: that the session was seen is written after the answer.
 * @throws ApiError `session_unknown`, `session_expired`, `key_revoked`, `key_expired`, `storage_failing`.
 */
export async function verifySession(
  env: Env,
  token: string,
  keepAlive: (promise: Promise<unknown>) => void,
): Promise<VerifiedKey> {
  const sha256 = await hashSecret(token);
  const row = await readSession(env, sha256);
  if (!row || !equalInConstantTime(row.token_sha256, sha256))
    throw new ApiError({ reason: 'session_unknown' });
  requireAlive(row);
  const now = Date.now();
  const seenMs = Date.parse(row.last_seen_at);
  if (Date.parse(row.session_expires_at) <= now || seenMs + SESSION_IDLE_MINUTES_MAX * 60_000 <= now) {
    throw new ApiError({ reason: 'session_expired' });
  }
  if (now - seenMs >= SESSION_SEEN_SECONDS * 1000) {
    row.last_seen_at = timeText(now);
    keepAlive(noteSeen(env, row));
  }
  const { key_id: keyId, requests_per_day: requestsPerDay, session_id: sessionId } = row;
  const session = { sessionId, expiresAt: row.session_expires_at, idleExpiresAt: idleExpiry(now) };
  return { keyId, scopes: readScopes(row.scopes), via: 'session', requestsPerDay, session };
}

/** Ends one session. To be run with its audit entry. */
export function closeSession(env: Env, sessionId: string): D1PreparedStatement {
  return env.DB.prepare('DELETE FROM sessions WHERE session_id = ?').bind(sessionId);
}

/** Ends all sessions of a key. */
export function closeSessionsOf(env: Env, keyId: string): D1PreparedStatement {
  return env.DB.prepare('DELETE FROM sessions WHERE key_id = ?').bind(keyId);
}

/** After a key or session was changed here. */
export function forgetSessionsOf(keyId: string): void {
  remembered.forget(keyId);
}

export async function deleteExpiredSessions(env: Env, nowMs: number): Promise<void> {
  const idle = timeText(nowMs - SESSION_IDLE_MINUTES_MAX * 60_000);
  const sql = 'DELETE FROM sessions WHERE expires_at <= ? OR last_seen_at <= ?';
  await fromStore('DB', () => env.DB.prepare(sql).bind(timeText(nowMs), idle).run());
}

async function readSession(env: Env, sha256: string): Promise<SessionRow | null> {
  const known = remembered.get(sha256);
  if (known) return known;
  const row = await fromStore('DB', () => env.DB.prepare(SELECT).bind(sha256).first<SessionRow>());
  if (row) remembered.put(sha256, row);
  return row;
}

/** Only forward: another isolate may have seen it later. A failure costs at most a minute of the idle time. */
async function noteSeen(env: Env, { token_sha256, last_seen_at }: SessionRow): Promise<void> {
  const sql = 'UPDATE sessions SET last_seen_at = ?1 WHERE token_sha256 = ?2 AND last_seen_at < ?1';
  await env.DB.prepare(sql)
    .bind(last_seen_at, token_sha256)
    .run()
    .catch(() => {});
}

function idleExpiry(nowMs: number): string {
  return timeText(nowMs + SESSION_IDLE_MINUTES_MAX * 60_000);
}

function timeText(ms: number): string {
  return new Date(ms).toISOString();
}
