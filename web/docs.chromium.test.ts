// The documentation as a partner meets it: the built page in Chromium, served by the built Worker over its own state.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildStale } from '../scripts/build/buildStale.ts';
import { type LocalServer, startLocalServer } from '../scripts/platform/localServer.ts';
import { ensureKeys } from '../scripts/publish/ensureKeys.ts';
import { publishDemo } from '../scripts/start/publishDemo.ts';
import { quietChromium } from '../wasm/runtime/fixtures/quietChromium.ts';
import { generateKey } from '../worker/auth/keyFormat.ts';
import { PROBLEM_REASONS } from '../worker/openapi/problemTable.ts';
import { ROUTE_TABLE } from '../worker/openapi/routeTable.ts';
import { problemType } from '../worker/problems.ts';
import { quietContext } from './fixtures/quietContext.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the documentation in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  const key = generateKey();
  let server: LocalServer;
  let browser: Browser;
  let context: BrowserContext;
  let complaints: string[];

  beforeAll(async () => {
    await buildStale();
    server = await startLocalServer({ port: 0, persistDirectory: join(folder, 'state') });
    await ensureKeys(server.platform, [{ label: 'partner', scopes: ['score'], key }]);
    await publishDemo(server.platform, join(folder, 'published.json'));
    browser = await chromium.launch(quietChromium);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(() => context?.close());

  async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(new URL(path, server.url).href);
    return page;
  }

  it('has every route and every problem, in French first and in English', async () => {
    const page = await open('/docs');
    await page.getByRole('heading', { name: 'Documentation de l’API' }).waitFor();
    // The heading stands before the description of the routes has come.
    await page.locator('.docs-route h3').first().waitFor();
    const headings = await page.locator('.docs-route h3').allTextContents();
    const wanted = Object.keys(ROUTE_TABLE).map((route) => route.replaceAll(/:(\w+)/g, '{$1}'));
    expect(headings.toSorted()).toEqual(wanted.toSorted());
    const problems = page.locator('section[aria-labelledby="docs-problems"] a');
    expect(await problems.count()).toBe(PROBLEM_REASONS.length);
    await page.getByText('Noter une demande.').waitFor();
    await page.getByRole('button', { name: 'EN English' }).click();
    await page.getByText('Score one application.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('begins with its title on a narrow screen, and unfolds the list of routes by keyboard', async () => {
    const page = await open('/docs', { viewport: { width: 390, height: 844 } });
    await page.locator('.docs-route h3').first().waitFor();
    const title = await page.getByRole('heading', { level: 1 }).boundingBox();
    expect(title!.y).toBeLessThan(300);
    const list = page.getByRole('navigation', { name: 'Routes et problèmes' });
    expect(await list.isVisible()).toBe(false);
    await page.locator('.docs-nav > summary').press('Enter');
    await list.getByRole('link', { name: 'POST /v1/score', exact: true }).click();
    await expect.poll(() => page.url()).toContain('#POST_v1_score');
  });

  it('tries a route with the key typed on the page, which nothing keeps', async () => {
    const page = await open('/docs#POST_v1_score');
    await page.getByLabel('Clé d’accès').fill(key);
    const route = page.locator('#POST_v1_score');
    await route.getByText('Essayer').click();
    await route.getByRole('button', { name: 'Envoyer' }).click();
    await route.getByText(/Statut 200 en \d+ ms/).waitFor();
    expect(await route.getByLabel('Réponse reçue').inputValue()).toContain('"probabilityOfDefault"');
    await route.getByLabel('Corps JSON').fill('{"application": {}}');
    await route.getByRole('button', { name: 'Envoyer' }).click();
    await route.getByText(/Statut 422 en \d+ ms/).waitFor();
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).not.toContain('clair_');
    await page.reload();
    expect(await page.getByLabel('Clé d’accès').inputValue()).toBe('');
  });

  it('explains every problem at the address of its type', async () => {
    const page = await open('/docs');
    for (const reason of PROBLEM_REASONS) {
      await page.goto(new URL(problemType(reason), server.url).href);
      await page.getByRole('heading', { level: 1, name: reason.replaceAll('_', '-') }).waitFor();
      await page.getByRole('heading', { name: 'Que faire' }).waitFor();
    }
  });

  it('says that a problem does not exist', async () => {
    const page = await open('/docs/problems/nonsense');
    await page.getByText('Ce problème n’existe pas.').waitFor();
  });

  // The page is long: each theme at one width, as a colour is the same at both.
  it.each([
    ['light', 1440],
    ['dark', 390],
  ] as const)(
    'breaks no accessibility rule in the %s theme and never scrolls sideways at %i px',
    async (colorScheme, width) => {
      for (const path of ['/docs', '/docs/problems/invalid-request']) {
        const page = await open(path, {
          viewport: { width, height: 844 },
          colorScheme,
          ...quietContext,
        });
        await page.locator('.panel').first().waitFor();
        for (const fold of await page.locator('.docs-fold > summary').all()) await fold.click();
        // Not as a script tag: the page's policy forbids those.
        await page.evaluate(axeSource);
        const found = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
          const { violations } = await axe.run(document);
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
        });
        expect(found).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
        await context.close();
      }
    },
  );
});
