// The audit routes over the production bundle: who may ask, what they find, and that scoring is in the chain.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../scripts/platform/fixtures/testServer.ts';
import { fixtureApplicants } from '../../scripts/publish/fixtures/fixtureApplicants.ts';
import { fixtureArtefact } from '../../scripts/publish/fixtures/fixtureArtefact.ts';
import { publishApplicants } from '../../scripts/publish/publishApplicants.ts';
import { publishModel } from '../../scripts/publish/publishModel.ts';
import { readApplicantShard, writeApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import { hashKey, keyIdOf } from '../auth/keyFormat.ts';
import type { Problem } from '../contract.ts';
import type { AuditAnswer, AuditVerifyAnswer } from '../contractAudit.ts';

const artefact = await fixtureArtefact(3);
const applicants = fixtureApplicants(6, 20);

let server: TestServer;
let admin: string;
let partner: string;
beforeAll(async () => {
  server = await startTestServer();
  await publishModel(server.platform, artefact, 'champion');
  await publishApplicants(server.platform, readApplicantShard(writeApplicantShard(applicants)));
  admin = await server.keyFor('admin');
  partner = await server.keyFor('score', 'read');
});
afterAll(() => server?.stop());

const list = async (query = '') =>
  (await server.call<AuditAnswer>('GET', `/v1/audit?${query}`, { key: admin })).body;
const verify = async (query = '') =>
  (await server.call<AuditVerifyAnswer>('GET', `/v1/audit/verify?${query}`, { key: admin })).body;

describe('publishing a model', () => {
  it('is in the chain by the name of the command, with the alias it gave', async () => {
    const { entries } = await list();
    const { modelVersion } = artefact.manifest;
    const subject = `model:${modelVersion}`;
    expect(entries.map(({ actor }) => actor)).toEqual(['publication', 'publication']);
    expect(entries).toMatchObject([
      { action: 'alias_changed', subject, details: { alias: 'champion', version: modelVersion } },
      { action: 'model_published', subject, details: {} },
    ]);
    expect(await verify()).toMatchObject({ holds: true, checked: 2 });
  });
});

describe('scoring', () => {
  it('is in the chain as counts per key, route and model, with nobody in it', async () => {
    const [{ applicantId }] = applicants as [(typeof applicants)[0]];
    for (let i = 0; i < 7; i++) {
      await server.call('POST', '/v1/score', { key: partner, body: { applicantId } });
    }
    await server.call('GET', `/v1/applicants/${applicantId}/assessment`, { key: partner });
    await server.call('POST', '/v1/score', { key: partner, body: { applicantId: 1 } });
    const counted = () => list('action=score_batch');
    await expect.poll(async () => (await counted()).entries.length, { timeout: 20_000 }).toBe(2);
    const { entries } = await counted();
    const partnerId = keyIdOf(await hashKey(partner));
    expect(entries.map(({ actor, details }) => ({ actor, ...details, since: '' }))).toEqual([
      {
        actor: partnerId,
        route: 'GET /v1/applicants/:id/assessment',
        ...{ modelVersion: artefact.manifest.modelVersion, scores: 1, since: '' },
      },
      {
        actor: partnerId,
        route: 'POST /v1/score',
        ...{ modelVersion: artefact.manifest.modelVersion, scores: 7, since: '' },
      },
    ]);
    expect(JSON.stringify(entries)).not.toContain(String(applicantId));
  });
});

describe('GET /v1/audit', () => {
  it('pages from the newest to the oldest', async () => {
    const first = await list('limit=3');
    expect(first.entries.map(({ sequence }) => sequence)).toEqual([4, 3, 2]);
    const second = await list(`limit=3&cursor=${first.nextCursor}`);
    expect(second.entries.map(({ sequence }) => sequence)).toEqual([1]);
    expect(second.nextCursor).toBeNull();
    expect(first.entries.at(-1)!.previousHash).toBe(second.entries[0]!.hash);
  });

  it.each([
    ['action=erasure', 0],
    ['applicantId=100001', 0],
    ['from=2020-01-01T00:00:00Z&to=2020-02-01T00:00:00Z', 0],
    ['from=2020-01-01T00:00:00Z', 4],
    ['to=2020-01-01T00:00:00Z', 0],
    ['action=score_batch&from=2020-01-01T00:00:00Z&to=2100-01-01T00:00:00Z', 2],
  ])('filters by %s', async (query, count) => {
    expect((await list(query)).entries).toHaveLength(count);
  });

  it.each(['action=nothing', 'from=yesterday', 'applicantId=x', 'limit=201', 'cursor=0', 'actor=x'])(
    'refuses %s',
    async (query) => {
      const { status } = await server.call<Problem>('GET', `/v1/audit?${query}`, { key: admin });
      expect(status).toBe(400);
    },
  );
});

describe('GET /v1/audit/verify', () => {
  it('says that the chain holds, page by page', async () => {
    expect(await verify()).toMatchObject({
      holds: true,
      from: 1,
      to: 4,
      checked: 4,
      next: null,
      broken: null,
    });
    const page = await verify('limit=3');
    expect(page).toMatchObject({ holds: true, to: 3, next: 4 });
    expect(await verify(`from=${page.next}&limit=3`)).toMatchObject({ holds: true, to: 4, next: null });
  });

  it('names the first broken link with both hashes', async () => {
    await server.platform.query('DROP TRIGGER audit_keeps_entries');
    await server.platform.query("UPDATE audit SET details = '{}' WHERE sequence = 1");
    const { holds, broken } = await verify();
    expect(holds).toBe(false);
    expect(broken).toMatchObject({ sequence: 1, kind: 'content' });
    expect(broken!.foundHash).toMatch(/^[0-9a-f]{64}$/);
    expect(broken!.expectedHash).not.toBe(broken!.foundHash);
  });
});
