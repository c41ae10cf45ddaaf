// Shards kept in an isolate, bounded in bytes; the least recently used goes first. Keys name content: nothing goes stale.

import type { ApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import { SHARD_CACHE_BYTES_MAX } from '../limits.ts';

export interface ShardCache {
  get(key: string): ApplicantShard | null;
  put(key: string, shard: ApplicantShard, bytes: number): void;
}

export function createShardCache(bytesMax = SHARD_CACHE_BYTES_MAX): ShardCache {
  /** In the order of use, oldest first. */
  const kept = new Map<string, { readonly shard: ApplicantShard; readonly bytes: number }>();
  let bytesKept = 0;

  function drop(key: string): void {
    bytesKept -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  }
  return {
    get(key) {
      const found = kept.get(key);
      if (!found) return null;
      kept.delete(key);
      kept.set(key, found);
      return found.shard;
    },
    put(key, shard, bytes) {
      drop(key);
      if (bytes > bytesMax) return;
      kept.set(key, { shard, bytes });
      bytesKept += bytes;
      for (const oldest of kept.keys()) {
        if (bytesKept <= bytesMax) break;
        drop(oldest);
      }
    },
  };
}
