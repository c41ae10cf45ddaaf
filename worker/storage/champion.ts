// Which model is in charge: the alias in KV, read again at most every CHAMPION_SECONDS_MAX in this isolate.

import { ApiError, fromStore } from '../apiFault.ts';
import type { Env } from '../env.ts';
import { CHAMPION_SECONDS_MAX } from '../limits.ts';

let known: { readonly version: string; readonly readAtMs: number } | null = null;

/**
 * @returns the champion's modelVersion, null while nothing is published (which is not remembered).
 * @throws ApiError `storage_failing` when KV does not answer and this isolate never knew one.
 */
export async function championVersion(env: Env): Promise<string | null> {
  if (known && Date.now() - known.readAtMs < CHAMPION_SECONDS_MAX * 1000) return known.version;
  try {
    const version = await fromStore('MODELS', () => env.MODELS.get('alias/champion'));
    known = version === null ? null : { version, readAtMs: Date.now() };
    return version;
  } catch (error) {
    // The last one known keeps the API alive while KV is away.
    if (known) return known.version;
    throw error;
  }
}

/** @throws ApiError `model_missing` or `storage_failing`. */
export async function requireChampion(env: Env): Promise<string> {
  const version = await championVersion(env);
  if (version === null) throw new ApiError({ reason: 'model_missing' });
  return version;
}
