// The explanation document over the production bundle with the embedded demo: what it says is held against the stored
// decision, against the scorer, and against what must never be in it.

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../scripts/platform/fixtures/testServer.ts';
import { publishDemo } from '../../scripts/start/publishDemo.ts';
import type { ApplicantsAnswer, Problem, ScoreAnswer } from '../contract.ts';
import type { DecisionAnswer, ReviewAnswer } from '../contractDecisions.ts';
import type { ExplanationAnswer } from '../contractExplanation.ts';

const VIEW = 'My <b>employer</b> pays late & "says" so.';
const REASON = 'A second income since last month, seen on the pay slip.';
const folder = mkdtempSync(join(tmpdir(), 'explanation-'));

let server: TestServer;
let advisor: string;
let colleague: string;
let admin: string;
let refused: number[];
let granted: number[];
beforeAll(async () => {
  server = await startTestServer({
    vars: { LENDER_NAME: 'Banque & Fils', LENDER_CONTACT: 'Line one\nLine two' },
  });
  await publishDemo(server.platform, join(folder, 'published.json'));
  [advisor, colleague, admin] = await Promise.all([
    server.keyFor('advise', 'read', 'score'),
    server.keyFor('advise', 'read'),
    server.keyFor('admin', 'read'),
  ]);
  const { body } = await server.call<ApplicantsAnswer>('GET', '/v1/applicants?limit=60', { key: advisor });
  const scored = await Promise.all(
    body.applicants.map(async ({ applicantId }) => ({ applicantId, ...(await assess({ applicantId })) })),
  );
  const idsOf = (decision: string) =>
    scored.filter((one) => one.decision === decision).map(({ applicantId }) => applicantId);
  [refused, granted] = [idsOf('refused'), idsOf('granted')];
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const assess = async (body: object) =>
  (await server.call<ScoreAnswer>('POST', '/v1/score', { key: advisor, body })).body.assessment;
const decide = async (body: object) =>
  (await server.call<DecisionAnswer>('POST', '/v1/decisions', { key: advisor, body })).body;
const explain = async (decisionId: string, query = '') =>
  (
    await server.call<ExplanationAnswer>('GET', `/v1/decisions/${decisionId}/explanation${query}`, {
      key: advisor,
    })
  ).body;
const page = (decisionId: string, query = '') =>
  server.call<string>('GET', `/v1/decisions/${decisionId}/explanation${query}`, {
    key: advisor,
    headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
  });

describe('the explanation of a refusal', () => {
  it('says what was decided and recommended, why, and on which data, in either language', async () => {
    const decision = await decide({ applicantId: refused[0], decision: 'refused' });
    const { document, decidedBy, inputsSha256 } = await explain(decision.decisionId);
    const english = (await explain(decision.decisionId, '?language=en')).document;
    expect(document.decisionSentences[0]).toMatch(
      /^Votre demande de prêt de [\d\s]+ a été refusée le .*20\d\d\.$/u,
    );
    expect(english.decisionSentences[0]).toMatch(/^Your request for a loan of [\d,]+ was refused on /);
    expect([document.recommendation.followed, document.recommendation.points]).toEqual([
      true,
      decision.recommended.points,
    ]);
    for (const [language, one] of [['fr', document] as const, ['en', english] as const]) {
      expect(one.reasons.adverse).toEqual(decision.reasons[language].adverse.map(({ sentence }) => sentence));
    }
    const { application, history } = decision.inputs!;
    const fields = english.data.application.flatMap(({ facts }) => facts.map(({ field }) => field));
    expect(fields.toSorted()).toEqual(Object.keys(application).sort());
    const historyFields = english.data.history.flatMap(({ facts }) => facts.map(({ field }) => field));
    expect(historyFields.toSorted()).toEqual(Object.keys(history!).sort());
    expect([decidedBy, inputsSha256]).toEqual([decision.decidedBy, decision.inputsSha256]);
    expect(JSON.stringify(document)).not.toContain(decision.decidedBy);
    expect(document.lender).toEqual({ name: 'Banque & Fils', contact: ['Line one', 'Line two'] });
    expect(document.rights.map(({ law }) => law).join()).toMatch(
      /2023\/2225, art\. 18.*art\. 22.*art\. 15, 16/,
    );
  });

  it('offers only changes that the model itself then recommends to grant', async () => {
    const outcomes = new Set<string>();
    for (const applicantId of refused.slice(0, 8)) {
      const { decisionId, recommended, inputs } = await decide({ applicantId, decision: 'refused' });
      const { change } = (await explain(decisionId, '?language=en')).document;
      outcomes.add(change.outcome);
      for (const { points, decision, changes } of change.ways) {
        expect(decision).toBe(change.outcome === 'found' ? 'granted' : 'refused');
        expect(points >= recommended.decisionPoints).toBe(change.outcome === 'found');
        expect(points).toBeGreaterThan(recommended.points);
        // The scorer of the public route says the same of the changed application.
        const application = { ...inputs!.application, ...changes };
        expect(await assess({ applicantId, application })).toMatchObject({ points, decision });
      }
    }
    expect(outcomes).toContain('found');
  });

  it('says that the model version is gone where it is', async () => {
    const { decisionId, recommended } = await decide({ applicantId: refused[1], decision: 'refused' });
    await server.platform.query('UPDATE decisions SET model_version = ? WHERE decision_id = ?', [
      '00000000deadbeef',
      decisionId,
    ]);
    const { document } = await explain(decisionId);
    expect(document.change).toMatchObject({ outcome: 'version_gone', ways: [] });
    expect(document.recommendation.points).toBe(recommended.points);
  });
});

describe('the explanation of an override', () => {
  it('gives the reason, and follows the review to its end', async () => {
    const applicantId = granted[0];
    const body = { applicantId, decision: 'refused', overrideReason: REASON, clientView: VIEW };
    const { decisionId } = await decide(body);
    const before = (await explain(decisionId, '?language=en')).document;
    expect(before.recommendation).toMatchObject({ followed: false, overrideReason: REASON });
    expect([before.change.outcome, before.clientView, before.reviews]).toEqual(['not_needed', VIEW, []]);
    const reviews = `/v1/decisions/${decisionId}/reviews`;
    const { body: review } = await server.call<ReviewAnswer>('POST', reviews, {
      key: advisor,
      body: { applicantView: VIEW },
    });
    const during = (await explain(decisionId, '?language=en')).document;
    expect(during.reviews[0]).toMatchObject({ state: 'open', applicantView: VIEW });
    const grounds = 'The pay slip shows it.';
    await server.call('PATCH', `${reviews}/${review.reviewId}`, {
      key: colleague,
      body: { outcome: 'changed', grounds },
    });
    const after = (await explain(decisionId, '?language=en')).document;
    expect([after.decision, after.standing, after.reviews[0]?.grounds]).toEqual([
      'refused',
      'granted',
      grounds,
    ]);
    expect(after.decisionSentences.at(-1)).toMatch(/After a review .* your request is granted\.$/);
  });
});

describe('the page to print', () => {
  it('is one self-contained file under a policy that allows its own style alone', async () => {
    const { decisionId } = await decide({ applicantId: refused[0], decision: 'refused', clientView: VIEW });
    const { status, headers, body } = await page(decisionId);
    expect([status, headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
    const style = /<style>([\s\S]*)<\/style>/.exec(body)![1]!;
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = headers.get('Content-Security-Policy')!;
    expect(policy).toMatch(/^default-src 'none'; .*sandbox$/);
    expect(policy).toContain(`style-src 'sha256-${hash}';`);
    expect(body).not.toMatch(/<script|<link|<img|https?:|style="/);
    expect(body).toContain('Banque &amp; Fils');
    expect(body).toContain('My &lt;b&gt;employer&lt;/b&gt; pays late &amp; &quot;says&quot; so.');
    expect(body).not.toMatch(/undefined|NaN|\[object|null|<\/?b>/);
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  it('is asked for by the query or the Accept header; JSON is the default', async () => {
    const { decisionId } = await decide({ applicantId: refused[0], decision: 'refused' });
    const type = async (query: string, Accept?: string) =>
      (
        await server.call('GET', `/v1/decisions/${decisionId}/explanation${query}`, {
          key: advisor,
          ...(Accept && { headers: { Accept } }),
        })
      ).headers.get('Content-Type');
    expect(await type('')).toMatch(/json/);
    expect(await type('', 'application/json, text/html')).toMatch(/json/);
    expect(await type('?format=html', 'application/json')).toMatch(/html/);
    expect(await type('?format=json', 'text/html')).toMatch(/json/);
    expect((await page(decisionId, '?language=en')).body).toContain('<html lang="en">');
    const wrong = await server.call<Problem>('GET', `/v1/decisions/${decisionId}/explanation?language=de`, {
      key: advisor,
    });
    expect([wrong.status, wrong.body.type]).toEqual([400, '/docs/problems/invalid-request']);
  });

  it('of a decision that nobody took is a 404, and of an erased applicant a 410 without data', async () => {
    expect((await page('dec_nothing')).status).toBe(404);
    const applicantId = refused[2];
    const { decisionId } = await decide({ applicantId, decision: 'refused', clientView: VIEW });
    await server.call('DELETE', `/v1/applicants/${applicantId}`, { key: admin });
    const { status, body } = await server.call<Problem>('GET', `/v1/decisions/${decisionId}/explanation`, {
      key: advisor,
    });
    expect([status, body.type]).toEqual([410, '/docs/problems/decision-erased']);
    expect(JSON.stringify(body)).not.toContain(String(applicantId));
  });
});
