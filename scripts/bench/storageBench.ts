// `node scripts/bench/storageBench.ts [applicants] [--times N] [--remove]`: searches and single assessments over a
// synthetic population in local KV and D1, through the Worker. What is loaded stays in .local for the next run, an
// interrupted load goes on, --remove takes it away. It prints and judges nothing.

import { rmSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { shardIndexOf } from '../../wasm/artefact/applicantShard.ts';
import { seededRandom } from '../../wasm/runtime/fixtures/randomForest.ts';
import { generateKey } from '../../worker/auth/keyFormat.ts';
import { HISTORIES_INDEX_KEY, type HistoriesIndex } from '../../worker/storage/historiesIndex.ts';
import { buildStale } from '../build/buildStale.ts';
import { type LocalServer, startLocalServer } from '../platform/localServer.ts';
import { ensureKeys } from '../publish/ensureKeys.ts';
import { publishModel } from '../publish/publishModel.ts';
import { readArtefact } from '../publish/readArtefact.ts';
import { repositoryRoot } from '../run/repositoryRoot.ts';
import { childNamed } from './load/processor.ts';
import { runningNs } from './load/runningNs.ts';
import { beginRun, type Figure } from './measured/measuredRuns.ts';
import { loadPopulation } from './storage/loadPopulation.ts';
import { SEARCH_MIX } from './storage/searchMix.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '300' }, remove: { type: 'boolean', default: false } },
});
const COUNT = Number(positionals[0] ?? 300_000);
const TIMES = Number(values.times);
const folder = join(repositoryRoot, `.local/bench-population-${COUNT}`);
const keepFigures = beginRun('node scripts/bench/storageBench.ts');
const figures: Figure[] = [];
const key = generateKey();
const random = seededRandom(1);

/** By the clock, which others on the machine hold up, and on a processor, by all threads of workerd. */
interface Timed {
  readonly ms: number;
  readonly processorMs: number;
}

if (values.remove) {
  rmSync(folder, { recursive: true, force: true });
  console.log(`${folder} is removed.`);
} else await measure();

async function measure(): Promise<void> {
  await buildStale();
  const ids = await withServer(async (server) => {
    await ensureKeys(server.platform, [{ label: 'bench', scopes: ['read', 'score'], key }]);
    const artefact = await readArtefact(join(repositoryRoot, 'data/demo/artefact'));
    await publishModel(server.platform, artefact, 'champion');
    await loadPopulation(server.platform, folder, COUNT);
    const rows = await server.platform.query('SELECT applicant_id AS id FROM applicant_facts');
    return rows.map(({ id }) => Number(id));
  });
  console.log(`${new Date().toISOString()}  ${os.cpus()[0]?.model.trim()} x ${os.cpus().length}`);
  console.log(`load of the last minute ${os.loadavg()[0]!.toFixed(1)}; ${ids.length} applicants`);
  await withServer((server) => measureAssessments(server, ids, 'from a shard of KV'));
  await withoutShards((server) => measureAssessments(server, ids, 'from D1'));
  await withServer((server) => measureSearches(server, ids));
  keepFigures(figures);
}

async function withServer<T>(act: (server: LocalServer) => Promise<T>): Promise<T> {
  const server = await startLocalServer({ port: 0, persistDirectory: folder, direct: true });
  try {
    return await act(server);
  } finally {
    await server.stop();
  }
}

/** As before the first publication of shards, or while the newest one is not yet seen: files come from D1. */
async function withoutShards(act: (server: LocalServer) => Promise<void>): Promise<void> {
  await withServer(async (server) => {
    const index = (await server.platform.kvGet('HISTORIES', HISTORIES_INDEX_KEY))!;
    await server.platform.kvDeleteMany('HISTORIES', [HISTORIES_INDEX_KEY]);
    try {
      await act(server);
    } finally {
      await server.platform.kvPut('HISTORIES', HISTORIES_INDEX_KEY, index);
    }
  });
}

/** Each from a shard that this isolate has not read, of an applicant it has not seen. */
async function measureAssessments(server: LocalServer, ids: readonly number[], where: string): Promise<void> {
  const shards = Math.min(TIMES + 1, await shardCountOf(server));
  const seen = new Map<number, number>();
  while (seen.size < shards) {
    const id = someOf(ids);
    seen.set(shardIndexOf(id, shards), id);
  }
  const [first, ...others] = [...seen.values()];
  const ask = (id: number) => timeOf(server, `/v1/applicants/${id}/assessment`);
  console.log(`first request of an isolate, ${where}: ${(await ask(first!)).ms.toFixed(1)} ms`);
  const times: Timed[] = [];
  for (const id of others) times.push(await ask(id));
  report(`cold assessment ${where}`, times);
}

async function shardCountOf({ platform }: LocalServer): Promise<number> {
  const bytes = await platform.kvGet('HISTORIES', HISTORIES_INDEX_KEY);
  return bytes ? (JSON.parse(Buffer.from(bytes).toString()) as HistoriesIndex).shardCount : TIMES + 1;
}

async function measureSearches(server: LocalServer, ids: readonly number[]): Promise<void> {
  await timeOf(server, '/v1/applicants');
  const all: Timed[] = [];
  for (const { name, share, pages, query } of SEARCH_MIX) {
    const times: Timed[] = [];
    while (times.length < (TIMES * share) / 100) {
      times.push(
        ...(await timesOfPages(
          server,
          query(random, () => someOf(ids)),
          pages,
        )),
      );
    }
    report(`search: ${name}`, times);
    all.push(...times);
  }
  report('search: all of them', all);
}

async function timesOfPages(server: LocalServer, query: string, pages: number): Promise<Timed[]> {
  const times: Timed[] = [];
  let cursor: string | null = '';
  while (cursor !== null && times.length < pages) {
    const { text, ...time } = await timeOf(server, `/v1/applicants?${query}${cursor && `&cursor=${cursor}`}`);
    times.push(time);
    cursor = (JSON.parse(text) as { nextCursor: string | null }).nextCursor;
  }
  return times;
}

/** @throws Error with the answer where it is not 200: the time of a refusal says nothing. */
async function timeOf(server: LocalServer, path: string): Promise<Timed & { readonly text: string }> {
  const workerd = childNamed('workerd');
  const runningBefore = runningNs(workerd);
  const started = performance.now();
  const answer = await fetch(new URL(path, server.url), { headers: { authorization: `Bearer ${key}` } });
  const text = await answer.text();
  const ms = performance.now() - started;
  const processorMs = (runningNs(workerd) - runningBefore) / 1e6;
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
  return { ms, processorMs, text };
}

function someOf(ids: readonly number[]): number {
  return ids[Math.floor(random() * ids.length)]!;
}

function report(what: string, times: readonly Timed[]): void {
  const clock = percentiles(times.map(({ ms }) => ms));
  const processor = percentiles(times.map(({ processorMs }) => processorMs));
  const p95 = quantile(
    times.map(({ ms }) => ms),
    0.95,
  );
  figures.push({ name: `${what}, ${COUNT} applicants, p95`, value: p95, unit: 'ms' });
  console.log(`${what}: ${times.length} times, ${clock}; of a processor ${processor}`);
}

function percentiles(times: readonly number[]): string {
  const at = (share: number) => quantile(times, share).toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`;
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))]!;
}
