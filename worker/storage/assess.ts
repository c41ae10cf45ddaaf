// An assessment by the champion, with the scorer's refusals as faults.

import type { Context } from 'hono';
import type { Assessment, ScoringInput } from '../../wasm/scorer.ts';
import { ApiError } from '../apiFault.ts';
import type { AppEnv } from '../env.ts';
import { requireChampion } from './champion.ts';
import { scorerOf } from './models.ts';

/** @throws ApiError `model_missing`, `model_broken`, `storage_failing`, `not_scorable`. */
export async function assess(c: Context<AppEnv>, input: ScoringInput): Promise<Assessment> {
  const version = c.var.modelVersion ?? (await requireChampion(c.env));
  const scorer = await scorerOf(c.env, version, (promise) => c.executionCtx.waitUntil(promise));
  try {
    return await scorer.score(input.application, input.history);
  } catch (error) {
    // Values in range can still divide to something float32 cannot hold; the message names the feature alone.
    if (error instanceof RangeError)
      throw new ApiError({ reason: 'not_scorable', detail: error.message }, error);
    throw error;
  }
}
