// `node scripts/bench/monitoringBench.ts [rounds]`: what counting assessments costs. Two Workers in local workerd serve
// the same trees, one with its reference profile and so watched, one without; they are asked in turns, in an order that
// changes. The figure is the ratio of the medians. It prints and judges nothing.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os, { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import { versionOf } from '../../wasm/artefact/loadArtefact.ts';
import { manifestSchema } from '../../wasm/artefact/manifest.ts';
import { REFERENCE_FILE } from '../../wasm/drift/referenceProfile.ts';
import { unpackHistory } from '../../wasm/features/application.ts';
import { generateKey } from '../../worker/auth/keyFormat.ts';
import { buildStale } from '../build/buildStale.ts';
import { type LocalServer, startLocalServer } from '../platform/localServer.ts';
import { ensureKeys } from '../publish/ensureKeys.ts';
import { publishModel } from '../publish/publishModel.ts';
import { type ReadArtefact, readArtefact, sha256 } from '../publish/readArtefact.ts';
import { httpLoad, writeRequest } from './load/httpLoad.ts';
import { childNamed, processorMs } from './load/processor.ts';
import { beginRun, type Figure } from './measured/measuredRuns.ts';

const keepFigures = beginRun('node scripts/bench/monitoringBench.ts');
const figures: Figure[] = [];
const DEMO = join(import.meta.dirname, '../../data/demo');
const ROUNDS = Number(process.argv[2] ?? 15);
const SINGLES = 400;
const BATCHES = 4;
const ITEMS = 250;
const CONNECTIONS = 4;

interface Contender {
  readonly name: 'watched' | 'unwatched';
  readonly server: LocalServer;
  readonly processId: number;
  readonly singles: readonly Buffer[];
  readonly batches: readonly Buffer[];
}

const folder = mkdtempSync(join(tmpdir(), 'monitoring-bench-'));
await buildStale();
const watched = await readArtefact(join(DEMO, 'artefact'));
const shard = readApplicantShard(new Uint8Array(readFileSync(join(DEMO, 'applicants.bin'))));
const items = Array.from({ length: ITEMS }, (_, i) => shard.at(i)).map(({ application, history }) => ({
  ...{ application, history: unpackHistory(history) },
}));
const contenders: Contender[] = [];
try {
  contenders.push(await start('watched', watched));
  contenders.push(await start('unwatched', await withoutReference(watched)));
  console.log(
    `${new Date().toISOString()}  ${os.cpus()[0]?.model.trim()} x ${os.cpus().length}, load ${os.loadavg()[0]!.toFixed(1)}, ${ROUNDS} rounds`,
  );
  for (const kind of ['singles', 'batches'] as const) await measure(kind);
  keepFigures(figures);
} finally {
  for (const { server } of contenders) await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function start(name: Contender['name'], artefact: ReadArtefact): Promise<Contender> {
  const server = await startLocalServer({ port: 0, persistDirectory: join(folder, name), direct: true });
  const processId = childNamed(
    'workerd',
    contenders.map((one) => one.processId),
  );
  const key = generateKey();
  await ensureKeys(server.platform, [{ label: 'bench', scopes: ['score'], key }]);
  await publishModel(server.platform, artefact, 'champion');
  const headers = { authorization: `Bearer ${key}` };
  return {
    ...{ name, server, processId },
    singles: items.map((item) => writeRequest(server.url, '/v1/score', item, headers)),
    batches: [writeRequest(server.url, '/v1/score/batch', { items }, headers)],
  };
}

/** The same model without its reference profile: what is not watched is not counted. */
async function withoutReference({ manifest, files }: ReadArtefact): Promise<ReadArtefact> {
  const { [REFERENCE_FILE]: _, ...listed } = manifest.files;
  const ordered = manifestSchema.parse({ ...manifest, files: listed });
  const stripped = { ...ordered, modelVersion: await versionOf(ordered, sha256) };
  const kept = new Map(files);
  kept.delete(REFERENCE_FILE);
  kept.set('manifest.json', Buffer.from(`${JSON.stringify(stripped, null, 1)}\n`));
  return { manifest: stripped, files: kept };
}

async function measure(kind: 'singles' | 'batches'): Promise<void> {
  const perRun = kind === 'singles' ? SINGLES : BATCHES * ITEMS;
  const spent = new Map<Contender['name'], number>(contenders.map(({ name }) => [name, 0]));
  const found = new Map<Contender['name'], number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = -1; round < ROUNDS; round++) {
    const order = round % 2 === 0 ? contenders : contenders.toReversed();
    for (const contender of order) {
      const before = processorMs(contender.processId);
      const { perSecond, refused } = await httpLoad({
        url: contender.server.url,
        connections: kind === 'singles' ? CONNECTIONS : 1,
        count: kind === 'singles' ? SINGLES : BATCHES,
        requests: contender[kind],
      });
      if (refused > 0) throw new Error(`${contender.name}: ${refused} requests were refused.`);
      // The first round opens the model.
      if (round < 0) continue;
      spent.set(contender.name, spent.get(contender.name)! + processorMs(contender.processId) - before);
      found.get(contender.name)!.push(kind === 'singles' ? perSecond : perSecond * ITEMS);
    }
  }
  const [counted, plain] = (['watched', 'unwatched'] as const).map((name) => median(found.get(name)!));
  console.log(
    `${kind.padEnd(8)} ${perRun} scores a run   watched ${counted!.toFixed(0)}/s   unwatched ${plain!.toFixed(0)}/s   ` +
      `ratio ${(counted! / plain!).toFixed(3)}: counting costs ${(100 * (1 - counted! / plain!)).toFixed(1)} %`,
  );
  figures.push({
    name: `counting for monitoring, of the scores a second, ${kind === 'singles' ? 'one by one' : `in batches of ${ITEMS}`}`,
    value: Math.max(0, 1 - counted! / plain!),
    unit: 'share',
  });
  // What other work on the machine hardly changes.
  const perScore = (name: Contender['name']) => (1_000 * spent.get(name)!) / (perRun * ROUNDS);
  const [busy, idle] = [perScore('watched'), perScore('unwatched')];
  console.log(
    `         processor: watched ${busy.toFixed(0)} us a score   unwatched ${idle.toFixed(0)} us   ratio ${(busy / idle).toFixed(3)}`,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
