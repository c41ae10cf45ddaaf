// Applicants into KV (packed shards, what scoring reads) and D1 (rows, what lists and files read). The index in KV is
// written when both are complete; then what belongs to older publications is removed. See worker/storage-schema.md.

import { writeApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import { HISTORY_NAMES } from '../../wasm/features/catalogue.ts';
import {
  HISTORIES_INDEX_KEY,
  type HistoriesIndex,
  historiesIndexSchema,
  shardKey,
} from '../../worker/storage/historiesIndex.ts';
import type { Platform } from '../platform/platform.ts';
import type { ApplicantSource } from './applicantSource.ts';
import { applicantStatements, type GivenPoints } from './applicantStatements.ts';
import { type ChampionScorer, openChampion } from './championScorer.ts';
import { type PublicationPlan, planPublication } from './planPublication.ts';

export interface PublicationProgress {
  readonly applicantsDone: number;
  readonly applicants: number;
}

export interface PublishedApplicants {
  readonly generation: string;
  readonly applicants: number;
  readonly shardCount: number;
  /** Shards written by this run; 0 with `unchanged` when all was there. */
  readonly shardsWritten: number;
  readonly unchanged: boolean;
}

/** Shards between two notes of progress: what an interruption repeats at most. */
const SHARDS_PER_STEP = 8;

/** Continues where an earlier run of the same applicants stopped; a finished one is not touched. */
export async function publishApplicants(
  platform: Platform,
  source: ApplicantSource,
  onProgress: (progress: PublicationProgress) => void = () => {},
): Promise<PublishedApplicants> {
  const plan = await planPublication(source);
  const { generation, applicants, shardCount } = plan;
  const published = await readIndex(platform);
  const state = await readState(platform, generation);
  const isPublished = published?.generation === generation;
  if (isPublished && state?.finished) {
    return { generation, applicants, shardCount, shardsWritten: 0, unchanged: true };
  }
  // Finished once but no longer in charge: nothing says what is left of it.
  const shardsDone = state && !state.finished ? state.shardsDone : 0;
  await begin(platform, plan, shardsDone);
  const champion = await openChampion(platform);
  try {
    await writeShards(platform, champion, source, plan, shardsDone, onProgress);
  } finally {
    await champion?.release();
  }
  const index: HistoriesIndex = { generation, shardCount, applicants, historyLength: HISTORY_NAMES.length };
  await platform.kvPut('HISTORIES', HISTORIES_INDEX_KEY, Buffer.from(JSON.stringify(index)));
  await removeOthers(platform, generation);
  await platform.query('UPDATE publications SET finished_at = ? WHERE generation = ?', [now(), generation]);
  return { generation, applicants, shardCount, shardsWritten: shardCount - shardsDone, unchanged: false };
}

async function writeShards(
  platform: Platform,
  champion: ChampionScorer | null,
  source: ApplicantSource,
  { generation, shardCount, members, applicants }: PublicationPlan,
  shardsDone: number,
  onProgress: (progress: PublicationProgress) => void,
): Promise<void> {
  let applicantsDone = members.slice(0, shardsDone).reduce((sum, shard) => sum + shard.length, 0);
  onProgress({ applicantsDone, applicants });
  for (let first = shardsDone; first < shardCount; first += SHARDS_PER_STEP) {
    const last = Math.min(first + SHARDS_PER_STEP, shardCount);
    const shards = members.slice(first, last).map((indices) => indices.map((index) => source.at(index)));
    const entries = shards.map((shard, i) => ({
      key: shardKey(generation, first + i),
      value: writeApplicantShard(shard),
    }));
    await platform.kvPutMany('HISTORIES', entries);
    const written = shards.flat();
    const given: GivenPoints | null = champion && {
      points: await champion.points(written),
      modelVersion: champion.modelVersion,
    };
    await platform.batch([
      ...applicantStatements(written, generation, given),
      { sql: 'UPDATE publications SET shards_done = ? WHERE generation = ?', values: [last, generation] },
    ]);
    applicantsDone += shards.reduce((sum, shard) => sum + shard.length, 0);
    onProgress({ applicantsDone, applicants });
  }
}

interface State {
  readonly shardsDone: number;
  readonly finished: boolean;
}

async function readState(platform: Platform, generation: string): Promise<State | null> {
  const [row] = await platform.query(
    'SELECT shards_done AS shardsDone, finished_at IS NOT NULL AS finished FROM publications WHERE generation = ?',
    [generation],
  );
  return row ? { shardsDone: Number(row.shardsDone), finished: Boolean(row.finished) } : null;
}

/** Other publications are forgotten here: from now on their rows are overwritten. */
function begin(platform: Platform, plan: PublicationPlan, shardsDone: number): Promise<void> {
  return platform.batch([
    { sql: 'DELETE FROM publications WHERE generation <> ?', values: [plan.generation] },
    {
      sql: `INSERT INTO publications (generation, shard_count, applicants, shards_done, started_at)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (generation) DO UPDATE SET shards_done = excluded.shards_done, finished_at = NULL`,
      values: [plan.generation, plan.shardCount, plan.applicants, shardsDone, now()],
    },
  ]);
}

async function readIndex(platform: Platform): Promise<HistoriesIndex | null> {
  const bytes = await platform.kvGet('HISTORIES', HISTORIES_INDEX_KEY);
  return bytes && historiesIndexSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}

async function removeOthers(platform: Platform, generation: string): Promise<void> {
  await platform.batch([
    { sql: 'DELETE FROM applicants WHERE generation <> ?', values: [generation] },
    { sql: 'DELETE FROM applicant_facts WHERE generation <> ?', values: [generation] },
  ]);
  const keys = await platform.kvList('HISTORIES', 'histories/');
  const kept = shardKey(generation, 0).slice(0, -1);
  const others = keys.filter((key) => key !== HISTORIES_INDEX_KEY && !key.startsWith(kept));
  await platform.kvDeleteMany('HISTORIES', others);
}

function now(): string {
  return new Date().toISOString();
}
