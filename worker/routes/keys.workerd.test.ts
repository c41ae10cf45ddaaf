// Keys from their creation to their end, over the production bundle.

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../scripts/platform/fixtures/testServer.ts';
import { hashKey, keyIdOf } from '../auth/keyFormat.ts';
import type { Problem } from '../contract.ts';
import type { CreatedKeyAnswer, KeyAnswer, KeysAnswer, RotatedKeyAnswer } from '../contractAccess.ts';
import type { AuditAnswer } from '../contractAudit.ts';

let server: TestServer;
let admin: string;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.keyFor('admin');
});
afterAll(() => server?.stop());

const create = (body: object, headers = {}) =>
  server.call<CreatedKeyAnswer & Problem>('POST', '/v1/keys', { key: admin, body, headers });
const partner = { label: 'Partner 12', scopes: ['score'] };
const listed = async (keyId: string) =>
  (await server.call<KeysAnswer>('GET', '/v1/keys', { key: admin })).body.keys.find(
    (key) => key.keyId === keyId,
  )!;
const rotate = (keyId: string, body: object = {}) =>
  server.call<RotatedKeyAnswer & Problem>('POST', `/v1/keys/${keyId}/rotate`, { key: admin, body });
const revoke = (keyId: string, key = admin) =>
  server.call<KeyAnswer & Problem>('DELETE', `/v1/keys/${keyId}`, { key });
const modelStatus = async (key: string) => {
  const { status, body } = await server.call<Problem>('GET', '/v1/model', { key });
  // Nothing is published here: who may ask is told that there is no model.
  return status === 503 ? 'let in' : body.type.replace('/docs/problems/', '');
};
const lastAudit = async () =>
  (await server.call<AuditAnswer>('GET', '/v1/audit?limit=1', { key: admin })).body.entries[0]!;

describe('a new key', () => {
  it('is told once, works, and is stored as its hash', async () => {
    const { status, body } = await create(partner);
    expect(status).toBe(201);
    expect(body.created).toMatchObject({ ...partner, state: 'active', expiresAt: null, lastUsedAt: null });
    const sha256 = createHash('sha256').update(body.key).digest('hex');
    expect(body.created.keyId).toBe(`key_${sha256.slice(0, 12)}`);
    expect(await modelStatus(body.key)).toBe('let in');
    expect(
      await server.platform.query('SELECT key_id FROM api_keys WHERE sha256 = ?', [sha256]),
    ).toHaveLength(1);
    for (const table of ['api_keys', 'audit', 'idempotency']) {
      expect(JSON.stringify(await server.platform.query(`SELECT * FROM ${table}`))).not.toContain(
        body.key.slice(6),
      );
    }
    expect(await listed(body.created.keyId)).toEqual(body.created);
  });

  it('is in the audit chain without its label', async () => {
    const { body } = await create({ ...partner, expiresAt: '2100-01-01T00:00:00Z' });
    expect(await lastAudit()).toMatchObject({
      actor: keyIdOf(await hashKey(admin)),
      action: 'key_created',
      subject: `key:${body.created.keyId}`,
      details: { scopes: ['score'], expiresAt: '2100-01-01T00:00:00.000Z' },
    });
    expect(JSON.stringify(await server.platform.query('SELECT * FROM audit'))).not.toContain('Partner');
  });

  it('is told again to who repeats the request, and is one key', async () => {
    const headers = { 'Idempotency-Key': 'a-new-key' };
    const first = await create(partner, headers);
    const again = await create(partner, headers);
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(again.body).toEqual(first.body);
    const other = await create({ ...partner, scopes: ['read'] }, headers);
    expect([other.status, other.body.type]).toEqual([409, '/docs/problems/idempotency-key-reused']);
  });

  it.each([
    [{ scopes: ['score'] }, '/label'],
    [{ label: '<b>', scopes: ['score'] }, '/label'],
    [{ label: 'x', scopes: [] }, '/scopes'],
    [{ label: 'x', scopes: ['root'] }, '/scopes/0'],
    [{ label: 'x', scopes: ['read', 'read'] }, '/scopes'],
    [{ label: 'x', scopes: ['read'], expiresAt: '2020-01-01T00:00:00Z' }, '/expiresAt'],
    [{ label: 'x', scopes: ['read'], requestsPerDay: 0 }, '/requestsPerDay'],
    [{ label: 'x', scopes: ['read'], key: 'mine' }, '/key'],
  ])('is refused as %j', async (body, pointer) => {
    const { status, body: problem } = await create(body);
    expect([status, problem.faults?.map((fault) => fault.pointer)]).toEqual([422, [pointer]]);
  });
});

