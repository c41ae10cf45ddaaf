// What the Worker does while a model or applicants are missing, damaged, replaced: the states between publications.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../scripts/platform/fixtures/testServer.ts';
import type { Platform } from '../scripts/platform/platform.ts';
import { fixtureApplicants } from '../scripts/publish/fixtures/fixtureApplicants.ts';
import { fixtureArtefact } from '../scripts/publish/fixtures/fixtureArtefact.ts';
import { publishApplicants } from '../scripts/publish/publishApplicants.ts';
import { publishModel } from '../scripts/publish/publishModel.ts';
import {
  readApplicantShard,
  type StoredApplicant,
  writeApplicantShard,
} from '../wasm/artefact/applicantShard.ts';
import type { ApplicantAnswer, ApplicantsAnswer, HealthAnswer, Problem, ScoreAnswer } from './contract.ts';

const artefact = await fixtureArtefact(7);
const { modelVersion } = artefact.manifest;
const successor = await fixtureArtefact(8);
const applicants = fixtureApplicants(9, 700);
const [{ applicantId }] = applicants as [StoredApplicant];
const sourceOf = (list: readonly StoredApplicant[]) => readApplicantShard(writeApplicantShard(list));

let server: TestServer;
let key: string;
beforeAll(async () => {
  server = await startTestServer();
  key = await server.keyFor('score', 'read');
});
afterAll(() => server?.stop());

const health = async () => (await server.call<HealthAnswer>('GET', '/health')).body;
const score = <Body>(body: object = { applicantId }) => server.call<Body>('POST', '/v1/score', { key, body });

describe('before anything is published', () => {
  it('scoring is refused for now, and /health says why', async () => {
    const answer = await score<Problem>({ application: applicants[0]!.application });
    expect([answer.status, answer.body.type]).toEqual([503, '/docs/problems/model-missing']);
    expect(answer.headers.get('Retry-After')).toBe('30');
    expect(answer.body.modelVersion).toBeNull();
    expect(await health()).toMatchObject({ status: 'degraded', model: 'missing', storage: 'ready' });
  });

  it('nobody is known', async () => {
    expect((await score<Problem>()).body.type).toBe('/docs/problems/applicant-unknown');
    const { body } = await server.call<ApplicantsAnswer>('GET', '/v1/applicants', { key });
    expect(body).toMatchObject({ applicants: [], total: 0, nextCursor: null });
  });
});

describe('publishing a model', () => {
  it('puts it in charge at once where none was', async () => {
    const { written } = await publishModel(server.platform, artefact, 'champion');
    expect(written).toEqual(['manifest.json', 'model.onnx', 'report.json', 'registry', 'alias champion']);
    expect(await health()).toMatchObject({ status: 'ok', model: 'ready', modelVersion });
  });

  it('twice changes nothing', async () => {
    const { written } = await publishModel(server.platform, artefact, 'champion');
    expect(written).toEqual([]);
  });

  it('repairs a damaged value and nothing else', async () => {
    await server.platform.kvPut('MODELS', `${modelVersion}/report.json`, Buffer.from('{}'));
    const { written } = await publishModel(server.platform, artefact, 'champion');
    expect(written).toEqual(['report.json']);
  });

  it('without an alias leaves the champion in charge; then the alias alone is missing', async () => {
    const stored = await publishModel(server.platform, successor, null);
    expect(stored.written).not.toContain('alias champion');
    expect(await championOf(server.platform)).toBe(modelVersion);
    const promoted = await publishModel(server.platform, successor, 'challenger');
    expect(promoted.written).toEqual(['alias challenger']);
    const rows = await server.platform.query('SELECT version, features FROM models ORDER BY published_at');
    expect(rows).toEqual(
      [artefact, successor].map(({ manifest }) => ({
        version: manifest.modelVersion,
        features: manifest.features.length,
      })),
    );
  });
});

