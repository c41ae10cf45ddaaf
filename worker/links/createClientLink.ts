// A link for the client a decision is about. What is stored cannot be turned back into the link.

import type { Language } from '../../wasm/explain/language.ts';
import { ApiError } from '../apiFault.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import { hashSecret, randomSecret } from '../auth/secretText.ts';
import type { WholeRow } from '../decisions/readDecisions.ts';
import type { Env } from '../env.ts';
import type { Mark } from '../idempotency/writeOnce.ts';
import { requireLinkSecret } from './linkSecret.ts';
import { writeLinkToken } from './linkToken.ts';

const DAY_MS = 86_400_000;

export interface CreatedLink {
  readonly linkId: string;
  readonly token: string;
  readonly expiresAt: string;
}

/** @throws ApiError `decision_erased`, `storage_failing`. */
export async function createClientLink(
  env: Env,
  decision: WholeRow,
  { days, language }: { readonly days: number; readonly language: Language },
  actor: string,
  mark: Mark<CreatedLink>,
): Promise<CreatedLink> {
  const { decision_id: decisionId, applicant_id: applicantId } = decision;
  if (decision.application === null) {
    throw new ApiError({ reason: 'decision_erased', decisionId, erasedAt: decision.erased_at ?? '' });
  }
  const linkId = `link_${crypto.randomUUID().replaceAll('-', '')}`;
  const now = Date.now();
  // Whole seconds, as the token carries it.
  const expiresAtMs = Math.floor((now + days * DAY_MS) / 1000) * 1000;
  const expiresAt = new Date(expiresAtMs).toISOString();
  const token = await writeLinkToken(await requireLinkSecret(env), { linkId, expiresAtMs }, randomSecret());
  const insert = env.DB.prepare(
    `INSERT INTO client_links (id, applicant_id, decision_id, token_sha256, created_at, created_by, expires_at, language)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).bind(
    ...[linkId, applicantId, decisionId, await hashSecret(token)],
    ...[new Date(now).toISOString(), actor, expiresAt, language],
  );
  const created: CreatedLink = { linkId, token, expiresAt };
  await appendAudit(
    env,
    {
      actor,
      action: 'client_link_created',
      subject: { kind: 'client_link', id: linkId },
      details: { decisionId, expiresAt, language },
    },
    [insert, ...(await mark(created))],
  );
  return created;
}
