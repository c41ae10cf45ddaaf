// `node scripts/bench/browserBench.ts [refused]`: score, explanation, reasons and a response curve of 100 points, and the
// way to a yes, in Chromium, one refused demo applicant after another. It prints and judges nothing.

import { readFileSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { unpackHistory } from '../../wasm/features/application.ts';
import { loadDemo } from '../../wasm/runtime/fixtures/demoAdvice.ts';
import { quietChromium } from '../../wasm/runtime/fixtures/quietChromium.ts';
import { servePage } from '../../wasm/runtime/fixtures/servePage.ts';
import type { explainTimes, TimesRequest } from './browser/explainTimes.ts';

const REFUSED = Number(process.argv[2] ?? 200);
/** The first ones warm the engine up. */
const UNTIMED = 10;
const artefact = new URL('../../data/demo/artefact/', import.meta.url);

console.log(`${new Date().toISOString()}  ${os.cpus()[0]?.model.trim()} x ${os.cpus().length}`);
console.log(`load of the last minute ${os.loadavg()[0]!.toFixed(1)}`);

const { refused } = await loadDemo();
const request: TimesRequest = {
  manifest: readFileSync(new URL('manifest.json', artefact), 'utf8'),
  model: readFileSync(new URL('model.onnx', artefact)).toString('base64'),
  applicants: refused
    .slice(0, REFUSED)
    .map(({ application, history }) => ({ application, history: unpackHistory(history) })),
};
const served = await servePage(fileURLToPath(new URL('browser/explainPage.html', import.meta.url)));
const browser = await chromium.launch(quietChromium);
try {
  const page = await browser.newPage();
  await page.goto(served.url);
  const times = await page.evaluate(
    (given) => (globalThis as unknown as { explainTimes: typeof explainTimes }).explainTimes(given),
    request,
  );
  print('score, explanation and reasons', times.explained);
  print('the same and a curve of 100 points', times.withCurve);
  print('way to a yes', times.advice);
} finally {
  await browser.close();
  await served.close();
}

function print(what: string, all: readonly number[]): void {
  const sorted = all.slice(UNTIMED).toSorted((a, b) => a - b);
  const at = (share: number): string => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(2);
  console.log(`  ${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms (${sorted.length})`);
}
