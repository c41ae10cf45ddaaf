// Sessions of the dashboard from sign-in to their end, over the production bundle.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../scripts/platform/fixtures/testServer.ts';
import { hashKey, keyIdOf } from '../auth/keyFormat.ts';
import type { Problem } from '../contract.ts';
import type { SessionAnswer } from '../contractAccess.ts';

let server: TestServer;
let admin: string;
let advisor: string;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.keyFor('admin');
  advisor = await server.keyFor('read', 'score');
});
afterAll(() => server?.stop());

async function signIn(key = advisor) {
  const answer = await server.call<SessionAnswer>('POST', '/v1/session', { key });
  return { ...answer, cookie: (answer.headers.get('Set-Cookie') ?? '').split(';')[0]! };
}
const whoAmI = (cookie: string) =>
  server.call<SessionAnswer & Problem>('GET', '/v1/session', { headers: { Cookie: cookie } });
const fromHere = () => ({ Origin: server.url.origin, 'X-Clairscore-Client': 'dashboard' });
const age = (column: string, minutes: number) =>
  server.platform.query(`UPDATE sessions SET ${column} = ?`, [
    new Date(Date.now() - minutes * 60_000).toISOString(),
  ]);

describe('a session', () => {
  it('is a cookie no script reads and no other site sends', async () => {
    const { status, headers, body, cookie } = await signIn();
    expect(status).toBe(201);
    expect(headers.get('Set-Cookie')).toMatch(
      /^clairscore=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/,
    );
    expect(JSON.stringify(body)).not.toContain(cookie.split('=')[1]);
    const me = await whoAmI(cookie);
    expect(me.body).toMatchObject({
      actor: keyIdOf(await hashKey(advisor)),
      scopes: ['read', 'score'],
      via: 'session',
      expiresAt: body.expiresAt,
    });
    const stored = JSON.stringify(await server.platform.query('SELECT * FROM sessions'));
    expect(stored).not.toContain(cookie.split('=')[1]);
  });

  it('has a cookie bound to the host where the line is safe, and none where it is not', async () => {
    const at = (url: string) =>
      server.call<Problem>('POST', '/v1/session', { key: advisor, headers: { 'MF-Original-URL': url } });
    const safe = await at('https://scores.example/v1/session');
    expect(safe.headers.get('Set-Cookie')).toMatch(/^__Host-clairscore=[\w-]{43}; Path=\/; .*; Secure$/);
    const unsafe = await at('http://scores.example/v1/session');
    expect([unsafe.status, unsafe.body.type]).toEqual([400, '/docs/problems/session-insecure']);
  });

  it('ends when it is signed out, and says so in the audit chain', async () => {
    const { cookie } = await signIn();
    const out = await server.call('DELETE', '/v1/session', { headers: { Cookie: cookie, ...fromHere() } });
    expect(out.status).toBe(204);
    expect(out.headers.get('Set-Cookie')).toMatch(/^clairscore=; .*Max-Age=0$/);
    const { status, body } = await whoAmI(cookie);
    expect([status, body.type]).toEqual([401, '/docs/problems/session-unknown']);
    const actions = await server.platform.query('SELECT action FROM audit ORDER BY sequence DESC LIMIT 2');
    expect(actions.map(({ action }) => action)).toEqual(['session_closed', 'session_opened']);
  });

  it('ends with its key, at once where the key was revoked', async () => {
    const key = await server.keyFor('read');
    const { cookie } = await signIn(key);
    expect((await whoAmI(cookie)).status).toBe(200);
    await server.call('DELETE', `/v1/keys/${keyIdOf(await hashKey(key))}`, { key: admin });
    const { status, body } = await whoAmI(cookie);
    expect([status, body.type]).toEqual([401, '/docs/problems/session-unknown']);
  });

  it.each([
    ['half an hour without a request', 'last_seen_at', 30, 401],
    ['not yet half an hour', 'last_seen_at', 29, 200],
    ['its absolute end', 'expires_at', 0, 401],
  ])('lives until %s', async (_, column, minutes, expected) => {
    const { cookie } = await signIn();
    await age(column, minutes);
    // Another isolate, which does not remember the session.
    await server.restart();
    const { status, body } = await whoAmI(cookie);
    expect(status).toBe(expected);
    if (expected === 401) expect(body.type).toBe('/docs/problems/session-expired');
  });

  it('is kept alive by requests', async () => {
    const { cookie } = await signIn();
    await age('last_seen_at', 20);
    await server.restart();
    await whoAmI(cookie);
    const seen = async () => {
      const rows = await server.platform.query('SELECT max(last_seen_at) AS seen FROM sessions');
      return Date.now() - Date.parse(String(rows[0]!.seen));
    };
    await expect.poll(seen, { timeout: 20_000 }).toBeLessThan(19 * 60_000);
  });

  it.each(['clairscore=', 'clairscore=short', `clairscore=${'A'.repeat(43)}`, 'other=1'])(
    'is not %j',
    async (cookie) => {
      expect((await whoAmI(cookie)).status).toBe(401);
    },
  );
});
