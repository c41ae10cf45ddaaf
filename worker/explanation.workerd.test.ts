// Explanations over the API, as partners and the dashboard ask for them, against the production bundle in real workerd.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../scripts/platform/fixtures/testServer.ts';
import { fixtureApplicants } from '../scripts/publish/fixtures/fixtureApplicants.ts';
import { fixtureArtefact } from '../scripts/publish/fixtures/fixtureArtefact.ts';
import { publishApplicants } from '../scripts/publish/publishApplicants.ts';
import { publishModel } from '../scripts/publish/publishModel.ts';
import { type ReadArtefact, readArtefact } from '../scripts/publish/readArtefact.ts';
import { readApplicantShard, writeApplicantShard } from '../wasm/artefact/applicantShard.ts';
import { type Comparison, parseComparison } from '../wasm/artefact/comparison.ts';
import { comparisonGroupOf } from '../wasm/explain/comparisonGroup.ts';
import { createExplainedScorer, type ExplainedScorer } from '../wasm/explain/explainedScorer.ts';
import type { Language } from '../wasm/explain/language.ts';
import { wordExplanation } from '../wasm/explain/wordExplanation.ts';
import { openSession } from '../wasm/runtime/node.ts';
import type { ScoringInput } from '../wasm/scorer.ts';
import type { Problem, ScoreAnswer } from './contract.ts';

const artefact = await fixtureArtefact(9);
const applicants = fixtureApplicants(12, 60);
const [first, second] = applicants as [(typeof applicants)[0], (typeof applicants)[0]];

let server: TestServer;
let key: string;
let scorer: ExplainedScorer;
beforeAll(async () => {
  server = await startTestServer();
  await publishModel(server.platform, artefact, 'champion');
  await publishApplicants(server.platform, readApplicantShard(writeApplicantShard(applicants)));
  key = await server.keyFor('score', 'read');
  const model = artefact.files.get('model.onnx')!;
  const session = await openSession(model, artefact.manifest.features.length);
  scorer = createExplainedScorer({ manifest: artefact.manifest, model }, session);
});
afterAll(() => server?.stop());

const post = <Body = ScoreAnswer>(body: object) => server.call<Body>('POST', '/v1/score', { key, body });
const get = <Body = ScoreAnswer>(query: string) =>
  server.call<Body>('GET', `/v1/applicants/${first.applicantId}/assessment${query}`, { key });

