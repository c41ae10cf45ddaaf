// Client links over the production bundle with the embedded demo: made, opened, used for a review, revoked, erased; and
// what they never open or hold.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../scripts/platform/fixtures/testServer.ts';
import { publishDemo } from '../../scripts/start/publishDemo.ts';
import type { ApplicantsAnswer, Problem } from '../contract.ts';
import type { AuditAnswer } from '../contractAudit.ts';
import type {
  ClientAnswer,
  ClientLinksAnswer,
  ClientReviewAnswer,
  CreatedClientLinkAnswer,
} from '../contractClient.ts';
import type { DecisionAnswer, ReviewsAnswer } from '../contractDecisions.ts';
import { clientAnswerSchema } from '../openapi/answers/clientAnswers.ts';

const folder = mkdtempSync(join(tmpdir(), 'links-'));
let server: TestServer;
let advisor: string;
let admin: string;
let ids: number[];
beforeAll(async () => {
  server = await startTestServer();
  await publishDemo(server.platform, join(folder, 'published.json'));
  advisor = await server.keyFor('advise', 'read', 'score');
  admin = await server.keyFor('admin');
  const { body } = await server.call<ApplicantsAnswer>('GET', '/v1/applicants?limit=20', { key: advisor });
  ids = body.applicants.map(({ applicantId }) => applicantId);
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const decide = async (applicantId: number) =>
  (
    await server.call<DecisionAnswer>('POST', '/v1/decisions', {
      key: advisor,
      body: { applicantId, decision: 'refused', overrideReason: 'A reason for the tests.' },
    })
  ).body;
async function makeLink(decisionId: string, body: object = {}) {
  const { status, body: made } = await server.call<CreatedClientLinkAnswer>(
    'POST',
    `/v1/decisions/${decisionId}/client-links`,
    { key: advisor, body },
  );
  expect(status).toBe(201);
  return { ...made, token: made.url.split('#')[1]! };
}
const open = <Body = ClientAnswer>(token: string, query = '') =>
  server.call<Body>('GET', `/v1/client${query}`, { key: token });
const listed = async (decisionId: string) =>
  (await server.call<ClientLinksAnswer>('GET', `/v1/decisions/${decisionId}/client-links`, { key: advisor }))
    .body.links;

describe('a client link', () => {
  it('shows the client their own decision and data, and counts that it was opened', async () => {
    const decision = await decide(ids[0]!);
    const link = await makeLink(decision.decisionId, { days: 3, language: 'en' });
    expect(new URL(link.url).pathname).toBe('/client');
    expect(Date.parse(link.expiresAt) - Date.now()).toBeGreaterThan(2.99 * 86_400_000);
    const { status, body } = await open(link.token);
    expect([status, body.language, body.document.decisionId]).toEqual([200, 'en', decision.decisionId]);
    expect({ application: body.application, history: body.history }).toEqual(decision.inputs);
    expect(clientAnswerSchema.safeParse(body).error?.issues).toBeUndefined();
    expect(body.canAskForReview).toBe(true);
    const text = JSON.stringify(body);
    expect(text).not.toContain(decision.decidedBy);
    expect(text).not.toContain(String(ids[0]));
    expect((await open(link.token, '?language=fr')).body.document.language).toBe('fr');
    await expect
      .poll(async () => (await listed(decision.decisionId))[0])
      .toMatchObject({ linkId: link.linkId, state: 'active', opens: 2, language: 'en' });
  });

  it('hands out the files of the model that recommended, and no other', async () => {
    const decision = await decide(ids[1]!);
    const { token } = await makeLink(decision.decisionId);
    const { files } = (await open(token)).body;
    expect(Object.keys(files).sort()).toEqual(['comparison.json', 'manifest.json', 'model.onnx']);
    const { body: manifest } = await server.call<{ modelVersion: string }>('GET', files['manifest.json']!, {
      key: token,
    });
    expect(manifest.modelVersion).toBe(decision.recommended.modelVersion);
    for (const file of ['population.bin', 'report.json', '..%2fmodel.onnx']) {
      const { status } = await server.call('GET', `/v1/client/artefacts/${file}`, { key: token });
      expect(status, file).toBe(404);
    }
  });

  it('asks for a review once, which advisors then find', async () => {
    const { decisionId } = await decide(ids[2]!);
    const [first, second] = [await makeLink(decisionId), await makeLink(decisionId)];
    const ask = <Body>(token: string, body: object) =>
      server.call<Body>('POST', '/v1/client/reviews', { key: token, body });
    expect((await ask<Problem>(first.token, { applicantView: ' ' })).status).toBe(422);
    const { status, body } = await ask<ClientReviewAnswer>(first.token, {
      applicantView: 'I was paid late.',
    });
    expect(status).toBe(201);
    expect(Date.parse(body.dueAt)).toBeGreaterThan(Date.parse(body.openedAt));
    const again = await ask<Problem>(second.token, { applicantView: 'Once more.' });
    expect([again.status, again.body.type]).toEqual([409, '/docs/problems/review-asked-already']);
    const seen = (await open(first.token)).body;
    expect([seen.canAskForReview, seen.document.reviews[0]?.state]).toEqual([false, 'open']);
    const { body: reviews } = await server.call<ReviewsAnswer>('GET', '/v1/reviews', { key: advisor });
    expect(reviews.reviews).toMatchObject([
      { decisionId, openedBy: first.linkId, applicantView: 'I was paid late.' },
    ]);
  });

  it('opens nothing any more once it is revoked, which is recorded', async () => {
    const { decisionId } = await decide(ids[3]!);
    const { token, linkId } = await makeLink(decisionId);
    expect((await open(token)).status).toBe(200);
    const revoked = await server.call<{ state: string }>('DELETE', `/v1/client-links/${linkId}`, {
      key: advisor,
    });
    expect([revoked.status, revoked.body.state]).toEqual([200, 'revoked']);
    const { status, body } = await open<Problem>(token);
    expect([status, body.type]).toEqual([401, '/docs/problems/link-revoked']);
    const { body: audit } = await server.call<AuditAnswer>('GET', '/v1/audit?limit=200', { key: admin });
    const actions = audit.entries
      .filter(({ subject }) => subject === `client_link:${linkId}`)
      .map(({ action }) => action);
    expect(actions).toEqual(['client_link_revoked', 'client_link_created']);
  });

  it('is stored as a hash alone, and gone with the applicant', async () => {
    const { decisionId } = await decide(ids[4]!);
    const { token } = await makeLink(decisionId);
    const rows = await server.platform.query('SELECT * FROM client_links');
    const logged = server.logs.join('\n');
    expect(JSON.stringify(rows) + logged).not.toContain(token.slice(-87, -44));
    await server.call('DELETE', `/v1/applicants/${ids[4]}`, { key: admin });
    const { status, body } = await open<Problem>(token);
    expect([status, body.type]).toEqual([401, '/docs/problems/link-unknown']);
  });

  it.each([{ days: 0 }, { days: 31 }, { days: 1.5 }, { language: 'de' }, { unknown: 1 }])(
    'is not made of %j',
    async (body) => {
      const { decisionId } = await decide(ids[5]!);
      const path = `/v1/decisions/${decisionId}/client-links`;
      expect((await server.call('POST', path, { key: advisor, body })).status).toBe(422);
    },
  );

  it('is limited a day, whoever holds a copy', async () => {
    const { decisionId } = await decide(ids[6]!);
    const { token } = await makeLink(decisionId);
    const path = '/v1/client/artefacts/nothing';
    let status = 0;
    for (let i = 0; i < 302 && status !== 429; i++)
      ({ status } = await server.call('GET', path, { key: token }));
    expect(status).toBe(429);
  });
});