describe('a damaged model', () => {
  beforeEach(() => publishModel(server.platform, artefact, 'champion'));
  const model = artefact.files.get('model.onnx')!;
  const flipped = model.slice();
  flipped[flipped.length >> 1]! ^= 1;

  it.each([
    ['a flipped bit', 'model.onnx', flipped, 'wrong_hash of model.onnx'],
    ['a missing end', 'model.onnx', model.subarray(0, 999), 'wrong_size of model.onnx'],
    ['a manifest that is not JSON', 'manifest.json', Buffer.from('{"a":'), 'not_json of manifest.json'],
    ['an edited manifest', 'manifest.json', edited(), 'wrong_version'],
    ['another manifest', 'manifest.json', successor.files.get('manifest.json')!, 'wrong_version'],
  ])('with %s scores nobody and names the check, never the bytes', async (_, file, bytes, check) => {
    await server.platform.kvPut('MODELS', `${modelVersion}/${file}`, bytes);
    await server.restart();
    const answer = await score<Problem>({ application: applicants[0]!.application });
    expect([answer.status, answer.body.type]).toEqual([503, '/docs/problems/model-broken']);
    expect(answer.body.detail).toBe(`Model ${modelVersion} failed the check "${check}" and is not used.`);
    expect(answer.headers.get('Retry-After')).toBe('30');
    expect(await health()).toMatchObject({ status: 'degraded', model: 'broken', storage: 'ready' });
  });

  it('works again once repaired', async () => {
    await server.restart();
    expect(await health()).toMatchObject({ status: 'ok', model: 'ready' });
  });

  function edited(): Uint8Array {
    return Buffer.from(JSON.stringify({ ...artefact.manifest, decisionPoints: 1 }));
  }
});

describe('a cold isolate', () => {
  it('answers those who wait although those who came first have hung up', async () => {
    await server.restart();
    const { application } = applicants[0]!;
    const hungUp = [20, 40, 60, 80].map((ms) =>
      fetch(new URL('/v1/score', server.url), {
        method: 'POST',
        headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ application }),
        signal: AbortSignal.timeout(ms),
      }).then(
        () => 'answered',
        (error: Error) => error.name,
      ),
    );
    expect(await hungUp[0]).toBe('TimeoutError');
    const waiting = await Promise.all(Array.from({ length: 8 }, () => score<ScoreAnswer>({ application })));
    expect(waiting.map(({ status }) => status)).toEqual(Array(8).fill(200));
    await Promise.all(hungUp);
  });
});

