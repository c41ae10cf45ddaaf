// Rows of api_keys as administrators see and change them. Whether a key may be used is decided in auth/.

import type { D1PreparedStatement } from '@cloudflare/workers-types/index.ts';
import { fromStore } from '../apiFault.ts';
import { generateKey, hashKey, keyIdOf } from '../auth/keyFormat.ts';
import { readScopes } from '../auth/scopes.ts';
import type { CreateKeyRequest, KeySummary } from '../contractAccess.ts';
import type { Env } from '../env.ts';

interface KeyRow {
  readonly key_id: string;
  readonly label: string;
  readonly scopes: string;
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
  readonly last_used_at: string | null;
  readonly replaced_by: string | null;
  readonly requests_per_day: number | null;
}

const SELECT = `SELECT key_id, label, scopes, created_at, expires_at, revoked_at, last_used_at, replaced_by,
  requests_per_day FROM api_keys`;

/** A key that is about to be stored. */
export interface NewKey {
  readonly key: string;
  readonly summary: KeySummary;
  /** To be run with its audit entry. */
  readonly insert: D1PreparedStatement;
}

export async function newKey(env: Env, request: CreateKeyRequest): Promise<NewKey> {
  const key = generateKey();
  const sha256 = await hashKey(key);
  const { label, scopes } = request;
  const expiresAt = request.expiresAt === undefined ? null : new Date(request.expiresAt).toISOString();
  const summary: KeySummary = {
    keyId: keyIdOf(sha256),
    ...{ label, scopes, state: 'active', createdAt: new Date().toISOString(), expiresAt },
    ...{
      revokedAt: null,
      lastUsedAt: null,
      replacedBy: null,
      requestsPerDay: request.requestsPerDay ?? null,
    },
  };
  const insert = env.DB.prepare(
    `INSERT INTO api_keys (key_id, sha256, label, scopes, created_at, expires_at, requests_per_day)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).bind(
    ...[summary.keyId, sha256, label, JSON.stringify(scopes)],
    ...[summary.createdAt, expiresAt, summary.requestsPerDay],
  );
  return { key, summary, insert };
}

/** @returns null where no such key was issued. @throws ApiError `storage_failing`. */
export async function readKeySummary(env: Env, keyId: string): Promise<KeySummary | null> {
  const row = await fromStore('DB', () =>
    env.DB.prepare(`${SELECT} WHERE key_id = ?`).bind(keyId).first<KeyRow>(),
  );
  return row && summaryOf(row);
}

/** By keyId, after the one given. @throws ApiError `storage_failing`. */
export async function listKeys(env: Env, after: string, limit: number): Promise<KeySummary[]> {
  const sql = `${SELECT} WHERE key_id > ? ORDER BY key_id LIMIT ?`;
  const { results } = await fromStore('DB', () => env.DB.prepare(sql).bind(after, limit).all<KeyRow>());
  return results.map(summaryOf);
}

/** The old key ends with the overlap. The database refuses a second successor. */
export function replaceKey(env: Env, keyId: string, by: string, expiresAt: string): D1PreparedStatement {
  const sql = 'UPDATE api_keys SET replaced_by = ?, expires_at = ? WHERE key_id = ?';
  return env.DB.prepare(sql).bind(by, expiresAt, keyId);
}

/** The database refuses it for the last key of an administrator. */
export function revokeKey(env: Env, keyId: string, revokedAt: string): D1PreparedStatement {
  const sql = 'UPDATE api_keys SET revoked_at = ? WHERE key_id = ? AND revoked_at IS NULL';
  return env.DB.prepare(sql).bind(revokedAt, keyId);
}

function summaryOf(row: KeyRow): KeySummary {
  return {
    keyId: row.key_id,
    label: row.label,
    scopes: readScopes(row.scopes),
    state: stateOf(row),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
    replacedBy: row.replaced_by,
    requestsPerDay: row.requests_per_day,
  };
}

function stateOf({ revoked_at, expires_at, replaced_by }: KeyRow): KeySummary['state'] {
  if (revoked_at !== null) return 'revoked';
  if (expires_at !== null && Date.parse(expires_at) <= Date.now()) return 'expired';
  return replaced_by === null ? 'active' : 'replaced';
}
