// Outcomes of decisions that the platform recorded, by file and by request: real workerd, D1 and KV.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecisionAnswer } from '../../worker/contractDecisions.ts';
import type { OutcomesAnswer, PerformanceAnswer } from '../../worker/contractMonitoring.ts';
import { startTestServer, type TestServer } from '../platform/fixtures/testServer.ts';
import { fixtureApplicants } from '../publish/fixtures/fixtureApplicants.ts';
import { fixtureArtefact } from '../publish/fixtures/fixtureArtefact.ts';
import { publishApplicants } from '../publish/publishApplicants.ts';
import { publishModel } from '../publish/publishModel.ts';
import { recordOutcomes } from './recordOutcomes.ts';
import { compareStored, storedOutcomes } from './storedOutcomes.ts';

const PEOPLE = 8;
const first = await fixtureArtefact(3);
const second = await fixtureArtefact(4);
const applicants = fixtureApplicants(21, PEOPLE);
const ids = applicants.map(({ applicantId }) => applicantId);

let server: TestServer;
let advisor: string;
let admin: string;
const made: DecisionAnswer[] = [];

/** Recorded through the API, then dated: the day a decision was made on is the server's clock. */
async function decide(applicantId: number, day: string): Promise<void> {
  const { body, status } = await server.call<DecisionAnswer>('POST', '/v1/decisions', {
    key: advisor,
    body: { applicantId, decision: 'granted', overrideReason: 'known to the branch for years' },
  });
  expect(status).toBe(201);
  await server.platform.query('UPDATE decisions SET decided_at = ? WHERE decision_id = ?', [
    ...[`${day}T10:00:00.000Z`, body.decisionId],
  ]);
  made.push(body);
}

beforeAll(async () => {
  server = await startTestServer();
  advisor = await server.keyFor('score', 'read', 'advise');
  admin = await server.keyFor('admin', 'read');
  await publishModel(server.platform, first, 'champion');
  await publishApplicants(server.platform, {
    count: PEOPLE,
    idAt: (index) => ids[index]!,
    at: (index) => applicants[index]!,
  });
  for (const id of ids.slice(0, 5)) await decide(id, '2026-03-10');
  await publishModel(server.platform, second, 'champion');
  await server.restart();
  for (const id of ids.slice(4)) await decide(id, '2026-07-01');
});
afterAll(async () => server?.stop());

const outcome = (applicantId: number, date: string | null, defaulted = false) => ({
  ...{ applicantId, date, defaulted },
});

describe('outcomes of recorded decisions', () => {
  it('are compared with the model, probability and month each was made with', async () => {
    const { decided, unknown } = await storedOutcomes(server.platform, [
      ...ids.slice(0, 5).map((id, i) => outcome(id, '2026-03-31', i === 0)),
      ...ids.slice(5).map((id) => outcome(id, null)),
      outcome(999_999, '2026-03-31'),
    ]);
    expect(unknown).toBe(1);
    const models = await compareStored(server.platform, decided);
    expect(models.map(({ modelVersion }) => modelVersion).toSorted()).toEqual(
      [first, second].map(({ manifest }) => manifest.modelVersion).toSorted(),
    );
    for (const { modelVersion, comparison } of models) {
      const answers = made
        .filter(({ recommended }) => recommended.modelVersion === modelVersion)
        // The fifth applicant's second decision has no outcome yet.
        .filter(({ decisionId }) => decided.some(({ facts }) => facts.decision_id === decisionId));
      const mean =
        answers.reduce((sum, { recommended }) => sum + recommended.probabilityOfDefault, 0) / answers.length;
      expect(comparison!.applicants).toBe(answers.length);
      expect(comparison!.figures.defaultRate!.expected.value).toBeCloseTo(mean, 12);
      const isFirst = modelVersion === first.manifest.modelVersion;
      expect(comparison!.defaults).toBe(isFirst ? 1 : 0);
      expect(comparison!.cohorts.map(({ name }) => name)).toEqual([isFirst ? '2026-03' : '2026-07']);
    }
  });

  it('belong to the last decision on that day or before, or to the last of all without a day', async () => {
    const monthsOf = async (date: string | null) =>
      (await storedOutcomes(server.platform, [outcome(ids[4]!, date)])).decided.map(({ facts }) =>
        facts.decided_at.slice(0, 7),
      );
    expect(await monthsOf('2026-03-10')).toEqual(['2026-03']);
    expect(await monthsOf('2026-06-30')).toEqual(['2026-03']);
    expect(await monthsOf('2026-07-01')).toEqual(['2026-07']);
    expect(await monthsOf(null)).toEqual(['2026-07']);
    expect(await monthsOf('2026-03-09')).toEqual([]);
  });

  it('are counted once, whether by file or by request', async () => {
    const list = ids.slice(0, 4).map((id, i) => outcome(id, '2026-03-31', i === 0));
    const twice = await storedOutcomes(server.platform, [...list, list[0]!]);
    expect(twice).toMatchObject({ unknown: 0, repeated: 1 });
    expect(await recordOutcomes(server.platform, twice.decided)).toBe(4);
    expect(await recordOutcomes(server.platform, (await storedOutcomes(server.platform, list)).decided)).toBe(
      0,
    );
    const { body } = await server.call<OutcomesAnswer>('POST', '/v1/outcomes', {
      key: admin,
      body: {
        outcomes: ids
          .slice(0, 5)
          .map((applicantId) => ({ applicantId, scoredOn: '2026-03-31', defaulted: true })),
      },
    });
    expect(body).toMatchObject({ counted: 1, repeated: 4, unknown: 0 });
    const { modelVersion } = first.manifest;
    const performance = await server.call<PerformanceAnswer>(
      'GET',
      `/v1/drift/performance?modelVersion=${modelVersion}`,
      { key: admin },
    );
    expect(performance.body.realised).toMatchObject({ applicants: 5, defaults: 2 });
  });

  it('of a model that is gone are told without a comparison', async () => {
    const { modelVersion } = second.manifest;
    await server.platform.kvDeleteMany('MODELS', [`${modelVersion}/manifest.json`]);
    const { decided } = await storedOutcomes(server.platform, [outcome(ids[6]!, null)]);
    expect(await compareStored(server.platform, decided)).toEqual([{ modelVersion, comparison: null }]);
  });
});
