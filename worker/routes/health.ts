// GET /health: whether this Worker could score now. Public; says nothing that a key would protect.

import { type Context, Hono } from 'hono';
import { ApiError } from '../apiFault.ts';
import type { HealthAnswer } from '../contract.ts';
import type { AppEnv } from '../env.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';
import { requireChampion } from '../storage/champion.ts';
import { scorerOf } from '../storage/models.ts';

/** 200 when all is ready, 503 otherwise: the same answer for a person, the status for a load balancer. */
export const healthRoutes = new Hono<AppEnv>().get('/health', async (c) => {
  const [model, storage] = await Promise.all([modelState(c), storageState(c)]);
  const ok = model === 'ready' && storage === 'ready';
  const answer: HealthAnswer = { status: ok ? 'ok' : 'degraded', model, storage, ...envelopeOf(c) };
  return c.json(answer, ok ? 200 : 503);
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

async function storageState(c: Context<AppEnv>): Promise<HealthAnswer['storage']> {
  try {
    await Promise.all([
      c.env.DB.prepare(
        'SELECT f.applicant_id FROM applicant_facts f JOIN applicants USING (applicant_id) LIMIT 1',
      ).first(),
      c.env.MODELS.get('alias/champion'),
    ]);
    return 'ready';
  } catch {
    return 'failing';
  }
}
