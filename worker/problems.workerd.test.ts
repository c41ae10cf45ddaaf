// What the API says to requests that are wrong, hostile or not allowed, against the production bundle in real workerd.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../scripts/platform/fixtures/testServer.ts';
import { ensureKeys } from '../scripts/publish/ensureKeys.ts';
import { fixtureApplicants } from '../scripts/publish/fixtures/fixtureApplicants.ts';
import { fixtureArtefact } from '../scripts/publish/fixtures/fixtureArtefact.ts';
import { publishApplicants } from '../scripts/publish/publishApplicants.ts';
import { publishModel } from '../scripts/publish/publishModel.ts';
import { readApplicantShard, writeApplicantShard } from '../wasm/artefact/applicantShard.ts';
import { generateKey } from './auth/keyFormat.ts';
import { SCOPES } from './auth/scopes.ts';
import type { Problem } from './contract.ts';

const artefact = await fixtureArtefact(4);
const { modelVersion } = artefact.manifest;
const applicants = fixtureApplicants(6, 20);
const { application, applicantId } = applicants[0]!;

let server: TestServer;
let key: string;
beforeAll(async () => {
  server = await startTestServer();
  await publishModel(server.platform, artefact, 'champion');
  await publishApplicants(server.platform, readApplicantShard(writeApplicantShard(applicants)));
  key = await server.keyFor(...SCOPES);
});
afterAll(() => server?.stop());

const problemOf = (method: string, path: string, call = {}) =>
  server.call<Problem>(method, path, { key, ...call });

