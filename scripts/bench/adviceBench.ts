// `node scripts/bench/adviceBench.ts [refused]`: time of the way to a yes and of a response curve, for refused demo
// applicants, one at a time, in Node. It prints and judges nothing.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { readApplicantShard, type StoredApplicant } from '../../wasm/artefact/applicantShard.ts';
import { loadArtefact, parseManifest } from '../../wasm/artefact/loadArtefact.ts';
import { readOnnxTrees } from '../../wasm/artefact/readOnnxTrees.ts';
import { wayToYes } from '../../wasm/explain/counterfactual.ts';
import { responseCurve } from '../../wasm/explain/responseCurve.ts';
import { responseMap } from '../../wasm/explain/responseMap.ts';
import { openSession } from '../../wasm/runtime/node.ts';
import { createScorer } from '../../wasm/scorer.ts';

const DEMO = new URL('../../data/demo/', import.meta.url);
const REFUSED = Number(process.argv[2] ?? 200);

const model = new Uint8Array(readFileSync(new URL('artefact/model.onnx', DEMO)));
const text = readFileSync(new URL('artefact/manifest.json', DEMO), 'utf8');
const artefact = await loadArtefact(parseManifest(text), model, async (bytes) =>
  createHash('sha256').update(bytes).digest('hex'),
);
const { manifest } = artefact;
const scorer = createScorer(artefact, await openSession(model, manifest.features.length));
const { forest } = readOnnxTrees(model);
const refused = await pickRefused();

printMachine();
const found = new Set<number>();
await measure('way to a yes', async ({ applicantId, application, history }) => {
  const { outcome } = await wayToYes({ manifest, forest, scorer }, application, history);
  if (outcome === 'found') found.add(applicantId);
});
console.log(`  found for ${found.size} of ${refused.length}, none within the limits for the others`);
await measure('response curve of 100 points', ({ application, history }) =>
  responseCurve(scorer, application, history, 'amount_credit', { points: 100 }),
);
await measure('response map of 25 x 25 points', ({ application, history }) =>
  responseMap(scorer, application, history, ['amount_credit', 'amount_annuity']),
);

async function pickRefused(): Promise<StoredApplicant[]> {
  const shard = readApplicantShard(new Uint8Array(readFileSync(new URL('applicants.bin', DEMO))));
  const all = Array.from({ length: shard.count }, (_, index) => shard.at(index));
  const assessments = await scorer.scoreBatch(all);
  return all.filter((_, i) => assessments[i]!.decision === 'refused').slice(0, REFUSED);
}

function printMachine(): void {
  const cpu = `${os.cpus()[0]?.model.trim()} x ${os.cpus().length}`;
  const onnxRuntime = readFileSync(
    new URL('../../node_modules/onnxruntime-web/package.json', import.meta.url),
    'utf8',
  );
  const { version } = JSON.parse(onnxRuntime) as { version: string };
  console.log(
    `${new Date().toISOString()}  ${cpu}  Node ${process.versions.node}, V8 ${process.versions.v8}, ONNX Runtime Web ${version}`,
  );
  console.log(`load of the last minute ${os.loadavg()[0]!.toFixed(1)}`);
  console.log(
    `model ${manifest.modelVersion}: ${forest.roots.length} trees, ${manifest.features.length} features; ${refused.length} refused applicants`,
  );
}

/** Wall clock, one applicant after the other, the first ten twice so that the code is warm. */
async function measure(what: string, act: (applicant: StoredApplicant) => Promise<unknown>): Promise<void> {
  for (const applicant of refused.slice(0, 10)) await act(applicant);
  const times: number[] = [];
  for (const applicant of refused) {
    const start = performance.now();
    await act(applicant);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(1);
  console.log(`${what}: median ${at(0.5)} ms, 95 in 100 within ${at(0.95)} ms, longest ${at(1)} ms`);
}
