// Promoting, rolling back, shadow and canary over the production bundle: who answers, what is recorded, what is counted.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../scripts/platform/fixtures/testServer.ts';
import { fixtureApplicants } from '../../scripts/publish/fixtures/fixtureApplicants.ts';
import { fixtureArtefact } from '../../scripts/publish/fixtures/fixtureArtefact.ts';
import { publishApplicants } from '../../scripts/publish/publishApplicants.ts';
import { publishModel } from '../../scripts/publish/publishModel.ts';
import { readApplicantShard, writeApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import { openSession } from '../../wasm/runtime/node.ts';
import { type Assessment, createScorer } from '../../wasm/scorer.ts';
import type { BatchAnswer, HealthAnswer, Problem, ScoreAnswer } from '../contract.ts';
import type { AuditAnswer } from '../contractAudit.ts';
import type { AliasAnswer, ModelsAnswer } from '../contractRegistry.ts';

const one = await fixtureArtefact(3);
const other = await fixtureArtefact(8);
const [first, second] = [one.manifest.modelVersion, other.manifest.modelVersion];
const applicants = fixtureApplicants(5, 200);

let server: TestServer;
let admin: string;
let partner: string;
beforeAll(async () => {
  server = await startTestServer();
  await publishModel(server.platform, one, 'champion');
  await publishModel(server.platform, other, null);
  await publishApplicants(server.platform, readApplicantShard(writeApplicantShard(applicants)));
  admin = await server.keyFor('admin', 'read');
  partner = await server.keyFor('score', 'read');
});
afterAll(() => server?.stop());

const models = async () => (await server.call<ModelsAnswer>('GET', '/v1/models', { key: partner })).body;
const setAlias = <Body = AliasAnswer>(version: string, body: object, key = admin) =>
  server.call<Body>('POST', `/v1/models/${version}/alias`, { key, body });
const health = async () => (await server.call<HealthAnswer>('GET', '/health')).body.modelVersion;
const everybody = async () => {
  const items = applicants.map(({ applicantId }) => ({ applicantId }));
  const { body } = await server.call<BatchAnswer>('POST', '/v1/score/batch', {
    key: partner,
    body: { items },
  });
  return body.results.map((result) => ('assessment' in result ? result.assessment : null)!);
};
async function assessmentsBy({ manifest, files }: typeof one): Promise<Assessment[]> {
  const model = files.get('model.onnx')!;
  const session = await openSession(model, manifest.features.length);
  const assessments = await createScorer({ manifest, model }, session).scoreBatch(applicants);
  await session.release();
  return assessments;
}

describe('the registry', () => {
  it('lists what is published, with what its manifest says and where its files are', async () => {
    const { models: listed, challenger, changes } = await models();
    expect(listed.map(({ version, aliases }) => ({ version, aliases }))).toEqual(
      expect.arrayContaining([
        { version: first, aliases: ['champion'] },
        { version: second, aliases: [] },
      ]),
    );
    const champion = listed.find(({ version }) => version === first)!;
    expect(champion.metrics).toEqual(one.manifest.metrics);
    expect(champion.decisionPoints).toBe(one.manifest.decisionPoints);
    expect(champion.files['model.onnx']).toBe(`/v1/artefacts/${first}/model.onnx`);
    expect(challenger).toBeNull();
    expect(changes).toMatchObject([{ alias: 'champion', version: first, actor: 'publication' }]);
  });

  it('promotes: the isolate that did it scores with the new model at once', async () => {
    const { status, body } = await setAlias(second, { alias: 'champion', reason: 'lower cost' });
    expect([status, body.modelVersion]).toEqual([200, second]);
    expect(body.change).toMatchObject({ version: second, previousVersion: first, reason: 'lower cost' });
    expect(await health()).toBe(second);
    const expected = (await assessmentsBy(other)).map(({ points }) => points);
    expect((await everybody()).map(({ points }) => points)).toEqual(expected);
  });

  it('rolls back to whom it replaced', async () => {
    const rollback = () =>
      server.call<AliasAnswer>('POST', '/v1/models/champion/rollback', {
        key: admin,
        body: { reason: 'more refusals than expected' },
      });
    expect((await rollback()).body.change).toMatchObject({ version: first, previousVersion: second });
    expect(await health()).toBe(first);
  });

  it('survives a restart: a new isolate finds the same champion', async () => {
    await server.restart();
    expect(await health()).toBe(first);
  });

  it('keeps every change in the audit chain, in codes only', async () => {
    const { body } = await server.call<AuditAnswer>('GET', '/v1/audit?action=alias_changed', { key: admin });
    expect(body.entries.map(({ details }) => [details.previousVersion, details.version])).toEqual([
      [second, first],
      [first, second],
      [null, first],
    ]);
    expect(body.entries.map(({ actor }) => actor.replace(/^key_.*/, 'a key'))).toEqual([
      ...['a key', 'a key', 'publication'],
    ]);
    expect(JSON.stringify(body.entries)).not.toContain('lower cost');
  });
});

describe('a change of alias is refused', () => {
  it('for a model that is not published, and nothing changes', async () => {
    const { status, body } = await setAlias<Problem>('0123456789abcdef', {
      ...{ alias: 'champion', reason: 'a slip' },
    });
    expect([status, body.type]).toEqual([404, '/docs/problems/version-unknown']);
    expect(await health()).toBe(first);
  });

  it('for a published model that is damaged, before it is in charge', async () => {
    const broken = await fixtureArtefact(9);
    await publishModel(server.platform, broken, null);
    const { modelVersion } = broken.manifest;
    await server.platform.kvPut('MODELS', `${modelVersion}/model.onnx`, Buffer.from('damaged'));
    const { status, body } = await setAlias<Problem>(modelVersion, { alias: 'champion', reason: 'new' });
    expect([status, body.type]).toEqual([503, '/docs/problems/model-broken']);
    expect(await health()).toBe(first);
  });

  it.each([
    [{ alias: 'champion', reason: 'x', canaryShare: 0.1 }, ['/reason', '']],
    [{ alias: 'boss', reason: 'because' }, ['/alias']],
    [{ alias: 'challenger', reason: 'because', shadowShare: 1.5 }, ['/shadowShare']],
  ])('for %j, naming each fault', async (body, pointers) => {
    const answer = await setAlias<Problem>(second, body);
    expect(answer.status).toBe(422);
    expect(answer.body.faults!.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining([pointers[0]]));
  });

  it('for a key without the scope', async () => {
    expect((await setAlias<Problem>(second, { alias: 'champion', reason: 'mine' }, partner)).status).toBe(
      403,
    );
  });
});

describe('a challenger', () => {
  it('in the canary answers for about its share, always for the same applicants', async () => {
    await setAlias(second, { alias: 'challenger', reason: 'try it', canaryShare: 0.3 });
    const [byFirst, bySecond] = [await assessmentsBy(one), await assessmentsBy(other)];
    const given = await everybody();
    given.forEach((assessment, i) => {
      const expected = assessment.modelVersion === second ? bySecond[i]! : byFirst[i]!;
      expect(assessment.points).toBe(expected.points);
    });
    const drawn = given.filter(({ modelVersion }) => modelVersion === second).length;
    expect(drawn).toBeGreaterThan(30);
    expect(drawn).toBeLessThan(90);
    const again = await everybody();
    expect(again.map(({ modelVersion }) => modelVersion)).toEqual(given.map((g) => g.modelVersion));
    const single = await server.call<ScoreAnswer>('POST', '/v1/score', {
      key: partner,
      body: { applicantId: applicants[0]!.applicantId },
    });
    expect(single.body.modelVersion).toBe(given[0]!.modelVersion);
  });

  it('in the shadow answers nobody, and what it would have said is counted', async () => {
    await setAlias(second, { alias: 'challenger', reason: 'only watch', shadowShare: 1 });
    const given = await everybody();
    expect(new Set(given.map(({ modelVersion }) => modelVersion))).toEqual(new Set([first]));
    const bySecond = await assessmentsBy(other);
    const expected: Record<string, number> = {};
    given.forEach((assessment, i) => {
      const kind = `${assessment.decision}>${bySecond[i]!.decision}`;
      expected[kind] = (expected[kind] ?? 0) + 1;
    });
    const counted = async () => {
      const byKind: Record<string, number> = {};
      for (const { decisions, scores } of (await models()).challenger!.shadow) {
        byKind[decisions] = (byKind[decisions] ?? 0) + scores;
      }
      return byKind;
    };
    await expect.poll(counted, { timeout: 20_000 }).toEqual(expected);
    const rows = await server.platform.query('SELECT * FROM shadow_counts');
    expect(JSON.stringify(rows)).not.toContain(String(applicants[0]!.applicantId));
  });

  it('is dismissed, and only the champion answers', async () => {
    const { status, body } = await server.call<AliasAnswer>('DELETE', '/v1/models/challenger', {
      key: admin,
      body: { reason: 'no better' },
    });
    expect([status, body.change.version]).toEqual([200, null]);
    expect((await models()).challenger).toBeNull();
    expect(new Set((await everybody()).map(({ modelVersion }) => modelVersion))).toEqual(new Set([first]));
  });
});
