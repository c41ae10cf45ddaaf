// Every kind of write loses its isolate between the commit and the answer: the whole of workerd is ended there. What a
// repeat is answered, and how often the write happened, is read from the API and counted in the database.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../scripts/platform/fixtures/testServer.ts';
import { fixtureApplicants } from '../../scripts/publish/fixtures/fixtureApplicants.ts';
import { fixtureArtefact } from '../../scripts/publish/fixtures/fixtureArtefact.ts';
import { publishApplicants } from '../../scripts/publish/publishApplicants.ts';
import { publishModel } from '../../scripts/publish/publishModel.ts';
import { readApplicantShard, writeApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import { hashKey, keyIdOf } from '../auth/keyFormat.ts';
import type { AuditVerifyAnswer } from '../contractAudit.ts';
import type { CreatedClientLinkAnswer } from '../contractClient.ts';
import type { DecisionAnswer, ReviewAnswer } from '../contractDecisions.ts';
import type { ModelsAnswer } from '../contractRegistry.ts';

const [one, other] = [await fixtureArtefact(3), await fixtureArtefact(8)];
const applicants = fixtureApplicants(5, 60);
const REPEATS = 5;

interface Write {
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly body?: object;
}

let server: TestServer;
let admin: string;
let advisor: string;
let colleague: string;
let writes: Record<string, Write>;

beforeAll(async () => {
  server = await startTestServer({ main: 'worker/idempotency/fixtures/dying/index.ts' });
  await publishModel(server.platform, one, 'champion');
  await publishModel(server.platform, other, null);
  await publishApplicants(server.platform, readApplicantShard(writeApplicantShard(applicants)));
  admin = await server.keyFor('admin', 'read');
  advisor = await server.keyFor('advise', 'read', 'score');
  colleague = await server.keyFor('advise', 'read');
  writes = await prepareWrites();
});
afterAll(() => server?.stop());

const post = async <Body>(key: string, path: string, body: object) =>
  (await server.call<Body>('POST', path, { key, body })).body;

async function decide(applicantId: number): Promise<string> {
  const body = { applicantId, decision: 'granted', overrideReason: 'looked at again' };
  return (await post<DecisionAnswer>(advisor, '/v1/decisions', body)).decisionId;
}

/** What the writes need to be there already. */
async function prepareWrites(): Promise<Record<string, Write>> {
  const ids = applicants.map(({ applicantId }) => applicantId);
  const decisions = await Promise.all(ids.slice(0, 5).map(decide));
  const [assigned, concluded] = await Promise.all(
    decisions
      .slice(0, 2)
      .map((id) => post<ReviewAnswer>(advisor, `/v1/decisions/${id}/reviews`, { applicantView: 'my view' })),
  );
  const link = await post<CreatedClientLinkAnswer>(advisor, `/v1/decisions/${decisions[2]}/client-links`, {});
  const [rotated, revoked] = await Promise.all(
    [1, 2].map(async () => keyIdOf(await hashKey(await server.keyFor('score')))),
  );
  await server.platform.query(
    `INSERT INTO alerts (alert_id, rule, subject, model_version, kind, raised_window, raised_at, sentence, evidence, webhook_attempts)
     VALUES ('alert', 'feature_drift', 'age_years', 'v', 'day', '2026-11-22', '2026-11-22', '{"fr":"","en":""}', '{"value":1,"limit":1}', 0)`,
  );
  const granted = { decision: 'granted', overrideReason: 'looked at again' };
  const review = (id: string | undefined, { reviewId }: ReviewAnswer) =>
    `/v1/decisions/${id}/reviews/${reviewId}`;
  const version = other.manifest.modelVersion;
  const reason = 'a test of repeats';
  return {
    'a decision': {
      key: advisor,
      method: 'POST',
      path: '/v1/decisions',
      body: { applicantId: ids[9], ...granted },
    },
    'a review that is opened': {
      ...{ key: advisor, method: 'POST', path: `/v1/decisions/${decisions[3]}/reviews` },
      body: { applicantView: 'my view' },
    },
    'a review that is assigned': {
      ...{ key: colleague, method: 'PATCH', path: review(decisions[0], assigned!) },
      body: { assignTo: keyIdOf(await hashKey(colleague)) },
    },
    'a review that is concluded': {
      ...{ key: colleague, method: 'PATCH', path: review(decisions[1], concluded!) },
      body: { outcome: 'upheld', grounds: 'nothing new was found' },
    },
    'a key that is created': {
      ...{ key: admin, method: 'POST', path: '/v1/keys' },
      body: { label: 'partner', scopes: ['score'] },
    },
    'a key that is rotated': {
      ...{ key: admin, method: 'POST', path: `/v1/keys/${rotated}/rotate` },
      body: { overlapHours: 1 },
    },
    'a key that is revoked': { key: admin, method: 'DELETE', path: `/v1/keys/${revoked}` },
    'a link that is made': {
      ...{ key: advisor, method: 'POST', path: `/v1/decisions/${decisions[4]}/client-links`, body: {} },
    },
    'a link that is revoked': { key: advisor, method: 'DELETE', path: `/v1/client-links/${link.linkId}` },
    'an alert that is acknowledged': { key: advisor, method: 'POST', path: '/v1/alerts/alert/acknowledge' },
    'an outcome': {
      ...{ key: admin, method: 'POST', path: '/v1/outcomes' },
      body: { outcomes: [{ decisionId: decisions[0], defaulted: true }] },
    },
    'an erasure': { key: admin, method: 'DELETE', path: `/v1/applicants/${ids[20]}` },
    'a challenger': {
      ...{ key: admin, method: 'POST', path: `/v1/models/${version}/alias` },
      body: { alias: 'challenger', reason, shadowShare: 0.5 },
    },
    'a promotion': {
      ...{ key: admin, method: 'POST', path: `/v1/models/${version}/alias` },
      body: { alias: 'champion', reason },
    },
  };
}

const send = (name: string, headers: Record<string, string> = {}) => {
  const { method, path, ...call } = writes[name]!;
  const idempotencyKey = { 'Idempotency-Key': name.replaceAll(' ', '-') };
  return server.call<Record<string, unknown>>(method, path, {
    ...call,
    headers: { ...idempotencyKey, ...headers },
  });
};

async function countOf(sql: string): Promise<number> {
  const [row] = await server.platform.query(sql);
  return Number(Object.values(row!)[0]);
}
const carriedOut = () => countOf('SELECT count(*) FROM idempotency WHERE written IS NOT NULL');
/** Rows that writes leave; outcomes have no entry in the chain. */
const rowsLeft = async () =>
  (await countOf("SELECT count(*) FROM audit WHERE action <> 'score_batch'")) +
  (await countOf('SELECT count(*) FROM outcome_receipts')) +
  (await countOf('SELECT total(applicants) FROM outcome_counts'));

describe('a write whose isolate died between commit and answer', () => {
  const answers = new Map<string, Awaited<ReturnType<typeof send>>[]>();
  let rowsBefore: number;

  it('was committed with the note that it was carried out', async () => {
    for (const [i, name] of Object.keys(writes).entries()) {
      // Its answer never comes.
      send(name, { 'X-Dies': 'yes' }).catch(() => {});
      await expect.poll(carriedOut, { timeout: 20_000, message: name }).toBe(i + 1);
    }
    expect(await countOf('SELECT count(*) FROM idempotency WHERE status IS NOT NULL')).toBe(0);
    rowsBefore = await rowsLeft();
  });

  it('is answered to each of several repeats at once, and is not carried out again', async () => {
    await server.restart();
    for (const name of Object.keys(writes)) {
      answers.set(name, await Promise.all(Array.from({ length: REPEATS }, () => send(name))));
    }
    for (const [name, repeats] of answers) {
      for (const { status, headers, body } of repeats) {
        expect(status, `${name}: ${JSON.stringify(body)}`).toBeLessThan(300);
        expect(headers.get('Idempotency-Replayed'), name).toBe('true');
        const { requestId: _, ...told } = body;
        const { requestId: __, ...first } = repeats[0]!.body;
        expect(told, name).toEqual(first);
      }
    }
    expect(await rowsLeft()).toBe(rowsBefore);
    const { body } = await server.call<AuditVerifyAnswer>('GET', '/v1/audit/verify', { key: admin });
    expect(body.holds).toBe(true);
  });

  it('gets the answer it would have got: where it is, what is shown once, what was done', async () => {
    const bodyOf = (name: string) => answers.get(name)![0]!.body;
    const { decisionId } = bodyOf('a decision');
    expect(answers.get('a decision')![0]!.headers.get('Location')).toBe(`/v1/decisions/${decisionId}`);
    for (const name of ['a key that is created', 'a key that is rotated']) {
      const { status } = await server.call('GET', '/v1/model', { key: String(bodyOf(name).key) });
      expect(status, name).toBe(200);
    }
    const token = String(bodyOf('a link that is made').url).split('#')[1]!;
    expect((await server.call('GET', '/v1/client', { key: token })).status).toBe(200);
    expect(bodyOf('an erasure')).toMatchObject({ erased: { shard: true, file: true } });
    expect(bodyOf('an outcome')).toMatchObject({ counted: 1, repeated: 0 });
    expect(bodyOf('a review that is concluded')).toMatchObject({ outcome: 'upheld' });
  });

  it('that names a model is in force after the repeat', async () => {
    const { body } = await server.call<ModelsAnswer>('GET', '/v1/models', { key: admin });
    expect(body.models.find(({ aliases }) => aliases.includes('champion'))?.version).toBe(
      other.manifest.modelVersion,
    );
    expect(body.challenger).toMatchObject({ version: other.manifest.modelVersion, shadowShare: 0.5 });
  });

  it('leaves in force what somebody else changed meanwhile', async () => {
    const first = { alias: 'champion', reason: 'the first' };
    const path = (version: string) => `/v1/models/${version}/alias`;
    writes.late = { key: admin, method: 'POST', path: path(one.manifest.modelVersion), body: first };
    const before = await carriedOut();
    send('late', { 'X-Dies': 'yes' }).catch(() => {});
    await expect.poll(carriedOut, { timeout: 20_000 }).toBe(before + 1);
    await post(admin, path(other.manifest.modelVersion), { alias: 'champion', reason: 'the second' });
    expect((await send('late')).body).toMatchObject({ change: { version: one.manifest.modelVersion } });
    const { body } = await server.call<ModelsAnswer>('GET', '/v1/models', { key: admin });
    expect(body.models.find(({ aliases }) => aliases.includes('champion'))?.version).toBe(
      other.manifest.modelVersion,
    );
  });
});
