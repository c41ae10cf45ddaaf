// The routes of the API as a partner and the dashboard use them, against the production bundle in real workerd.

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../scripts/platform/fixtures/testServer.ts';
import { fixtureApplicants } from '../scripts/publish/fixtures/fixtureApplicants.ts';
import { fixtureArtefact } from '../scripts/publish/fixtures/fixtureArtefact.ts';
import { publishApplicants } from '../scripts/publish/publishApplicants.ts';
import { publishModel } from '../scripts/publish/publishModel.ts';
import { readApplicantShard, writeApplicantShard } from '../wasm/artefact/applicantShard.ts';
import { unpackHistory } from '../wasm/features/application.ts';
import { openSession } from '../wasm/runtime/node.ts';
import { createScorer, type Scorer } from '../wasm/scorer.ts';
import type {
  ApplicantAnswer,
  ApplicantsAnswer,
  HealthAnswer,
  ModelAnswer,
  ScoreAnswer,
} from './contract.ts';

const artefact = await fixtureArtefact(3);
const { modelVersion } = artefact.manifest;
const applicants = fixtureApplicants(5, 600);
const [first, second] = applicants as [(typeof applicants)[0], (typeof applicants)[0]];

let server: TestServer;
let key: string;
let scorer: Scorer;
beforeAll(async () => {
  server = await startTestServer();
  await publishModel(server.platform, artefact, 'champion');
  await publishApplicants(server.platform, readApplicantShard(writeApplicantShard(applicants)));
  key = await server.keyFor('score', 'read');
  const model = artefact.files.get('model.onnx')!;
  const session = await openSession(model, artefact.manifest.features.length);
  scorer = createScorer({ manifest: artefact.manifest, model }, session);
});
afterAll(() => server?.stop());

describe('POST /v1/score gives what the scorer in Node gives', () => {
  const score = async (body: object) =>
    (await server.call<ScoreAnswer>('POST', '/v1/score', { key, body })).body;

  it('for stored applicants, with their stored history', async () => {
    for (const { applicantId, application, history } of applicants.filter((_, i) => i % 40 === 0)) {
      const answer = await score({ applicantId });
      expect(answer.applicantId).toBe(applicantId);
      expect(answer.assessment).toEqual(await scorer.score(application, history));
    }
  });

  it('for another application of a stored applicant, with the stored history', async () => {
    const answer = await score({ applicantId: first.applicantId, application: second.application });
    expect(answer.assessment).toEqual(await scorer.score(second.application, first.history));
    expect(answer.assessment.historyKnown).toBe(true);
  });

  it('for a history given instead of the stored one', async () => {
    const answer = await score({ applicantId: first.applicantId, history: unpackHistory(second.history) });
    expect(answer.assessment).toEqual(await scorer.score(first.application, second.history));
  });

  it('for an application alone, and says that no history is known', async () => {
    const answer = await score({ application: first.application });
    expect(answer.applicantId).toBeNull();
    expect(answer.assessment).toEqual(await scorer.score(first.application, null));
    expect(answer.assessment.historyKnown).toBe(false);
    expect(answer.assessment.missing.length).toBeGreaterThan(0);
  });

  it('for an application with a history of a stranger', async () => {
    const answer = await score({ application: first.application, history: unpackHistory(second.history) });
    expect(answer.assessment).toEqual(await scorer.score(first.application, second.history));
  });

  it('to many callers at once, each their own', async () => {
    const chosen = applicants.slice(0, 60);
    const answers = await Promise.all(chosen.map(({ applicantId }) => score({ applicantId })));
    const expected = await scorer.scoreBatch(chosen);
    expect(answers.map(({ assessment }) => assessment)).toEqual(expected);
  });
});

describe('GET /v1/applicants', () => {
  const list = async (query: string) =>
    (await server.call<ApplicantsAnswer>('GET', `/v1/applicants?${query}`, { key })).body;

  it('gives the stored applicants by ascending id, with the columns of the list', async () => {
    const { applicants: page, total } = await list('limit=3');
    expect(total).toBe(applicants.length);
    expect(page.map(({ applicantId }) => applicantId)).toEqual(
      applicants.slice(0, 3).map(({ applicantId }) => applicantId),
    );
    const { application } = first;
    expect(page[0]).toMatchObject({
      applicantId: first.applicantId,
      ageYears: application.age_years ?? null,
      amountIncome: application.amount_income ?? null,
      amountCredit: application.amount_credit ?? null,
      amountAnnuity: application.amount_annuity ?? null,
      contractType: application.contract_type ?? null,
      occupation: application.occupation ?? null,
      incomeType: application.income_type ?? null,
      education: application.education ?? null,
      familyStatus: application.family_status ?? null,
    });
  });

  it.each(['', '9', '10', '99', '1000', '999', '1000097', '5', '0'])(
    'pages through exactly those whose id starts with "%s"',
    async (search) => {
      const expected = applicants
        .map(({ applicantId }) => applicantId)
        .filter((applicantId) => String(applicantId).startsWith(search));
      const seen: number[] = [];
      let cursor: string | null = '';
      for (let pages = 0; cursor !== null && pages < 20; pages++) {
        const query: string = `limit=90${search && `&search=${search}`}${cursor && `&cursor=${cursor}`}`;
        const page = await list(query);
        expect(page.total).toBe(expected.length);
        seen.push(...page.applicants.map(({ applicantId }) => applicantId));
        cursor = page.nextCursor;
      }
      expect(seen).toEqual(expected);
    },
  );
});