describe('rotation', () => {
  it('gives a successor, beside which the old key works for the overlap', async () => {
    const { body: old } = await create({ ...partner, requestsPerDay: 70 });
    const { status, body } = await rotate(old.created.keyId, { overlapHours: 2 });
    expect(status).toBe(201);
    expect(body.created).toMatchObject({ ...partner, state: 'active', expiresAt: null, requestsPerDay: 70 });
    expect(body.replaced).toMatchObject({ state: 'replaced', replacedBy: body.created.keyId });
    const hours = (Date.parse(body.replaced.expiresAt!) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(1.9);
    expect(hours).toBeLessThanOrEqual(2);
    expect([await modelStatus(old.key), await modelStatus(body.key)]).toEqual(['let in', 'let in']);
    expect(await lastAudit()).toMatchObject({
      action: 'key_rotated',
      subject: `key:${old.created.keyId}`,
      details: { replacedBy: body.created.keyId },
    });
  });

  it('without an overlap ends the old key at once', async () => {
    const { body: old } = await create(partner);
    await modelStatus(old.key);
    const { body } = await rotate(old.created.keyId, { overlapHours: 0 });
    expect([await modelStatus(old.key), await modelStatus(body.key)]).toEqual(['key-expired', 'let in']);
  });

  it('happens once, also when two ask at once', async () => {
    const { body: old } = await create(partner);
    const answers = await Promise.all(Array.from({ length: 6 }, () => rotate(old.created.keyId)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.type).toBe('/docs/problems/api-key-inactive');
    const { keyId } = old.created;
    const rotations = await server.platform.query(
      "SELECT * FROM audit WHERE action = 'key_rotated' AND subject = ?",
      [`key:${keyId}`],
    );
    expect(rotations).toHaveLength(1);
  });

  it('never lengthens the life of the old key', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const { body: old } = await create({ ...partner, expiresAt });
    const { body } = await rotate(old.created.keyId, { overlapHours: 24 });
    expect(body.replaced.expiresAt).toBe(expiresAt);
    expect(Math.abs(Date.parse(body.created.expiresAt!) - Date.parse(expiresAt))).toBeLessThan(60_000);
  });

  it.each(['key_000000000000', 'constructor', "x' OR 1=1"])('of %s finds no key', async (keyId) => {
    const { status, body } = await rotate(encodeURIComponent(keyId));
    expect([status, body.type]).toEqual([404, '/docs/problems/api-key-unknown']);
  });
});

describe('revocation', () => {
  it('ends a key at once where it was made, and after a restart everywhere', async () => {
    const { body } = await create(partner);
    expect(await modelStatus(body.key)).toBe('let in');
    const answer = await revoke(body.created.keyId);
    expect([answer.status, answer.body.changed.state]).toEqual([200, 'revoked']);
    expect(await modelStatus(body.key)).toBe('key-revoked');
    expect(await lastAudit()).toMatchObject({ action: 'key_revoked', subject: `key:${body.created.keyId}` });
  });

  it('of a revoked key changes nothing and is not recorded again', async () => {
    const { body } = await create(partner);
    const first = await revoke(body.created.keyId);
    const { sequence } = await lastAudit();
    const second = await revoke(body.created.keyId);
    expect(second.body.changed).toEqual(first.body.changed);
    expect((await lastAudit()).sequence).toBe(sequence);
    expect((await rotate(body.created.keyId)).status).toBe(409);
  });

  it('leaves the last key of an administrator, also to two who revoke each other', async () => {
    const own = await revoke(keyIdOf(await hashKey(admin)));
    expect([own.status, own.body.type]).toEqual([409, '/docs/problems/last-admin-key']);
    const { body: second } = await create({ label: 'second', scopes: ['admin'] });
    const answers = await Promise.all([
      revoke(second.created.keyId, admin),
      revoke(keyIdOf(await hashKey(admin)), second.key),
    ]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    admin = statuses[0] === 200 ? admin : second.key;
    expect((await server.call('GET', '/v1/keys', { key: admin })).status).toBe(200);
  });
});

it('the list pages through all keys', async () => {
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: KeysAnswer = (
      await server.call<KeysAnswer>('GET', `/v1/keys?limit=4${cursor && `&cursor=${cursor}`}`, { key: admin })
    ).body;
    seen.push(...page.keys.map(({ keyId }) => keyId));
    cursor = page.nextCursor;
  }
  const all = await server.platform.query('SELECT key_id FROM api_keys ORDER BY key_id');
  expect(seen).toEqual(all.map(({ key_id }) => key_id));
});
