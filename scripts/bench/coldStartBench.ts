// `node scripts/bench/coldStartBench.ts [times]`: from nothing to the first answer of a typical model, with the stock
// and with the trimmed binary in turns: in workerd (a new process each time) and in Chromium (a new page each time).
// It prints and judges nothing.

import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { writeOnnx } from '../../training/export/writeOnnx.ts';
import { quietChromium } from '../../wasm/runtime/fixtures/quietChromium.ts';
import { randomForest } from '../../wasm/runtime/fixtures/randomForest.ts';
import { type ServedPage, servePage } from '../../wasm/runtime/fixtures/servePage.ts';
import { typicalSize } from '../../wasm/runtime/fixtures/sessionCases.ts';
import type { SessionPage } from '../../wasm/runtime/fixtures/sessionPage.ts';
import { startWorker } from '../../wasm/runtime/fixtures/startWorker.ts';

const TIMES = Number(process.argv[2] ?? 5);
const binaries = ['stock', 'trimmed'] as const;
type Binary = (typeof binaries)[number];

const forest = randomForest(4, typicalSize);
const model = writeOnnx({ forest, calibration: { slope: 1, intercept: 0 }, metadata: {} });
const fixture = (name: string) =>
  fileURLToPath(new URL(`../../wasm/runtime/fixtures/${name}`, import.meta.url));

console.log(`${new Date().toISOString()}  ${os.cpus()[0]?.model.trim()} x ${os.cpus().length}`);
console.log(`load of the last minute ${os.loadavg()[0]!.toFixed(1)}; medians of ${TIMES}, in turns`);
const pages: Record<Binary, ServedPage> = {
  stock: await servePage(fixture('sessionPage.html'), 'stock'),
  trimmed: await servePage(fixture('sessionPage.html'), 'trimmed'),
};
await report('workerd, first model opened', timeWorkerd);
await report('Chromium, first model opened (binary from this machine)', timeChromium);
for (const binary of binaries) await pages[binary].close();

async function report(what: string, time: (binary: Binary) => Promise<number>): Promise<void> {
  const times: Record<Binary, number[]> = { stock: [], trimmed: [] };
  for (let i = 0; i < TIMES; i++) for (const binary of binaries) times[binary].push(await time(binary));
  const words = binaries.map(
    (binary) =>
      `${binary} ${median(times[binary]).toFixed(0)} ms (shortest ${Math.min(...times[binary]).toFixed(0)})`,
  );
  console.log(`${what}: ${words.join(', ')}`);
}

async function timeWorkerd(binary: Binary): Promise<number> {
  const worker = startWorker(fixture('sessionWorker.ts'), binary);
  try {
    await worker.ready;
    // Starts the isolate without a model.
    await worker.dispatchFetch('http://worker/?rows=1', { method: 'POST', body: new Uint8Array(4) });
    const started = performance.now();
    const url = `http://worker/?features=${typicalSize.features}`;
    const answer = await worker.dispatchFetch(url, { method: 'PUT', body: model });
    if (!answer.ok) throw new Error(await answer.text());
    return performance.now() - started;
  } finally {
    await worker.dispose();
  }
}

async function timeChromium(binary: Binary): Promise<number> {
  const browser = await chromium.launch(quietChromium);
  try {
    const page = await browser.newPage();
    await page.goto(pages[binary].url, { waitUntil: 'load' });
    const call = { model: Buffer.from(model).toString('base64'), features: typicalSize.features };
    return await page.evaluate(async (given) => {
      const { sessionPage } = globalThis as unknown as { sessionPage: SessionPage };
      return sessionPage.open(given.model, given.features);
    }, call);
  } finally {
    await browser.close();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