describe('every problem', () => {
  it.each([
    ['a body that is not JSON', 'POST', '/v1/score', { body: '{"applicantId": }' }, 400, 'malformed-json'],
    [
      'a body that is no UTF-8',
      'POST',
      '/v1/score',
      { body: Uint8Array.of(0x22, 0xff, 0x22) },
      400,
      'not-utf8',
    ],
    [
      'a body in which a character was lost before',
      'POST',
      '/v1/score',
      { body: '{"application":{"occupation":"caf\ufffd"}}' },
      400,
      'not-utf8',
    ],
    ['an empty body', 'POST', '/v1/score', { body: '' }, 400, 'malformed-json'],
    [
      'a form',
      'POST',
      '/v1/score',
      { body: 'a=1', type: 'application/x-www-form-urlencoded' },
      415,
      'unsupported-media-type',
    ],
    [
      'JSON under another name',
      'POST',
      '/v1/score',
      { body: '{}', type: 'application/jsonp' },
      415,
      'unsupported-media-type',
    ],
    ['a large body', 'POST', '/v1/score', { body: `{"a":"${'x'.repeat(70_000)}"}` }, 413, 'body-too-large'],
    ['an empty request', 'POST', '/v1/score', { body: {} }, 422, 'invalid-request'],
    ['an array', 'POST', '/v1/score', { body: [] }, 422, 'invalid-request'],
    ['null', 'POST', '/v1/score', { body: 'null' }, 422, 'invalid-request'],
    [
      '64 KiB of brackets',
      'POST',
      '/v1/score',
      { body: `${'['.repeat(32_000)}${']'.repeat(32_000)}` },
      400,
      'json-too-deep',
    ],
    [
      'a name twice',
      'POST',
      '/v1/score',
      { body: '{"applicantId":1,"applicantId":2}' },
      400,
      'duplicate-names',
    ],
    ['a parameter twice', 'GET', '/v1/applicants?limit=1&limit=2', {}, 400, 'invalid-request'],
    ['an unknown applicant', 'POST', '/v1/score', { body: { applicantId: 1 } }, 404, 'applicant-unknown'],
    ['an unknown applicant', 'GET', '/v1/applicants/4294967294', {}, 404, 'applicant-unknown'],
    ['an unknown applicant', 'GET', '/v1/applicants/1/assessment', {}, 404, 'applicant-unknown'],
    ['an id beyond the range', 'GET', '/v1/applicants/4294967295', {}, 400, 'invalid-request'],
    ['an id that is none', 'GET', '/v1/applicants/1e5', {}, 400, 'invalid-request'],
    ['a leading zero', 'GET', '/v1/applicants/0100', {}, 400, 'invalid-request'],
    ['a limit of 0', 'GET', '/v1/applicants?limit=0', {}, 400, 'invalid-request'],
    ['a limit of 201', 'GET', '/v1/applicants?limit=201', {}, 400, 'invalid-request'],
    ['SQL for a search', 'GET', "/v1/applicants?search=1' OR 1=1", {}, 400, 'invalid-request'],
    ['a made-up cursor', 'GET', '/v1/applicants?cursor=abc', {}, 400, 'invalid-request'],
    ['an unknown parameter', 'GET', '/v1/applicants?colour=red', {}, 400, 'invalid-request'],
    [
      'a file that is not listed',
      'GET',
      `/v1/artefacts/${modelVersion}/secret.txt`,
      {},
      404,
      'artefact-unknown',
    ],
    [
      'a name of every object',
      'GET',
      `/v1/artefacts/${modelVersion}/constructor`,
      {},
      404,
      'artefact-unknown',
    ],
    [
      'a way out of the folder',
      'GET',
      `/v1/artefacts/${modelVersion}/..%2Falias%2Fchampion`,
      {},
      404,
      'artefact-unknown',
    ],
    ['an unknown version', 'GET', '/v1/artefacts/0000000000000000/model.onnx', {}, 404, 'artefact-unknown'],
    ['an alias as version', 'GET', '/v1/artefacts/alias/champion', {}, 404, 'artefact-unknown'],
    ['an unknown path', 'GET', '/v1/nothing', {}, 404, 'route-unknown'],
    ['another method', 'PUT', '/v1/score', { body: {} }, 405, 'method-not-allowed'],
  ])('%s (%s %s) is worded as RFC 9457 asks', async (_, method, path, call, status, type) => {
    const answer = await problemOf(method, path, call);
    const { body } = answer;
    expect({ status: answer.status, type: body.type }).toEqual({ status, type: `/docs/problems/${type}` });
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(body).toMatchObject({
      status,
      title: expect.stringMatching(/./),
      detail: expect.stringMatching(/\.$/),
      instance: new URL(path, server.url).pathname,
      modelVersion,
      requestId: answer.headers.get('X-Request-Id'),
    });
  });

  it('says where JSON breaks', async () => {
    const { body } = await problemOf('POST', '/v1/score', { body: '{\n "applicantId": 1,\n}' });
    expect(body.detail).toContain('character 21 (line 3, column 1): found "}"');
  });

  it('lists all faults of a request with both bounds', async () => {
    const wrong = { ...application, amount_credit: 1, shoe_size: 43 };
    const { body } = await problemOf('POST', '/v1/score', { body: { application: wrong } });
    expect(body.faults).toEqual([
      { pointer: '/application/amount_credit', expected: 'a number from 1000 to 10000000', received: '1' },
      { pointer: '/application/shoe_size', expected: 'no field of this name', received: 'the field' },
    ]);
  });

  it('lists no more faults than anybody reads, and says how many there are', async () => {
    const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`f${i}`, 1]));
    const { body } = await problemOf('POST', '/v1/score', { body: { applicantId, ...many } });
    expect(body.faults).toHaveLength(200);
    expect(body.detail).toBe('3000 faults; the first 200 are listed.');
  });

  it('tells both sizes of a body that is too large, also when its length is not told', async () => {
    const bytes = new TextEncoder().encode(`{"a":"${'x'.repeat(90_000)}"}`);
    const told = await problemOf('POST', '/v1/score', { body: bytes });
    expect(told.body.detail).toBe('At most 65536 bytes are read, the body has 90008.');
    const untold = await problemOf('POST', '/v1/score', { body: streamOf(bytes) });
    expect([untold.status, untold.body.detail]).toEqual([413, told.body.detail]);
    const huge = await problemOf('POST', '/v1/score', { body: '1'.repeat(900_000) });
    expect([huge.status, huge.body.type]).toEqual([413, '/docs/problems/body-too-large']);
  });

  it('names the methods a path has', async () => {
    const { status, headers } = await problemOf('PUT', '/v1/applicants/7');
    expect([status, headers.get('Allow')]).toEqual([405, 'GET, DELETE']);
  });

  it('refuses values in range whose ratio no float32 holds, naming the feature', async () => {
    const body = {
      application: { ...application, amount_goods: 10_000_000 },
      history: { bureau_credit_sum: 1e-40, bureau_debt_sum: 1e9 },
    };
    const answer = await problemOf('POST', '/v1/score', { body });
    expect([answer.status, answer.body.type]).toEqual([422, '/docs/problems/not-scorable']);
    expect(answer.body.detail).toContain('bureau_debt_to_credit');
  });
});

