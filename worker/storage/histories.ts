// One stored applicant by id, from the packed shards in KV. Whole files in D1 are in applicants.ts, and who stands in for
// whom is in storedApplicant.ts.

import {
  type ApplicantShard,
  readApplicantShard,
  type StoredApplicant,
  shardIndexOf,
} from '../../wasm/artefact/applicantShard.ts';
import { fromStore } from '../apiFault.ts';
import type { Env } from '../env.ts';
import { HISTORIES_INDEX_SECONDS_MAX } from '../limits.ts';
import {
  HISTORIES_INDEX_KEY,
  type HistoriesIndex,
  historiesIndexSchema,
  shardKey,
} from './historiesIndex.ts';
import { createShardCache } from './shardCache.ts';

let known: { readonly index: HistoriesIndex; readonly readAtMs: number } | null = null;
const shards = createShardCache();

/**
 * @returns null where the applicant's shard has none of that id; `no_shard` where there is no such shard: nothing is
 *   published, or this isolate knows the older of two publications, whose shards are gone.
 * @throws ApiError `storage_failing` when KV does not answer or holds something that is no shard.
 */
export async function readFromShard(
  env: Env,
  applicantId: number,
): Promise<StoredApplicant | null | 'no_shard'> {
  const index = await readIndex(env);
  const shard = index && (await readShard(env, shardKeyOf(index, applicantId)));
  if (shard) return shard.find(applicantId);
  known = null;
  return 'no_shard';
}

function shardKeyOf({ generation, shardCount }: HistoriesIndex, applicantId: number): string {
  return shardKey(generation, shardIndexOf(applicantId, shardCount));
}

async function readIndex(env: Env): Promise<HistoriesIndex | null> {
  if (known && Date.now() - known.readAtMs < HISTORIES_INDEX_SECONDS_MAX * 1000) return known.index;
  const index = await fromStore('HISTORIES', async () => {
    const json = await env.HISTORIES.get(HISTORIES_INDEX_KEY, 'json');
    return json === null ? null : historiesIndexSchema.parse(json);
  });
  known = index && { index, readAtMs: Date.now() };
  return index;
}

async function readShard(env: Env, key: string): Promise<ApplicantShard | null> {
  const remembered = shards.get(key);
  if (remembered) return remembered;
  return fromStore('HISTORIES', async () => {
    const bytes = await env.HISTORIES.get(key, 'arrayBuffer');
    if (bytes === null) return null;
    const shard = readApplicantShard(new Uint8Array(bytes));
    shards.put(key, shard, bytes.byteLength);
    return shard;
  });
}

/** After it was written anew. Other isolates read it again within SHARD_CACHE_SECONDS_MAX. */
export function forgetShard(key: string): void {
  shards.drop(key);
}
