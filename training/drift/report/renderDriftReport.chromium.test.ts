// The report of a window as a person opens it: a file of its own, from the embedded model and its simulated year.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseManifest } from '../../../wasm/artefact/loadArtefact.ts';
import { driftDistance } from '../../../wasm/drift/driftDistance.ts';
import { parseReferenceProfile } from '../../../wasm/drift/referenceProfile.ts';
import { simulatedMonthsSchema, snapshotsOfMonths } from '../../../wasm/drift/simulatedMonths.ts';
import { fieldLabel } from '../../../wasm/drift/wordVerdict.ts';
import { quietChromium } from '../../../wasm/runtime/fixtures/quietChromium.ts';
import { accessibilityFaults } from '../../../web/fixtures/dashboardInChromium.ts';
import { LANGUAGES, type Language } from '../../report/render/numbers.ts';
import { rankFields } from './rankFields.ts';
import { renderDriftReport } from './renderDriftReport.ts';

const demo = new URL('../../../data/demo/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, demo), 'utf8');
const reference = parseReferenceProfile(read('artefact/reference.json'));
const manifest = parseManifest(read('artefact/manifest.json'));
const history = snapshotsOfMonths(
  simulatedMonthsSchema.parse(JSON.parse(read('drift.json'))),
  reference,
  manifest,
);
const REPORT_BYTES_MAX = 1_000_000;
/** Those that drift and as many more: axe looks at every pair of a page, and all features are built alike. */
const SHOWN = 16;
const shown = new Set(
  rankFields(history.at(-1)!.features)
    .slice(0, SHOWN)
    .map(({ name }) => name),
);
const windows = history.map((one) => ({
  ...one,
  features: one.features.filter(({ name }) => shown.has(name)),
}));
const snapshot = windows.at(-1)!;

describe('the report of a window in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'drift-report-'));
  const pathOf = (language: Language) => join(folder, `window.${language}.html`);
  let browser: Browser;

  beforeAll(async () => {
    for (const language of LANGUAGES) {
      const otherFile = `window.${language === 'fr' ? 'en' : 'fr'}.html`;
      writeFileSync(
        pathOf(language),
        renderDriftReport({ snapshot, reference, history: windows, otherFile }, language),
      );
    }
    browser = await chromium.launch(quietChromium);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(language: Language, width = 1440, colorScheme: 'light' | 'dark' = 'light') {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    await page.goto(pathToFileURL(pathOf(language)).href);
    return page;
  }
  /** What is folded away is read as well. */
  const unfold = (page: Page) =>
    page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });

  describe.each(LANGUAGES)('in %s', (language) => {
    it.each([
      [1440, 'light'],
      [390, 'dark'],
    ] as const)('breaks no accessibility rule %i px wide in the %s theme', async (width, theme) => {
      const page = await open(language, width, theme);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.close();
    });

    it('breaks none on paper with everything unfolded', async () => {
      const page = await open(language, 720);
      await unfold(page);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.close();
    });

    it('says the verdict, and ranks first what the snapshot ranks first', async () => {
      const page = await open(language);
      const verdict = await page.locator('.verdict').textContent();
      expect(verdict?.replaceAll('\u00a0', ' ')).toContain(
        snapshot.verdict.sentence[language].replaceAll('\u00a0', ' '),
      );
      const worst = snapshot.features
        .filter(({ state }) => state === 'drifted')
        .toSorted(
          (a, b) => driftDistance(b).distance! * b.importance - driftDistance(a).distance! * a.importance,
        );
      const named = await page.locator('#ranking tbody tr th').allTextContents();
      expect(named.slice(0, worst.length)).toEqual(worst.map(({ name }) => fieldLabel(name, language)));
      await page.close();
    });
  });

  it('is one file below a megabyte that asks nobody for anything', async () => {
    const whole = renderDriftReport({ snapshot: history.at(-1)!, reference, history }, 'fr');
    expect(Buffer.byteLength(whole)).toBeLessThan(REPORT_BYTES_MAX);
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(pathOf('fr')).href);
    expect(asked).toEqual([pathToFileURL(pathOf('fr')).href]);
    await page.close();
  });

  it('is led from the table to the feature by keyboard, and scrolls a wide table without a mouse', async () => {
    const page = await open('en', 390);
    const first = page.locator('#ranking tbody a').first();
    await first.focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe(await first.getAttribute('href'));
    const frame = page.getByRole('region', { name: 'Over the windows' });
    await frame.focus();
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => frame.evaluate(({ scrollLeft }) => scrollLeft), { timeout: 10_000 })
      .toBeGreaterThan(0);
    await page.close();
  });
});
