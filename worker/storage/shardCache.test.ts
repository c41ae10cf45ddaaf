import { afterEach, describe, expect, it, vi } from 'vitest';
import { readApplicantShard, writeApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import { createShardCache } from './shardCache.ts';

const shard = readApplicantShard(writeApplicantShard([]));

afterEach(() => vi.useRealTimers());

describe('the shard cache', () => {
  it('keeps nobody longer than its seconds, and drops a shard that was written anew at once', () => {
    vi.useFakeTimers();
    const cache = createShardCache(100, 60);
    cache.put('a', shard, 10);
    cache.put('b', shard, 10);
    vi.advanceTimersByTime(59_999);
    expect(cache.get('a')).not.toBeNull();
    cache.drop('a');
    expect([cache.get('a'), cache.get('b') !== null]).toEqual([null, true]);
    vi.advanceTimersByTime(1);
    expect(cache.get('b')).toBeNull();
  });

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
