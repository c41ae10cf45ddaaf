// The dashboard as an advisor meets it: the built page in Chromium, served by the built Worker in workerd over its own
// KV and D1, with the embedded model and applicants.

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
import type { Application } from '../wasm/features/application.ts';
import { fieldOf } from '../wasm/features/catalogue.ts';
import { quietChromium } from '../wasm/runtime/fixtures/quietChromium.ts';
import { generateKey } from '../worker/auth/keyFormat.ts';
import type { ApplicantAnswer, ApplicantsAnswer, ScoreAnswer } from '../worker/contract.ts';
import { quietContext } from './fixtures/quietContext.ts';
import { displayRange } from './whatIf/displayRange.ts';
import { followingEdits } from './whatIf/loanLink.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Lower than the result panel is high, which must then scroll by keyboard too. */
const wide = { width: 1440, height: 640 };
const narrow = { width: 390, height: 844 };

describe('the dashboard in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dashboard-'));
  const key = generateKey();
  const partnerKey = generateKey();
  let server: LocalServer;
  let browser: Browser;
  let context: BrowserContext;
  /** Someone's file, to look at. */
  let applicantId: number;
  let complaints: string[];

  beforeAll(async () => {
    await buildStale();
    server = await startLocalServer({ port: 0, persistDirectory: join(folder, 'state') });
    await ensureKeys(server.platform, [
      { label: 'advisor', scopes: ['score', 'read'], key },
      { label: 'partner', scopes: ['score'], key: partnerKey },
    ]);
    await publishDemo(server.platform, join(folder, 'published.json'));
    browser = await chromium.launch(quietChromium);
    applicantId = await findMovedByLoanAmount();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    await context?.close();
  });

  async function ask<Value>(path: string, body?: unknown): Promise<Value> {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const request =
      body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(new URL(path, server.url), request);
    expect(response.status, path).toBe(200);
    return (await response.json()) as Value;
  }

  /** An applicant whose points move with the loan amount: not every model moves everyone. */
  async function findMovedByLoanAmount(): Promise<number> {
    const { applicants } = await ask<ApplicantsAnswer>('/v1/applicants?limit=50');
    for (const { applicantId } of applicants) {
      const { application } = await ask<ApplicantAnswer>(`/v1/applicants/${applicantId}`);
      const before = await ask<ScoreAnswer>('/v1/score', { applicantId });
      const after = await ask<ScoreAnswer>('/v1/score', {
        applicantId,
        application: withLargestLoan(application),
      });
      if (Math.abs(after.assessment.points - before.assessment.points) >= 5) return applicantId;
    }
    throw new Error(`The loan amount moves none of ${applicants.length} applicants by 5 points.`);
  }

  async function open(
    path: string,
    { viewport = wide, theme = 'light' as 'light' | 'dark' } = {},
  ): Promise<Page> {
    context = await browser.newContext({ viewport, colorScheme: theme, ...quietContext });
    const page = await context.newPage();
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // Whether there is a session is asked of the server, which says no.
      const isAsking = message.location().url.endsWith('/v1/session');
      if (message.type() === 'error' && !isAsking) complaints.push(message.text());
    });
    await page.goto(new URL(path, server.url).href);
    return page;
  }

  async function openSignedIn(path: string, options?: Parameters<typeof open>[1]): Promise<Page> {
    const page = await open(path, options);
    await page.getByLabel('Clé d’accès').fill(key);
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: 'Demandeur' }).waitFor();
    return page;
  }

  async function openScored(path: string, options?: Parameters<typeof open>[1]): Promise<Page> {
    const page = await openSignedIn(path, options);
    await page.locator('.gauge-number').waitFor();
    return page;
  }

  describe('signing in', () => {
    it('says what is wrong with a key, and lets in with the right one', async () => {
      const page = await open('/');
      await page.getByRole('button', { name: 'Se connecter' }).click();
      await page.getByText('Saisissez votre clé d’accès.').waitFor();
      await page.getByLabel('Clé d’accès').fill('clair_nonsense');
      await page.keyboard.press('Enter');
      await page.getByText('Cette clé n’est pas reconnue').waitFor();
      await page.getByLabel('Clé d’accès').fill(partnerKey);
      await page.keyboard.press('Enter');
      await page.getByText('n’ouvre pas le tableau de bord').waitFor();
      await page.getByLabel('Clé d’accès').fill(key);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Demandeurs' }).waitFor();
    });

    it('lasts over a reload and in another tab, until one signs out of it', async () => {
      const page = await openSignedIn(`/applicants/${applicantId}`);
      await page.reload();
      await page.getByRole('heading', { name: `Demandeur ${applicantId}` }).waitFor();
      const other = await context.newPage();
      await other.goto(server.url.href);
      await other.getByRole('heading', { name: 'Demandeurs' }).waitFor();
      await page.getByRole('button', { name: 'Se déconnecter' }).click();
      await page.getByRole('heading', { name: 'Connexion' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'Connexion' }).waitFor();
      await other.getByLabel('Rechercher un identifiant ou une valeur').fill('1');
      await other.getByText('La session est terminée').waitFor();
    });

    it('leaves no key where a script of the page could read it', async () => {
      const page = await openSignedIn(`/applicants/${applicantId}`);
      const readable = await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
      );
      expect(readable).not.toContain('clair_');
      const [cookie] = await context.cookies();
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    });
  });

  describe('finding an applicant', () => {
    it('narrows the list by the first digits, keeps them in the address, and comes back to them', async () => {
      const page = await openSignedIn('/applicants');
      const prefix = String(applicantId).slice(0, 4);
      const { total } = await ask<ApplicantsAnswer>(`/v1/applicants?search=${prefix}&limit=1`);
      await page.getByLabel('Rechercher un identifiant ou une valeur').fill(prefix);
      await page.waitForURL(`**/applicants?search=${prefix}`);
      await page.locator('.page-count', { hasText: `${total} demandeur` }).waitFor();
      await page.getByRole('link', { name: String(applicantId), exact: true }).click();
      await page.getByRole('heading', { name: `Demandeur ${applicantId}` }).waitFor();
      await page.goBack();
      await page.getByRole('link', { name: String(applicantId), exact: true }).waitFor();
      expect(await page.getByLabel('Rechercher un identifiant ou une valeur').inputValue()).toBe(prefix);
    });

    it('says when nothing matches and when a word means nothing', async () => {
      const page = await openSignedIn('/applicants?search=9999999999');
      await page.getByText('Aucun identifiant ne commence par 9999999999.').waitFor();
      await page.getByLabel('Rechercher un identifiant ou une valeur').fill('dupont');
      await page.getByText('Un identifiant compte 1 à 10 chiffres').waitFor();
      await page.getByRole('button', { name: 'Effacer la recherche' }).click();
      await page.locator('.row-link').first().waitFor();
    });

    it('draws what is in sight of a long list, each applicant once, in the order of the API', async () => {
      const { applicants } = await ask<ApplicantsAnswer>('/v1/applicants?limit=200');
      const page = await openSignedIn('/applicants');
      const first = page.locator('.row-link').first();
      await first.waitFor();
      expect(await page.locator('.row-link').count()).toBeLessThan(80);
      await first.focus();
      // Row after row by keyboard, over the end of the first page.
      for (let row = 1; row < 130; row++) await page.keyboard.press('ArrowDown');
      const focused = page.locator('.row-link:focus');
      await page.locator('tr[data-index="129"] .row-link:focus').waitFor();
      expect(await focused.textContent()).toBe(String(applicants[129]!.applicantId));
      const row = page.locator('tr:has(.row-link:focus)');
      expect(await row.getAttribute('aria-rowindex')).toBe('131');
      const shown = await page.locator('.row-link').allTextContents();
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.length).toBeLessThan(80);
    });

    it('needs the keyboard only', async () => {
      const page = await openSignedIn('/applicants');
      await page.locator('.row-link').first().waitFor();
      const second = await page.locator('.row-link').nth(1).textContent();
      await page.keyboard.press('/');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: `Demandeur ${second}` }).waitFor();
      await page.goBack();
      await page.locator('.row-link').first().waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type(String(applicantId));
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: `Demandeur ${applicantId}` }).waitFor();
    });

    it('says that an applicant does not exist', async () => {
      const page = await open('/applicants/4000000000');
      await page.getByLabel('Clé d’accès').fill(key);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Aucun dossier 4000000000' }).waitFor();
    });
  });

  describe('the assessment', () => {
    it('is the Worker’s own, computed in the page', async () => {
      const { assessment } = await ask<ScoreAnswer>(`/v1/applicants/${applicantId}/assessment`);
      const page = await openScored(`/applicants/${applicantId}`);
      expect(await shownPoints(page)).toBe(assessment.points);
      const decision = assessment.decision === 'granted' ? 'Accordé' : 'Refusé';
      expect(await page.locator('.result-decision .badge').textContent()).toBe(decision);
      expect(await page.getByText('Écart avec le serveur').count()).toBe(0);
      expect(complaints).toEqual([]);
    });

    it('follows the slider with the network cut, without a request, to the points the Worker would give', async () => {
      const { application } = await ask<ApplicantAnswer>(`/v1/applicants/${applicantId}`);
      const page = await openScored(`/applicants/${applicantId}`);
      const before = await shownPoints(page);
      const edited = withLargestLoan(application);
      const wanted = await ask<ScoreAnswer>('/v1/score', { applicantId, application: edited });
      // What the page fetches of itself after the first score is there before the network goes.
      await page.locator('.comparison .chart-svg').first().waitFor();
      await page.locator('.decide, .decision-history').first().waitFor();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await context.setOffline(true);

      await page.getByLabel('Montant du prêt, curseur').focus();
      await page.keyboard.press('End');
      await page.locator('.gauge-number', { hasText: String(wanted.assessment.points) }).waitFor();

      const amount = await page.locator('#what-if-amount_credit').inputValue();
      expect(Number(amount.replace(/\s/g, ''))).toBe(edited.amount_credit);
      expect(wanted.assessment.points).not.toBe(before);
      const change = wanted.assessment.points - before;
      const signed = change > 0 ? `+${change}` : `−${-change}`;
      await page.locator('.before-after', { hasText: signed }).waitFor();
      expect(requests).toEqual([]);
      expect(complaints).toEqual([]);
    });

    it('is refused, with the reason, when a single byte of the model is not the published one', async () => {
      const page = await open(`/applicants/${applicantId}`);
      await page.route('**/model.onnx', async (route) => {
        const response = await route.fetch();
        const body = await response.body();
        body[body.length >> 1]! ^= 1;
        await route.fulfill({ response, body });
      });
      await page.getByLabel('Clé d’accès').fill(key);
      await page.keyboard.press('Enter');
      await page.getByText('Le score ne peut pas être calculé').waitFor();
      await page.getByText(/The manifest lists SHA-256 [0-9a-f]{64} for model\.onnx/).waitFor();
      expect(await page.locator('.gauge').count()).toBe(0);
      await page.unroute('**/model.onnx');
      await page.getByRole('button', { name: 'Réessayer' }).click();
      await page.locator('.gauge-number').waitFor();
    });

    it('goes back step by step, field by field, and wholly', async () => {
      const page = await openScored(`/applicants/${applicantId}`);
      const before = await shownPoints(page);
      const amount = page.locator('#what-if-amount_credit');
      const stored = await amount.inputValue();
      await page.getByLabel('L’échéance suit le montant').uncheck();
      await amount.fill('2000000');
      await page.locator('#what-if-amount_annuity').fill('90000');
      await page.getByText('2 modifications').waitFor();
      await page.getByRole('button', { name: 'Annuler' }).click();
      await page.getByText('1 modification', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Rétablir Montant du prêt' }).click();
      await page.getByText('Aucune modification').waitFor();
      expect(await amount.inputValue()).toBe(stored);
      await amount.fill('2000000');
      await page.getByRole('button', { name: 'Tout rétablir' }).click();
      await page.locator('.gauge-number', { hasText: String(before) }).waitFor();
      expect(await amount.inputValue()).toBe(stored);
    });

    it('refuses what makes no sense, says why, and keeps the last score', async () => {
      const page = await openScored(`/applicants/${applicantId}`);
      const before = await shownPoints(page);
      const amount = page.locator('#what-if-amount_credit');
      await amount.fill('beaucoup');
      await page.getByText('Saisissez un nombre.').waitFor();
      await amount.fill('5');
      await page.getByText(/Entre 1.000 et 10.000.000\./).waitFor();
      await amount.fill('');
      await page.getByText('Une valeur est nécessaire.').waitFor();
      expect(await shownPoints(page)).toBe(before);
      await page.getByText('Aucune modification').waitFor();
    });

    it('tells screen readers the new score once', async () => {
      const page = await openScored(`/applicants/${applicantId}`);
      await page.locator('#what-if-amount_credit').fill('2000000');
      await page
        .getByRole('status')
        .filter({ hasText: /\d+ points, (accordé|refusé), [+−]?\d+ points?/ })
        .waitFor();
    });
  });

  describe('the explanation', () => {
    it('adds up to the points shown, by group and by feature, before and after an edit', async () => {
      const page = await openScored(`/applicants/${applicantId}`);
      await page.getByRole('button', { name: 'Tout ouvrir' }).click();
      const before = await waterfallOf(page);
      expect(sum([before.base, ...before.groups])).toBe(await shownPoints(page));
      expect(sum(before.features)).toBe(sum(before.groups));
      expect(before.score).toBe(await shownPoints(page));

      await page.locator('#what-if-amount_credit').fill('2000000');
      await page.locator('.before-after').waitFor();
      // Out of sight, each group follows a moment later, by itself.
      await expect.poll(() => isSummedUp(page), { timeout: 5_000 }).toBe(true);
      const after = await waterfallOf(page);
      expect(after.base).toBe(before.base);
      expect(after.groups).not.toEqual(before.groups);
      expect(complaints).toEqual([]);
    });

    it('gives at most four reasons each way, the strongest first, in whole sentences', async () => {
      const page = await openScored(`/applicants/${applicantId}`);
      for (const side of ['down', 'up']) {
        const reasons = page.locator(`.reason-side-${side} li`);
        await reasons.first().waitFor();
        const points = (await reasons.locator('.reason-points').allTextContents()).map(wholeNumber);
        expect(points.length).toBeLessThanOrEqual(4);
        expect(points.every((one) => (side === 'up' ? one > 0 : one < 0))).toBe(true);
        expect(points).toEqual(points.toSorted((a, b) => Math.abs(b) - Math.abs(a)));
        for (const sentence of await reasons.locator('.reason-sentence').allTextContents()) {
          expect(sentence).toMatch(/^[\p{Lu}\d].*\.( \(.*\))?$/u);
          expect(sentence).not.toMatch(/_|NaN|null/);
        }
      }
    });

    it('opens a group by keyboard', async () => {
      const page = await openScored(`/applicants/${applicantId}`);
      const group = page.getByRole('button', { name: 'Revenus et charges' });
      await group.focus();
      await page.keyboard.press('Enter');
      await page.locator('.waterfall-feature').first().waitFor();
      expect(await group.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('Enter');
      expect(await page.locator('.waterfall-feature').count()).toBe(0);
    });
  });

  it('speaks French first, English on demand, and remembers', async () => {
    const page = await openScored(`/applicants/${applicantId}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.getByRole('button', { name: 'EN English' }).click();
    await page.getByRole('heading', { name: `Applicant ${applicantId}` }).waitFor();
    await page.getByRole('heading', { name: 'Assessment' }).waitFor();
    await page.getByLabel('Loan amount', { exact: true }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: `Applicant ${applicantId}` }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.title()).toBe(`Applicant ${applicantId} · Clairscore`);
  });

  it('moves the focus with the page, and lets the keyboard skip the bar', async () => {
    const page = await openScored(`/applicants/${applicantId}`);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.reload();
    await page.locator('.gauge-number').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
    describe.each([
      ['wide', wide],
      ['narrow', narrow],
    ] as const)('on a %s screen', (_, viewport) => {
      it('breaks no accessibility rule and never scrolls sideways on any page', async () => {
        const page = await open('/', { viewport, theme });
        await page.getByLabel('Clé d’accès').fill('clair_nonsense');
        await page.keyboard.press('Enter');
        await page.getByText('Cette clé n’est pas reconnue').waitFor();
        const found = [await faultsOf(page, 'sign in')];
        await page.getByLabel('Clé d’accès').fill(key);
        await page.keyboard.press('Enter');
        await page.locator('.row-link').first().waitFor();
        found.push(await faultsOf(page, 'applicants'));
        await page.goto(new URL(`/applicants/${applicantId}`, server.url).href);
        await page.locator('.gauge-number').waitFor();
        await page.locator('#what-if-amount_credit').fill('2000000');
        for (const fold of await page.locator('.fold summary').all()) await fold.click();
        await page.locator('.before-after').waitFor();
        found.push(await faultsOf(page, 'applicant'));
        expect(found.flat()).toEqual([]);
      });
    });
  });
});

/** With the loan amount at the right end of its slider, and the instalment that follows it. */
function withLargestLoan(application: Application): Application {
  const { max } = displayRange(fieldOf('amount_credit'), application.amount_credit ?? null);
  return { ...application, ...followingEdits(application, 'amount_credit', max, true) } as Application;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** "−12", "+1 204" or "601" as a number. */
function wholeNumber(text: string): number {
  const [written = ''] = text.replace(/[\s\u00a0]/g, '').match(/^[+−]?\d+/) ?? [];
  return Number(written.replace('−', '-'));
}

/** The figures of the waterfall, as they are shown. */
async function waterfallOf(page: Page) {
  const figures = async (rows: string): Promise<number[]> => {
    const cells = page.locator(`.waterfall-table ${rows} td:last-child`);
    return cells
      .evaluateAll((found) => found.map((cell) => cell.firstChild?.textContent ?? ''))
      .then((texts) => texts.map(wholeNumber));
  };
  const [base, score] = await figures('.waterfall-end');
  return {
    base: base!,
    score: score!,
    groups: await figures('.waterfall-group'),
    features: await figures('.waterfall-feature'),
  };
}

async function shownPoints(page: Page): Promise<number> {
  return Number(((await page.locator('.gauge-number').textContent()) ?? '').replace(/\s/g, ''));
}

/** Whether base and groups are the score and the points shown, and the features of all groups what the groups are. */
async function isSummedUp(page: Page): Promise<boolean> {
  const { base, score, groups, features } = await waterfallOf(page);
  const total = sum([base, ...groups]);
  return total === score && total === (await shownPoints(page)) && sum(features) === sum(groups);
}

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
