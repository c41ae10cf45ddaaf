// The pages of evidence as a person meets them: the built dashboard in Chromium, served by the built Worker over its own
// storage, with the embedded model, report and sample.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildStale } from '../scripts/build/buildStale.ts';
import { type LocalServer, startLocalServer } from '../scripts/platform/localServer.ts';
import { ensureKeys } from '../scripts/publish/ensureKeys.ts';
import { publishDemo } from '../scripts/start/publishDemo.ts';
import { parseManifest } from '../wasm/artefact/loadArtefact.ts';
import { hasRepaid } from '../wasm/population/population.ts';
import { readPopulation } from '../wasm/population/readPopulation.ts';
import { quietChromium } from '../wasm/runtime/fixtures/quietChromium.ts';
import { generateKey } from '../worker/auth/keyFormat.ts';
import { quietContext } from './fixtures/quietContext.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const artefact = new URL('../data/demo/artefact/', import.meta.url);
const manifest = parseManifest(readFileSync(new URL('manifest.json', artefact), 'utf8'));
const population = readPopulation(
  manifest,
  new Uint8Array(readFileSync(new URL('population.bin', artefact))),
);
const report = JSON.parse(readFileSync(new URL('report.json', artefact), 'utf8')) as {
  lift: { lift: number }[];
  importance: { dependence: { feature: string }[] };
};
const JAVASCRIPT_BYTES_MAX = 120_000;

const PAGES = [
  ['/portfolio', '.outcome-value'],
  ['/model', '.figures-table'],
  ['/monitoring', '.u-wrap canvas'],
  ['/registry', '.registry-table'],
  ['/gallery', '.comparison .chart-svg'],
] as const;

