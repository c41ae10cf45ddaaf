// Shards kept in an isolate, bounded in bytes; the least recently used goes first. A key names its content, but for an
// applicant who was erased since: so that no isolate knows one for long, none keeps a shard for long.

import type { ApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import { SHARD_CACHE_BYTES_MAX, SHARD_CACHE_SECONDS_MAX } from '../limits.ts';

export interface ShardCache {
  get(key: string): ApplicantShard | null;
  put(key: string, shard: ApplicantShard, bytes: number): void;
  drop(key: string): void;
}

interface Kept {
  readonly shard: ApplicantShard;
  readonly bytes: number;
  readonly untilMs: number;
}

export function createShardCache(
  bytesMax = SHARD_CACHE_BYTES_MAX,
  secondsMax = SHARD_CACHE_SECONDS_MAX,
): ShardCache {
  /** In the order of use, oldest first. */
  const kept = new Map<string, Kept>();
  let bytesKept = 0;

  function drop(key: string): void {
    bytesKept -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  }
  return {
    drop,
    get(key) {
      const found = kept.get(key);
      if (!found) return null;
      if (Date.now() >= found.untilMs) {
        drop(key);
        return null;
      }
      kept.delete(key);
      kept.set(key, found);
      return found.shard;
    },
    put(key, shard, bytes) {
      drop(key);
      if (bytes > bytesMax) return;
      kept.set(key, { shard, bytes, untilMs: Date.now() + secondsMax * 1000 });
      bytesKept += bytes;
      for (const oldest of kept.keys()) {
        if (bytesKept <= bytesMax) break;
        drop(oldest);
      }
    },
  };
}
