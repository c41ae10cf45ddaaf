// The monitoring page as a person meets it: the demo's simulated year at first start, read, questioned, acknowledged.

import { mkdtempSync, rmSync } from 'node:fs';
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
import type { AlertsAnswer, DriftAnswer } from '../worker/contractMonitoring.ts';
import { quietContext } from './fixtures/quietContext.ts';

describe('the monitoring page in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'monitoring-'));
  const key = generateKey();
  let server: LocalServer;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    await buildStale();
    server = await startLocalServer({ port: 0, persistDirectory: join(folder, 'state') });
    await ensureKeys(server.platform, [{ label: 'advisor', scopes: ['score', 'read', 'advise'], key }]);
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

  async function open(): Promise<Page> {
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...quietContext });
    const page = await context.newPage();
    await page.goto(new URL('/monitoring', server.url).href);
    await page.getByLabel('Clé d’accès').fill(key);
    await page.keyboard.press('Enter');
    return page;
  }

  async function ask<Value>(path: string): Promise<Value> {
    const response = await fetch(new URL(path, server.url), {
      headers: { authorization: `Bearer ${key}` },
    });
    return (await response.json()) as Value;
  }

  it('says the latest verdict in the words of its snapshot', async () => {
    const { snapshots } = await ask<DriftAnswer>('/v1/drift?window=month');
    expect(snapshots).toHaveLength(12);
    const page = await open();
    await page.getByText(snapshots[0]!.verdict.sentence.fr).first().waitFor();
    await page.getByText(/Période simulée/).waitFor();
  });

  it('shows in the heat map what the API says, feature by window', async () => {
    const { snapshots } = await ask<DriftAnswer>('/v1/drift?window=month');
    const page = await open();
    const map = page.locator('figure.chart').first();
    await map.locator('summary').click();
    const head = await map.locator('thead th').allTextContents();
    expect(head.slice(1)).toEqual(snapshots.toReversed().map(({ window }) => window.label));
    const cells = await map.locator('tbody tr').first().locator('td').allTextContents();
    const last = Number(cells.at(-1)!.replace(',', '.'));
    const found = snapshots[0]!.features.map(({ distance }) => Math.round((distance ?? 0) * 100) / 100);
    expect(found).toContain(last);
    expect(last).toBeGreaterThan(0.1);
  });

  it('shows another feature then and now, in shares that add up to one', async () => {
    const page = await open();
    const pick = page.getByLabel('Variable', { exact: true });
    await pick.waitFor();
    const options = await pick.locator('option').allTextContents();
    await pick.selectOption({ label: options[3]! });
    const chart = page.locator('figure.chart').filter({ hasText: `Répartition de « ${options[3]} »` });
    await chart.locator('summary').click();
    await chart.locator('tbody tr').first().waitFor();
    for (const column of [2, 3]) {
      const cells = await chart.locator(`tbody td:nth-child(${column})`).allTextContents();
      const shares = cells.map((text) => Number(text.replace(/[\s%]/g, '').replace(',', '.')));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
    }
    await page.getByRole('table', { name: `Mesures de « ${options[3]} »` }).waitFor();
  });

  it('lets a person acknowledge an alert, once and for everybody', async () => {
    const before = await ask<AlertsAnswer>('/v1/alerts?state=open');
    expect(before.open).toBeGreaterThan(0);
    const page = await open();
    const buttons = page.getByRole('button', { name: /^Prendre acte/ });
    await buttons.first().waitFor();
    expect(await buttons.count()).toBe(before.open);
    await buttons.first().click();
    await page.getByText(/Prise en compte par key_/).waitFor();
    expect(await buttons.count()).toBe(before.open - 1);
    const after = await ask<AlertsAnswer>('/v1/alerts');
    expect(after.alerts.filter(({ acknowledgedAt }) => acknowledgedAt !== null)).toHaveLength(1);
  });
});
