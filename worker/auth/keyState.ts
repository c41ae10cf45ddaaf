// Whether a stored key, or what hangs on it, may be used now.

import { ApiError } from '../apiFault.ts';

/** Of `api_keys`. Times are ISO 8601; null = never. */
export interface KeyLife {
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
}

/** @throws ApiError `key_revoked`, `key_expired`. */
export function requireAlive({ expires_at, revoked_at }: KeyLife): void {
  if (revoked_at !== null) throw new ApiError({ reason: 'key_revoked', revokedAt: revoked_at });
  if (expires_at !== null && Date.parse(expires_at) <= Date.now()) {
    throw new ApiError({ reason: 'key_expired', expiredAt: expires_at });
  }
}
