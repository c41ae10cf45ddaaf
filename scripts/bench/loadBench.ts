// `node scripts/bench/loadBench.ts [times]`: how long a first visit takes on a slow line (10 Mbit/s, 40 ms), with empty
// caches and no service worker, in Chromium against the built dashboard served by the built Worker: until it can be used,
// what the browser says of its coming up, and the JavaScript it took without ONNX Runtime's glue. It judges nothing.

import os from 'node:os';
import type { CDPSession, Page } from 'playwright-core';
import { startDashboard } from '../../web/fixtures/dashboardInChromium.ts';
import { type PageVitals, pageVitals } from './browser/pageVitals.ts';
import { beginRun, type Figure } from './measured/measuredRuns.ts';

const keepFigures = beginRun('node scripts/bench/loadBench.ts');
const figures: Figure[] = [];
const TIMES = Number(process.argv[2] ?? 7);
const LATENCY_MS = 40;
const BYTES_PER_SECOND = 10_000_000 / 8;

console.log(`${new Date().toISOString()}  ${os.cpus()[0]?.model.trim()} x ${os.cpus().length}`);
console.log(`load of the last minute ${os.loadavg()[0]!.toFixed(1)}`);

const dashboard = await startDashboard();
try {
  const [someone] = await dashboard.applicants('refused');
  const { page, context } = await dashboard.open('/applicants');
  const session = await context.newCDPSession(page);
  await slowDown(session);
  await measure(page, session, '/applicants', '[role=row] a, tbody a', 'list usable');
  await measure(page, session, `/applicants/${someone}`, '.gauge-number', 'what-if ready');
  keepFigures(figures);
} finally {
  await dashboard.stop();
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.setBypassServiceWorker', { bypass: true });
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND,
  });
}

/** From the navigation to the first sight of what `selector` names. */
async function measure(
  page: Page,
  session: CDPSession,
  path: string,
  selector: string,
  what: string,
): Promise<void> {
  let [bytes, scriptBytes] = [0, 0];
  const scripts = new Set<string>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script' && !/\/ort[.-]/.test(response.url)) scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  const took: number[] = [];
  const vitals: PageVitals[] = [];
  for (let i = 0; i < TIMES; i++) {
    [bytes, scriptBytes] = [0, 0];
    const startedMs = performance.now();
    await page.goto(new URL(path, dashboard.url).href, { waitUntil: 'commit' });
    await page.locator(selector).first().waitFor();
    took.push(performance.now() - startedMs);
    vitals.push(await pageVitals(page));
  }
  const median = medianOf(took);
  console.log(
    `  ${what}: median ${median.toFixed(0)} ms, most ${Math.max(...took).toFixed(0)} ms (${TIMES}), ` +
      `${(bytes / 1024).toFixed(0)} KB received, ${(scriptBytes / 1024).toFixed(0)} KB of them JavaScript`,
  );
  const of = (name: keyof PageVitals): number => medianOf(vitals.map((one) => one[name]));
  console.log(
    `    first paint ${of('firstPaintMs').toFixed(0)} ms, largest ${of('largestPaintMs').toFixed(0)} ms, ` +
      `layout shift ${of('layoutShift').toFixed(4)}, blocking ${of('blockingMs').toFixed(0)} ms`,
  );
  figures.push(
    { name: `${what}, first visit over 10 Mbit/s and 40 ms`, value: median, unit: 'ms' },
    { name: `${what}, JavaScript in all, later parts too`, value: scriptBytes / 1024, unit: 'KB' },
  );
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