describe('keys', () => {
  const withKey = (given: string | undefined) =>
    server.call<Problem>('GET', '/v1/model', given === undefined ? {} : { key: given });

  it.each([
    ['absent', undefined, 'key-missing'],
    ['not one', 'clair_short', 'key-malformed'],
    ['never issued', generateKey(), 'key-unknown'],
  ])('a key that is %s is refused with a challenge', async (_, given, type) => {
    const { status, headers, body } = await withKey(given);
    expect([status, body.type]).toEqual([401, `/docs/problems/${type}`]);
    expect(headers.get('WWW-Authenticate')).toMatch(/^Bearer realm="clairscore"/);
  });

  it('an expired key is refused with its day', async () => {
    const expired = generateKey();
    const expiresAt = new Date(Date.now() - 1_000);
    await ensureKeys(server.platform, [{ label: 'old', scopes: ['score'], key: expired, expiresAt }]);
    const { status, body } = await withKey(expired);
    expect([status, body.type]).toEqual([401, '/docs/problems/key-expired']);
    expect(body.detail).toContain(expiresAt.toISOString());
  });

  it('a key is good until it expires', async () => {
    const lasting = generateKey();
    const expiresAt = new Date(Date.now() + 60_000);
    await ensureKeys(server.platform, [{ label: 'new', scopes: ['score'], key: lasting, expiresAt }]);
    expect((await withKey(lasting)).status).toBe(200);
  });

  it('a revoked key is refused', async () => {
    const revoked = generateKey();
    const [keyId] = await ensureKeys(server.platform, [{ label: 'lost', scopes: ['score'], key: revoked }]);
    await server.platform.query('UPDATE api_keys SET revoked_at = ? WHERE key_id = ?', [
      '2026-01-02T03:04:05.000Z',
      keyId!,
    ]);
    const { status, body } = await withKey(revoked);
    expect([status, body.type]).toEqual([401, '/docs/problems/key-revoked']);
    expect(body.detail).toContain('2026-01-02');
  });

  it('are stored as hashes alone', async () => {
    const rows = await server.platform.query('SELECT * FROM api_keys');
    const stored = JSON.stringify(rows);
    expect(rows.length).toBeGreaterThan(3);
    expect(stored).not.toContain('clair_');
    expect(stored).not.toContain(key.slice('clair_'.length));
  });
});

it('a scope that is missing is named with those there are', async () => {
  const partner = await server.keyFor('score', 'advise');
  const { status, body } = await server.call<Problem>('GET', '/v1/applicants', { key: partner });
  expect([status, body.type]).toEqual([403, '/docs/problems/scope-missing']);
  expect(body.detail).toBe('The scope "read" is needed, the key has "score", "advise".');
});

describe('the log', () => {
  it('has one line of JSON a request, with nothing about a person in it', async () => {
    const before = server.logs.length;
    await server.call('GET', `/v1/applicants/${applicantId}`, { key });
    await server.call('GET', '/v1/applicants?search=999', { key });
    await server.call('POST', '/v1/score', {
      key,
      body: { application: { ...application, gender: 'a secret' } },
    });
    await expect.poll(() => server.logs.length).toBe(before + 3);
    const lines = server.logs.slice(before);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { method: 'GET', route: 'GET /v1/applicants/:id', status: 200, keyId: expect.stringMatching(/^key_/) },
      { method: 'GET', route: 'GET /v1/applicants', status: 200 },
      { method: 'POST', route: 'POST /v1/score', status: 422, fault: 'invalid_request' },
    ]);
    for (const told of [String(applicantId), '999', 'a secret', key, 'clair_']) {
      expect(
        lines.map((line) => line.replaceAll(/"requestId":"[^"]*"|"keyId":"[^"]*"/g, '')).join(),
      ).not.toContain(told);
    }
  });
});

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 10_000) controller.enqueue(bytes.subarray(at, at + 10_000));
      controller.close();
    },
  });
}
