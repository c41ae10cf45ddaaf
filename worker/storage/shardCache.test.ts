import { describe, expect, it } from 'vitest';
import { readApplicantShard, writeApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import { createShardCache } from './shardCache.ts';

const shard = readApplicantShard(writeApplicantShard([]));

describe('the shard cache', () => {
  it('drops the least recently used shards beyond its bytes', () => {
    const cache = createShardCache(100);
    cache.put('a', shard, 40);
    cache.put('b', shard, 40);
    cache.get('a');
    cache.put('c', shard, 40);
    expect(['a', 'b', 'c'].map((key) => cache.get(key) !== null)).toEqual([true, false, true]);
  });

  it('counts a shard that is put again once, and never keeps one that is too large alone', () => {
    const cache = createShardCache(100);
    for (let i = 0; i < 5; i++) cache.put('a', shard, 60);
    cache.put('b', shard, 40);
    cache.put('huge', shard, 101);
    expect(['a', 'b', 'huge'].map((key) => cache.get(key) !== null)).toEqual([true, true, false]);
  });
});