describe('the pages of evidence in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const key = generateKey();
  let server: LocalServer;
  let browser: Browser;
  let context: BrowserContext;
  let complaints: string[];

  beforeAll(async () => {
    await buildStale();
    server = await startLocalServer({ port: 0, persistDirectory: join(folder, 'state') });
    await ensureKeys(server.platform, [{ label: 'advisor', scopes: ['score', 'read'], key }]);
    await publishDemo(server.platform, join(folder, 'published.json'));
    browser = await chromium.launch(quietChromium);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    await context?.close();
  });

  async function open(
    path: string,
    { width = 1440, theme = 'light' as 'light' | 'dark', language = 'fr' } = {},
  ): Promise<Page> {
    context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: theme,
      ...quietContext,
      acceptDownloads: true,
    });
    const page = await context.newPage();
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.addInitScript((held) => localStorage.setItem('clairscore.language', held), language);
    await context.request.post(new URL('/v1/session', server.url).href, {
      headers: { authorization: `Bearer ${key}` },
    });
    await page.goto(new URL(path, server.url).href);
    return page;
  }

  const chartNamed = (page: Page, name: string) =>
    page.locator('figure.chart').filter({ has: page.getByRole('heading', { name, exact: true }) });

  describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
    describe.each([1440, 390])('%i px wide', (width) => {
      it.each(PAGES)('%s breaks no accessibility rule and never scrolls sideways', async (path, ready) => {
        const page = await open(path, { theme, width });
        await page.locator(ready).first().waitFor();
        for (const summary of (await page.locator('.chart-data > summary').all()).slice(0, 4)) {
          await summary.click();
        }
        expect([...(await faultsOf(page, path)), ...complaints]).toEqual([]);
      });
    });
  });

  it('are reached by the bar, which marks the present one, in both languages', async () => {
    const page = await open('/applicants');
    for (const [name, heading] of [
      ['Portefeuille', 'Portefeuille'],
      ['Modèle', 'Modèle'],
      ['Surveillance', 'Surveillance'],
      ['Registre', 'Registre des modèles'],
    ] as const) {
      await page.getByRole('link', { name, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      expect(await page.locator('[aria-current="page"]').allTextContents()).toEqual([name]);
    }
    await page.getByRole('button', { name: 'EN English' }).click();
    await page.getByRole('link', { name: 'Portfolio', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Portfolio view' }).waitFor();
  });

  it('leave the first page light: little JavaScript before ONNX Runtime, and no charts', async () => {
    const page = await open('/applicants');
    await page.locator('.model-badge-ready').waitFor();
    const names = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.endsWith('.js')),
    );
    const ours = names.filter((path) => !/\/browser-/.test(path));
    const sizes = ours.map(
      (path) => gzipSync(readFileSync(new URL(`../dist/web${path}`, import.meta.url))).length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(JAVASCRIPT_BYTES_MAX);
    expect(names.filter((path) => /View|Chart|uPlot/.test(path))).toEqual([]);
  });

  describe('a chart', () => {
    it('is read value by value with the keyboard alone', async () => {
      const page = await open('/model');
      const lift = chartNamed(page, 'Lift');
      const slider = lift.getByRole('slider');
      await slider.focus();
      await page.keyboard.press('ArrowRight');
      const said = () => slider.getAttribute('aria-valuetext');
      const written = (value: number) => value.toLocaleString('fr-FR', { maximumFractionDigits: 2 });
      expect(await said()).toContain(written(report.lift[0]!.lift));
      await page.keyboard.press('End');
      expect(await said()).toContain(written(report.lift.at(-1)!.lift));
      expect(await lift.locator('.chart-readout').textContent()).toBe(await said());
      await page.keyboard.press('Home');
      expect(await said()).toContain('1er dixième');
      await page.keyboard.press('Escape');
      expect(await said()).toMatch(/10 valeurs/);
    });

    it('draws what its table says', async () => {
      const page = await open('/model');
      const lift = chartNamed(page, 'Lift');
      await lift.locator('summary').click();
      const cells = await lift.locator('tbody tr td:nth-child(2)').allTextContents();
      const shown = cells.map((text) => Number(text.replace(',', '.')));
      expect(shown).toEqual(report.lift.map(({ lift }) => Math.round(lift * 100) / 100));
      const widths = await lift
        .locator('rect.shape-bar')
        .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width'))));
      const longest = Math.max(...widths);
      for (const [i, width] of widths.entries()) {
        expect(width / longest).toBeCloseTo(report.lift[i]!.lift / report.lift[0]!.lift, 3);
      }
    });

    it('is saved as numbers and as pictures', async () => {
      const page = await open('/model');
      const lift = chartNamed(page, 'Lift');
      await lift.locator('summary').click();
      const save = async (kind: string): Promise<{ name: string; bytes: Buffer }> => {
        const coming = page.waitForEvent('download');
        await lift.getByRole('button', { name: new RegExp(`^${kind}`) }).click();
        const download = await coming;
        return { name: download.suggestedFilename(), bytes: readFileSync((await download.path())!) };
      };
      const csv = await save('CSV');
      expect(csv.name).toBe('lift.csv');
      const lines = csv.bytes.toString('utf8').trim().split('\r\n');
      expect(lines).toHaveLength(11);
      expect(Number(lines[1]!.split(';')[1]!.replace(',', '.'))).toBe(report.lift[0]!.lift);
      const svg = (await save('SVG')).bytes.toString('utf8');
      expect(svg).toContain('Lift</text>');
      expect(svg).toMatch(/fill="rgb\(29, 79, 145\)"/);
      expect((await save('PNG')).bytes.subarray(1, 4).toString()).toBe('PNG');
      const cost = chartNamed(page, 'Coût selon le seuil');
      await cost.locator('summary').click();
      const coming = page.waitForEvent('download');
      await cost.getByRole('button', { name: /^PNG/ }).click();
      expect(readFileSync((await (await coming).path())!).length).toBeGreaterThan(5_000);
      expect(complaints).toEqual([]);
    });

    it('keeps its canvas when its data move, and follows the theme', async () => {
      const page = await open('/portfolio');
      await page.locator('.u-wrap canvas').first().waitFor();
      await page.evaluate(() => {
        document.querySelector('.u-wrap canvas')!.setAttribute('data-kept', 'yes');
      });
      const slider = page.getByRole('slider', { name: 'Un impayé coûte' });
      await slider.focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('.range-text', { hasText: '11 bons clients' }).waitFor();
      const ground = () =>
        page.evaluate(() => {
          const canvas = document.querySelector<HTMLCanvasElement>('.u-wrap canvas')!;
          return canvas.toDataURL();
        });
      const before = await ground();
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.waitForFunction(
        (old) => document.querySelector<HTMLCanvasElement>('.u-wrap canvas')!.toDataURL() !== old,
        before,
      );
      expect(await page.locator('.u-wrap canvas').first().getAttribute('data-kept')).toBe('yes');
    });

    it('says what a term means, and hides it again', async () => {
      const page = await open('/model');
      const help = chartNamed(page, 'Lift').getByRole('button', { name: /Que veut dire/ });
      await help.click();
      await page.getByText(/Combien de fois plus d’impayés/).waitFor();
      await page.keyboard.press('Escape');
      expect(await page.getByText(/Combien de fois plus d’impayés/).count()).toBe(0);
    });
  });

  it('show the feature, the group and the segment that the address names', async () => {
    const { feature } = report.importance.dependence[3]!;
    const page = await open(`/model?feature=${feature}&group=age_band&segment=education#fairness`);
    await page.locator('.figures-table').waitFor();
    expect(await page.getByLabel('Variable', { exact: true }).inputValue()).toBe(feature);
    expect(await page.getByLabel('Groupes').inputValue()).toBe('age_band');
    expect(await page.getByLabel('Découper par').inputValue()).toBe('education');
    await page.getByLabel('Groupes').selectOption('gender');
    await page.waitForURL(/group=gender/);
    const names = await page.locator('figure.chart text.chart-label').allTextContents();
    expect(names.filter((name) => /^[a-z]+(_[a-z0-9]+)+/.test(name))).toEqual([]);
  });

  it('hand over the model card', async () => {
    const page = await open('/model');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Fiche du modèle (français)' }).click();
    const saved = readFileSync((await (await coming).path())!);
    expect(saved.equals(readFileSync(new URL('model-card.fr.html', artefact)))).toBe(true);
  });

  it('simulate a cut-off with the network cut, to the numbers of counting one by one', async () => {
    const page = await open('/portfolio');
    await page.locator('.outcome-value').first().waitFor();
    await context.setOffline(true);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const cut = manifest.decisionPoints + 20;
    const field = page.getByRole('spinbutton', { name: 'Seuil, en points' }).first();
    await field.fill(String(cut));
    await field.press('Enter');
    const rows = Array.from({ length: population.count }, (_, row) => row);
    const granted = rows.filter((row) => population.points[row]! >= cut);
    const refused = rows.filter((row) => population.points[row]! < cut);
    const avoided = refused.filter((row) => !hasRepaid(population, row)).length;
    const lost = refused.length - avoided;
    const missed = granted.filter((row) => !hasRepaid(population, row)).length;
    const cost = (10 * missed + lost) / rows.length;
    await page.waitForURL(new RegExp(`points=${cut}`));
    const values = (await page.locator('.outcome-value').allTextContents()).map((text) =>
      Number(text.replace(/[\s%]/g, '').replace(',', '.')),
    );
    expect(values.slice(0, 3)).toEqual([granted.length, avoided, lost]);
    expect(values[3]).toBe(Number(cost.toFixed(3)));
    const swapped = await page.locator('.swap-table tbody tr').nth(1).locator('td').allTextContents();
    const between = rows.filter(
      (row) => population.points[row]! >= manifest.decisionPoints && population.points[row]! < cut,
    );
    expect(Number(swapped[0]!.replace(/\s/g, ''))).toBe(between.length);
    // The browser asks for the page's sign again when its address changes; the page itself asks for nothing.
    expect(requests.filter((url) => !url.endsWith('/favicon.svg'))).toEqual([]);
  });

  it('compare an applicant with groups, each picture with its sentence', async () => {
    const page = await open('/gallery');
    const panel = page.locator('.comparison');
    await panel.locator('.chart-svg').first().waitFor();
    await panel.getByText(/plus que .* du groupe « Tous »/).waitFor();
    await panel.getByRole('button', { name: 'Semblables' }).click();
    await panel.getByText(/plus que .* du groupe « Semblables »/).waitFor();
    await panel.getByText(/Sur les 100 demandeurs les plus proches/).waitFor();
    await panel.getByLabel('Information').selectOption('education');
    await panel.getByText(/comme .* du groupe « Semblables »/).waitFor();
    await panel.getByRole('button', { name: 'Mon choix' }).click();
    await panel.getByLabel('Critère').selectOption('education');
    await panel
      .getByText(/du groupe « Mon choix »/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });
});

/** What axe finds (WCAG 2.2 A and AA, best practices), and whether the page is wider than the screen. */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  // Not as a script tag: the page's policy forbids those.
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document);
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [...violations, ...(overflow > 0 ? [`${overflow} px wider than the screen`] : [])].map(
    (fault) => `${name}: ${fault}`,
  );
}
