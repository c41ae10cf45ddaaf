// `node scripts/bench/loadBench.ts [times]`: how long a first visit takes on a slow line (10 Mbit/s, 40 ms), with empty
// caches and no service worker, in Chromium against the built dashboard served by the built Worker. It judges nothing.

import os from 'node:os';
import type { CDPSession, Page } from 'playwright-core';
import { startDashboard } from '../../web/fixtures/dashboardInChromium.ts';

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
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const took: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    bytes = 0;
    const startedMs = performance.now();
    await page.goto(new URL(path, dashboard.url).href, { waitUntil: 'commit' });
    await page.locator(selector).first().waitFor();
    took.push(performance.now() - startedMs);
  }
  const sorted = took.toSorted((a, b) => a - b);
  const [median, most] = [sorted[Math.floor(TIMES / 2)]!, sorted.at(-1)!];
  console.log(
    `  ${what}: median ${median.toFixed(0)} ms, most ${most.toFixed(0)} ms (${TIMES}), ${(bytes / 1024).toFixed(0)} KB received`,
  );
}
