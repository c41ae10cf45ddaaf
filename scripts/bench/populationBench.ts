// `node scripts/bench/populationBench.ts [applicants]`: time of what is asked of the population sample, and of a score
// with its explanation against granted applicants, worded reasons and a response curve, one at a time, in Node. It
// prints and judges nothing.

import { readFileSync } from 'node:fs';
import os from 'node:os';
import { gzipSync } from 'node:zlib';
import { readApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import { parseComparison } from '../../wasm/artefact/comparison.ts';
import { parseManifest } from '../../wasm/artefact/loadArtefact.ts';
import { comparisonGroupOf } from '../../wasm/explain/comparisonGroup.ts';
import { createExplainedScorer } from '../../wasm/explain/explainedScorer.ts';
import { responseCurve } from '../../wasm/explain/responseCurve.ts';
import { wordExplanation } from '../../wasm/explain/wordExplanation.ts';
import { fieldDistribution } from '../../wasm/population/fieldDistribution.ts';
import { groupContributions } from '../../wasm/population/groupContributions.ts';
import { percentileOf } from '../../wasm/population/percentileOf.ts';
import { readPopulation } from '../../wasm/population/readPopulation.ts';
import { selectGroup } from '../../wasm/population/selectGroup.ts';
import { similarApplicants } from '../../wasm/population/similarApplicants.ts';
import { openSession } from '../../wasm/runtime/node.ts';
import type { ScoringInput } from '../../wasm/scorer.ts';

const DEMO = new URL('../../data/demo/', import.meta.url);
const APPLICANTS = Number(process.argv[2] ?? 200);
const WARM_UP = 20;

const read = (path: string) => new Uint8Array(readFileSync(new URL(path, DEMO)));
const manifest = parseManifest(readFileSync(new URL('artefact/manifest.json', DEMO), 'utf8'));
const model = read('artefact/model.onnx');
const scorer = createExplainedScorer({ manifest, model }, await openSession(model, manifest.features.length));
const comparisonText = readFileSync(new URL('artefact/comparison.json', DEMO), 'utf8');
const comparison = parseComparison(manifest, comparisonText);
const granted = comparisonGroupOf(manifest.features, comparison, 'granted') ?? {};
const bytes = read('artefact/population.bin');
const shard = readApplicantShard(read('applicants.bin'));
const applicants = Array.from({ length: APPLICANTS }, (_, i) => shard.at(i % shard.count));

console.log(`${os.cpus()[0]?.model}, ${os.cpus().length} cores, Node ${process.version}`);
await measure('read population.bin', () => readPopulation(manifest, bytes));
const population = readPopulation(manifest, bytes);
const everybody = selectGroup(population, []);
const size = (file: Uint8Array | string) => `${file.length} bytes, ${gzipSync(file).length} gzip`;
console.log(`  ${population.count} rows, ${population.columns.length} fields: ${size(bytes)}`);
console.log(`  comparison.json: ${size(comparisonText)}`);

await measure('similarApplicants, 100 nearest', (one) => similarApplicants(population, one));
await measure('selectGroup, two filters', () =>
  selectGroup(population, [
    { by: 'decision', decision: 'granted' },
    { by: 'range', field: 'amount_income', from: 100_000, to: 200_000 },
  ]),
);
await measure('groupContributions of everybody', () => groupContributions(population, everybody));
await measure('fieldDistribution of everybody', () =>
  fieldDistribution(population, 'amount_income', everybody),
);
await measure('percentileOf everybody', () => percentileOf(population, 'amount_income', 150_000, everybody));
await measure('score', ({ application, history }) => scorer.score(application, history));
await measure('score + explanation + worded reasons', explained);
await measure('score + explanation + worded reasons + curve of 100 points', async (one) => {
  await explained(one);
  await responseCurve(scorer, one.application, one.history, 'amount_credit', { points: 100 });
});

async function explained({ application, history }: ScoringInput): Promise<void> {
  const { explanation } = await scorer.explain(application, history, granted);
  wordExplanation(explanation, 'fr');
}

async function measure(name: string, act: (one: ScoringInput) => unknown): Promise<void> {
  for (const one of applicants.slice(0, WARM_UP)) await act(one);
  const times: number[] = [];
  const before = process.threadCpuUsage();
  for (const one of applicants) {
    const startedAt = performance.now();
    await act(one);
    times.push(performance.now() - startedAt);
  }
  const { user, system } = process.threadCpuUsage(before);
  times.sort((a, b) => a - b);
  const [median, p95] = [0.5, 0.95].map((share) => times[Math.floor(share * times.length)]!.toFixed(3));
  // The wall clock of a loaded machine counts the others too; the thread's own time does not.
  const processor = ((user + system) / 1_000 / applicants.length).toFixed(3);
  console.log(`${name}: mean ${processor} ms of processor; wall median ${median} ms, p95 ${p95} ms`);
}
