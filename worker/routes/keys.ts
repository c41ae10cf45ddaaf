// Keys of partners and people: created and shown once, listed, rotated with an overlap, revoked. How they change is in
// storage/changeKeys.ts.

import { Hono } from 'hono';
import { forgetSessionsOf } from '../auth/sessions.ts';
import { forgetKey } from '../auth/verifyKey.ts';
import {
  type CreatedKeyAnswer,
  createKeyRequestSchema,
  type KeyAnswer,
  type KeysAnswer,
  keysQuerySchema,
  type RotatedKeyAnswer,
  rotateKeyRequestSchema,
} from '../contractAccess.ts';
import type { AppEnv } from '../env.ts';
import { writeOnce } from '../idempotency/writeOnce.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';
import { jsonBody } from '../requests/jsonBody.ts';
import { query } from '../requests/query.ts';
import { createKey, endKey, type IssuedKey, requireKeySummary, rotateKey } from '../storage/changeKeys.ts';
import { listKeys } from '../storage/keys.ts';

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
    const { key, summary } = await writeOnce<IssuedKey>(c, (mark) =>
      createKey(c.env, c.req.valid('json'), c.var.key!.keyId, mark),
    );
    const answer: CreatedKeyAnswer = { ...envelopeOf(c), key, created: summary };
    return c.json(answer, 201);
  })
  .post('/v1/keys/:keyId/rotate', jsonBody(rotateKeyRequestSchema), async (c) => {
    const keyId = c.req.param('keyId');
    const { overlapHours } = c.req.valid('json');
    const { key, summary } = await writeOnce<IssuedKey>(c, (mark) =>
      rotateKey(c.env, keyId, overlapHours, c.var.key!.keyId, mark),
    );
    forget(keyId);
    const replaced = await requireKeySummary(c.env, keyId);
    const answer: RotatedKeyAnswer = { ...envelopeOf(c), key, created: summary, replaced };
    return c.json(answer, 201);
  })
  .delete('/v1/keys/:keyId', async (c) => {
    const keyId = await writeOnce<string>(c, (mark) =>
      endKey(c.env, c.req.param('keyId'), c.var.key!.keyId, mark),
    );
    forget(keyId);
    const answer: KeyAnswer = { ...envelopeOf(c), changed: await requireKeySummary(c.env, keyId) };
    return c.json(answer);
  });

/** This isolate refuses at once, the others when what they remember is too old. */
function forget(keyId: string): void {
  forgetKey(keyId);
  forgetSessionsOf(keyId);
}
