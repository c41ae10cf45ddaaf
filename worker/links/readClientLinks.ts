// Client links from D1: of a decision or an applicant, and the end of one.

import { ApiError, fromStore } from '../apiFault.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { Env } from '../env.ts';
import type { Mark } from '../idempotency/writeOnce.ts';
import { CLIENT_LINK_RETENTION_DAYS } from '../limits.ts';
import type { ClientLinkRow } from './clientLinkRow.ts';

const DAY_MS = 86_400_000;

/** Newest first. @throws ApiError `storage_failing`. */
export async function linksOf(
  env: Env,
  column: 'decision_id' | 'applicant_id',
  id: string | number,
): Promise<ClientLinkRow[]> {
  const statement = env.DB.prepare(
    `SELECT * FROM client_links WHERE ${column} = ? ORDER BY created_at DESC, id DESC`,
  ).bind(id);
  return (await fromStore('DB', () => statement.all<ClientLinkRow>())).results;
}

/** One that is revoked stays so, as of the first time. @throws ApiError `client_link_unknown`, `storage_failing`. */
export async function revokeClientLink(
  env: Env,
  linkId: string,
  actor: string,
  mark: Mark<ClientLinkRow>,
): Promise<ClientLinkRow> {
  const read = () =>
    fromStore('DB', () =>
      env.DB.prepare('SELECT * FROM client_links WHERE id = ?').bind(linkId).first<ClientLinkRow>(),
    );
  const row = await read();
  if (!row) throw new ApiError({ reason: 'client_link_unknown', linkId });
  if (row.revoked_at !== null) return row;
  const revoked = { ...row, revoked_at: new Date().toISOString() };
  const revoke = env.DB.prepare(
    'UPDATE client_links SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL',
  ).bind(revoked.revoked_at, linkId);
  await appendAudit(
    env,
    {
      actor,
      action: 'client_link_revoked',
      subject: { kind: 'client_link', id: linkId },
      details: { decisionId: row.decision_id },
    },
    [revoke, ...(await mark(revoked))],
  );
  return (await read())!;
}

export async function deleteOldLinks(env: Env, nowMs: number): Promise<void> {
  const before = new Date(nowMs - CLIENT_LINK_RETENTION_DAYS * DAY_MS).toISOString();
  await fromStore('DB', () =>
    env.DB.prepare('DELETE FROM client_links WHERE expires_at < ?').bind(before).run(),
  );
}
