// The value at `histories/index`: which generation of packed applicants is published. Written last by publication.

import { z } from 'zod';

export const HISTORIES_INDEX_KEY = 'histories/index';

export const historiesIndexSchema = z.strictObject({
  /** First 16 hexadecimal digits of the SHA-256 of all applicants and the number of shards. */
  generation: z.string().regex(/^[0-9a-f]{16}$/),
  shardCount: z.int().min(1),
  applicants: z.int().min(0),
  historyLength: z.int().min(0),
});

export type HistoriesIndex = z.infer<typeof historiesIndexSchema>;

/** The key of one shard. */
export function shardKey(generation: string, shardIndex: number): string {
  return `histories/${generation}/${shardIndex}`;
}
