// A client link as D1 holds it, and as answers show it: never the token.

import type { Language } from '../../wasm/explain/language.ts';
import type { ClientLink } from '../contractClient.ts';

export interface ClientLinkRow {
  readonly id: string;
  readonly applicant_id: number | null;
  readonly decision_id: string;
  readonly token_sha256: string;
  readonly created_at: string;
  readonly created_by: string;
  readonly expires_at: string;
  readonly revoked_at: string | null;
  readonly language: Language;
  readonly opened_at: string | null;
  readonly opens: number;
}

export function clientLinkOf(row: ClientLinkRow, nowMs: number): ClientLink {
  const expired = Date.parse(row.expires_at) <= nowMs;
  return {
    linkId: row.id,
    decisionId: row.decision_id,
    createdAt: row.created_at,
    createdBy: row.created_by,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    language: row.language,
    openedAt: row.opened_at,
    opens: row.opens,
    state: row.revoked_at !== null ? 'revoked' : expired ? 'expired' : 'active',
  };
}
