// What an entry of the audit chain is, and how it is bound to the one before. Writing is in appendAudit.ts.

/** Everything that is recorded. A new kind of event is a new word here. */
export const AUDIT_ACTIONS = [
  'score_batch',
  'decision_recorded',
  'review_opened',
  'review_assigned',
  'review_concluded',
  'model_published',
  'alias_changed',
  'canary_changed',
  'shadow_changed',
  'key_created',
  'key_rotated',
  'key_revoked',
  'session_opened',
  'session_closed',
  'export',
  'erasure',
  'client_link_created',
  'client_link_revoked',
  'alert_acknowledged',
  'audit_pruned',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Codes, identifiers, numbers: never free text, which could be about a person. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** As stored. Texts are hashed as they are, so a changed space is a broken link. */
export interface AuditRow {
  readonly sequence: number;
  /** ISO 8601, by the isolate that wrote it. */
  readonly at: string;
  /** A keyId, a person's id derived from a hash, or `system`. */
  readonly actor: string;
  readonly action: string;
  /** e.g. `applicant:9f...` (auditSubject.ts) or `key:key_...`; null = the installation. */
  readonly subject: string | null;
  /** Canonical JSON. */
  readonly details: string;
  readonly previous_hash: string;
  readonly hash: string;
}

/** The link an entry follows. */
export type AuditHead = Pick<AuditRow, 'sequence' | 'hash'>;

/** @returns SHA-256, hexadecimal, of the hash before, a line feed, and the entry as a JSON array of its stored values. */
export async function linkHash(
  previousHash: string,
  row: Omit<AuditRow, 'hash' | 'previous_hash'>,
): Promise<string> {
  const { sequence, at, actor, action, subject, details } = row;
  const text = `${previousHash}\n${JSON.stringify([sequence, at, actor, action, subject, details])}`;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
