// What operators rely on: nothing about a person in logs and audit, identifiers, timing, other sites' pages, and answers
// while a store is broken. Over the production bundle.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../scripts/platform/fixtures/testServer.ts';
import { fixtureApplicants } from '../scripts/publish/fixtures/fixtureApplicants.ts';
import { fixtureArtefact } from '../scripts/publish/fixtures/fixtureArtefact.ts';
import { publishApplicants } from '../scripts/publish/publishApplicants.ts';
import { publishModel } from '../scripts/publish/publishModel.ts';
import { readApplicantShard, writeApplicantShard } from '../wasm/artefact/applicantShard.ts';
import { ROUTE_SCOPES } from './auth/routeScopes.ts';
import { SCOPES } from './auth/scopes.ts';
import type { HealthAnswer, Problem } from './contract.ts';

const artefact = await fixtureArtefact(3);
const applicants = fixtureApplicants(6, 20);
const { application, applicantId } = applicants[0]!;
const partner = 'https://partner.example';

let server: TestServer;
let key: string;
beforeAll(async () => {
  server = await startTestServer({ vars: { CORS_ORIGINS: `${partner}, https://broker.example` } });
  await publishModel(server.platform, artefact, 'champion');
  await publishApplicants(server.platform, readApplicantShard(writeApplicantShard(applicants)));
  key = await server.keyFor(...SCOPES);
});
afterAll(() => server?.stop());

describe('logs and audit', () => {
  it('hold nothing of what a request brings', async () => {
    let planted = 0;
    const markers: string[] = [];
    const marker = (): string => {
      const text = `zqmark${planted++}zq`;
      markers.push(text);
      return text;
    };
    // Every field of an application and of a request, each wrong with its own marker.
    const fields = Object.fromEntries(Object.keys(application).map((name) => [name, marker()]));
    const bodies: unknown[] = [
      { application: fields, [marker()]: marker() },
      { applicantId: marker(), history: { [marker()]: marker() }, language: marker() },
      `{"application": "${marker()}"`,
      { label: marker(), scopes: [marker()], overlapHours: marker() },
    ];
    for (const route of Object.keys(ROUTE_SCOPES)) {
      const [method, pattern] = route.split(' ') as [string, string];
      for (const body of bodies) {
        const path = pattern.replaceAll(/:\w+/g, () => marker());
        const headers = {
          'Idempotency-Key': marker(),
          'X-Request-Id': marker(),
          'User-Agent': marker(),
          Referer: `https://${marker()}.example/`,
          Origin: `https://${marker()}.example`,
          Cookie: `clairscore=${marker()}`,
          'X-Forwarded-For': marker(),
          'If-None-Match': marker(),
          [`X-${marker()}`]: marker(),
        };
        const sent = method === 'GET' ? {} : { body };
        await server.call(method, `${path}?search=${marker()}&${marker()}=1`, { key, headers, ...sent });
        await server.call(method, path, {
          key: `clair_${marker()}`,
          headers: { Authorization: marker() },
          ...sent,
        });
      }
    }
    await server.call('POST', '/v1/keys', { key, body: { label: marker(), scopes: ['read'] } });
    await server.call('POST', '/v1/score', { key, body: { applicantId } });
    await server.call('GET', `/v1/nowhere/${marker()}`, { key });
    const scored = async () =>
      (await server.platform.query("SELECT * FROM audit WHERE action = 'score_batch'")).length;
    await expect.poll(scored, { timeout: 20_000 }).toBeGreaterThan(0);
    const told = [...server.logs, JSON.stringify(await server.platform.query('SELECT * FROM audit'))].join(
      '\n',
    );
    expect(markers.length).toBeGreaterThan(200);
    expect(server.logs.length).toBeGreaterThan(50);
    expect(markers.filter((text) => told.toLowerCase().includes(text))).toEqual([]);
    // Whether, not where: a comparison of texts this long takes minutes to print.
    expect(new RegExp(`\\b${applicantId}\\b`).test(told)).toBe(false);
    expect(told.includes(key.slice('clair_'.length))).toBe(false);
  });
});

