// `node scripts/bench/serveBench.ts [requests] [rounds]`: scores and explained scores a second, one by one and in
// batches, by the Worker in local workerd and by a FastAPI + XGBoost peer with the same trees, in turns, by the same
// client. Neither logs a request that went well. It prints and judges nothing.

import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os, { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readApplicantShard, type StoredApplicant } from '../../wasm/artefact/applicantShard.ts';
import { loadArtefact, parseManifest } from '../../wasm/artefact/loadArtefact.ts';
import { readOnnxTrees } from '../../wasm/artefact/readOnnxTrees.ts';
import { unpackHistory } from '../../wasm/features/application.ts';
import { createEncoder } from '../../wasm/features/encodeFeatures.ts';
import { generateKey } from '../../worker/auth/keyFormat.ts';
import { buildStale } from '../build/buildStale.ts';
import { inGroups } from '../platform/inGroups.ts';
import { startLocalServer } from '../platform/localServer.ts';
import { ensureKeys } from '../publish/ensureKeys.ts';
import { publishDemo } from '../start/publishDemo.ts';
import { httpLoad, type LoadResult, writeRequest } from './load/httpLoad.ts';
import { childNamed, processorMs } from './load/processor.ts';
import { beginRun, type Figure } from './measured/measuredRuns.ts';
import { type Peer, startPeer } from './peer/startPeer.ts';

const keepFigures = beginRun('node scripts/bench/serveBench.ts');
const figures: Figure[] = [];
const DEMO = new URL('../../data/demo/', import.meta.url);
const COUNT = Number(process.argv[2] ?? 3000);
const ROUNDS = Number(process.argv[3] ?? 3);
const CONNECTIONS = 8;
const APPLICANTS = 200;
const STORED = 'Worker, stored history';
/** A batch is measured on so many requests less than single scores are. */
const BATCH_ITEMS = 100;

interface Question {
  readonly name: string;
  /** The peer names the five features that weigh most; so do our reasons, in words. */
  readonly explain: boolean;
  readonly items: number;
}

const QUESTIONS: readonly Question[] = [
  { name: 'scores', explain: false, items: 1 },
  { name: 'scores with reasons', explain: true, items: 1 },
  { name: `scores in batches of ${BATCH_ITEMS}`, explain: false, items: BATCH_ITEMS },
  { name: `scores with reasons in batches of ${BATCH_ITEMS}`, explain: true, items: BATCH_ITEMS },
];

interface Contender {
  readonly name: string;
  readonly url: URL;
  readonly processId: number;
  /** What is asked about these applicants: of one alone, or of several in a batch. */
  readonly requestOf: (asked: readonly StoredApplicant[], explain: boolean) => Buffer;
}

interface Measured extends LoadResult {
  /** Of the server's process, a score: what other work on the machine hardly changes. */
  readonly processorMs: number;
}

const read = (path: string) => new Uint8Array(readFileSync(new URL(path, DEMO)));
const { manifest, model } = await loadArtefact(
  parseManifest(readFileSync(new URL('artefact/manifest.json', DEMO), 'utf8')),
  read('artefact/model.onnx'),
  async (bytes) => createHash('sha256').update(bytes).digest('hex'),
);
const { forest } = readOnnxTrees(model);
const encoder = createEncoder(manifest.features, manifest.encodings);
const shard = readApplicantShard(read('applicants.bin'));
const applicants = Array.from({ length: Math.min(APPLICANTS, shard.count) }, (_, i) => shard.at(i));

