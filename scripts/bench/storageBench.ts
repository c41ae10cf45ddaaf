// `node scripts/bench/storageBench.ts [applicants] [--remove]`: searches and single assessments over many applicants in
// local KV and D1. The demo's applicants are repeated under other ids; what is loaded stays in .local for the next run,
// an interrupted load goes on, --remove takes it away. It prints and judges nothing.

import { readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { readApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import { seededRandom } from '../../wasm/runtime/fixtures/randomForest.ts';
import { generateKey } from '../../worker/auth/keyFormat.ts';
import { buildStale } from '../build/buildStale.ts';
import { type LocalServer, startLocalServer } from '../platform/localServer.ts';
import type { ApplicantSource } from '../publish/applicantSource.ts';
import { ensureKeys } from '../publish/ensureKeys.ts';
import { publishApplicants } from '../publish/publishApplicants.ts';
import { publishModel } from '../publish/publishModel.ts';
import { readArtefact } from '../publish/readArtefact.ts';
import { repositoryRoot } from '../run/repositoryRoot.ts';

const [given] = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const COUNT = Number(given ?? 300_000);
const TIMES = 100;
const FIRST_ID = 100_001;
const folder = join(repositoryRoot, `.local/bench-storage-${COUNT}`);

/** As advisors ask; `%` stands for the digits of some applicant's id. */
const searches: Readonly<Record<string, string>> = {
  'first page': 'limit=50',
  'id starts with three digits': 'search=%3',
  'id starts with five digits': 'search=%5',
  'largest loans': 'sort=-credit',
  'lowest points': 'sort=points',
  'refused, young': 'decision=refused&ageMax=30',
  'large loan, one occupation': 'creditMin=1000000&occupation=laborers',
};

if (process.argv.includes('--remove')) {
  rmSync(folder, { recursive: true, force: true });
  console.log(`${folder} is removed.`);
} else await measure();

async function measure(): Promise<void> {
  await buildStale();
  const server = await startLocalServer({ port: 0, persistDirectory: folder, direct: true });
  try {
    const key = generateKey();
    await ensureKeys(server.platform, [{ label: 'bench', scopes: ['read', 'score'], key }]);
    await publishModel(
      server.platform,
      await readArtefact(join(repositoryRoot, 'data/demo/artefact')),
      'champion',
    );
    await load(server);
    console.log(`${new Date().toISOString()}  ${os.cpus()[0]?.model.trim()} x ${os.cpus().length}`);
    console.log(
      `load of the last minute ${os.loadavg()[0]!.toFixed(1)}; ${COUNT} applicants, ${TIMES} times each`,
    );
    const ask = (path: string) => timeOf(server, key, path);
    // The first one opens the model.
    await ask(`/v1/applicants/${FIRST_ID}/assessment`);
    const random = seededRandom(1);
    const someId = () => FIRST_ID + Math.floor(random() * COUNT);
    await report('one assessment, mostly from a shard that is not in memory', () =>
      ask(`/v1/applicants/${someId()}/assessment`),
    );
    for (const [name, query] of Object.entries(searches)) {
      await report(`search: ${name}`, () =>
        ask(
          `/v1/applicants?${query.replace(/%(\d)/, (_, digits) => `${someId()}`.slice(0, Number(digits)))}`,
        ),
      );
    }
  } finally {
    await server.stop();
  }
}

async function load({ platform }: LocalServer): Promise<void> {
  const demo = readApplicantShard(
    new Uint8Array(readFileSync(join(repositoryRoot, 'data/demo/applicants.bin'))),
  );
  const source: ApplicantSource = {
    count: COUNT,
    idAt: (index) => FIRST_ID + index,
    at: (index) => ({ ...demo.at(index % demo.count), applicantId: FIRST_ID + index }),
  };
  const started = performance.now();
  const { shardCount, shardsWritten } = await publishApplicants(platform, source, ({ applicantsDone }) =>
    process.stdout.write(`\r  ${applicantsDone} of ${COUNT} applicants`),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`\r${shardCount} shards, ${shardsWritten} of them written in ${seconds} s`);
}

/** @throws Error with the answer where it is not 200: the time of a refusal says nothing. */
async function timeOf(server: LocalServer, key: string, path: string): Promise<number> {
  const started = performance.now();
  const answer = await fetch(new URL(path, server.url), { headers: { authorization: `Bearer ${key}` } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
  return performance.now() - started;
}

async function report(what: string, act: () => Promise<number>): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++) times.push(await act());
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(1);
  console.log(`${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`);
}