describe('publishing applicants', () => {
  it('writes what every route then reads', async () => {
    const result = await publishApplicants(server.platform, sourceOf(applicants));
    expect(result).toMatchObject({ applicants: 700, shardCount: 2, shardsWritten: 2, unchanged: false });
    await server.restart();
    const answers = await Promise.all(
      applicants
        .filter((_, i) => i % 50 === 0)
        .map((stored) => score<ScoreAnswer>({ applicantId: stored.applicantId })),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(answers.every(({ body }) => body.assessment.historyKnown)).toBe(true);
  });

  it('twice changes nothing', async () => {
    const before = await stateOf(server.platform);
    expect(await publishApplicants(server.platform, sourceOf(applicants))).toMatchObject({ unchanged: true });
    expect(await stateOf(server.platform)).toEqual(before);
  });

  it('of another population leaves nothing of the one before', async () => {
    const others = fixtureApplicants(10, 400);
    const { generation } = await publishApplicants(server.platform, sourceOf(others));
    const { keys, rows } = await stateOf(server.platform);
    expect(keys).toEqual([`histories/${generation}/0`, `histories/${generation}/1`, 'histories/index']);
    expect(rows).toEqual(others.map((stored) => ({ applicant_id: stored.applicantId, generation })));
    // This isolate still knows the older index, whose shards are gone: it must find the newer file all the same.
    const answer = await score<ScoreAnswer>({ applicantId: others[5]!.applicantId });
    const file = await server.call<ApplicantAnswer>('GET', `/v1/applicants/${others[5]!.applicantId}`, {
      key,
    });
    expect(answer.status).toBe(200);
    expect(file.body.application).toEqual(others[5]!.application);
  });

  it('continues after an interruption and ends as if there had been none', async () => {
    const many = fixtureApplicants(11, 4_000);
    const broken = interrupted(server.platform, 1);
    await expect(publishApplicants(broken, sourceOf(many))).rejects.toThrow('the line is cut');
    const result = await publishApplicants(server.platform, sourceOf(many));
    expect(result).toMatchObject({ applicants: 4_000, shardCount: 11, shardsWritten: 3, unchanged: false });
    const { keys, rows } = await stateOf(server.platform);
    expect(keys).toHaveLength(12);
    expect(rows).toEqual(
      many.map((stored) => ({ applicant_id: stored.applicantId, generation: result.generation })),
    );
    expect(await publishApplicants(server.platform, sourceOf(many))).toMatchObject({ unchanged: true });
  });

  it('that was overtaken by another one starts anew', async () => {
    const many = fixtureApplicants(11, 4_000);
    const other = interrupted(server.platform, 1);
    await expect(publishApplicants(other, sourceOf(applicants.concat()))).resolves.toBeDefined();
    const again = await publishApplicants(server.platform, sourceOf(many));
    expect(again).toMatchObject({ shardsWritten: 11, unchanged: false });
    const { rows } = await stateOf(server.platform);
    expect(rows).toEqual(
      many.map((stored) => ({ applicant_id: stored.applicantId, generation: again.generation })),
    );
  });

  it('scores from D1, the same and never a wrong score, when a shard is damaged', async () => {
    const { applicantId: stored } = fixtureApplicants(11, 4_000)[0]!;
    // An isolate that has met an older publication may still score from it.
    await server.restart();
    const before = await score<ScoreAnswer>({ applicantId: stored });
    expect(before.status).toBe(200);
    const { keys } = await stateOf(server.platform);
    for (const shard of keys.filter((name) => name !== 'histories/index')) {
      await server.platform.kvPut('HISTORIES', shard, Buffer.from('no shard'));
    }
    await server.restart();
    const answer = await score<ScoreAnswer>({ applicantId: stored });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ assessment: before.body.assessment, degraded: ['HISTORIES'] });
  });
});

describe('a store that fails', () => {
  it('is a 503 that names it, without a word of the exception', async () => {
    await server.platform.query('ALTER TABLE applicant_facts RENAME TO gone');
    const answer = await server.call<Problem>('GET', '/v1/applicants', { key });
    expect([answer.status, answer.body.detail]).toEqual([503, 'The store DB could not be read.']);
    expect(JSON.stringify(answer.body)).not.toMatch(/SQL|D1|no such table|gone/);
    expect(await health()).toMatchObject({ status: 'degraded', storage: 'failing' });
    await server.platform.query('ALTER TABLE gone RENAME TO applicant_facts');
  });
});

async function championOf(platform: Platform): Promise<string> {
  return Buffer.from((await platform.kvGet('MODELS', 'alias/champion'))!).toString();
}

async function stateOf(platform: Platform) {
  const keys = await platform.kvList('HISTORIES', 'histories/');
  const rows = await platform.query('SELECT applicant_id, generation FROM applicants ORDER BY applicant_id');
  const publications = await platform.query('SELECT * FROM publications');
  return { keys: keys.sort(), rows, publications };
}

/** Fails at the shards after so many steps. */
function interrupted(platform: Platform, steps: number): Platform {
  let done = 0;
  return {
    ...platform,
    kvPutMany(binding, entries) {
      if (done++ >= steps) throw new Error('the line is cut');
      return platform.kvPutMany(binding, entries);
    },
  };
}
