// The screen turned to the client, in Chromium against the real Worker: what must not be seen is not there.

import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ApplicantsAnswer } from '../worker/contract.ts';
import {
  accessibilityFaults,
  type DashboardInChromium,
  startDashboard,
} from './fixtures/dashboardInChromium.ts';

describe('the client view', () => {
  let dashboard: DashboardInChromium;
  let context: BrowserContext | undefined;
  /** Just below the threshold, so that there is a way to a yes. */
  let refused: number;
  let other: number;

  beforeAll(async () => {
    dashboard = await startDashboard();
    const { applicants } = await dashboard.ask<ApplicantsAnswer>(
      '/v1/applicants?decision=refused&sort=-points&limit=2',
    );
    [refused, other] = applicants.map(({ applicantId }) => applicantId) as [number, number];
  });
  afterAll(() => dashboard?.stop());
  afterEach(async () => {
    await context?.close();
    context = undefined;
  });

  async function openFile(options: Parameters<DashboardInChromium['open']>[1] = {}): Promise<Page> {
    const opened = await dashboard.open(`/applicants/${refused}`, options);
    ({ context } = opened);
    await opened.page.locator('.gauge-number').waitFor();
    return opened.page;
  }

  async function turn(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Vue client' }).click();
    await page.locator('.client-reasons li').first().waitFor();
  }

  const text = async (page: Page) => (await page.locator('body').textContent()) ?? '';

  it('shows decision, reasons, what-if, ways and rights, and nothing internal', async () => {
    const page = await openFile({ role: 'admin' });
    const points = (await page.locator('.gauge-number').textContent())!.trim();
    const model = /Modèle ([0-9a-f]{8})/.exec(await text(page))![1]!;
    await turn(page);
    for (const title of ['Pourquoi', 'Le chemin vers un oui', 'Essayez vous-même', 'Vos droits'])
      await page.getByRole('heading', { name: title }).waitFor();
    await page.getByText('L’évaluation ne recommande pas d’accorder ce prêt tel quel.').waitFor();
    await page.locator('.client-ways li').first().waitFor();
    const shown = await text(page);
    for (const hidden of [
      points,
      model,
      String(refused),
      'points',
      'seuil',
      'Registre',
      'Surveillance',
      'API',
    ])
      expect(shown).not.toContain(hidden);
    expect(await page.locator('a').count()).toBe(2);
    expect(await page.title()).toBe('Vue client · Clairscore');
  });

  it('keeps the list, other files and internal pages out of reach, by address and by Back', async () => {
    const page = await openFile();
    await page.goto(new URL('/applicants', dashboard.url).href);
    await page.locator('.row-link').first().click();
    await page.locator('.gauge-number').waitFor();
    await turn(page);
    await page.goBack();
    await page.getByRole('heading', { name: 'Page masquée' }).waitFor();
    for (const path of [
      '/applicants',
      `/applicants/${other}`,
      '/monitoring',
      '/registry',
      '/applicants/new',
    ]) {
      await page.goto(new URL(path, dashboard.url).href);
      await page.getByRole('heading', { name: 'Page masquée' }).waitFor();
      expect(await page.locator('.row-link, .gauge, .chart-card').count()).toBe(0);
    }
    await page.getByRole('link', { name: 'Revenir au dossier du client' }).click();
    await page.locator('.client-reasons li').first().waitFor();
  });

  it('is told, survives a reload, and ends by one key with the focus where it began', async () => {
    const page = await openFile();
    await page.keyboard.press('F2');
    await page.locator('.client-file h1:focus').waitFor();
    expect(await page.locator('.client-mode-bar [role="status"]').textContent()).toContain('masqué');
    await page.reload();
    await page.locator('.client-reasons li').first().waitFor();
    await page.keyboard.press('F2');
    await page.locator('.gauge-number').waitFor();
    await page.locator('#client-mode-on:focus').waitFor();
    await page.reload();
    await page.locator('.gauge-number').waitFor();
  });

  it('answers what the client tries, by a way to a yes too', async () => {
    const page = await openFile();
    await turn(page);
    await page.locator('.client-ways button').first().click();
    await page.getByText('Avec ce que vous essayez, le prêt serait recommandé.').first().waitFor();
    await page.getByRole('button', { name: 'Revenir à ma demande' }).click();
    await page.getByText('Votre demande, telle quelle, n’est pas recommandée.').waitFor();
  });

  it('ends with the session', async () => {
    const page = await openFile();
    await turn(page);
    await context!.clearCookies();
    await page.reload();
    await page.getByLabel('Clé d’accès').waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 390],
    ['dark', 390],
  ] as const)('breaks no accessibility rule, %s, %i wide', async (theme, width) => {
    const page = await openFile({ theme, viewport: { width, height: 900 } });
    await turn(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'EN English' }).click();
    await page.getByRole('heading', { name: 'Your rights' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