describe('GET /v1/applicants/:id', () => {
  it('gives the whole file as it was published', async () => {
    for (const applicant of applicants.filter((_, i) => i % 97 === 0)) {
      const path = `/v1/applicants/${applicant.applicantId}`;
      const { body } = await server.call<ApplicantAnswer>('GET', path, { key });
      expect(body.applicantId).toBe(applicant.applicantId);
      expect(body.application).toEqual(applicant.application);
      expect(body.history).toEqual(unpackHistory(applicant.history));
    }
  });

  it('gives the assessment that POST /v1/score gives', async () => {
    const path = `/v1/applicants/${second.applicantId}/assessment`;
    const { body } = await server.call<ScoreAnswer>('GET', path, { key });
    expect(body.assessment).toEqual(await scorer.score(second.application, second.history));
  });
});

describe('the published model', () => {
  it('is ready, and named by /health without a key', async () => {
    const { status, body, headers } = await server.call<HealthAnswer>('GET', '/health');
    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'ok',
      model: 'ready',
      storage: 'ready',
      stores: { MODELS: 'ready', HISTORIES: 'ready', DB: 'ready' },
      // The fixture's model came without a reference profile.
      monitoring: 'absent',
      apiVersion: 'v1',
      schemaVersion: expect.stringMatching(/^\d{4}\w*\.sql$/),
      modelVersion,
      requestId: headers.get('X-Request-Id'),
    });
  });

  it('is served byte for byte, to be kept for good', async () => {
    const { body } = await server.call<ModelAnswer>('GET', '/v1/model', { key });
    expect(Object.keys(body.files)).toEqual([...artefact.files.keys()]);
    for (const [file, bytes] of artefact.files) {
      const response = await fetch(new URL(body.files[file]!, server.url), {
        headers: { Authorization: `Bearer ${key}` },
      });
      const received = Buffer.from(await response.arrayBuffer());
      expect(received.equals(bytes)).toBe(true);
      expect(response.headers.get('Cache-Control')).toBe('private, max-age=31536000, immutable');
      expect(response.headers.get('Content-Type')).toBe(
        file.endsWith('.json') ? 'application/json' : 'application/octet-stream',
      );
    }
  });

  it('is not sent again to who has it', async () => {
    const path = `/v1/artefacts/${modelVersion}/model.onnx`;
    const tag = `"${createHash('sha256').update(artefact.files.get('model.onnx')!).digest('hex')}"`;
    const { headers } = await server.call('GET', path, { key });
    expect(headers.get('ETag')?.replace(/^W\//, '')).toBe(tag);
    const again = await server.call<string>('GET', path, { key, headers: { 'If-None-Match': tag } });
    expect([again.status, again.body]).toEqual([304, '']);
  });
});

describe('every answer', () => {
  it.each([
    ['GET', '/health'],
    ['GET', '/v1/model'],
    ['GET', '/v1/applicants'],
    ['GET', '/v1/applicants/1'],
    ['POST', '/v1/score'],
    ['GET', '/v1/nowhere'],
    ['DELETE', '/v1/score'],
  ])(
    'of %s %s names model and request, in the body and in the headers, and is not kept',
    async (method, path) => {
      const { body, headers } = await server.call<Record<string, unknown>>(method, path, { key });
      expect(body.modelVersion).toBe(modelVersion);
      expect(headers.get('X-Model-Version')).toBe(modelVersion);
      expect(body.requestId).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get('X-Request-Id')).toBe(body.requestId);
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    },
  );

  it('has a request identifier of its own', async () => {
    const ids = await Promise.all(
      Array.from({ length: 20 }, async () =>
        (await server.call('GET', '/health')).headers.get('X-Request-Id'),
      ),
    );
    expect(new Set(ids).size).toBe(20);
  });
});
