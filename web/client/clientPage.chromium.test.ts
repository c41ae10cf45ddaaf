// The client's page as a client meets it: the built page on a phone in Chromium, over the built Worker in workerd with
// the embedded demo.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { buildStale } from '../../scripts/build/buildStale.ts';
import { type LocalServer, startLocalServer } from '../../scripts/platform/localServer.ts';
import { ensureKeys } from '../../scripts/publish/ensureKeys.ts';
import { publishDemo } from '../../scripts/start/publishDemo.ts';
import { quietChromium } from '../../wasm/runtime/fixtures/quietChromium.ts';
import { generateKey } from '../../worker/auth/keyFormat.ts';
import type { ApplicantsAnswer, ScoreAnswer } from '../../worker/contract.ts';
import type { ClientLinksAnswer, CreatedClientLinkAnswer } from '../../worker/contractClient.ts';
import type { DecisionAnswer, ReviewsAnswer } from '../../worker/contractDecisions.ts';
import type { ExplanationAnswer } from '../../worker/contractExplanation.ts';
import { accessibilityFaults } from '../fixtures/dashboardInChromium.ts';
import { quietContext } from '../fixtures/quietContext.ts';

const phone = { width: 390, height: 844 };
const folder = mkdtempSync(join(tmpdir(), 'client-page-'));
const key = generateKey();
/** Where pictures go, to be looked at; nowhere unless asked for. */
const pictures = process.env.CLIENT_PICTURES;

let server: LocalServer;
let browser: Browser;
let context: BrowserContext;
let complaints: string[];
let requested: string[];
/** A refusal that a change would turn. */
let explained: ExplanationAnswer;
beforeAll(async () => {
  await buildStale();
  server = await startLocalServer({ port: 0, persistDirectory: join(folder, 'state') });
  await ensureKeys(server.platform, [{ label: 'advisor', scopes: ['score', 'read', 'advise'], key }]);
  await publishDemo(server.platform, join(folder, 'published.json'));
  browser = await chromium.launch(quietChromium);
  explained = await findTurnable();
  if (pictures) mkdirSync(pictures, { recursive: true });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  await context?.close();
});

async function ask<Value>(path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const request = body === undefined ? { headers, method } : { headers, method, body: JSON.stringify(body) };
  const response = await fetch(new URL(path, server.url), request);
  expect(response.ok, path).toBe(true);
  return (await response.json()) as Value;
}

async function findTurnable(): Promise<ExplanationAnswer> {
  const { applicants } = await ask<ApplicantsAnswer>('/v1/applicants?limit=60');
  for (const { applicantId } of applicants) {
    const { assessment } = await ask<ScoreAnswer>('/v1/score', { applicantId });
    if (assessment.decision === 'granted') continue;
    const { decisionId } = await ask<DecisionAnswer>('/v1/decisions', { applicantId, decision: 'refused' });
    const answer = await ask<ExplanationAnswer>(`/v1/decisions/${decisionId}/explanation`);
    if (answer.document.change.outcome === 'found') return answer;
  }
  throw new Error('No demo applicant can be turned.');
}

const makeLink = (body: object = {}) =>
  ask<CreatedClientLinkAnswer>(`/v1/decisions/${explained.document.decisionId}/client-links`, body);

async function open(address: string, theme: 'light' | 'dark' = 'light', viewport = phone): Promise<Page> {
  context = await browser.newContext({ viewport, colorScheme: theme, ...quietContext });
  const page = await context.newPage();
  complaints = [];
  requested = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(address);
  return page;
}

async function openReady(
  theme?: 'light' | 'dark',
  viewport?: typeof phone,
  body: object = {},
): Promise<Page> {
  const page = await open((await makeLink(body)).url, theme, viewport);
  await page.locator('.client-result').waitFor();
  return page;
}

