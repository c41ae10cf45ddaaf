// `node scripts/bench/explainBench.ts [depth]`: exact explanations side by side with libxgboost's contributions, one
// thread each, on a booster of 500 trees of depth 5 on 200 features, and the demo model alone.
// It prints and judges nothing. Times are processor time of this thread, the only one that works: other work on the
// machine does not count; beside them stands the median on the wall clock.
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { type Booster, createBooster } from '../../training/booster/booster.ts';
import { libxgboost } from '../../training/booster/libxgboost.ts';
import { createMatrix } from '../../training/booster/matrix.ts';
import { plantedRows } from '../../training/booster/plantedRows.ts';
import { readXgboostJson } from '../../training/booster/readXgboostJson.ts';
import { readOnnxTrees } from '../../wasm/artefact/readOnnxTrees.ts';
import { hardRows } from '../../wasm/explain/fixtures/explainCases.ts';
import { createExplainer, type Explainer } from '../../wasm/explain/treeShap.ts';
import type { Forest } from '../../wasm/trees/forest.ts';

const MODEL = { trees: 500, depth: Number(process.argv[2] ?? 5), features: 200, trainingRows: 20_000 };
const SINGLE_ROWS = 1000;
const BATCH_ROWS = 10_000;

interface Milliseconds {
  readonly processor: number;
  readonly wall: number;
}

/** Makes ready for `count` rows, which is not timed; what it answers explains them. */
type Contender = (rows: Float32Array, count: number) => () => void;

printMachine();
printDemo();
printSideBySide();

function printMachine(): void {
  const versions = `Node ${process.versions.node}, V8 ${process.versions.v8}, libxgboost ${libxgboost().version()}`;
  console.log(
    `${new Date().toISOString()}  ${os.cpus()[0]?.model.trim()} x ${os.cpus().length}  ${versions}`,
  );
  console.log(`load of the last minute ${os.loadavg()[0]!.toFixed(1)}`);
}

function printDemo(): void {
  const bytes = readFileSync(new URL('../../data/demo/artefact/model.onnx', import.meta.url));
  const { forest } = readOnnxTrees(bytes);
  const rows = hardRows(forest, BATCH_ROWS, 1);
  const own = prepareOwn('demo model', forest, rows);
  console.log(`  one row ${wordSingle(timeSingle(own, rows, forest.featureCount))}`);
}

function printSideBySide(): void {
  using booster = train();
  const rows = plantedRows(BATCH_ROWS, MODEL.features, 2).features;
  const own = prepareOwn('trained model', readXgboostJson(booster.saveModelJson()), rows);
  const measure = (name: string, contender: Contender) => {
    const single = timeSingle(contender, rows, MODEL.features);
    const batch = (BATCH_ROWS / time(contender(rows, BATCH_ROWS)).processor) * 1000;
    console.log(`  ${name}: one row ${wordSingle(single)}; ${BATCH_ROWS} rows at ${batch.toFixed(0)} rows/s`);
    return { single, batch };
  };
  const ours = measure('clairscore', own);
  const theirs = measure('libxgboost', libxgboostContender(booster));
  const single = (theirs.single.processor / ours.single.processor).toFixed(1);
  console.log(`  times as fast: one row ${single}, batch ${(ours.batch / theirs.batch).toFixed(1)}`);
}

/** Prints what a new explainer costs, the first time in this process. */
function prepareOwn(name: string, forest: Forest, rows: Float32Array): Contender {
  const width = forest.featureCount;
  const leaves = forest.feature.filter((feature) => feature < 0).length;
  console.log(`${name}: ${forest.roots.length} trees, ${leaves} leaves, ${width} features`);
  const { explainer, prepared } = prepare(forest);
  const bytes = explainer.bytesHeld();
  const first = time(() => explainer.explain(rows.slice(0, width)));
  explainer.explainBatch(rows, BATCH_ROWS);
  const [before, after] = [bytes, explainer.bytesHeld()].map((held) => (held / 1e6).toFixed(1));
  const [prepareMs, firstMs] = [prepared, first].map(({ processor }) => processor.toFixed(1));
  console.log(`  prepared in ${prepareMs} ms, then the first row ${firstMs} ms`);
  console.log(`  holds ${before} MB, ${after} MB after ${BATCH_ROWS} different rows`);
  return (values, count) => () => explainer.explainBatch(values, count);
}

function prepare(forest: Forest) {
  const made: Explainer[] = [];
  const prepared = time(() => made.push(createExplainer(forest)));
  return { explainer: made[0]!, prepared };
}

function train(): Booster {
  const { features, labels, rows, columns } = plantedRows(MODEL.trainingRows, MODEL.features, 1);
  using matrix = createMatrix(features, rows, columns, { labels });
  const parameters = { objective: 'binary:logistic', tree_method: 'hist', eta: 0.05, colsample_bytree: 0.5 };
  const booster = createBooster([matrix], { ...parameters, max_depth: MODEL.depth, seed: 1, nthread: 2 });
  for (let round = 0; round < MODEL.trees; round++) booster.update(matrix, round);
  booster.setParameters({ nthread: 1 });
  return booster;
}

function libxgboostContender(booster: Booster): Contender {
  return (rows, count) => {
    const matrix = createMatrix(rows, count, MODEL.features);
    return () => booster.predictContributions(matrix);
  };
}

function timeSingle(contender: Contender, rows: Float32Array, width: number): Milliseconds {
  const acts = Array.from({ length: SINGLE_ROWS }, (_, row) =>
    contender(rows.slice(row * width, (row + 1) * width), 1),
  );
  const wall = median(acts.map((act) => time(act).wall));
  // The system counts processor time too coarsely for a single row.
  const all = time(() => {
    for (const act of acts) act();
  });
  return { processor: all.processor / SINGLE_ROWS, wall };
}

function wordSingle({ processor, wall }: Milliseconds): string {
  return `${processor.toFixed(3)} ms (wall ${wall.toFixed(3)})`;
}

function time(act: () => void): Milliseconds {
  const wall = performance.now();
  const before = process.threadCpuUsage();
  act();
  const { user, system } = process.threadCpuUsage(before);
  return { processor: (user + system) / 1000, wall: performance.now() - wall };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
