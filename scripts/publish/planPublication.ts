// What a publication will be, before anything is written: its name from its content, and who is in which shard.

import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { shardIndexOf } from '../../wasm/artefact/applicantShard.ts';
import { HISTORY_NAMES } from '../../wasm/features/catalogue.ts';
import type { ApplicantSource } from './applicantSource.ts';

/**
 * About 500 KB a shard. All 307,511 applicants are then 801 writes, within the 1,000 a day of KV's free plan; finding one
 * in a shard that is not in memory took 1.5 ms more than in one that is (256 a shard, workerd on 2 cores, 2026-11-22).
 */
const APPLICANTS_PER_SHARD = 384;

export interface PublicationPlan {
  /** First 16 hexadecimal digits of the SHA-256 over names, number of shards and every applicant. */
  readonly generation: string;
  readonly applicants: number;
  readonly shardCount: number;
  /** Indices into the source, by shard. */
  readonly members: readonly (readonly number[])[];
}

/** Hashing everybody takes seconds; without a breath, connections that close meanwhile would be noticed too late. */
const APPLICANTS_PER_BREATH = 2_000;

/** @throws RangeError when there is nobody. */
export async function planPublication(source: ApplicantSource): Promise<PublicationPlan> {
  if (source.count === 0) throw new RangeError('There is no applicant to publish.');
  const shardCount = Math.ceil(source.count / APPLICANTS_PER_SHARD);
  const members: number[][] = Array.from({ length: shardCount }, () => []);
  const hash = createHash('sha256').update(JSON.stringify([HISTORY_NAMES, shardCount]));
  for (let i = 0; i < source.count; i++) {
    if (i % APPLICANTS_PER_BREATH === 0) await breathe();
    members[shardIndexOf(source.idAt(i), shardCount)]!.push(i);
    const { applicantId, application, history } = source.at(i);
    hash.update(`${applicantId}${JSON.stringify(application)}`);
    hash.update(new Uint8Array(history.buffer, history.byteOffset, history.byteLength));
  }
  return { generation: hash.digest('hex').slice(0, 16), applicants: source.count, shardCount, members };
}
