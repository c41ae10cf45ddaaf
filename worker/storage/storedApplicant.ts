// One stored applicant, from whichever store answers. KV has them packed for scoring, D1 has their whole files; both hold
// the same, so where one fails the other stands in for it, and the answer says so (`degraded`).

import type { StoredApplicant } from '../../wasm/artefact/applicantShard.ts';
import { ApiError, type Store } from '../apiFault.ts';
import type { Env } from '../env.ts';
import { readApplicant } from './applicants.ts';
import { readFromShard } from './histories.ts';

/** The part of a request's context that reading needs. */
export interface Reading {
  readonly env: Env;
  /** What failed is added to `degraded`. */
  readonly var: { readonly degraded: Set<Store> };
}

/**
 * For scoring: KV first, which costs less.
 * @returns null where no such applicant is stored.
 * @throws ApiError `storage_failing` of the store asked first, when neither answers.
 */
export async function readStoredApplicant(
  { env, var: { degraded } }: Reading,
  applicantId: number,
): Promise<StoredApplicant | null> {
  const packed = await attempt(() => readFromShard(env, applicantId));
  if (!(packed instanceof ApiError)) return packed === 'no_shard' ? readApplicant(env, applicantId) : packed;
  const file = await attempt(() => readApplicant(env, applicantId));
  if (file instanceof ApiError) throw packed;
  degraded.add('HISTORIES');
  return file;
}

/**
 * For showing the file: D1 first, which has the last word on who is stored.
 * @returns null where no such applicant is stored.
 * @throws ApiError `storage_failing` when D1 fails and KV does not have the applicant either: that they are not known
 *   could not be said.
 */
export async function readApplicantFile(
  { env, var: { degraded } }: Reading,
  applicantId: number,
): Promise<StoredApplicant | null> {
  const file = await attempt(() => readApplicant(env, applicantId));
  if (!(file instanceof ApiError)) return file;
  const packed = await attempt(() => readFromShard(env, applicantId));
  if (packed instanceof ApiError || packed === null || packed === 'no_shard') throw file;
  degraded.add('DB');
  return packed;
}

async function attempt<T>(read: () => Promise<T>): Promise<T | ApiError> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}
