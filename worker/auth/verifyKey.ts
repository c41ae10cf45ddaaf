// From the text of a key to who holds it: looked up by its hash, compared in constant time, remembered for a moment.

import { ApiError, fromStore } from '../apiFault.ts';
import type { Env } from '../env.ts';
import { KEY_CACHE_ENTRIES_MAX } from '../limits.ts';
import { hashKey, isKeyText } from './keyFormat.ts';
import { type KeyLife, requireAlive } from './keyState.ts';
import { createRememberedRows } from './rememberedRows.ts';
import { readScopes, type VerifiedKey } from './scopes.ts';
import { equalInConstantTime } from './secretText.ts';

interface KeyRow extends KeyLife {
  readonly key_id: string;
  readonly sha256: string;
  readonly scopes: string;
  readonly requests_per_day: number | null;
}

/** With its scopes read once, not with every request. */
interface RememberedKey extends KeyLife {
  readonly key_id: string;
  readonly sha256: string;
  readonly holder: VerifiedKey;
}

/** Of keys that are known; hashing takes longer than all the rest of a verification. */
const hashes = new Map<string, string>();
const remembered = createRememberedRows<RememberedKey>();

/** @throws ApiError `key_malformed`, `key_unknown`, `key_revoked`, `key_expired` or `storage_failing`. */
export async function verifyKey(env: Env, text: string): Promise<VerifiedKey> {
  if (!isKeyText(text)) throw new ApiError({ reason: 'key_malformed' });
  const sha256 = hashes.get(text) ?? (await hashKey(text));
  const row = await readKey(env, sha256);
  if (!row || !equalInConstantTime(row.sha256, sha256)) throw new ApiError({ reason: 'key_unknown' });
  rememberHash(text, sha256);
  requireAlive(row);
  return row.holder;
}

/** After a key was changed here: the next request reads it anew. */
export function forgetKey(keyId: string): void {
  remembered.forget(keyId);
}

function rememberHash(text: string, sha256: string): void {
  if (hashes.has(text)) return;
  if (hashes.size >= KEY_CACHE_ENTRIES_MAX) hashes.clear();
  hashes.set(text, sha256);
}

async function readKey(env: Env, sha256: string): Promise<RememberedKey | null> {
  const known = remembered.get(sha256);
  if (known) return known;
  const row = await fromStore('DB', () =>
    env.DB.prepare(
      `SELECT key_id, sha256, scopes, expires_at, revoked_at, requests_per_day FROM api_keys WHERE sha256 = ?`,
    )
      .bind(sha256)
      .first<KeyRow>(),
  );
  // Unknown keys are not remembered: guesses must not push out keys in use.
  if (!row) return null;
  const found = remember(row);
  remembered.put(sha256, found);
  return found;
}

function remember({ scopes, requests_per_day: requestsPerDay, ...row }: KeyRow): RememberedKey {
  return { ...row, holder: { keyId: row.key_id, scopes: readScopes(scopes), via: 'key', requestsPerDay } };
}
