// The rows behind Idempotency-Key: one claim per owner and key, pending until the write is carried out, which its own
// transaction notes (markWrite), and until its answer is kept.

import type { D1PreparedStatement } from '@cloudflare/workers-types/index.ts';
import { fromStore } from '../apiFault.ts';
import type { Env } from '../env.ts';
import { IDEMPOTENCY_HOURS, IDEMPOTENCY_PENDING_SECONDS_MAX } from '../limits.ts';

/** Which write this is, by hashes. */
export interface WriteIdentity {
  /** The keyId, or whoever else may repeat the write. */
  readonly owner: string;
  readonly keySha256: string;
  /** Of method, path with query, and body. */
  readonly requestSha256: string;
}

interface ClaimRow {
  readonly request_sha256: string;
  readonly claim: string;
  readonly written: string | null;
  readonly status: number | null;
  readonly answer: string | null;
}

/** What migration 0008's trigger says. */
export const WRITE_CLAIMED = 'write_is_claimed';

export type Claim =
  | { readonly state: 'ours'; readonly claim: string }
  | { readonly state: 'pending' }
  /** The write happened and its answer was lost; `written` is what it left, sealed. */
  | { readonly state: 'carried_out'; readonly claim: string; readonly written: string }
  | { readonly state: 'another_request' }
  | { readonly state: 'answered'; readonly status: number; readonly answer: string };

/** First come, first served: the row is made in one transaction. @throws ApiError `storage_failing`. */
export async function claimWrite(
  env: Env,
  { owner, keySha256, requestSha256 }: WriteIdentity,
): Promise<Claim> {
  const claim = crypto.randomUUID();
  const now = Date.now();
  const [, , selected] = await fromStore('DB', () =>
    env.DB.batch<ClaimRow>([
      deletion(env, now),
      env.DB.prepare(
        `INSERT INTO idempotency (owner, key_sha256, request_sha256, claim, expires_at)
         VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      ).bind(owner, keySha256, requestSha256, claim, timeText(now + IDEMPOTENCY_PENDING_SECONDS_MAX * 1000)),
      env.DB.prepare(
        `SELECT request_sha256, claim, written, status, answer FROM idempotency
         WHERE owner = ? AND key_sha256 = ?`,
      ).bind(owner, keySha256),
    ]),
  );
  const row = selected!.results[0]!;
  if (row.claim === claim) return { state: 'ours', claim };
  if (row.request_sha256 !== requestSha256) return { state: 'another_request' };
  const { status, answer, written } = row;
  if (status !== null && answer !== null) return { state: 'answered', status, answer };
  return written === null ? { state: 'pending' } : { state: 'carried_out', claim: row.claim, written };
}

/**
 * The statement that runs in the transaction of the write. The database refuses it (WRITE_CLAIMED), and the write with
 * it, where another attempt has carried the write out or holds the claim.
 * @param written what a repeat needs to answer, sealed.
 */
export function markWrite(
  env: Env,
  { owner, keySha256, requestSha256 }: WriteIdentity,
  claim: string,
  written: string,
): D1PreparedStatement {
  return env.DB.prepare(
    `INSERT INTO idempotency (owner, key_sha256, request_sha256, claim, expires_at, written)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (owner, key_sha256) DO UPDATE
     SET claim = excluded.claim, expires_at = excluded.expires_at, written = excluded.written`,
  ).bind(owner, keySha256, requestSha256, claim, keptUntil(), written);
}

/** Keeps the answer, unless the claim expired meanwhile and another took it. */
export async function keepAnswer(env: Env, claim: string, status: number, answer: string): Promise<void> {
  await fromStore('DB', () =>
    env.DB.prepare('UPDATE idempotency SET status = ?, answer = ?, expires_at = ? WHERE claim = ?')
      .bind(status, answer, keptUntil(), claim)
      .run(),
  );
}

/** Unless the write happened, the next repeat tries again. */
export async function releaseClaim(env: Env, claim: string): Promise<void> {
  await fromStore('DB', () =>
    env.DB.prepare('DELETE FROM idempotency WHERE claim = ? AND written IS NULL').bind(claim).run(),
  );
}

/** A write does so too; this is for when none comes. */
export async function deleteExpiredClaims(env: Env, nowMs: number): Promise<void> {
  await fromStore('DB', () => deletion(env, nowMs).run());
}

function deletion(env: Env, nowMs: number): D1PreparedStatement {
  return env.DB.prepare('DELETE FROM idempotency WHERE expires_at <= ?').bind(timeText(nowMs));
}

function keptUntil(): string {
  return timeText(Date.now() + IDEMPOTENCY_HOURS * 3_600_000);
}

function timeText(ms: number): string {
  return new Date(ms).toISOString();
}
