// The model in charge, for whoever cannot go on without one. Which it is, registry/aliases.ts knows.

import { ApiError } from '../apiFault.ts';
import type { Env } from '../env.ts';
import { championVersion } from '../registry/aliases.ts';

/** @throws ApiError `model_missing` or `storage_failing`. */
export async function requireChampion(env: Env): Promise<string> {
  const version = await championVersion(env);
  if (version === null) throw new ApiError({ reason: 'model_missing' });
  return version;
}
