// `node scripts/bench/pageBench.ts [moves] [refused]`: how long the page of an applicant takes from an edit to the
// painted result, in Chromium against the built dashboard served by the built Worker. It prints and judges nothing.

import { globSync, readFileSync } from 'node:fs';
import os from 'node:os';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { startDashboard } from '../../web/fixtures/dashboardInChromium.ts';
import { repositoryRoot } from '../run/repositoryRoot.ts';

const MOVES = Number(process.argv[2] ?? 200);
const REFUSED = Number(process.argv[3] ?? 200);
const PARTS = ['Task', 'Script', 'Layout', 'RecalcStyle'] as const;

console.log(`${new Date().toISOString()}  ${os.cpus()[0]?.model.trim()} x ${os.cpus().length}`);
console.log(`load of the last minute ${os.loadavg()[0]!.toFixed(1)}`);
printSizes();

const dashboard = await startDashboard();
try {
  const refused = await dashboard.applicants('refused');
  const { page, context } = await dashboard.open(`/applicants/${refused[0]}`);
  await page.locator('.gauge-number').waitFor();
  await page.locator('.curve canvas').waitFor();
  await page.getByRole('button', { name: 'Tout ouvrir' }).click();
  for (const fold of await page.locator('.fold summary').all()) await fold.click();
  await page.waitForTimeout(1_000);
  await measureDrag(page, await context.newCDPSession(page));
  await measureAdvice(page, refused.slice(0, REFUSED));
} finally {
  await dashboard.stop();
}

/** Every chunk of the page but ONNX Runtime's own glue, as they are sent. */
function printSizes(): void {
  const folder = new URL(`file://${repositoryRoot}/dist/web/assets/`);
  const files = globSync('*.js', { cwd: folder.pathname }).map((name) => {
    const bytes = readFileSync(new URL(name, folder));
    return { name, kilobytes: gzipSync(bytes).length / 1024 };
  });
  for (const { name, kilobytes } of files)
    console.log(`  ${name.padEnd(36)} ${kilobytes.toFixed(1)} KB gzip`);
}

/**
 * One press of an arrow key a frame, all panels open. Main-thread work is what the browser's own tracing counts as tasks
 * of the page between the key and the frame after the result; long tasks are the browser's own (50 ms and more).
 */
async function measureDrag(page: Page, session: CDPSession): Promise<void> {
  // Processor time of the thread, not the clock's: what other programs take meanwhile is not the page's work.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taskMs = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1_000;
  };
  await page.evaluate(() => {
    const found: number[] = [];
    Object.assign(globalThis, { longTasks: found });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) found.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
  const slider = page.getByLabel('Montant du prêt, curseur');
  await slider.focus();
  const idle = await idleCost(page, taskMs);
  const atStart = await durations(session);
  const work: number[] = [];
  for (let i = 0; i < MOVES; i++) {
    const before = await taskMs();
    await page.evaluate(
      (up) => {
        const input = document.querySelector<HTMLInputElement>('input[type=range]:focus')!;
        const step = up ? 'ArrowRight' : 'ArrowLeft';
        input.dispatchEvent(new KeyboardEvent('keydown', { key: step, bubbles: true, cancelable: true }));
        return new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
      },
      Math.floor(i / 25) % 2 === 0,
    );
    work.push(Math.max(0, (await taskMs()) - before - idle));
  }
  const long = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
  print('edit to painted result, main-thread work', work);
  await printParts(session, atStart);
  const scoring = await page.evaluate(() =>
    performance.getEntriesByName('score, reasons and curve').map(({ duration }) => duration),
  );
  print('score, explanation, reasons (and the curve where it changes)', scoring.slice(-MOVES));
  console.log(
    `  long tasks over 50 ms: ${long.length}${long.length > 0 ? `, longest ${Math.max(...long).toFixed(0)} ms` : ''}`,
  );
}

async function durations(session: CDPSession): Promise<number[]> {
  const { metrics } = await session.send('Performance.getMetrics');
  return PARTS.map((part) => metrics.find(({ name }) => name === `${part}Duration`)!.value * 1_000);
}

/** Where the time of all edits went; what is neither of the named is painting and what the bench itself asks. */
async function printParts(session: CDPSession, atStart: readonly number[]): Promise<void> {
  const now = await durations(session);
  const shown = PARTS.map((part, i) => `${part} ${((now[i]! - atStart[i]!) / MOVES).toFixed(1)} ms`);
  console.log(`  an edit, with the bench's own steps: ${shown.join(', ')}`);
}

/** What the same steps cost when nothing is edited. */
async function idleCost(page: Page, taskMs: () => Promise<number>): Promise<number> {
  const found: number[] = [];
  for (let i = 0; i < 30; i++) {
    const before = await taskMs();
    await page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        ),
    );
    found.push((await taskMs()) - before);
  }
  return quantile(found, 0.5);
}

/** From the worker being asked to its answer, one applicant at a time; the page only listens. */
async function measureAdvice(page: Page, ids: readonly number[]): Promise<void> {
  const took: number[] = [];
  for (const id of ids) {
    await page.evaluate((path) => {
      history.pushState({}, '', path);
      dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    }, `/applicants/${id}`);
    await page.locator('.suggestions, .advice-best').first().waitFor();
    took.push(
      await page.evaluate(() => {
        const marks = performance.getEntriesByName('way to a yes');
        return marks.at(-1)?.duration ?? Number.NaN;
      }),
    );
  }
  print(`way to a yes in the worker, ${ids.length} refused`, took);
}

function print(what: string, found: readonly number[]): void {
  const at = (share: number): string => `${quantile(found, share).toFixed(1)} ms`;
  console.log(`  ${what}: median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)} (${found.length})`);
}

function quantile(found: readonly number[], share: number): number {
  const sorted = [...found].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