it('shows the decision in plain words, takes the token out of the address, and asks nobody else', async () => {
  const link = await makeLink();
  const page = await open(link.url);
  await page.locator('.client-result').waitFor();
  const { document } = explained;
  expect(await page.locator('h1').textContent()).toBe(document.decisionSentences[0]);
  for (const sentence of document.reasons.adverse) {
    expect(await page.locator('.client-reasons').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining(sentence)]),
    );
  }
  expect(new URL(page.url()).hash).toBe('');
  expect(new URL(page.url()).pathname).toBe('/client');
  expect(requested.every((url) => url.startsWith(server.url.origin))).toBe(true);
  const token = link.url.split('#')[1]!;
  expect(requested.filter((url) => url.includes(token) && !url.includes('#'))).toEqual([]);
  await page.reload();
  await page.locator('.client-result').waitFor();
  expect(complaints).toEqual([]);
});

it.each([
  ['light', 390],
  ['dark', 390],
  ['light', 1440],
] as const)('is accessible in the %s theme at %i px, in both languages', async (theme, width) => {
  const page = await openReady(theme, { width, height: 844 });
  for (const language of ['fr', 'en'] as const) {
    await page.locator(`button[lang=${language}]`).click();
    await page.locator(`html[lang=${language}]`).waitFor();
    await page.locator('h1', { hasText: language === 'fr' ? 'Votre' : 'Your' }).waitFor();
    if (pictures) {
      await page.screenshot({ path: join(pictures, `${theme}-${width}-${language}.png`), fullPage: true });
    }
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    expect(await accessibilityFaults(page)).toEqual([]);
  }
  if (pictures) await page.pdf({ path: join(pictures, `${theme}-${width}.pdf`) });
  expect(complaints).toEqual([]);
});

it('tries a way to a yes, and own changes, without the network', async () => {
  const page = await openReady(undefined, undefined, { language: 'en' });
  await context.setOffline(true);
  requested = [];
  const [way] = explained.document.change.ways;
  await page
    .getByRole('button', { name: /^Try it:/ })
    .first()
    .click();
  await page.getByText('The computer would recommend this loan').waitFor();
  expect(await page.locator('.client-result p').textContent()).toContain(`${way!.points} points`);
  await page.getByRole('button', { name: 'Back to my request' }).click();
  await page.getByText('Your request as it was decided on').waitFor();
  const { points } = explained.document.recommendation;
  // The heading turns at once, the points with the model's answer.
  await expect.poll(() => page.locator('.client-result p').textContent()).toContain(`${points} points`);
  await page.locator('.client-quantity input[type=range]').first().focus();
  await page.keyboard.press('PageDown');
  await page
    .getByText(/^Asked for:/)
    .first()
    .waitFor();
  expect(requested).toEqual([]);
});

it('asks for a review, which the advisor finds, once', async () => {
  const page = await openReady(undefined, undefined, { language: 'en' });
  await page.getByRole('button', { name: 'Send my request for a review' }).click();
  await page.getByText('Please write a few words.').waitFor();
  await page.getByLabel('Your point of view').fill('I was paid late in spring.');
  await page.getByRole('button', { name: 'Send my request for a review' }).click();
  await page.getByText('Your request for a review is recorded.').waitFor();
  expect(await page.getByLabel('Your point of view').count()).toBe(0);
  const { reviews } = await ask<ReviewsAnswer>('/v1/reviews');
  expect(reviews.map(({ applicantView }) => applicantView)).toContain('I was paid late in spring.');
  expect(complaints).toEqual([]);
});

it('says clearly that a link is revoked, not known, or missing', async () => {
  const link = await makeLink();
  await ask<ClientLinksAnswer>(`/v1/client-links/${link.linkId}`, undefined, 'DELETE');
  const revoked = await open(link.url);
  await revoked.getByText('Ce lien a été annulé.').waitFor();
  expect(await accessibilityFaults(revoked)).toEqual([]);
  await context.close();
  await (await open(link.url.replace(/.{6}$/, 'AAAAAA'))).getByText('Ce lien n’est pas connu').waitFor();
  await context.close();
  await (await open(new URL('/client', server.url).href))
    .getByText('Ouvrez cette page par le lien')
    .waitFor();
});
