// Keys in the database: only their hashes are stored.

import { hashKey, isKeyText, keyIdOf } from '../../worker/auth/keyFormat.ts';
import type { Scope } from '../../worker/auth/scopes.ts';
import type { Platform } from '../platform/platform.ts';

export interface KeyToStore {
  readonly label: string;
  readonly scopes: readonly Scope[];
  /** "clair_" and 43 base64url characters. */
  readonly key: string;
  /** Absent = never. */
  readonly expiresAt?: Date;
}

/**
 * Stores the keys that are not there yet; one that is keeps its scopes, expiry and revocation.
 * @returns the key ids, in order. @throws RangeError for a text that is no key.
 */
export async function ensureKeys(platform: Platform, keys: readonly KeyToStore[]): Promise<string[]> {
  const createdAt = new Date().toISOString();
  const rows = await Promise.all(
    keys.map(async ({ key, label, scopes, expiresAt }) => {
      if (!isKeyText(key)) throw new RangeError(`The key for "${label}" is not "clair_" and 43 characters.`);
      const sha256 = await hashKey(key);
      const keyId = keyIdOf(sha256);
      return [
        keyId,
        sha256,
        label,
        JSON.stringify(scopes),
        createdAt,
        expiresAt?.toISOString() ?? '',
      ] as const;
    }),
  );
  const sql = `INSERT INTO api_keys (key_id, sha256, label, scopes, created_at, expires_at)
    VALUES (?, ?, ?, ?, ?, nullif(?, '')) ON CONFLICT DO NOTHING`;
  if (rows.length > 0) await platform.batch(rows.map((values) => ({ sql, values })));
  return rows.map(([keyId]) => keyId);
}
