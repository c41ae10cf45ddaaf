// One store fails, the other stands in: the same answers as before, and said in the answer. KV is damaged and D1's table
// taken away, over the production bundle.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../scripts/platform/fixtures/testServer.ts';
import { fixtureApplicants } from '../../scripts/publish/fixtures/fixtureApplicants.ts';
import { fixtureArtefact } from '../../scripts/publish/fixtures/fixtureArtefact.ts';
import { publishApplicants } from '../../scripts/publish/publishApplicants.ts';
import { publishModel } from '../../scripts/publish/publishModel.ts';
import { readApplicantShard, writeApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import { SCOPES } from '../auth/scopes.ts';
import type { ApplicantAnswer, BatchAnswer, HealthAnswer, Problem, ScoreAnswer } from '../contract.ts';
import { applicantAnswerSchema, healthAnswerSchema, scoreAnswerSchema } from '../openapi/answerSchemas.ts';

const applicants = fixtureApplicants(12, 60);
const ids = applicants.slice(0, 8).map(({ applicantId }) => applicantId);
const [first] = ids as [number];
const UNKNOWN = 4_000_000_000;

let server: TestServer;
let key: string;
let kept: ReadonlyMap<string, Uint8Array>;
/** Scores and files while everything works. */
let scores: readonly ScoreAnswer['assessment'][];
let file: ApplicantAnswer;

beforeAll(async () => {
  server = await startTestServer();
  await publishModel(server.platform, await fixtureArtefact(5), 'champion');
  await publishApplicants(server.platform, readApplicantShard(writeApplicantShard(applicants)));
  key = await server.keyFor(...SCOPES);
  const names = await server.platform.kvList('HISTORIES', 'histories/');
  kept = new Map(
    await Promise.all(
      names.map(async (name) => [name, (await server.platform.kvGet('HISTORIES', name))!] as const),
    ),
  );
  scores = await Promise.all(ids.map(async (applicantId) => (await score(applicantId)).body.assessment));
  ({ body: file } = await server.call<ApplicantAnswer>('GET', `/v1/applicants/${first}`, { key }));
});
afterAll(() => server?.stop());

const score = <Body = ScoreAnswer>(applicantId: number) =>
  server.call<Body>('POST', '/v1/score', { key, body: { applicantId } });

async function damage(part: 'index' | 'shards'): Promise<void> {
  for (const name of kept.keys()) {
    if ((name === 'histories/index') === (part === 'index')) {
      await server.platform.kvPut('HISTORIES', name, Buffer.from('no shard'));
    }
  }
}

const takeAway = () => server.platform.query('ALTER TABLE applicants RENAME TO applicants_away');
const bringBack = () => server.platform.query('ALTER TABLE applicants_away RENAME TO applicants');

it('while both answer, no answer is degraded', async () => {
  const { body } = await score(first);
  expect(body).not.toHaveProperty('degraded');
  expect(file).not.toHaveProperty('degraded');
});

describe.each(['index', 'shards'] as const)('with a damaged value of KV (%s)', (part) => {
  beforeEach(async () => {
    await damage(part);
    await server.restart();
  });
  afterEach(async () => {
    for (const [name, bytes] of kept) await server.platform.kvPut('HISTORIES', name, bytes);
  });

  it('scores are those of before, from D1, and say so', async () => {
    for (const [i, applicantId] of ids.entries()) {
      const { status, body } = await score(applicantId);
      expect(status).toBe(200);
      expect(body.degraded).toEqual(['HISTORIES']);
      expect(body.assessment).toEqual(scores[i]);
      expect(scoreAnswerSchema.safeParse(body).error?.issues).toBeUndefined();
    }
  });

  it('batches, streams, assessments and decisions are answered as well', async () => {
    const items = ids.map((applicantId) => ({ applicantId }));
    const batch = await server.call<BatchAnswer>('POST', '/v1/score/batch', { key, body: { items } });
    expect(batch.body).toMatchObject({ scored: ids.length, degraded: ['HISTORIES'] });
    expect(batch.body.results.map((one) => ('assessment' in one ? one.assessment : null))).toEqual(scores);
    const lines = items.map((item) => `${JSON.stringify(item)}\n`).join('');
    const call = { key, body: lines, type: 'application/x-ndjson' };
    const stream = await server.call<string>('POST', '/v1/score/batch', call);
    expect(JSON.parse(stream.body.trimEnd().split('\n').at(-1)!)).toEqual({
      summary: { lines: ids.length, scored: ids.length, refused: 0, degraded: ['HISTORIES'] },
    });
    const one = await server.call<ScoreAnswer>('GET', `/v1/applicants/${first}/assessment`, { key });
    expect(one.body).toMatchObject({ assessment: scores[0], degraded: ['HISTORIES'] });
    const { decision } = scores[0]!;
    const body = { applicantId: first, decision };
    const decided = await server.call<ScoreAnswer>('POST', '/v1/decisions', { key, body });
    expect([decided.status, decided.body.degraded]).toEqual([201, ['HISTORIES']]);
  });

  it('nobody is known whom D1 does not know', async () => {
    const { status, body } = await score<Problem>(UNKNOWN);
    expect([status, body.type]).toEqual([404, '/docs/problems/applicant-unknown']);
  });

  it('nobody is scored when D1 fails too', async () => {
    await takeAway();
    try {
      const { status, body } = await score<Problem>(first);
      expect([status, body.detail]).toEqual([503, 'The store HISTORIES could not be read.']);
      expect(body).not.toHaveProperty('degraded');
    } finally {
      await bringBack();
    }
  });

  it('the next isolate finds the value mended', async () => {
    for (const [name, bytes] of kept) await server.platform.kvPut('HISTORIES', name, bytes);
    await server.restart();
    expect((await score(first)).body).not.toHaveProperty('degraded');
  });
});

it('health is degraded, and stays in service, without the index of KV', async () => {
  await damage('index');
  await server.restart();
  const { status, body } = await server.call<HealthAnswer>('GET', '/health');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ...{ status: 'degraded', model: 'ready', storage: 'failing' },
    stores: { MODELS: 'ready', HISTORIES: 'failing', DB: 'ready' },
  });
  expect(healthAnswerSchema.safeParse(body).error?.issues).toBeUndefined();
  for (const [name, bytes] of kept) await server.platform.kvPut('HISTORIES', name, bytes);
});

describe('without the files of D1', () => {
  beforeAll(async () => {
    await server.restart();
    await takeAway();
  });
  afterAll(bringBack);

  it('a file is that of before, from KV, and says so', async () => {
    const { status, body } = await server.call<ApplicantAnswer>('GET', `/v1/applicants/${first}`, { key });
    expect(status).toBe(200);
    expect(body.degraded).toEqual(['DB']);
    expect([body.application, body.history]).toEqual([file.application, file.history]);
    expect(applicantAnswerSchema.safeParse(body).error?.issues).toBeUndefined();
  });

  it('scores need it not', async () => {
    const { body } = await score(first);
    expect(body.assessment).toEqual(scores[0]);
    expect(body).not.toHaveProperty('degraded');
  });

  it('it is not said that somebody is unknown', async () => {
    const { status, body } = await server.call<Problem>('GET', `/v1/applicants/${UNKNOWN}`, { key });
    expect([status, body.detail]).toEqual([503, 'The store DB could not be read.']);
  });
});
