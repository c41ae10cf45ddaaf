// From the token of a client link to what it may open: signature first, then the stored hash, then expiry and revocation.
// Nothing is remembered between requests: links are few, and one that is revoked must not open anything any more.

import { ApiError, fromStore } from '../apiFault.ts';
import { equalInConstantTime, hashSecret } from '../auth/secretText.ts';
import type { Env } from '../env.ts';
import type { ClientLinkRow } from './clientLinkRow.ts';
import { readLinkSecret } from './linkSecret.ts';
import { readLinkToken } from './linkToken.ts';

const SIGNED_BY_NOBODY = 'no link was ever made';

/** @throws ApiError `link_unknown`, `link_expired`, `link_revoked`, `storage_failing`. */
export async function verifyLink(env: Env, text: string): Promise<ClientLinkRow> {
  const [secret, sha256] = await Promise.all([readLinkSecret(env), hashSecret(text)]);
  const token = await readLinkToken(secret ?? SIGNED_BY_NOBODY, text);
  const row = token && (await readLink(env, token.linkId));
  if (!row || !equalInConstantTime(row.token_sha256, sha256)) throw new ApiError({ reason: 'link_unknown' });
  if (row.revoked_at !== null) throw new ApiError({ reason: 'link_revoked', revokedAt: row.revoked_at });
  if (Date.parse(row.expires_at) <= Date.now()) {
    throw new ApiError({ reason: 'link_expired', expiredAt: row.expires_at });
  }
  return row;
}

function readLink(env: Env, linkId: string): Promise<ClientLinkRow | null> {
  return fromStore('DB', () =>
    env.DB.prepare('SELECT * FROM client_links WHERE id = ?').bind(linkId).first<ClientLinkRow>(),
  );
}

/** That the link was opened: told to the advisor who made it. A failure costs one count. */
export async function noteOpened(env: Env, linkId: string): Promise<void> {
  await env.DB.prepare(
    'UPDATE client_links SET opens = opens + 1, opened_at = coalesce(opened_at, ?) WHERE id = ?',
  )
    .bind(new Date().toISOString(), linkId)
    .run()
    .catch(() => {});
}
