// `node scripts/bench/pageBench.ts [moves] [refused]`: how long the page of an applicant takes from an edit to the
// painted result, in Chromium against the built dashboard served by the built Worker. It prints and judges nothing.

import { globSync, readFileSync } from 'node:fs';
import os from 'node:os';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { startDashboard } from '../../web/fixtures/dashboardInChromium.ts';
import { repositoryRoot } from '../run/repositoryRoot.ts';
import { EDIT_MARK, editWork, markEdits, SCORED_MEASURE, SHOWN_MARK } from './browser/editWork.ts';
import { mainThreadTasks } from './browser/mainThreadTasks.ts';
import { beginRun, type Figure } from './measured/measuredRuns.ts';

const keepFigures = beginRun('node scripts/bench/pageBench.ts');
const figures: Figure[] = [];
const MOVES = Number(process.argv[2] ?? 200);
const REFUSED = Number(process.argv[3] ?? 200);
const SLIDER = 'Montant du prêt, curseur';

console.log(`${new Date().toISOString()}  ${os.cpus()[0]?.model.trim()} x ${os.cpus().length}`);
console.log(`load of the last minute ${os.loadavg()[0]!.toFixed(1)}`);
printSizes();

const dashboard = await startDashboard();
try {
  const refused = await dashboard.applicants('refused');
  const { page, context } = await dashboard.open(`/applicants/${refused[0]}`);
  await page.locator('.gauge-number').waitFor();
  await page.locator('.curve-svg').waitFor();
  await page.getByRole('button', { name: 'Tout ouvrir' }).click();
  for (const fold of await page.locator('.fold summary').all()) await fold.click();
  await page.waitForTimeout(1_000);
  await page.evaluate(markEdits, [EDIT_MARK, SHOWN_MARK, SCORED_MEASURE] as const);
  const session = await context.newCDPSession(page);
  await page.getByLabel(SLIDER).focus();
  await measureEdits('arrow keys, all panels open', session, pressKeys(page));
  await measureEdits('the slider dragged, all panels open', session, await drag(page));
  print('score and reasons, by the clock', await scoringTimes(page));
  await measureAdvice(page, refused.slice(0, REFUSED));
  keepFigures(figures);
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

/** One press of an arrow key after another, each with time for what follows. */
function pressKeys(page: Page): () => Promise<void> {
  return async () => {
    for (let i = 0; i < MOVES; i++) {
      await page.keyboard.press(Math.floor(i / 25) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
      await page.evaluate(frames, 6);
    }
  };
}

/** The slider under the mouse, to and fro, a move a frame, without letting go. */
async function drag(page: Page): Promise<() => Promise<void>> {
  const box = (await page.getByLabel(SLIDER).boundingBox())!;
  const [left, width, y] = [box.x + box.width * 0.3, box.width * 0.4, box.y + box.height / 2];
  await page.mouse.move(left, y);
  await page.mouse.down();
  return async () => {
    for (let i = 1; i <= MOVES; i++) {
      await page.mouse.move(left + width * (1 - Math.abs(((i / 50) % 2) - 1)), y);
      await page.evaluate(frames, 1);
    }
    await page.mouse.up();
  };
}

async function scoringTimes(page: Page): Promise<number[]> {
  return page.evaluate(
    (name) => performance.getEntriesByName(name).map(({ duration }) => duration),
    SCORED_MEASURE,
  );
}

async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/**
 * Main-thread work is processor time of the page's tasks from the one that takes the input to the frame that paints the
 * result. What is out of sight follows after that: it is shown beside it, so that nothing is left out.
 */
async function measureEdits(what: string, session: CDPSession, act: () => Promise<void>): Promise<void> {
  const { toPaintedMs, afterMs, longByClock, longByWork } = editWork(await mainThreadTasks(session, act));
  console.log(`  ${what} (load ${os.loadavg()[0]!.toFixed(1)})`);
  print('edit to painted result, main-thread work', toPaintedMs);
  const name = `edit to painted result, ${what}`;
  figures.push(
    { name: `${name}, median`, value: quantile(toPaintedMs, 0.5), unit: 'ms' },
    { name: `${name}, p95`, value: quantile(toPaintedMs, 0.95), unit: 'ms' },
  );
  print('what follows until the next edit, idle frames included', afterMs);
  console.log(`  tasks over 50 ms: ${longByWork} in processor time, ${longByClock} by the clock`);
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
