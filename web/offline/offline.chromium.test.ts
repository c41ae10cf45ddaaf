// A second visit without a network, in real Chromium with a real service worker.

import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DashboardInChromium, startDashboard } from '../fixtures/dashboardInChromium.ts';

let dashboard: DashboardInChromium;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  dashboard = await startDashboard();
  ({ page, context } = await dashboard.open('/applicants'));
  const [someone] = await dashboard.applicants('granted');
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
    await expect.poll(kept).toEqual(expect.arrayContaining([expect.stringMatching(/model\.onnx$/)]));
    const paths = await kept();
    expect(paths).toContain('/');
    expect(paths.some((path) => path.endsWith('.wasm'))).toBe(true);
    const fromApi = paths.filter((path) => path.startsWith('/v1/'));
    expect(fromApi.filter((path) => !/^\/v1\/(model$|artefacts\/)/.test(path))).toEqual([]);
  });

  it('opens the dashboard without a network', async () => {
    await context.setOffline(true);
    await page.reload();
    await page.locator('header').waitFor();
    expect(await page.title()).toContain('Clairscore');
    await context.setOffline(false);
  });
});