const folder = mkdtempSync(join(tmpdir(), 'serve-bench-'));
await buildStale();
const server = await startLocalServer({
  port: 0,
  persistDirectory: join(folder, 'state'),
  // As uvicorn listens: Miniflare's router before the Worker is not part of a deployment.
  direct: true,
  vars: { REQUEST_LOG: 'faults' },
});
let peer: Peer | null = null;
try {
  peer = await startPeer(manifest, forest);
  const key = generateKey();
  await ensureKeys(server.platform, [{ label: 'bench', scopes: ['score'], key }]);
  await publishDemo(server.platform, join(folder, 'published.json'));
  const contenders = contendersOf(key, peer);
  printMachine();
  await compareAnswers(contenders);
  for (const question of QUESTIONS) await measure(contenders, question);
  keepFigures(figures);
} finally {
  peer?.stop();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

function contendersOf(key: string, peer: Peer | null): Contender[] {
  const headers = { authorization: `Bearer ${key}` };
  const workerdId = childNamed('workerd');
  const worker = (itemOf: (applicant: StoredApplicant) => object): Contender['requestOf'] => {
    return (asked, reasons) => {
      const options = { reasons, language: 'en' };
      const [first, ...others] = asked.map(itemOf);
      return others.length === 0
        ? writeRequest(server.url, '/v1/score', { ...first, ...options }, headers)
        : writeRequest(server.url, '/v1/score/batch', { items: [first, ...others], ...options }, headers);
    };
  };
  const own: Contender[] = [
    {
      name: 'Worker, history in the request',
      url: server.url,
      processId: workerdId,
      requestOf: worker(({ application, history }) => ({ application, history: unpackHistory(history) })),
    },
    {
      name: STORED,
      url: server.url,
      processId: workerdId,
      requestOf: worker(({ applicantId, application }) => ({ applicantId, application })),
    },
  ];
  if (!peer) return own;
  const featuresOf = ({ application, history }: StoredApplicant) =>
    Array.from(encoder.encode(application, history), (x) => (Number.isNaN(x) ? null : x));
  const requestOf: Contender['requestOf'] = (asked, explain) => {
    const [first, ...others] = asked.map(featuresOf);
    return others.length === 0
      ? writeRequest(peer.url, '/v1/score', { features: first, explain }, {})
      : writeRequest(peer.url, '/v1/score/batch', { rows: [first, ...others], explain }, {});
  };
  return [...own, { name: 'FastAPI + XGBoost', url: peer.url, processId: peer.processId, requestOf }];
}

function printMachine(): void {
  console.log(`${new Date().toISOString()}  ${os.cpus()[0]?.model.trim()} x ${os.cpus().length}`);
  console.log(`load of the last minute ${os.loadavg()[0]!.toFixed(1)}`);
  console.log(
    `${forest.roots.length} trees, ${manifest.features.length} features; ${COUNT} requests x ${ROUNDS} in turns, ${CONNECTIONS} connections`,
  );
}

/** Both must say the same of the same applicant before their speed is worth anything. */
async function compareAnswers(contenders: readonly Contender[]): Promise<void> {
  let largest = 0;
  for (const applicant of applicants) {
    for (const explain of [false, true]) {
      const said = await Promise.all(
        contenders.map((one) => probabilityOf(one.requestOf([applicant], explain), one.url)),
      );
      largest = Math.max(largest, Math.max(...said) - Math.min(...said));
    }
  }
  console.log(
    `largest difference of the probability over ${applicants.length} applicants: ${largest.toExponential(1)}`,
  );
  if (!(largest <= 1e-6)) throw new Error('The contenders do not score the same model.');
}

async function probabilityOf(request: Buffer, url: URL): Promise<number> {
  const [head = '', body = ''] = request.toString('utf8').split('\r\n\r\n');
  const authorization = /\r\nauthorization: (.*)/.exec(head)?.[1];
  const response = await fetch(new URL('/v1/score', url), {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
  });
  const answer = (await response.json()) as {
    probabilityOfDefault?: number;
    assessment?: { probabilityOfDefault: number };
  };
  return answer.assessment?.probabilityOfDefault ?? answer.probabilityOfDefault ?? Number.NaN;
}

async function measure(contenders: readonly Contender[], question: Question): Promise<void> {
  const { items, explain } = question;
  const results = contenders.map((): Measured[] => []);
  const asked = [...inGroups(applicants, items)];
  const requests = contenders.map(({ requestOf }) => asked.map((group) => requestOf(group, explain)));
  const all = Math.ceil(COUNT / items);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [i, { url, processId }] of contenders.entries()) {
      // The first round warms up and does not count.
      const count = round === 0 ? Math.min(all, 1000) : all;
      const before = processorMs(processId);
      const result = await httpLoad({ url, connections: CONNECTIONS, count, requests: requests[i]! });
      const processor = (processorMs(processId) - before) / (count * items);
      if (round > 0)
        results[i]!.push({ ...result, perSecond: result.perSecond * items, processorMs: processor });
    }
  }
  console.log(question.name);
  figures.push(...figuresOf(question, contenders, results));
  const ofPeer = (what: keyof Measured) => (peer ? medianOf(results.at(-1)!, what) : Number.NaN);
  for (const [i, { name }] of contenders.entries()) {
    const speed = medianOf(results[i]!, 'perSecond');
    const processor = medianOf(results[i]!, 'processorMs');
    const refused = results[i]!.reduce((sum, one) => sum + one.refused, 0);
    console.log(
      `  ${name}: ${speed.toFixed(0)} a second (x ${(speed / ofPeer('perSecond')).toFixed(1)}), ` +
        `${processor.toFixed(2)} ms of processor each (x ${(ofPeer('processorMs') / processor).toFixed(1)}), ` +
        `p50 ${medianOf(results[i]!, 'p50Ms').toFixed(1)} ms, p99 ${medianOf(results[i]!, 'p99Ms').toFixed(1)} ms, ${refused} refused`,
    );
  }
}

/** What the README shows: who stores histories at the edge, beside the peer. */
function figuresOf(
  { name, items }: Question,
  contenders: readonly Contender[],
  results: readonly (readonly Measured[])[],
): Figure[] {
  const own = results[contenders.findIndex((one) => one.name === STORED)]!;
  const speed = medianOf(own, 'perSecond');
  const found: Figure[] = [{ name: `${name}, one isolate`, value: speed, unit: 'per second' }];
  if (peer) {
    const ratio = speed / medianOf(results.at(-1)!, 'perSecond');
    found.push({ name: `${name}, against FastAPI + XGBoost`, value: ratio, unit: 'times' });
  }
  if (items === 1) found.push({ name: `${name}, p99`, value: medianOf(own, 'p99Ms'), unit: 'ms' });
  return found;
}

function medianOf(results: readonly Measured[], what: keyof Measured): number {
  return results.map((one) => one[what]).sort((a, b) => a - b)[Math.floor(results.length / 2)]!;
}
