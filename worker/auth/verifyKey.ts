// From the text of a key to who holds it: looked up by its hash, compared in constant time, remembered for a moment.

import { ApiError, fromStore } from '../apiFault.ts';
import type { Env } from '../env.ts';
import { KEY_CACHE_ENTRIES_MAX, KEY_CACHE_SECONDS_MAX } from '../limits.ts';
import { hashKey, isKeyText } from './keyFormat.ts';
import { isScope, type VerifiedKey } from './scopes.ts';

interface KeyRow {
  readonly key_id: string;
  readonly sha256: string;
  readonly scopes: string;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
}

const remembered = new Map<string, { readonly row: KeyRow; readonly readAtMs: number }>();

/** @throws ApiError `key_malformed`, `key_unknown`, `key_revoked`, `key_expired` or `storage_failing`. */
export async function verifyKey(env: Env, text: string): Promise<VerifiedKey> {
  if (!isKeyText(text)) throw new ApiError({ reason: 'key_malformed' });
  const sha256 = await hashKey(text);
  const row = await readKey(env, sha256);
  if (!row || !equalInConstantTime(row.sha256, sha256)) throw new ApiError({ reason: 'key_unknown' });
  if (row.revoked_at !== null) throw new ApiError({ reason: 'key_revoked', revokedAt: row.revoked_at });
  if (row.expires_at !== null && Date.parse(row.expires_at) <= Date.now()) {
    throw new ApiError({ reason: 'key_expired', expiredAt: row.expires_at });
  }
  return { keyId: row.key_id, scopes: (JSON.parse(row.scopes) as string[]).filter(isScope) };
}

async function readKey(env: Env, sha256: string): Promise<KeyRow | null> {
  const known = remembered.get(sha256);
  if (known && Date.now() - known.readAtMs < KEY_CACHE_SECONDS_MAX * 1000) return known.row;
  const row = await fromStore('DB', () =>
    env.DB.prepare('SELECT key_id, sha256, scopes, expires_at, revoked_at FROM api_keys WHERE sha256 = ?')
      .bind(sha256)
      .first<KeyRow>(),
  );
  // Unknown keys are not remembered: guesses must not push out keys in use.
  if (!row) return null;
  if (remembered.size >= KEY_CACHE_ENTRIES_MAX) remembered.clear();
  remembered.set(sha256, { row, readAtMs: Date.now() });
  return row;
}

/** Takes the same time wherever two hashes of one length differ. */
function equalInConstantTime(left: string, right: string): boolean {
  let difference = left.length ^ right.length;
  for (let i = 0; i < right.length; i++) difference |= left.charCodeAt(i % left.length) ^ right.charCodeAt(i);
  return difference === 0;
}
