// The registry: GET /v1/models, and who is in charge. Promoting and rolling back is one act: an alias put on a version.

import { type Context, Hono } from 'hono';
import { ApiError, fromStore } from '../apiFault.ts';
import {
  type AliasAnswer,
  type AliasChange,
  aliasRemovalSchema,
  aliasRequestSchema,
  type ModelsAnswer,
} from '../contractRegistry.ts';
import type { AppEnv } from '../env.ts';
import { writeOnce } from '../idempotency/writeOnce.ts';
import { championVersion } from '../registry/aliases.ts';
import { putInForce, recordAliasChange, type WantedAlias } from '../registry/changeAlias.ts';
import { listModels } from '../registry/listModels.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';
import { jsonBody } from '../requests/jsonBody.ts';

export const registryRoutes = new Hono<AppEnv>()
  .get('/v1/models', async (c) => {
    const answer: ModelsAnswer = { ...envelopeOf(c), ...(await listModels(c.env)) };
    return c.json(answer);
  })
  .post('/v1/models/:version/alias', jsonBody(aliasRequestSchema), async (c) => {
    const { alias, reason, shadowShare = 0, canaryShare = 0 } = c.req.valid('json');
    const traffic = alias === 'challenger' ? { shadowShare, canaryShare } : null;
    return answerChange(c, async () => ({ alias, version: c.req.param('version'), traffic, reason }));
  })
  .post('/v1/models/champion/rollback', jsonBody(aliasRemovalSchema), async (c) => {
    const { reason } = c.req.valid('json');
    return answerChange(c, async () => ({
      alias: 'champion',
      version: await versionBefore(c),
      traffic: null,
      reason,
    }));
  })
  .delete('/v1/models/challenger', jsonBody(aliasRemovalSchema), (c) => {
    const { reason } = c.req.valid('json');
    return answerChange(c, async () => ({ alias: 'challenger', version: null, traffic: null, reason }));
  });

async function answerChange(
  c: Context<AppEnv>,
  wanted: () => Promise<Omit<WantedAlias, 'actor'>>,
): Promise<Response> {
  const keepAlive = (promise: Promise<unknown>) => c.executionCtx.waitUntil(promise);
  const change = await writeOnce<AliasChange>(c, async (mark) =>
    recordAliasChange(c.env, { ...(await wanted()), actor: c.var.key!.keyId }, keepAlive, mark),
  );
  await putInForce(c.env, change);
  if (change.alias === 'champion') c.set('modelVersion', change.version);
  const answer: AliasAnswer = { ...envelopeOf(c), change };
  return c.json(answer);
}

/** Whom the present champion replaced. @throws ApiError `nothing_to_roll_back`. */
async function versionBefore(c: Context<AppEnv>): Promise<string> {
  const champion = await championVersion(c.env);
  const statement = c.env.DB.prepare(
    `SELECT previous_version FROM alias_changes
     WHERE alias = 'champion' AND version = ? AND previous_version <> version ORDER BY id DESC LIMIT 1`,
  ).bind(champion ?? '');
  const before = await fromStore('DB', () => statement.first<string>('previous_version'));
  if (before === null) throw new ApiError({ reason: 'nothing_to_roll_back', champion });
  return before;
}
