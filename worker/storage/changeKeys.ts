// Keys created, rotated with an overlap, revoked: each with its entry of the audit chain, in one transaction.

import { ApiError } from '../apiFault.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import { closeSessionsOf } from '../auth/sessions.ts';
import type { CreateKeyRequest, KeySummary } from '../contractAccess.ts';
import type { Env } from '../env.ts';
import type { Mark } from '../idempotency/writeOnce.ts';
import { newKey, readKeySummary, replaceKey, revokeKey } from './keys.ts';

const HOUR_MS = 3_600_000;

/** A key that is shown this once. */
export interface IssuedKey {
  readonly key: string;
  readonly summary: KeySummary;
}

/** @throws ApiError `storage_failing`. */
export async function createKey(
  env: Env,
  request: CreateKeyRequest,
  actor: string,
  mark: Mark<IssuedKey>,
): Promise<IssuedKey> {
  const { insert, ...issued } = await newKey(env, request);
  const { keyId, scopes, expiresAt } = issued.summary;
  const subject = { kind: 'key', id: keyId } as const;
  const event = { actor, action: 'key_created', subject, details: { scopes, expiresAt } } as const;
  await appendAudit(env, event, [insert, ...(await mark(issued))]);
  return issued;
}

/** @returns the successor. @throws ApiError `api_key_unknown`, `api_key_inactive`, `storage_failing`. */
export async function rotateKey(
  env: Env,
  keyId: string,
  overlapHours: number,
  actor: string,
  mark: Mark<IssuedKey>,
): Promise<IssuedKey> {
  const old = await requireKeySummary(env, keyId);
  if (old.state !== 'active') throw inactive(old);
  const { insert, ...issued } = await newKey(env, successorOf(old));
  const replacedBy = issued.summary.keyId;
  const expiresAt = earlier(old.expiresAt, new Date(Date.now() + overlapHours * HOUR_MS).toISOString());
  const subject = { kind: 'key', id: keyId } as const;
  const event = { actor, action: 'key_rotated', subject, details: { replacedBy, expiresAt } } as const;
  const statements = [insert, replaceKey(env, keyId, replacedBy, expiresAt), ...(await mark(issued))];
  await appendAudit(env, event, statements).catch((error: unknown) => {
    throw isRefusal(error, 'key_already_replaced') ? inactive({ ...old, state: 'replaced' }) : error;
  });
  return issued;
}

/** One that is revoked stays so, as of the first time. @throws ApiError `api_key_unknown`, `last_admin_key`. */
export async function endKey(env: Env, keyId: string, actor: string, mark: Mark<string>): Promise<string> {
  const { revokedAt } = await requireKeySummary(env, keyId);
  if (revokedAt !== null) return keyId;
  const event = { actor, action: 'key_revoked', subject: { kind: 'key', id: keyId }, details: {} } as const;
  const statements = [
    revokeKey(env, keyId, new Date().toISOString()),
    closeSessionsOf(env, keyId),
    ...(await mark(keyId)),
  ];
  await appendAudit(env, event, statements).catch((error: unknown) => {
    throw isRefusal(error, 'last_admin_key') ? new ApiError({ reason: 'last_admin_key' }) : error;
  });
  return keyId;
}

/** @throws ApiError `api_key_unknown`, `storage_failing`. */
export async function requireKeySummary(env: Env, keyId: string): Promise<KeySummary> {
  const summary = /^key_[0-9a-f]{12}$/.test(keyId) ? await readKeySummary(env, keyId) : null;
  if (!summary) throw new ApiError({ reason: 'api_key_unknown' });
  return summary;
}

/** What the triggers of migration 0002b say. */
function isRefusal(error: unknown, word: string): boolean {
  return error instanceof Error && error.message.includes(word);
}

function inactive({ keyId, state }: Pick<KeySummary, 'keyId' | 'state'>): ApiError {
  return new ApiError({ reason: 'api_key_inactive', keyId, state });
}

/** Same label, scopes and quota; as long a life as the old one was given. */
function successorOf({ label, scopes, createdAt, expiresAt, requestsPerDay }: KeySummary) {
  const lifeMs = expiresAt === null ? null : Date.parse(expiresAt) - Date.parse(createdAt);
  return {
    label,
    scopes: [...scopes],
    ...(lifeMs !== null && { expiresAt: new Date(Date.now() + lifeMs).toISOString() }),
    ...(requestsPerDay !== null && { requestsPerDay }),
  };
}

function earlier(left: string | null, right: string): string {
  return left !== null && left < right ? left : right;
}
