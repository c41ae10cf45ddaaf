// Everything the product does with ONNX Runtime, and everything that can go wrong with it: sizes of model and batch,
// missing values, releases, damaged models, wrong questions, memory that is not there. It judges nothing.

import { readFileSync } from 'node:fs';
import { writeOnnx } from '../../training/export/writeOnnx.ts';
import { brokenModels } from '../../wasm/runtime/fixtures/brokenModels.ts';
import { hostileRuns, refusalOf } from '../../wasm/runtime/fixtures/hostileRuns.ts';
import {
  extremes,
  type ForestSize,
  randomForest,
  seededRandom,
} from '../../wasm/runtime/fixtures/randomForest.ts';
import { sessionCases } from '../../wasm/runtime/fixtures/sessionCases.ts';
import { openSession } from '../../wasm/runtime/node.ts';

const calibration = { slope: Math.fround(1.07), intercept: Math.fround(-0.21) };
const modelOf = (seed: number, size: ForestSize): Uint8Array =>
  writeOnnx({ forest: randomForest(seed, size), calibration, metadata: { seed: `${seed}` } });

/** From a single leaf to the largest candidate of a search and beyond. ONNX Runtime chooses its loops by size. */
const sizes: readonly ForestSize[] = [
  { trees: 1, depth: 0, features: 20 },
  { trees: 1, depth: 1, features: 20 },
  { trees: 1, depth: 12, features: 300 },
  { trees: 2, depth: 3, features: 20 },
  { trees: 20, depth: 8, features: 40 },
  { trees: 50, depth: 12, features: 300 },
  { trees: 81, depth: 2, features: 120 },
  { trees: 300, depth: 5, features: 120 },
  { trees: 500, depth: 6, features: 200 },
  { trees: 1500, depth: 1, features: 20 },
  { trees: 1500, depth: 6, features: 300 },
];
const batches = [1, 2, 3, 7, 16, 31, 50, 51, 64, 100, 101, 128, 129, 500, 1000, 1001, 2048, 4096, 10_000];

/** @param report told after each part. */
export async function exerciseRuntime(report: (what: string) => void): Promise<void> {
  await runCases();
  report('the cases of the tests');
  for (const [i, size] of sizes.entries()) await runSize(i, size);
  report('models and batches of every size');
  await runDegenerate();
  report('degenerate calibrations and forests');
  await openDemo();
  report('the demo model');
  await refuse();
  report('damaged models and wrong questions');
  await openAgain();
  report('repeated opening and releasing');
  await exhaustMemory();
  report('memory that does not grow');
}

async function runCases(): Promise<void> {
  for (const { model, trees, features, rows } of sessionCases(writeOnnx)) {
    const session = await openSession(model, trees.forest.featureCount);
    await session.run(features, rows);
    await session.release();
  }
}

async function runSize(seed: number, size: ForestSize): Promise<void> {
  await runEach(modelOf(seed, size), size.features, batches);
}

async function runEach(model: Uint8Array, features: number, batchRows: readonly number[]): Promise<void> {
  const session = await openSession(model, features);
  for (const rows of batchRows) await session.run(rowsOf(rows, features), rows);
  await session.release();
  await hostileRuns(model, features);
}

/** ONNX Runtime rewrites the graph where it multiplies by 1, adds 0 and the like, and has loops for forests without missing branches. */
async function runDegenerate(): Promise<void> {
  const numbers = [0, 1, -1, 0.5].map(Math.fround);
  const forests = [0, 1, 4, 8].flatMap((depth, seed) => {
    const forest = randomForest(seed, { trees: 40, depth, features: 12 });
    const missing = (value: number) => ({
      ...forest,
      missingGoesLeft: forest.missingGoesLeft.map(() => value),
    });
    return [forest, missing(0), missing(1), { ...forest, baseMargin: 0 }];
  });
  for (const forest of forests) {
    for (const slope of numbers) {
      for (const intercept of numbers) {
        for (const metadata of [{}, { seed: '1' }] as Record<string, string>[])
          await runEach(writeOnnx({ forest, calibration: { slope, intercept }, metadata }), 12, [1, 70]);
      }
    }
  }
}

/** A third is missing, one value in ten is extreme. */
function rowsOf(rows: number, features: number): Float32Array {
  const random = seededRandom(rows + features);
  return Float32Array.from({ length: rows * features }, () => {
    const kind = random();
    if (kind < 0.33) return Number.NaN;
    return kind < 0.43 ? extremes[Math.floor(random() * extremes.length)]! : random() * 4 - 2;
  });
}

async function openDemo(): Promise<void> {
  const model = new Uint8Array(readFileSync(new URL('../../data/demo/artefact/model.onnx', import.meta.url)));
  // The number of features is the manifest's business; a wrong one is refused after the opening.
  await openSession(model, 1).catch(() => undefined);
}

async function refuse(): Promise<void> {
  for (const [seed, size] of [...sizes.slice(0, 4), sizes[7]!].entries()) {
    const model = modelOf(seed, size);
    await hostileRuns(model, size.features);
    // Most random bytes of a large model are numbers of its trees, which are not checked.
    for (const [, broken] of brokenModels(model, seed, seed < 4 ? 1000 : 100))
      await refusalOf(broken, size.features);
  }
}

async function openAgain(): Promise<void> {
  const model = modelOf(3, sizes[7]!);
  for (let i = 0; i < 20; i++) {
    const sessions = await Promise.all([openSession(model, 120), openSession(model, 120)]);
    await Promise.all(sessions.map((session) => session.run(rowsOf(5, 120), 5)));
    await Promise.all(sessions.map((session) => session.release()));
  }
}

/** From here on no memory is given: sessions and runs grow until one of their many allocations fails. Comes last. */
async function exhaustMemory(): Promise<void> {
  const open = [];
  const model = modelOf(4, sizes[8]!);
  for (let i = 0; i < 4; i++) open.push(await openSession(model, 200));
  WebAssembly.Memory.prototype.grow = () => {
    throw new RangeError('WebAssembly.Memory.grow(): no memory is given');
  };
  for (const rows of [100_000, 300_000]) {
    for (const session of open) await session.run(rowsOf(rows, 200), rows).catch(() => undefined);
  }
  for (let i = 0; i < 200; i++) {
    const session = await openSession(model, 200).catch(() => null);
    if (!session) break;
    open.push(session);
    await session.run(rowsOf(3000, 200), 3000).catch(() => undefined);
  }
  for (const size of sizes) await refusalOf(modelOf(1, size), size.features);
  for (const session of open) await session.release().catch(() => undefined);
}
