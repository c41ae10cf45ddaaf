// A second visit without a network, in real Chromium with a real service worker.

import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ModelAnswer } from '../../worker/contract.ts';
import {
  accessibilityFaults,
  type DashboardInChromium,
  startDashboard,
} from '../fixtures/dashboardInChromium.ts';

let dashboard: DashboardInChromium;
let context: BrowserContext;
let page: Page;
let someone: number;
beforeAll(async () => {
  dashboard = await startDashboard();
  ({ page, context } = await dashboard.open('/applicants', { hasServiceWorker: true }));
  [someone] = (await dashboard.applicants('granted')) as [number];
  await page.goto(new URL(`/applicants/${someone}`, dashboard.url).href);
  await page.locator('.gauge-number').waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
});
afterAll(async () => {
  await context?.close();
  await dashboard?.stop();
});

/** Every address that any cache of the page holds. */
const kept = () =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().map(({ url }) => new URL(url).pathname);
  });

describe('the service worker', () => {
  it('keeps the page, its code and the model, and nothing about anybody', async () => {
    // The first visit began before the service worker was there: the model is kept from the second on.
    await page.reload();
    await page.locator('.gauge-number').waitFor();
    await expect
      .poll(kept, { timeout: 30_000 })
      .toEqual(expect.arrayContaining([expect.stringMatching(/model\.onnx$/)]));
    const paths = await kept();
    expect(paths).toContain('/');
    expect(paths.some((path) => path.endsWith('.wasm'))).toBe(true);
    const fromApi = paths.filter((path) => path.startsWith('/v1/'));
    expect(fromApi.filter((path) => !/^\/v1\/(model$|artefacts\/)/.test(path))).toEqual([]);
  });
});

describe('a visit without a network', () => {
  const goOffline = async (path: string): Promise<void> => {
    await context.setOffline(true);
    await page.goto(new URL(path, dashboard.url).href);
    await page.locator('.offline-bar').waitFor();
  };
  afterEach(() => context.setOffline(false));

  it('keeps what the model’s pages need, asked for or not', async () => {
    const { files } = await dashboard.ask<ModelAnswer>('/v1/model');
    await expect.poll(kept, { timeout: 30_000 }).toEqual(expect.arrayContaining(Object.values(files)));
  });

  it('scores, explains and compares someone new', async () => {
    await goOffline('/applicants/new');
    for (const [name, value] of [
      ['amount_credit', '400000'],
      ['amount_annuity', '25000'],
      ['amount_income', '200000'],
      ['age_years', '40'],
    ] as const) {
      const input = page.locator(`input[type="text"]#what-if-${name}, #what-if-${name}`).last();
      await input.fill(value);
      await input.press('Tab');
    }
    await page.locator('#what-if-contract_type').selectOption('cash_loans');
    await page.locator('.gauge-number').waitFor();
    await page.locator('.reason-side li').first().waitFor();
    await page.locator('.comparison .chart-card').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('shows portfolio and model, and says of the other pages that they need the network', async () => {
    await goOffline('/portfolio');
    await page.locator('.swap-table').first().waitFor();
    await page.goto(new URL('/model', dashboard.url).href);
    await page.locator('.chart-card').first().waitFor();
    for (const path of ['/applicants', `/applicants/${someone}`, '/monitoring', '/registry']) {
      await page.goto(new URL(path, dashboard.url).href);
      await page.getByRole('heading', { name: 'Cette page demande le réseau' }).waitFor();
    }
    expect(await page.locator('body').textContent()).not.toContain(String(someone));
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('has neither a secret nor a person on the disk', async () => {
    const written = await page.evaluate(async () => {
      const names = await caches.keys();
      const answers = await Promise.all(
        names.map(async (name) => {
          const cache = await caches.open(name);
          const requests = (await cache.keys()).filter(({ url }) => url.includes('/v1/'));
          return Promise.all(requests.map(async (request) => (await cache.match(request))!.text()));
        }),
      );
      return JSON.stringify([localStorage, sessionStorage, document.cookie, answers]);
    });
    expect(written).not.toContain('clair_');
    expect(written).not.toContain(String(someone));
  });

  it('takes the session up again by itself, on the page that was asked for', async () => {
    await goOffline(`/applicants/${someone}`);
    await context.setOffline(false);
    await page.getByRole('heading', { name: `Demandeur ${someone}` }).waitFor();
    expect(await page.locator('.offline-bar').count()).toBe(0);
  });

  it('ends with the longest duration of the session', async () => {
    const until = await page.evaluate(() => localStorage.getItem('clairscore.offlineUntil'));
    await page.evaluate(() => localStorage.setItem('clairscore.offlineUntil', new Date(0).toISOString()));
    await context.setOffline(true);
    await page.reload();
    await page.getByText('Le serveur ne répond pas').waitFor();
    expect(await page.locator('.top-nav').count()).toBe(0);
    await page.evaluate((text) => localStorage.setItem('clairscore.offlineUntil', text!), until);
  });

  it('is over after a sign-out, of which the server hears before anybody comes in again', async () => {
    await goOffline('/model');
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByText('Le serveur n’a pas confirmé la déconnexion').waitFor();
    await expect.poll(async () => (await kept()).filter((path) => path.startsWith('/v1/'))).toEqual([]);
    await page.reload();
    await page.getByLabel('Clé d’accès').waitFor();
    expect(await page.locator('.offline-bar').count()).toBe(0);
    await context.setOffline(false);
    await page.goto(new URL('/applicants', dashboard.url).href);
    await page.getByLabel('Clé d’accès').waitFor();
    await expect
      .poll(async () => (await context.request.get(new URL('/v1/session', dashboard.url).href)).status())
      .toBe(401);
  });
});
