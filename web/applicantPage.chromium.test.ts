// What an advisor does on the page of one applicant: explores, takes advice, compares, shares, enters someone new. With
// the network cut wherever the page promises to need none.

import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '../wasm/features/application.ts';
import type { ApplicantAnswer, ScoreAnswer } from '../worker/contract.ts';
import {
  accessibilityFaults,
  type DashboardInChromium,
  type OpenOptions,
  startDashboard,
} from './fixtures/dashboardInChromium.ts';

describe('the page of an applicant in Chromium', () => {
  let dashboard: DashboardInChromium;
  let context: BrowserContext;
  let complaints: string[];
  let refused: number[];

  beforeAll(async () => {
    dashboard = await startDashboard();
    refused = await dashboard.applicants('refused');
  });
  afterAll(() => dashboard?.stop());
  afterEach(async () => {
    await context?.close();
    expect(complaints).toEqual([]);
  });

  /** Scored, advised, and with nothing more to load. */
  async function open(path: string, options?: OpenOptions): Promise<Page> {
    const opened = await dashboard.open(path, options);
    ({ context, complaints } = opened);
    await opened.page.locator('.gauge-number').waitFor();
    await opened.page.locator('.advice-computing').waitFor({ state: 'detached' });
    await opened.page.locator('.curve-svg').waitFor();
    return opened.page;
  }

  const points = async (page: Page): Promise<number> =>
    Number(await page.locator('.gauge-number').textContent());

  it('turns a refusal into a yes by one click, as said, with the network cut, and back by Ctrl+Z', async () => {
    const { page, said } = await openAdvised();
    const before = await points(page);
    await context.setOffline(true);
    await page.locator('.suggestion .button').first().click();
    await page.locator('.result-decision .badge-granted').waitFor();
    expect(await points(page)).toBe(said);
    await page.locator('.suggestion-applied').waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('.result-decision .badge-refused').waitFor();
    expect(await points(page)).toBe(before);
    await page.keyboard.press('Control+Shift+z');
    await page.locator('.result-decision .badge-granted').waitFor();
  });

  it('says the same of a suggestion as the Worker', async () => {
    const { page, said, id } = await openAdvised();
    await page.locator('.suggestion .button').first().click();
    await page.locator('.result-decision .badge-granted').waitFor();
    const { application } = await dashboard.ask<ApplicantAnswer>(`/v1/applicants/${id}`);
    const edited = { ...application, ...(await editsInLink(page)) } as Application;
    const { assessment } = await dashboard.ask<ScoreAnswer>('/v1/score', {
      applicantId: id,
      application: edited,
    });
    expect(assessment.points).toBe(said);
    expect(assessment.decision).toBe('granted');
  });

  it('lets the keyboard go along the curve, announces each value, and tries one', async () => {
    const page = await open(`/applicants/${refused[0]}`);
    await context.setOffline(true);
    const curve = page.getByRole('slider', { name: /^Courbe des points selon Montant du prêt/ });
    await curve.focus();
    await page.keyboard.press('Home');
    const first = await curve.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowRight');
    const second = await curve.getAttribute('aria-valuetext');
    expect(first).toMatch(/^[\d\s]+ : \d+ points, (accordé|refusé)$/);
    expect(second).toMatch(/^[\d\s]+ : \d+ points, (accordé|refusé)$/);
    expect(second).not.toBe(first);
    await page.keyboard.press('Enter');
    const announced = Number(/(\d+) points/.exec(second!)![1]);
    await page.locator('.gauge-number', { hasText: String(announced) }).waitFor();
  });

  it('moves instalment and duration with the amount, also while it is being typed', async () => {
    const page = await open(`/applicants/${refused[0]}`);
    const duration = await page.locator('#what-if-duration').inputValue();
    await page.locator('#what-if-amount_credit').fill('');
    await page.locator('#what-if-amount_credit').pressSequentially('234000');
    expect(await page.locator('#what-if-duration').inputValue()).toBe(duration);
    await page.locator('#what-if-duration').fill('36');
    await page.locator('#what-if-duration').press('Enter');
    expect(number(await page.locator('#what-if-amount_annuity').inputValue())).toBe(6_500);
  });

  it('keeps scenarios and compares them with the file, with the network cut', async () => {
    const page = await open(`/applicants/${refused[0]}`);
    await context.setOffline(true);
    const stored = await points(page);
    await page.locator('#what-if-amount_credit').fill('200000');
    await page.locator('.before-after').waitFor();
    const small = await points(page);
    await page.getByLabel('Nom du scénario').fill('Petit prêt');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Tout rétablir' }).click();
    const row = page.locator('.scenario-strong td');
    await page.locator('.scenario-table').waitFor();
    await page.locator('.gauge-number', { hasText: String(stored) }).waitFor();
    expect((await row.allTextContents()).map(Number)).toEqual([stored, small]);
    await page.getByRole('button', { name: 'Reprendre Petit prêt' }).click();
    await page.locator('.gauge-number', { hasText: String(small) }).waitFor();
    await page.getByRole('button', { name: 'Retirer Petit prêt' }).click();
    expect(await page.locator('.scenario-table').count()).toBe(0);
  });

  it('shares the edited values by link and nothing else', async () => {
    const page = await open(`/applicants/${refused[0]}`);
    await page.getByLabel('L’échéance suit le montant').uncheck();
    await page.locator('#what-if-amount_credit').fill('200000');
    await page.locator('.before-after').waitFor();
    const wanted = await points(page);
    const link = await copiedLink(page);
    expect(link.pathname).toBe(`/applicants/${refused[0]}`);
    expect([link.search, link.hash]).toEqual(['', '#what-if?amount_credit=200000']);
    await page.goto('about:blank');
    await page.goto(link.href);
    await page.getByText('Simulation partagée : 1 modification').waitFor();
    await page.locator('.before-after').waitFor();
    expect(await points(page)).toBe(wanted);
  });

  it('shows joint effects on demand, with the network cut', async () => {
    const page = await open(`/applicants/${refused[0]}`);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Calculer les effets croisés' }).click();
    await page.locator('.pairs tbody tr').first().waitFor();
    expect(await page.locator('.pairs tbody th').first().textContent()).not.toMatch(/_/);
  });

  it('maps two fields on demand, with the network cut, and tries the pair that is clicked', async () => {
    const page = await open(`/applicants/${refused[0]}`);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Calculer la carte' }).click();
    const map = page.getByRole('slider', { name: 'Points selon Montant du prêt et Échéance du prêt' });
    await map.focus();
    await page.keyboard.press('Home');
    const first = (await map.getAttribute('aria-valuetext'))!;
    expect(first).toMatch(/ ; .* : \d+ points, (accordé|refusé)$/);
    expect(await page.locator('.map-cell').count()).toBe(25 * 25);
    await page.locator('.map-svg').click({ position: { x: 96, y: 4 } });
    await page.locator('.gauge-number', { hasText: /(\d+) points/.exec(first)![1]! }).waitFor();
  });

  describe('while the slider moves, what is out of sight', () => {
    const slider = 'Montant du prêt, curseur';

    /** All groups open, the waterfall's end far above the window: nothing of it is seen. */
    async function openFarAway(): Promise<Page> {
      const page = await open(`/applicants/${refused[0]}`);
      await page.getByRole('button', { name: 'Tout ouvrir' }).click();
      await page.locator('.facts').evaluate((facts) => facts.scrollIntoView());
      await page.waitForTimeout(300);
      return page;
    }

    /** Edits without scrolling, and waits for no more than the score that is always in sight. */
    async function edit(page: Page, key = 'PageDown'): Promise<number> {
      const before = await points(page);
      const input = page.getByLabel(slider);
      for (let i = 0; i < 20 && (await points(page)) === before; i++) {
        await input.evaluate((element, key) => {
          element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
          return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        }, key);
      }
      const after = await points(page);
      expect(after).not.toBe(before);
      return after;
    }

    const table = (page: Page) => page.locator('.waterfall-table').textContent();
    const score = async (page: Page): Promise<number> =>
      Number(
        await page.locator('.waterfall-score td:last-child').evaluate((cell) => cell.firstChild!.textContent),
      );

    it('follows within 300 ms, to the last row', async () => {
      const page = await openFarAway();
      const after = await edit(page);
      await page.waitForTimeout(300);
      expect(await score(page)).toBe(after);
      const unseen = await table(page);
      await page.locator('.waterfall').evaluate((panel) => panel.scrollIntoView());
      await page.waitForTimeout(300);
      expect(await table(page)).toBe(unseen);
    });

    it('is up to date when it is scrolled to', async () => {
      const page = await openFarAway();
      const after = await edit(page);
      const seen = await page.locator('.waterfall-score').evaluate(async (row) => {
        row.scrollIntoView();
        for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
        return Number(row.querySelector('td:last-child')!.firstChild!.textContent);
      });
      expect(seen).toBe(after);
    });

    it('is up to date on paper', async () => {
      const page = await openFarAway();
      const printed = await page.getByLabel(slider).evaluate(async (input) => {
        const scoreNow = (): string =>
          document.querySelector('.waterfall-score td:last-child')!.firstChild!.textContent!;
        const shown = (): string => document.querySelector('.gauge-number')!.textContent!;
        const before = shown();
        for (let i = 0; i < 40 && shown() === before; i++) {
          input.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }),
          );
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        }
        const behind = scoreNow();
        dispatchEvent(new Event('beforeprint'));
        await Promise.resolve();
        return { behind, onPaper: scoreNow(), shown: shown() };
      });
      expect(printed.onPaper).toBe(printed.shown);
      // Or this test would say nothing: the panel was still behind when it went to the printer.
      expect(printed.behind).not.toBe(printed.shown);
    });
  });

  it('scores a new applicant as soon as the required fields are there, as the Worker does', async () => {
    const opened = await dashboard.open('/applicants/new');
    ({ context, complaints } = opened);
    const { page } = opened;
    await page.getByText('Le score apparaît avec ces 5 champs').waitFor();
    await page.locator('.model-badge-ready').waitFor();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.locator('#what-if-amount_credit').fill('7');
    await page
      .getByRole('alert')
      .filter({ hasText: /Entre 1.000 et 10.000.000\./ })
      .waitFor();
    await page.locator('#what-if-contract_type').selectOption('cash_loans');
    await page.locator('#what-if-amount_credit').fill('300000');
    await page.locator('#what-if-amount_annuity').fill('15000');
    await page.locator('#what-if-amount_income').fill('120000');
    expect(await page.locator('.gauge').count()).toBe(0);
    await page.locator('#what-if-age_years').fill('41');
    await page.locator('.gauge-number').waitFor();
    await page.getByText('Historique inconnu').waitFor();
    const application = {
      contract_type: 'cash_loans',
      amount_credit: 300_000,
      amount_annuity: 15_000,
      amount_income: 120_000,
      age_years: 41,
    };
    const { assessment } = await dashboard.ask<ScoreAnswer>('/v1/score', { application });
    expect(await points(page)).toBe(assessment.points);
  });

  it.each([
    ['light', 1440],
    ['dark', 390],
    ['dark', 1440],
    ['light', 390],
  ] as const)(
    'breaks no accessibility rule in the %s theme at %i px, with everything open',
    async (theme, width) => {
      const page = await open(`/applicants/${refused[0]}`, { theme, viewport: { width, height: 844 } });
      await page.locator('#what-if-amount_credit').fill('200000');
      await page.getByLabel('Nom du scénario').fill('Petit prêt');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Tout ouvrir' }).click();
      await page.getByRole('button', { name: 'Calculer les effets croisés' }).click();
      await page.locator('.pairs tbody tr').first().waitFor();
      await page.locator('.data-table summary').first().click();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.goto(new URL('/applicants/new', dashboard.url).href);
      await page.locator('#what-if-amount_credit').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    },
  );

  /** The page of a refused applicant for whom there is a way, and the points its first suggestion promises. */
  async function openAdvised(): Promise<{ page: Page; said: number; id: number }> {
    for (const id of refused) {
      const page = await open(`/applicants/${id}`);
      const outcome = page.locator('.suggestion-outcome.suggestion-granted').first();
      if ((await outcome.count()) > 0) {
        const said = Number(/^\s*(\d+) points/.exec((await outcome.textContent())!)![1]);
        return { page, said, id };
      }
      await context.close();
    }
    throw new Error(`None of ${refused.length} refused applicants has a way to a yes.`);
  }

  async function copiedLink(page: Page): Promise<URL> {
    await page.getByRole('button', { name: 'Copier le lien' }).click();
    await page.getByText('Lien copié').waitFor();
    return new URL(await page.evaluate(() => navigator.clipboard.readText()));
  }

  async function editsInLink(page: Page): Promise<Record<string, number | boolean>> {
    const { hash } = await copiedLink(page);
    const pairs = new URLSearchParams(hash.replace('#what-if?', ''));
    const value = (text: string) => (text === 'true' || text === 'false' ? text === 'true' : Number(text));
    return Object.fromEntries([...pairs].map(([name, text]) => [name, value(text)]));
  }
});

const number = (text: string): number => Number(text.replace(/[\s\u00a0]/g, '').replace(',', '.'));