describe('the request identifier', () => {
  it.each([
    ['a UUID', '3F2504E0-4F89-41D3-9A0C-0305E82C3301', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
    ['a trace id', '4bf92f3577b34da6a3ce929d0e0e4736', '4bf92f3577b34da6a3ce929d0e0e4736'],
  ])('of the caller is kept when it is %s', async (_, given, expected) => {
    const before = server.logs.length;
    const { headers, body } = await server.call<Problem>('GET', '/v1/nowhere', {
      headers: { 'X-Request-Id': given },
    });
    expect([headers.get('X-Request-Id'), body.requestId]).toEqual([expected, expected]);
    await expect.poll(() => server.logs.length).toBe(before + 1);
    expect(JSON.parse(server.logs[before]!)).toMatchObject({ requestId: expected, status: 404 });
  });

  it.each(['anna', '1', "' OR 1=1", 'x'.repeat(36)])('%j is replaced', async (given) => {
    const { headers } = await server.call('GET', '/health', { headers: { 'X-Request-Id': given } });
    expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });
});

it('Server-Timing tells the parts of a score, which do not exceed the whole', async () => {
  const { headers } = await server.call('POST', '/v1/score', { key, body: { applicantId } });
  const parts = (headers.get('Server-Timing') ?? '')
    .split(', ')
    .map((part) => part.split(';dur=') as [string, string]);
  expect(parts.map(([name]) => name)).toEqual(['auth', 'storage', 'score', 'total']);
  const [auth, storage, score, total] = parts.map(([, ms]) => Number(ms)) as [number, number, number, number];
  expect(Math.min(auth, storage, score)).toBeGreaterThanOrEqual(0);
  // Each is rounded to a tenth of a millisecond.
  expect(auth + storage + score).toBeLessThanOrEqual(total + 0.2);
});

describe('a page of another site', () => {
  const asks = (origin: string, method = 'POST') =>
    server.call('OPTIONS', '/v1/score', {
      headers: { Origin: origin, 'Access-Control-Request-Method': method },
    });

  it.each([partner, 'https://broker.example'])('%s is listed: it may ask with a key', async (origin) => {
    const preflight = await asks(origin);
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe(origin);
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toBe('POST');
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toContain('Authorization');
    const { headers } = await server.call('POST', '/v1/score', {
      key,
      body: { applicantId },
      headers: { Origin: origin },
    });
    expect(headers.get('Access-Control-Allow-Origin')).toBe(origin);
    expect(headers.get('Vary')).toContain('Origin');
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
  });

  it('reads a refusal as well', async () => {
    const { status, headers } = await server.call('GET', '/v1/model', { headers: { Origin: partner } });
    expect([status, headers.get('Access-Control-Allow-Origin')]).toEqual([401, partner]);
  });

  it.each(['https://evil.example', 'https://partner.example.evil.example', 'http://partner.example', 'null'])(
    '%s is not listed: it may not',
    async (origin) => {
      const preflight = await asks(origin);
      expect(preflight.status).toBe(405);
      expect(preflight.headers.get('Access-Control-Allow-Origin')).toBeNull();
      const { headers } = await server.call('GET', '/health', { headers: { Origin: origin } });
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    },
  );
});

describe('while the database is broken', () => {
  it('health names the store, and answers tell no more than that', async () => {
    await server.platform.query('ALTER TABLE applicants RENAME TO applicants_away');
    const health = await server.call<HealthAnswer>('GET', '/health');
    expect(health.status).toBe(503);
    expect(health.body).toMatchObject({
      ...{ status: 'degraded', model: 'ready', storage: 'failing' },
      stores: { MODELS: 'ready', HISTORIES: 'ready', DB: 'failing' },
    });
    const answer = await server.call<Problem>('GET', `/v1/applicants/${applicantId}/export`, { key });
    expect([answer.status, answer.body.type]).toEqual([503, '/docs/problems/storage-failing']);
    expect(JSON.stringify(answer.body)).not.toMatch(/SQL|table|applicants_|\bat \b/);
    await server.platform.query('ALTER TABLE applicants_away RENAME TO applicants');
    expect((await server.call('GET', '/health')).status).toBe(200);
  });
});
