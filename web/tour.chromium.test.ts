// The tour and the help in Chromium against the real Worker.

import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  type DashboardInChromium,
  type OpenOptions,
  startDashboard,
} from './fixtures/dashboardInChromium.ts';
import { tourWords } from './i18n/tourWords.ts';
import { TOUR_STEPS } from './tour/tourSteps.ts';

describe('the tour', () => {
  let dashboard: DashboardInChromium;
  let context: BrowserContext | undefined;

  beforeAll(async () => {
    dashboard = await startDashboard();
  });
  afterAll(() => dashboard?.stop());
  afterEach(async () => {
    await context?.close();
    context = undefined;
  });

  async function open(options: OpenOptions = {}): Promise<Page> {
    const opened = await dashboard.open('/applicants', options);
    ({ context } = opened);
    await opened.page.locator('.row-link').first().waitFor();
    return opened.page;
  }

  const title = (page: Page, step: number, language: 'fr' | 'en' = 'fr') =>
    page.locator('#tour-title', { hasText: tourWords[language].steps[TOUR_STEPS[step]!.name].title });

  it('is offered once, and never again once it was', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Non merci' }).click();
    expect(await page.locator('.tour-offer').count()).toBe(0);
    await page.reload();
    await page.locator('.row-link').first().waitFor();
    expect(await page.locator('.tour-offer').count()).toBe(0);
  });

  it.each([1440, 390])('goes by the arrows over real elements, each in sight, %i wide', async (width) => {
    const page = await open({ viewport: { width, height: 900 } });
    await page.getByRole('button', { name: 'Commencer la visite' }).click();
    for (const [step, { target }] of TOUR_STEPS.entries()) {
      await title(page, step).waitFor();
      await page.locator('#tour-title:focus').waitFor();
      await page.locator(target).first().waitFor();
      const apart = async (): Promise<number> => {
        const ring = await page
          .locator('.tour-ring')
          .boundingBox({ timeout: 2_000 })
          .catch(() => null);
        const box = await page.locator(target).first().boundingBox();
        return ring && box ? Math.abs(Math.max(2, box.y - 6) - ring.y) : Number.POSITIVE_INFINITY;
      };
      await expect.poll(apart, { timeout: 20_000 }).toBeLessThan(2);
      const ring = (await page.locator('.tour-ring').boundingBox())!;
      expect(ring.y).toBeLessThan(900);
      expect(ring.height).toBeGreaterThan(20);
      const card = (await page.locator('.tour-card').boundingBox())!;
      expect(card.x).toBeGreaterThanOrEqual(0);
      expect(card.x + card.width).toBeLessThanOrEqual(width);
      expect(card.y + card.height).toBeLessThanOrEqual(900);
      if (step < TOUR_STEPS.length - 1) await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('ArrowLeft');
    await title(page, TOUR_STEPS.length - 2).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.tour').count()).toBe(0);
    await page.locator('.gauge-number').waitFor();
  });

  it('starts again from the help, which names the keys, and gives the focus back', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Aide' }).click();
    const help = page.getByRole('dialog', { name: 'Aide' });
    await help.getByText('Vue client : la mettre ou la quitter').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await help.getByRole('button', { name: 'Commencer la visite' }).click();
    await title(page, 0).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Aide' }).click();
    await page.keyboard.press('Escape');
    await page.locator('button[aria-label="Aide"]:focus').waitFor();
  });

  it.each([
    ['light', 1440],
    ['dark', 390],
  ] as const)('breaks no accessibility rule in either language, %s, %i wide', async (theme, width) => {
    const page = await open({ theme, viewport: { width, height: 900 } });
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'EN English' }).click();
    await page.getByRole('button', { name: 'Start the tour' }).click();
    await title(page, 0, 'en').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.locator('.gauge-number').waitFor();
    await title(page, 1, 'en').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