async function inNode({ application, history }: ScoringInput, language: Language) {
  const { assessment, explanation } = await scorer.explain(application, history);
  return { assessment, explanation: wordExplanation(explanation, language) };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('POST /v1/score with "explain": true', () => {
  it('answers, to the bit, the explanation that Node makes', async () => {
    for (const { applicantId, application, history } of applicants.filter((_, i) => i % 6 === 0)) {
      const { assessment, explanation } = (await post({ applicantId, explain: true })).body;
      expect({ assessment, explanation }).toStrictEqual(await inNode({ application, history }, 'fr'));
    }
  });

  it('adds up: features to their group, groups and base to the points', async () => {
    for (const { application } of applicants.filter((_, i) => i % 6 === 1)) {
      const { assessment, explanation } = (await post({ application, explain: true })).body;
      const { basePoints, groups } = explanation!;
      expect(basePoints + sumOf(groups.map(({ points }) => points))).toBe(assessment.points);
      for (const { points, features } of groups) {
        expect(sumOf(features.map((feature) => feature.points))).toBe(points);
      }
    }
  });

  it('words the reasons in the language asked for, French by default; nothing else depends on it', async () => {
    const request = { applicantId: second.applicantId, explain: true };
    const french = (await post({ ...request, language: 'fr' })).body.explanation!;
    const english = (await post({ ...request, language: 'en' })).body.explanation!;
    expect((await post(request)).body.explanation).toEqual(french);
    expect(english).toStrictEqual((await inNode(second, 'en')).explanation);
    expect(english.groups).toEqual(french.groups);
    const sides = [french, english].map(({ reasons }) => [...reasons.adverse, ...reasons.favourable]);
    const [inFrench, inEnglish] = sides as [(typeof sides)[0], (typeof sides)[0]];
    expect(inFrench.length).toBeGreaterThan(2);
    expect(inFrench.map(({ code }) => code)).toEqual(inEnglish.map(({ code }) => code));
    expect(inFrench.every(({ sentence }, i) => sentence !== inEnglish[i]!.sentence)).toBe(true);
  });

  it('answers many callers at once, each their own', async () => {
    const answers = await Promise.all(
      applicants.map(({ applicantId }) => post({ applicantId, explain: true })),
    );
    for (const [i, { body }] of answers.entries()) {
      expect(body.explanation).toEqual((await inNode(applicants[i]!, 'fr')).explanation);
    }
  });
});

describe('GET /v1/applicants/:id/assessment', () => {
  it('explains as POST /v1/score does', async () => {
    for (const language of ['fr', 'en'] as const) {
      const { body } = await get(`?explain=true&language=${language}`);
      const posted = await post({ applicantId: first.applicantId, explain: true, language });
      expect(body.explanation).toEqual(posted.body.explanation);
      expect(body.assessment).toEqual(posted.body.assessment);
      expect(body.explanation?.language).toBe(language);
    }
  });
});

describe('without "explain"', () => {
  it('the answer is what it was', async () => {
    const plain = [
      await post({ applicantId: first.applicantId }),
      await post({ applicantId: first.applicantId, explain: false }),
      await post({ applicantId: first.applicantId, language: 'en' }),
      await get(''),
      await get('?explain=false'),
    ];
    const assessment = await scorer.score(first.application, first.history);
    for (const { status, body } of plain) {
      expect(status).toBe(200);
      expect(Object.keys(body).sort()).toEqual(['applicantId', 'assessment', 'modelVersion', 'requestId']);
      expect(body.assessment).toEqual(assessment);
    }
  });
});

describe('what cannot be asked for', () => {
  const { application } = first;
  it.each([
    [{ application, explain: true, language: 'de' }, '/language', 'one of "fr", "en"', '"de"'],
    [{ application, explain: true, language: null }, '/language', 'one of "fr", "en"', 'null'],
    [{ application, explain: 'true' }, '/explain', 'a boolean', '"true"'],
    [{ application, explained: true }, '/explained', 'no field of this name', 'the field'],
  ])('in a body %#', async (body, pointer, expected, received) => {
    const answer = await post<Problem>(body);
    expect([answer.status, answer.body.faults]).toEqual([422, [{ pointer, expected, received }]]);
  });

  it.each([
    ['?explain=true&language=de', '/language', 'one of "fr", "en"', '"de"'],
    ['?explain=1', '/explain', 'one of "true", "false"', '"1"'],
    ['?explained=true', '/explained', 'no field of this name', 'the field'],
  ])('in the query %s', async (query, pointer, expected, received) => {
    const answer = await get<Problem>(query);
    expect([answer.status, answer.body.faults]).toEqual([400, [{ pointer, expected, received }]]);
  });
});

describe('with "group"', () => {
  let demoServer: TestServer;
  let demoKey: string;
  let demoScorer: ExplainedScorer;
  let comparison: Comparison;
  let demo: ReadArtefact;
  beforeAll(async () => {
    demo = await readArtefact(new URL('../data/demo/artefact', import.meta.url).pathname);
    demoServer = await startTestServer();
    await publishModel(demoServer.platform, demo, 'champion');
    demoKey = await demoServer.keyFor('score', 'read');
    const model = demo.files.get('model.onnx')!;
    demoScorer = createExplainedScorer(
      { manifest: demo.manifest, model },
      await openSession(model, demo.manifest.features.length),
    );
    comparison = parseComparison(demo.manifest, Buffer.from(demo.files.get('comparison.json')!).toString());
  });
  afterAll(() => demoServer?.stop());

  it.each(['all', 'granted'] as const)('answers what Node makes of the same group: %s', async (group) => {
    const { application, history } = { application: first.application, history: null };
    const answer = await demoServer.call<ScoreAnswer>('POST', '/v1/score', {
      key: demoKey,
      body: { application, explain: true, group },
    });
    const compared = comparisonGroupOf(demo.manifest.features, comparison, group)!;
    const { explanation } = await demoScorer.explain(application, history, compared);
    expect(answer.body.explanation).toStrictEqual(wordExplanation(explanation, 'fr'));
    if (group !== 'all') return;
    const byDefault = await demoServer.call<ScoreAnswer>('POST', '/v1/score', {
      key: demoKey,
      body: { application, explain: true },
    });
    expect(byDefault.body.explanation).toEqual(answer.body.explanation);
  });

  it('says that a model of before has no such group, and compares with all by its trees', async () => {
    const refused = await get<Problem>('?explain=true&group=granted');
    expect([refused.status, refused.body.type]).toEqual([422, '/docs/problems/group-unavailable']);
    expect(refused.body.detail).toContain(artefact.manifest.modelVersion);
    const all = await get('?explain=true&group=all');
    expect(all.body.explanation).toEqual((await get('?explain=true')).body.explanation);
    expect((await get<Problem>('?explain=true&group=mine')).status).toBe(400);
  });
});
