// Limits of a key in a few seconds and in a day, over the production bundle with the rate limiter's binding.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../scripts/platform/fixtures/testServer.ts';
import { hashKey, keyIdOf } from '../auth/keyFormat.ts';
import type { Problem } from '../contract.ts';
import type { CreatedKeyAnswer, KeysAnswer } from '../contractAccess.ts';

const LIMIT = 40;
let server: TestServer;
let admin: string;
beforeAll(async () => {
  server = await startTestServer({ rateLimit: LIMIT, vars: { REQUESTS_PER_DAY: '5000' } });
  admin = await server.keyFor('admin');
});
afterAll(() => server?.stop());

const ask = (key: string) => server.call<Problem>('GET', '/v1/session', { key });

describe('in a few seconds', () => {
  it('a key is told to wait after so many, and another key is not', async () => {
    const [one, other] = [await server.keyFor('read'), await server.keyFor('read')];
    // Windows begin by the clock: twice the limit and one more meets a full one wherever it begins.
    const answers = [];
    for (let i = 0; i < 2 * LIMIT + 1; i++) answers.push(await ask(one));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers[0]!.status).toBe(200);
    expect(answers[0]!.headers.get('RateLimit-Policy')).toBe(`"burst";q=${LIMIT};w=10, "day";q=5000;w=86400`);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]!.body.type).toBe('/docs/problems/rate-exceeded');
    expect(refused[0]!.headers.get('Retry-After')).toBe('10');
    expect(refused[0]!.headers.get('RateLimit')).toBe('"burst";r=0;t=10');
    expect((await ask(other)).status).toBe(200);
  });
});

describe('in a day', () => {
  it('a key has its own quota, which other isolates learn of', async () => {
    const created = await server.call<CreatedKeyAnswer>('POST', '/v1/keys', {
      key: admin,
      body: { label: 'small', scopes: ['read'], requestsPerDay: 6 },
    });
    const { key } = created.body;
    const statuses: number[] = [];
    const left: (string | null)[] = [];
    for (let i = 0; i < 4; i++) {
      const { status, headers } = await ask(key);
      statuses.push(status);
      left.push(/r=(\d+)/.exec(headers.get('RateLimit') ?? '')?.[1] ?? null);
    }
    expect([statuses, left]).toEqual([
      [200, 200, 200, 200],
      ['5', '4', '3', '2'],
    ]);
    const written = async () => {
      const keyId = keyIdOf(await hashKey(key));
      const rows = await server.platform.query('SELECT requests FROM key_usage WHERE key_id = ?', [keyId]);
      return rows[0]?.requests;
    };
    await expect.poll(written, { timeout: 20_000 }).toBe(4);
    // A new isolate learns of them when it first writes its own.
    await server.restart();
    expect((await ask(key)).status).toBe(200);
    await expect.poll(written, { timeout: 20_000 }).toBe(5);
    expect((await ask(key)).status).toBe(200);
    const { status, body, headers } = await ask(key);
    expect([status, body.type]).toEqual([429, '/docs/problems/quota-exceeded']);
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(Number(headers.get('Retry-After'))).toBeLessThanOrEqual(86_400);
    expect(headers.get('RateLimit-Policy')).toBe('"day";q=6;w=86400');
    const { keys } = (await server.call<KeysAnswer>('GET', '/v1/keys', { key: admin })).body;
    const { lastUsedAt } = keys.find(({ keyId }) => keyId === created.body.created.keyId)!;
    expect(Date.now() - Date.parse(lastUsedAt!)).toBeLessThan(60_000);
  });

  it('when it was last used is written at most once a minute', async () => {
    const key = await server.keyFor('read');
    const keyId = keyIdOf(await hashKey(key));
    const earlier = new Date(Date.now() - 30_000).toISOString();
    await server.platform.query('UPDATE api_keys SET last_used_at = ? WHERE key_id = ?', [earlier, keyId]);
    await ask(key);
    const counted = async () =>
      (await server.platform.query('SELECT requests FROM key_usage WHERE key_id = ?', [keyId])).length;
    await expect.poll(counted, { timeout: 20_000 }).toBe(1);
    const rows = await server.platform.query('SELECT last_used_at FROM api_keys WHERE key_id = ?', [keyId]);
    expect(rows).toEqual([{ last_used_at: earlier }]);
  });
});
