// Decisions and their reviews over the production bundle: recorded as they were recommended, replayed, looked at again.

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../scripts/platform/fixtures/testServer.ts';
import { fixtureApplicants } from '../../scripts/publish/fixtures/fixtureApplicants.ts';
import { fixtureArtefact } from '../../scripts/publish/fixtures/fixtureArtefact.ts';
import { publishApplicants } from '../../scripts/publish/publishApplicants.ts';
import { publishModel } from '../../scripts/publish/publishModel.ts';
import { readApplicantShard, writeApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import { unpackHistory } from '../../wasm/features/application.ts';
import { hashKey, keyIdOf } from '../auth/keyFormat.ts';
import type { Problem, ScoreAnswer } from '../contract.ts';
import type { AuditAnswer, AuditVerifyAnswer } from '../contractAudit.ts';
import type { DecisionAnswer, DecisionsAnswer, ReviewAnswer, ReviewsAnswer } from '../contractDecisions.ts';

const artefact = await fixtureArtefact(3);
const successor = await fixtureArtefact(8);
const applicants = fixtureApplicants(5, 60);
const VIEW = 'My employer pays late, which the file does not say.';

let server: TestServer;
let advisor: string;
let colleague: string;
let admin: string;
beforeAll(async () => {
  server = await startTestServer();
  await publishModel(server.platform, artefact, 'champion');
  await publishApplicants(server.platform, readApplicantShard(writeApplicantShard(applicants)));
  [advisor, colleague, admin] = await Promise.all([
    server.keyFor('advise', 'read', 'score'),
    server.keyFor('advise', 'read'),
    server.keyFor('admin', 'read'),
  ]);
});
afterAll(() => server?.stop());

const idOf = async (key: string) => keyIdOf(await hashKey(key));
const assess = async (applicantId: number) =>
  (await server.call<ScoreAnswer>('POST', '/v1/score', { key: advisor, body: { applicantId } })).body
    .assessment;
const record = <Body = DecisionAnswer>(body: object, headers = {}) =>
  server.call<Body>('POST', '/v1/decisions', { key: advisor, body, headers });
const read = async (decisionId: string) =>
  (await server.call<DecisionAnswer>('GET', `/v1/decisions/${decisionId}`, { key: advisor })).body;

/** Someone the model refuses, then someone it grants. */
async function refusedAndGranted(): Promise<[number, number]> {
  const all = await Promise.all(
    applicants.map(async ({ applicantId }) => ({ applicantId, ...(await assess(applicantId)) })),
  );
  const idBy = (decision: string) => all.find((one) => one.decision === decision)!.applicantId;
  return [idBy('refused'), idBy('granted')];
}

describe('a decision', () => {
  it('is recorded with the recommendation that the model gives, and found again', async () => {
    const [, applicantId] = await refusedAndGranted();
    const assessment = await assess(applicantId);
    const { status, body, headers } = await record({
      applicantId,
      decision: 'granted',
      seen: { modelVersion: assessment.modelVersion, points: assessment.points },
    });
    expect([status, headers.get('Location')]).toEqual([201, `/v1/decisions/${body.decisionId}`]);
    expect(body).toMatchObject({
      ...{ applicantId, decision: 'granted', standing: 'granted', isOverride: false, reviews: [] },
      decidedBy: await idOf(advisor),
      recommended: { points: assessment.points, decision: 'granted', modelVersion: assessment.modelVersion },
      replay: { result: 'same', points: assessment.points },
    });
    const { application, history } = applicants.find((one) => one.applicantId === applicantId)!;
    expect(body.inputs).toEqual({
      application: withoutMissing(application),
      history: unpackHistory(history),
    });
    expect(body.inputsSha256).toBe(hashOf(application, unpackHistory(history)));
    expect(body.reasons.fr.adverse.length + body.reasons.fr.favourable.length).toBeGreaterThan(0);
    expect({ ...(await read(body.decisionId)), requestId: '' }).toEqual({ ...body, requestId: '' });
  });

  it('against the recommendation needs a reason, and is told apart', async () => {
    const [applicantId] = await refusedAndGranted();
    const refused = await record<Problem>({ applicantId, decision: 'granted' });
    expect([refused.status, refused.body.type]).toEqual([422, '/docs/problems/override-reason-missing']);
    const overrideReason = 'A second income since last month, seen on the pay slip.';
    const { status, body } = await record({ applicantId, decision: 'granted', overrideReason });
    expect([status, body.isOverride, body.overrideReason]).toEqual([201, true, overrideReason]);
  });

  it('is not recorded where the person saw another recommendation', async () => {
    const [applicantId] = await refusedAndGranted();
    const { points, modelVersion } = await assess(applicantId);
    const { status, body } = await record<Problem>({
      ...{ applicantId, decision: 'refused' },
      seen: { modelVersion, points: points + 1 },
    });
    expect([status, body.type]).toEqual([409, '/docs/problems/recommendation-changed']);
    expect(body.detail).toContain(String(points));
  });

  it('repeated under one Idempotency-Key is recorded once', async () => {
    const [applicantId] = await refusedAndGranted();
    const before = (await listed(applicantId)).length;
    const repeat = () => record({ applicantId, decision: 'refused' }, { 'Idempotency-Key': 'one-decision' });
    const [first, second] = [await repeat(), await repeat()];
    expect(second.body.decisionId).toBe(first.body.decisionId);
    expect(second.headers.get('Idempotency-Replayed')).toBe('true');
    expect((await listed(applicantId)).length).toBe(before + 1);
  });

  it('of an application without a file names no applicant', async () => {
    const { application } = applicants[0]!;
    const body = { application, decision: 'granted', overrideReason: 'A test of the empty form.' };
    const answer = await record(body);
    expect([answer.status, answer.body.applicantId]).toEqual([201, null]);
    expect(answer.body.recommended.historyKnown).toBe(false);
  });

  it('is listed by applicant, newest first, page after page', async () => {
    const [, applicantId] = await refusedAndGranted();
    for (let i = 0; i < 3; i++) await record({ applicantId, decision: 'granted' });
    const all = await listed(applicantId);
    expect(all.length).toBeGreaterThanOrEqual(3);
    expect(all.map((one) => one.applicantId)).toEqual(all.map(() => applicantId));
    expect(all.map((one) => one.decidedAt)).toEqual(
      all
        .map((one) => one.decidedAt)
        .sort()
        .reverse(),
    );
  });

  it.each([
    [{ applicantId: 1, decision: 'granted' }, 404],
    [{ decision: 'granted' }, 422],
    [{ applicantId: 999_000, decision: 'maybe' }, 422],
    [{ applicantId: 999_000, decision: 'refused', overrideReason: 'short' }, 422],
  ])('%j is refused', async (body, status) => {
    expect((await record<Problem>(body)).status).toBe(status);
  });

  it('is no business of a key without the scope', async () => {
    const answer = await server.call('POST', '/v1/decisions', { key: admin, body: {} });
    expect(answer.status).toBe(403);
  });
});

describe('a replay', () => {
  it('goes through the stored version while another is champion', async () => {
    const [applicantId] = await refusedAndGranted();
    const { body } = await record({ applicantId, decision: 'refused' });
    await publishModel(server.platform, successor, 'champion');
    await server.restart();
    expect(await read(body.decisionId)).toMatchObject({
      modelVersion: successor.manifest.modelVersion,
      recommended: { modelVersion: artefact.manifest.modelVersion },
      replay: { result: 'same', points: body.recommended.points },
    });
    await publishModel(server.platform, artefact, 'champion');
    await server.restart();
  });

  it('says when the record was changed, and when the version is gone', async () => {
    const [applicantId] = await refusedAndGranted();
    const { body } = await record({ applicantId, decision: 'refused' });
    const { decisionId, recommended } = body;
    await server.platform.query('UPDATE decisions SET points = points + 5 WHERE decision_id = ?', [
      decisionId,
    ]);
    expect((await read(decisionId)).replay).toEqual({
      result: 'differs',
      points: recommended.points,
      recordedPoints: recommended.points + 5,
    });
    await server.platform.query('UPDATE decisions SET model_version = ? WHERE decision_id = ?', [
      ...['0123456789abcdef', decisionId],
    ]);
    expect((await read(decisionId)).replay).toEqual({
      result: 'version_gone',
      modelVersion: '0123456789abcdef',
    });
  });
});

describe('a review', () => {
  const open = <Body = ReviewAnswer>(decisionId: string) =>
    server.call<Body>('POST', `/v1/decisions/${decisionId}/reviews`, {
      key: advisor,
      body: { applicantView: VIEW },
    });
  const change = <Body = ReviewAnswer>({ decisionId, reviewId }: ReviewAnswer, body: object, key: string) =>
    server.call<Body>('PATCH', `/v1/decisions/${decisionId}/reviews/${reviewId}`, { key, body });
  const worklist = async (query = '') =>
    (await server.call<ReviewsAnswer>('GET', `/v1/reviews?${query}`, { key: colleague })).body.reviews;

  it('records the view of the applicant, and is concluded by another person', async () => {
    const [applicantId] = await refusedAndGranted();
    const { body: decision } = await record({ applicantId, decision: 'refused' });
    const { status, body: review } = await open(decision.decisionId);
    expect([status, review.applicantView, review.isOverdue]).toEqual([201, VIEW, false]);
    expect(Date.parse(review.dueAt) - Date.parse(review.openedAt)).toBe(30 * 86_400_000);
    expect((await worklist()).map(({ reviewId }) => reviewId)).toContain(review.reviewId);

    const again = await open<Problem>(decision.decisionId);
    expect([again.status, again.body.type]).toEqual([409, '/docs/problems/review-open']);

    const verdict = { outcome: 'changed', grounds: 'The pay slips show a regular income.' };
    const own = await change<Problem>(review, verdict, advisor);
    expect([own.status, own.body.type]).toEqual([403, '/docs/problems/review-by-first-decider']);
    const assigned = await change(review, { assignTo: await idOf(colleague) }, advisor);
    expect(assigned.body.assignedTo).toBe(await idOf(colleague));
    const concluded = await change(review, verdict, colleague);
    expect(concluded.body).toMatchObject({ ...verdict, concludedBy: await idOf(colleague) });
    const late = await change<Problem>(review, { ...verdict, outcome: 'upheld' }, colleague);
    expect([late.status, late.body.type]).toEqual([409, '/docs/problems/review-concluded']);

    expect(await read(decision.decisionId)).toMatchObject({
      decision: 'refused',
      standing: 'granted',
      reviews: [{ reviewId: review.reviewId, outcome: 'changed' }],
    });
    expect((await worklist()).map(({ reviewId }) => reviewId)).not.toContain(review.reviewId);
    expect((await worklist('state=concluded'))[0]).toMatchObject({ reviewId: review.reviewId, applicantId });
  });

  it('past its date is overdue and first in the worklist', async () => {
    const [applicantId] = await refusedAndGranted();
    const { body: decision } = await record({ applicantId, decision: 'refused' });
    const { body: review } = await open(decision.decisionId);
    await server.platform.query(
      "UPDATE reviews SET due_at = '2026-01-01T00:00:00.000Z' WHERE review_id = ?",
      [review.reviewId],
    );
    expect((await worklist())[0]).toMatchObject({ reviewId: review.reviewId, isOverdue: true });
  });

  it('is in the audit chain with nobody in it, and the chain holds', async () => {
    const { body } = await server.call<AuditAnswer>('GET', '/v1/audit?limit=200', { key: admin });
    const actions = body.entries.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['decision_recorded', 'review_opened', 'review_assigned', 'review_concluded']),
    );
    expect(JSON.stringify(body.entries)).not.toContain(VIEW);
    const chain = await server.call<AuditVerifyAnswer>('GET', '/v1/audit/verify', { key: admin });
    expect(chain.body.holds).toBe(true);
  });
});

async function listed(applicantId: number): Promise<DecisionsAnswer['decisions']> {
  const found: DecisionsAnswer['decisions'][number][] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const path: string = `/v1/decisions?applicantId=${applicantId}&limit=2${cursor && `&cursor=${cursor}`}`;
    const { body } = await server.call<DecisionsAnswer>('GET', path, { key: advisor });
    found.push(...body.decisions);
    cursor = body.nextCursor;
  }
  return found;
}

function withoutMissing(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}

/** SHA-256 by Node of the canonical text, made another way. */
function hashOf(application: object, history: object): string {
  const text = (record: object) => JSON.stringify(withoutMissing(record), Object.keys(record).sort());
  const canonical = `{"application":${text(application)},"history":${text(history)}}`;
  return createHash('sha256').update(canonical).digest('hex');
}
