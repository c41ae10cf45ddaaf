// Whom or what an audit entry is about. An applicant is called by a random reference: the table audit_subjects alone
// links the two, so deleting its row makes every entry about the applicant anonymous and leaves the chain as it was.

import type { D1PreparedStatement } from '@cloudflare/workers-types/index.ts';
import { fromStore } from '../apiFault.ts';
import type { Env } from '../env.ts';

export type AuditSubject =
  | { readonly kind: 'applicant'; readonly applicantId: number }
  | {
      readonly kind:
        | 'key'
        | 'session'
        | 'model'
        | 'decision'
        | 'review'
        | 'snapshot'
        | 'alert'
        | 'client_link';
      readonly id: string;
    };

/** @returns the text that is stored in the chain, e.g. `key:key_0123456789ab`. @throws ApiError `storage_failing`. */
export async function subjectText(env: Env, subject: AuditSubject | null): Promise<string | null> {
  if (!subject) return null;
  if (subject.kind !== 'applicant') return `${subject.kind}:${subject.id}`;
  return `applicant:${await referenceOf(env, subject.applicantId)}`;
}

/** The reference of an applicant who has entries; null for one who has none, or was erased. */
export async function knownReference(env: Env, applicantId: number): Promise<string | null> {
  return fromStore('DB', () => selectReference(env, applicantId).first<string>('reference'));
}

/** Run it together with the entry that records the erasure (appendAudit's `alongside`). */
export function forgetSubject(env: Env, applicantId: number): D1PreparedStatement {
  return env.DB.prepare('DELETE FROM audit_subjects WHERE applicant_id = ?').bind(applicantId);
}

async function referenceOf(env: Env, applicantId: number): Promise<string> {
  const insert = env.DB.prepare(
    'INSERT INTO audit_subjects (applicant_id, reference, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  ).bind(applicantId, crypto.randomUUID().replaceAll('-', ''), new Date().toISOString());
  const [, selected] = await fromStore('DB', () =>
    env.DB.batch<{ reference: string }>([insert, selectReference(env, applicantId)]),
  );
  return selected!.results[0]!.reference;
}

function selectReference(env: Env, applicantId: number): D1PreparedStatement {
  return env.DB.prepare('SELECT reference FROM audit_subjects WHERE applicant_id = ?').bind(applicantId);
}
