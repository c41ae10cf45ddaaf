// Keys of partners and people: created and shown once, listed, rotated with an overlap, revoked. Every change is in the
// audit chain, in the same transaction.

import { Hono } from 'hono';
import { ApiError } from '../apiFault.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import { closeSessionsOf, forgetSessionsOf } from '../auth/sessions.ts';
import { forgetKey } from '../auth/verifyKey.ts';
import {
  type CreatedKeyAnswer,
  createKeyRequestSchema,
  type KeyAnswer,
  type KeySummary,
  type KeysAnswer,
  keysQuerySchema,
  type RotatedKeyAnswer,
  rotateKeyRequestSchema,
} from '../contractAccess.ts';
import type { AppEnv, Env } from '../env.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';
import { jsonBody } from '../requests/jsonBody.ts';
import { query } from '../requests/query.ts';
import { listKeys, newKey, readKeySummary, replaceKey, revokeKey } from '../storage/keys.ts';

const HOUR_MS = 3_600_000;

export const keyRoutes = new Hono<AppEnv>()
  .get('/v1/keys', query(keysQuerySchema), async (c) => {
    const { limit, cursor } = c.req.valid('query');
    const found = await listKeys(c.env, cursor ?? '', limit + 1);
    const keys = found.slice(0, limit);
    const nextCursor = found.length > limit ? keys.at(-1)!.keyId : null;
    const answer: KeysAnswer = { ...envelopeOf(c), keys, nextCursor };
    return c.json(answer);
  })
  .post('/v1/keys', jsonBody(createKeyRequestSchema), async (c) => {
    const { key, summary, insert } = await newKey(c.env, c.req.valid('json'));
    const { keyId, scopes, expiresAt } = summary;
    await appendAudit(
      c.env,
      {
        actor: c.var.key!.keyId,
        action: 'key_created',
        subject: { kind: 'key', id: keyId },
        details: { scopes, expiresAt },
      },
      [insert],
    );
    const answer: CreatedKeyAnswer = { ...envelopeOf(c), key, created: summary };
    return c.json(answer, 201);
  })
  .post('/v1/keys/:keyId/rotate', jsonBody(rotateKeyRequestSchema), async (c) => {
    const old = await requireKeySummary(c.env, c.req.param('keyId'));
    if (old.state !== 'active') throw inactive(old);
    const { overlapHours } = c.req.valid('json');
    const { key, summary, insert } = await newKey(c.env, successorOf(old));
    const expiresAt = earlier(old.expiresAt, new Date(Date.now() + overlapHours * HOUR_MS).toISOString());
    await appendAudit(
      c.env,
      {
        actor: c.var.key!.keyId,
        action: 'key_rotated',
        subject: { kind: 'key', id: old.keyId },
        details: { replacedBy: summary.keyId, expiresAt },
      },
      [insert, replaceKey(c.env, old.keyId, summary.keyId, expiresAt)],
    ).catch((error: unknown) => {
      throw isRefusal(error, 'key_already_replaced') ? inactive({ ...old, state: 'replaced' }) : error;
    });
    forget(old.keyId);
    const replaced = await requireKeySummary(c.env, old.keyId);
    const answer: RotatedKeyAnswer = { ...envelopeOf(c), key, created: summary, replaced };
    return c.json(answer, 201);
  })
  .delete('/v1/keys/:keyId', async (c) => {
    const { keyId, revokedAt } = await requireKeySummary(c.env, c.req.param('keyId'));
    if (revokedAt === null) await revoke(c.env, keyId, c.var.key!.keyId);
    const answer: KeyAnswer = { ...envelopeOf(c), changed: await requireKeySummary(c.env, keyId) };
    return c.json(answer);
  });

/** @throws ApiError `last_admin_key`. */
async function revoke(env: Env, keyId: string, actor: string): Promise<void> {
  const event = { actor, action: 'key_revoked', subject: { kind: 'key', id: keyId }, details: {} } as const;
  const statements = [revokeKey(env, keyId, new Date().toISOString()), closeSessionsOf(env, keyId)];
  try {
    await appendAudit(env, event, statements);
  } catch (error) {
    throw isRefusal(error, 'last_admin_key') ? new ApiError({ reason: 'last_admin_key' }) : error;
  }
  forget(keyId);
}

/** This isolate refuses at once, the others when what they remember is too old. */
function forget(keyId: string): void {
  forgetKey(keyId);
  forgetSessionsOf(keyId);
}

/** What the triggers of migration 0002b say. */
function isRefusal(error: unknown, word: string): boolean {
  return error instanceof Error && error.message.includes(word);
}

function inactive({ keyId, state }: Pick<KeySummary, 'keyId' | 'state'>): ApiError {
  return new ApiError({ reason: 'api_key_inactive', keyId, state });
}

/** @throws ApiError `api_key_unknown`. */
async function requireKeySummary(env: Env, keyId: string): Promise<KeySummary> {
  const summary = /^key_[0-9a-f]{12}$/.test(keyId) ? await readKeySummary(env, keyId) : null;
  if (!summary) throw new ApiError({ reason: 'api_key_unknown' });
  return summary;
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
