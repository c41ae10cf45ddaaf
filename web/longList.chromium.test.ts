// A long list of applicants in Chromium: any of its rows is one drag, one key or one address away.

import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ApplicantsAnswer } from '../worker/contract.ts';
import {
  accessibilityFaults,
  type DashboardInChromium,
  startDashboard,
} from './fixtures/dashboardInChromium.ts';

const ROWS = 60_000;
const ROWS_A_STATEMENT = 10_000;

describe('a list of 60,000 applicants', () => {
  let dashboard: DashboardInChromium;
  let context: BrowserContext | undefined;
  let total: number;

  beforeAll(async () => {
    dashboard = await startDashboard();
    const { platform } = dashboard.server;
    for (let from = 0; from < ROWS; from += ROWS_A_STATEMENT) {
      await platform.query(
        `WITH RECURSIVE n (i) AS (SELECT ? UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)
         INSERT INTO applicant_facts (applicant_id, age_years, amount_credit, contract_type, points, points_version, generation)
         SELECT 4000000 + i, 21 + i % 45, (i * 104729) % 400000, 'cash_loans', 480 + (i * 7907) % 251, 'v', 'g' FROM n`,
        [from, from + ROWS_A_STATEMENT],
      );
    }
    ({ total } = await dashboard.ask<ApplicantsAnswer>('/v1/applicants?limit=1'));
  });
  afterAll(() => dashboard?.stop());
  afterEach(async () => {
    await context?.close();
    context = undefined;
  });

  async function open(path: string, width = 1440): Promise<Page> {
    const opened = await dashboard.open(path, { viewport: { width, height: 900 } });
    ({ context } = opened);
    await opened.page.locator('.row-link').first().waitFor();
    return opened.page;
  }

  const idAt = async (position: number, query = ''): Promise<string> => {
    const path = `/v1/applicants?limit=1&position=${position}${query}`;
    return String((await dashboard.ask<ApplicantsAnswer>(path)).applicants[0]!.applicantId);
  };
  const row = (page: Page, index: number) => page.locator(`tr[data-index="${index}"] .row-link`);

  it('lets the scroll bar into the middle: places at once, then the very rows, and the address says where', async () => {
    const page = await open('/applicants?sort=points');
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeGreaterThan(total * 40);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await page.locator('tr.skeleton-row[data-index]').first().waitFor();
    const middle = await page.locator('.rows-in-sight').textContent();
    const numbers = [...middle!.matchAll(/\d[\d\s]*\d/g)].map(([text]) => Number(text.replace(/\s/g, '')));
    expect(numbers[2]).toBe(total);
    const first = numbers[0]! - 1;
    expect(Math.abs(first - total / 2)).toBeLessThan(40);
    await row(page, first).waitFor();
    expect(await row(page, first).textContent()).toBe(await idAt(first, '&sort=points'));
    await page.waitForURL(new RegExp(`sort=points&row=${first}$`));
  });

  it('goes by End, Page Up, Home and Page Down, with the focus on the row as soon as it is there', async () => {
    const page = await open('/applicants');
    await row(page, 0).focus();
    await page.keyboard.press('End');
    // The key goes on although the last rows are still on their way.
    await page.keyboard.press('PageUp');
    const focused = page.locator('.row-link:focus');
    await focused.waitFor();
    const index = Number(await page.locator('tr:has(.row-link:focus)').getAttribute('data-index'));
    expect(total - index).toBeGreaterThan(10);
    expect(total - index).toBeLessThan(40);
    expect(await focused.textContent()).toBe(await idAt(index));
    await page.keyboard.press('End');
    await page.locator(`tr[data-index="${total - 1}"] .row-link:focus`).waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('PageDown');
    await page.locator('tr:has(.row-link:focus)').waitFor();
    const near = Number(await page.locator('tr:has(.row-link:focus)').getAttribute('data-index'));
    expect(near).toBe(total - 1 - index);
  });

  it('opens at the row of its address, and Back returns to it', async () => {
    const page = await open('/applicants?row=40000');
    await row(page, 40_000).waitFor();
    const id = await idAt(40_003);
    expect(await row(page, 40_003).textContent()).toBe(id);
    const box = await row(page, 40_000).boundingBox();
    expect(box!.y).toBeGreaterThan(52);
    expect(box!.y).toBeLessThan(200);
    await row(page, 40_003).click();
    await page
      .getByRole('heading', { name: `Demandeur ${id}` })
      .or(page.getByText(`Aucun dossier ${id}`))
      .waitFor();
    await page.goBack();
    await row(page, 40_003).waitFor();
    await page.waitForURL(/row=40000$/);
    expect((await row(page, 40_000).boundingBox())!.y).toBeCloseTo(box!.y, -1);
    await page.reload();
    await row(page, 40_003).waitFor();
    expect(await row(page, 40_003).textContent()).toBe(id);
  });

  it('says when the rows it was scrolled to do not come, and asks for them again', async () => {
    const page = await open('/applicants');
    await page.route('**/v1/applicants?*position=*', (route) => route.abort());
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 3));
    await page.getByText('Ces lignes ne sont pas arrivées.').waitFor();
    await page.unroute('**/v1/applicants?*position=*');
    await page.locator('.missing-rows button').click();
    await page.locator('.row-link').first().waitFor();
    expect(await page.locator('.missing-rows').count()).toBe(0);
  });

  it.each([1440, 390])('breaks no accessibility rule in its middle, %i wide', async (width) => {
    const page = await open('/applicants?row=30000', width);
    await row(page, 30_001).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
