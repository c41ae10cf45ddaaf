// GET /health: whether this Worker could score now. Public; says nothing that a key would protect.

import { type Context, Hono } from 'hono';
import { ApiError } from '../apiFault.ts';
import type { HealthAnswer } from '../contract.ts';
import type { AppEnv, Env } from '../env.ts';
import { readReference } from '../monitoring/readReference.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';
import { requireChampion } from '../storage/champion.ts';
import { HISTORIES_INDEX_KEY, historiesIndexSchema } from '../storage/historiesIndex.ts';
import { scorerOf } from '../storage/models.ts';

/** Both tables of the applicants, one row. */
const FILES = 'SELECT f.applicant_id FROM applicant_facts f JOIN applicants USING (applicant_id) LIMIT 1';

/**
 * 200 while scores can be given, 503 otherwise: the same answer for a person, the status for a load balancer. D1 stands
 * in for HISTORIES (storage/storedApplicant.ts), so without HISTORIES alone this Worker is degraded and stays in service.
 */
export const healthRoutes = new Hono<AppEnv>().get('/health', async (c) => {
  const [model, monitoring, stores, schemaVersion] = await Promise.all([
    modelState(c),
    watchState(c.env),
    storeStates(c.env),
    schemaVersionOf(c.env),
  ]);
  const storage = Object.values(stores).every((state) => state === 'ready') ? 'ready' : 'failing';
  const ok = model === 'ready' && storage === 'ready';
  const serves = model === 'ready' && stores.MODELS === 'ready' && stores.DB === 'ready';
  const answer: HealthAnswer = {
    status: ok ? 'ok' : 'degraded',
    ...{ model, monitoring, storage, stores, apiVersion: 'v1', schemaVersion },
    ...envelopeOf(c),
  };
  return c.json(answer, serves ? 200 : 503);
});

async function modelState(c: Context<AppEnv>): Promise<HealthAnswer['model']> {
  try {
    const version = await requireChampion(c.env);
    await scorerOf(c.env, version, (promise) => c.executionCtx.waitUntil(promise));
    return 'ready';
  } catch (error) {
    const broken = error instanceof ApiError && error.fault.reason === 'model_broken';
    return broken ? 'broken' : 'missing';
  }
}

/** Without a reference profile scores are given, and not watched. */
async function watchState(env: Env): Promise<HealthAnswer['monitoring']> {
  const version = await requireChampion(env).catch(() => null);
  return version === null ? 'absent' : (await readReference(env, version)).state;
}

async function storeStates(env: Env): Promise<HealthAnswer['stores']> {
  const [MODELS, HISTORIES, DB] = await Promise.all([
    stateOf(() => env.MODELS.get('alias/champion')),
    stateOf(() => readHistories(env)),
    stateOf(() => env.DB.prepare(FILES).first()),
  ]);
  return { MODELS, HISTORIES, DB };
}

/** The index, and that it is one. */
async function readHistories(env: Env): Promise<void> {
  const json = await env.HISTORIES.get(HISTORIES_INDEX_KEY, 'json');
  if (json !== null) historiesIndexSchema.parse(json);
}

async function stateOf(read: () => Promise<unknown>): Promise<'ready' | 'failing'> {
  return read().then(
    () => 'ready',
    () => 'failing',
  );
}

/** The table of what was applied, as wrangler keeps it. */
async function schemaVersionOf(env: Env): Promise<string | null> {
  const sql = 'SELECT name FROM d1_migrations ORDER BY id DESC LIMIT 1';
  return env.DB.prepare(sql)
    .first<string>('name')
    .catch(() => null);
}
