// Export and erasure over the production bundle, with every store looked into from outside.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../scripts/platform/fixtures/testServer.ts';
import { fixtureApplicants } from '../../scripts/publish/fixtures/fixtureApplicants.ts';
import { fixtureArtefact } from '../../scripts/publish/fixtures/fixtureArtefact.ts';
import { publishApplicants } from '../../scripts/publish/publishApplicants.ts';
import { publishModel } from '../../scripts/publish/publishModel.ts';
import { readApplicantShard, writeApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import { unpackHistory } from '../../wasm/features/application.ts';
import type { ApplicantsAnswer, Problem, ScoreAnswer } from '../contract.ts';
import type { AuditVerifyAnswer } from '../contractAudit.ts';
import type { DecisionAnswer, ReviewAnswer } from '../contractDecisions.ts';
import type { ErasureAnswer, ExportAnswer } from '../contractRights.ts';

const artefact = await fixtureArtefact(3);
const applicants = fixtureApplicants(5, 500);
const [someone, neighbour] = [applicants[17]!, applicants[18]!];
const { applicantId } = someone;
const VIEW = 'A view only this applicant has.';
const REASON = 'A reason only this decision has.';

let server: TestServer;
let admin: string;
let advisor: string;
let decision: DecisionAnswer;
beforeAll(async () => {
  server = await startTestServer();
  await publishModel(server.platform, artefact, 'champion');
  await publishApplicants(server.platform, readApplicantShard(writeApplicantShard(applicants)));
  admin = await server.keyFor('admin');
  advisor = await server.keyFor('advise', 'read', 'score');
  const body = { applicantId, decision: 'granted', overrideReason: REASON, clientView: VIEW };
  decision = (await server.call<DecisionAnswer>('POST', '/v1/decisions', { key: advisor, body })).body;
  await server.call<ReviewAnswer>('POST', `/v1/decisions/${decision.decisionId}/reviews`, {
    key: advisor,
    body: { applicantView: VIEW },
  });
  await server.call('POST', `/v1/decisions/${decision.decisionId}/client-links`, { key: advisor, body: {} });
});
afterAll(() => server?.stop());

const exportOf = <Body = ExportAnswer>(id: number, key = admin) =>
  server.call<Body>('GET', `/v1/applicants/${id}/export`, { key });
const erase = <Body = ErasureAnswer>(id: number, key = admin) =>
  server.call<Body>('DELETE', `/v1/applicants/${id}`, { key });
const score = <Body = ScoreAnswer>(id: number) =>
  server.call<Body>('POST', '/v1/score', { key: advisor, body: { applicantId: id } });

describe('an export', () => {
  it('holds the file, the decisions with their inputs, the reviews and the audit of one applicant', async () => {
    const { status, body, headers } = await exportOf(applicantId);
    expect(status).toBe(200);
    expect(headers.get('Content-Disposition')).toContain(`applicant-${applicantId}.json`);
    expect(body.file).toEqual({
      application: someone.application,
      history: unpackHistory(someone.history),
    });
    expect(body.assessment?.points).toBe((await score(applicantId)).body.assessment.points);
    expect(body.decisions).toMatchObject([
      { decisionId: decision.decisionId, clientView: VIEW, reviews: [{ applicantView: VIEW }] },
    ]);
    expect(body.clientLinks).toMatchObject([{ decisionId: decision.decisionId, state: 'active' }]);
    expect(JSON.stringify(body)).not.toContain('clairlink_');
    expect(body.audit.map(({ action }) => action)).toEqual(['decision_recorded', 'export']);
    expect(JSON.stringify(body)).not.toContain(`"applicantId":${neighbour.applicantId}`);
  });

  it('is a page a person can read where one is asked for, with everything escaped', async () => {
    const { status, headers, body } = await server.call<string>(
      'GET',
      `/v1/applicants/${applicantId}/export?language=en`,
      {
        key: admin,
        headers: { Accept: 'text/html' },
      },
    );
    expect([status, headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers.get('Content-Disposition')).toBeNull();
    for (const text of [VIEW, REASON, `no. ${applicantId}`, decision.decisionId, 'decision_recorded']) {
      expect(body).toContain(text);
    }
    const values = Object.values(unpackHistory(someone.history)).length;
    const facts = body.match(/<dt>/g)?.length ?? 0;
    const stated = Object.values(someone.application).filter((value) => value !== null).length;
    expect(facts).toBe(values + stated);
    expect(body).not.toMatch(/<script|undefined|NaN|\[object/);
  });

  it('of somebody unknown is a 404, and of no business to others than administrators', async () => {
    expect((await exportOf<Problem>(1)).status).toBe(404);
    expect((await exportOf<Problem>(applicantId, advisor)).status).toBe(403);
    expect((await erase<Problem>(applicantId, advisor)).status).toBe(403);
  });
});

describe('an erasure', () => {
  it('leaves the applicant in no store, and the neighbours in the same shard as they were', async () => {
    const before = await score(neighbour.applicantId);
    const { status, body } = await erase(applicantId);
    expect([status, body.erased]).toEqual([
      200,
      { file: true, shard: true, decisions: 1, reviews: 1, clientLinks: 1 },
    ]);
    for (const table of ['applicants', 'applicant_facts', 'audit_subjects', 'decisions', 'client_links']) {
      const rows = await server.platform.query(`SELECT * FROM ${table} WHERE applicant_id = ?`, [
        applicantId,
      ]);
      expect(rows, table).toEqual([]);
    }
    const texts = await server.platform.query('SELECT * FROM decisions JOIN reviews USING (decision_id)');
    expect(JSON.stringify(texts)).not.toMatch(new RegExp(`${VIEW}|${REASON}`));
    for (const key of await server.platform.kvList('HISTORIES', 'histories/')) {
      if (key.endsWith('/index')) continue;
      const shard = readApplicantShard((await server.platform.kvGet('HISTORIES', key))!);
      expect(shard.find(applicantId), key).toBeNull();
    }
    const unknown = await score<Problem>(applicantId);
    expect([unknown.status, unknown.body.type]).toEqual([404, '/docs/problems/applicant-unknown']);
    const after = await score(neighbour.applicantId);
    expect(after.body.assessment).toEqual(before.body.assessment);
    const { body: list } = await server.call<ApplicantsAnswer>('GET', '/v1/applicants?limit=1', {
      key: advisor,
    });
    expect(list.total).toBe(applicants.length - 1);
  });

  it('leaves the audit chain whole, with entries that name nobody', async () => {
    const { body } = await server.call<AuditVerifyAnswer>('GET', '/v1/audit/verify', { key: admin });
    expect(body.holds).toBe(true);
    const filtered = await server.call<{ entries: unknown[] }>(
      'GET',
      `/v1/audit?applicantId=${applicantId}`,
      { key: admin },
    );
    expect(filtered.body.entries).toEqual([]);
    const actions = await server.platform.query("SELECT action FROM audit WHERE action = 'erasure'");
    expect(actions.length).toBe(1);
  });

  it('leaves the decision as a fact, without its inputs', async () => {
    const { body } = await server.call<DecisionAnswer>('GET', `/v1/decisions/${decision.decisionId}`, {
      key: advisor,
    });
    expect(body).toMatchObject({
      ...{ applicantId: null, inputs: null, clientView: null, decision: 'granted' },
      inputsSha256: decision.inputsSha256,
      replay: { result: 'inputs_erased' },
    });
  });

  it('twice finds nobody', async () => {
    expect((await erase<Problem>(applicantId)).status).toBe(404);
  });
});
