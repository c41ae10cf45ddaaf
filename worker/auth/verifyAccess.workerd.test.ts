// Cloudflare Access: assertions signed by a key set on this machine, good and forged, over the production bundle.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../scripts/platform/fixtures/testServer.ts';
import type { Problem } from '../contract.ts';
import type { SessionAnswer } from '../contractAccess.ts';

const AUDIENCE = '7f'.repeat(32);
const GRANTS = {
  'anna.marker@lender.example': ['advise', 'read'],
  '*@lender.example': ['score'],
  'group:risk': ['admin'],
};
const ours = await generateKeyPair('RS256');
const theirs = await generateKeyPair('RS256');
const curve = await generateKeyPair('ES256');
const now = Math.floor(Date.now() / 1000);

let keyServer: Server;
let fetches = 0;
let server: TestServer;
let issuer: string;
beforeAll(async () => {
  const keys = [
    { ...(await exportJWK(ours.publicKey)), kid: 'ours', alg: 'RS256', use: 'sig' },
    { ...(await exportJWK(curve.publicKey)), kid: 'curve', alg: 'ES256', use: 'sig' },
  ];
  keyServer = createServer((request, response) => {
    fetches += 1;
    const isCerts = request.url === '/cdn-cgi/access/certs';
    response.writeHead(isCerts ? 200 : 404, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => keyServer.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}`;
  const vars = {
    ACCESS_TEAM_DOMAIN: issuer,
    ACCESS_AUDIENCE: AUDIENCE,
    ACCESS_SCOPES: JSON.stringify(GRANTS),
  };
  server = await startTestServer({ vars });
});
afterAll(async () => {
  await server?.stop();
  keyServer?.close();
});

interface Claims {
  readonly email?: unknown;
  readonly groups?: unknown;
  readonly iss?: string;
  readonly aud?: string | string[];
  readonly exp?: number;
  readonly iat?: number;
  readonly nbf?: number;
}
const good = (): Claims => ({
  ...{ email: 'Anna.Marker@lender.example', iss: issuer, aud: [AUDIENCE], iat: now, exp: now + 3600 },
});
const sign = (claims: object, key = ours.privateKey, header: object = {}) =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'ours', ...header }).sign(key);

const whoAmI = (assertion: string, method = 'GET', headers = {}) =>
  server.call<SessionAnswer & Problem>(method, '/v1/session', {
    headers: { 'Cf-Access-Jwt-Assertion': assertion, ...headers },
  });

describe('an assertion that is good', () => {
  it('gives the scopes of the e-mail, of its domain and of the groups, and names nobody', async () => {
    const { status, body } = await whoAmI(await sign({ ...good(), groups: ['risk', 'lunch'] }));
    expect(status).toBe(200);
    expect(body).toMatchObject({ scopes: ['score', 'read', 'advise', 'admin'], via: 'access' });
    expect(body.actor).toMatch(/^person_[0-9a-f]{12}$/);
    const again = await whoAmI(await sign({ ...good(), email: 'anna.marker@LENDER.example' }));
    expect(again.body.actor).toBe(body.actor);
    expect(again.body.scopes).toEqual(['score', 'read', 'advise']);
  });

  it.each([
    ['of the domain alone', 'bob@lender.example', ['score']],
    ['of another domain', 'bob@lender.example.evil.example', []],
    ['that ends like the domain', 'bob@evil-lender.example', []],
  ])('for an e-mail %s', async (_, email, scopes) => {
    const { body } = await whoAmI(await sign({ ...good(), email }));
    expect(body.scopes).toEqual(scopes);
  });

  it('without a scope opens no route that needs one', async () => {
    const assertion = await sign({ ...good(), email: 'bob@elsewhere.example' });
    const headers = { 'Cf-Access-Jwt-Assertion': assertion };
    expect((await server.call('GET', '/v1/keys', { headers })).status).toBe(403);
  });

  it('may be signed with an elliptic curve', async () => {
    const assertion = await sign(good(), curve.privateKey, { alg: 'ES256', kid: 'curve' });
    expect((await whoAmI(assertion)).status).toBe(200);
  });

  it('needs the origin on a write, as the browser adds it by itself', async () => {
    const { status, body } = await whoAmI(await sign(good()), 'DELETE');
    expect([status, body.type]).toEqual([403, '/docs/problems/csrf-refused']);
    const fromHere = { Origin: server.url.origin, 'X-Clairscore-Client': 'dashboard' };
    expect((await whoAmI(await sign(good()), 'DELETE', fromHere)).status).toBe(204);
  });

  it('writes under the name that is no e-mail, also in the audit chain and the log', async () => {
    const assertion = await sign({ ...good(), groups: ['risk'] });
    const headers = {
      ...{ 'Cf-Access-Jwt-Assertion': assertion, 'Idempotency-Key': 'k1' },
      ...{ Origin: server.url.origin, 'X-Clairscore-Client': 'dashboard' },
    };
    const body = { label: 'Partner', scopes: ['score'] };
    const first = await server.call<{ key: string }>('POST', '/v1/keys', { headers, body });
    const again = await server.call<{ key: string }>('POST', '/v1/keys', { headers, body });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.key).toBe(first.body.key);
    const rows = JSON.stringify(await server.platform.query('SELECT * FROM audit'));
    expect(rows).toMatch(/"person_[0-9a-f]{12}"/);
    expect((rows + server.logs.join()).toLowerCase()).not.toContain('marker');
  });
});

describe('an assertion is refused', () => {
  it.each([
    ['that has expired', () => sign({ ...good(), exp: now - 60 }), 'exp'],
    ['that is for another application', () => sign({ ...good(), aud: ['00'.repeat(32)] }), 'aud'],
    ['that is for none', () => sign({ ...good(), aud: undefined }), 'aud'],
    ['of another team', () => sign({ ...good(), iss: 'https://evil.cloudflareaccess.com' }), 'iss'],
    ['that never expires', () => sign({ ...good(), exp: undefined }), 'exp'],
    ['that is not valid yet', () => sign({ ...good(), nbf: now + 600 }), 'nbf'],
    ['signed by somebody else', () => sign(good(), theirs.privateKey), 'signature'],
    ['of an unknown key', () => sign(good(), ours.privateKey, { kid: 'other' }), 'signature'],
    ['without an e-mail', () => sign({ ...good(), email: undefined }), 'email'],
    ['with a group for an e-mail', () => sign({ ...good(), email: 'group:risk' }), 'email'],
    ['with a domain for an e-mail', () => sign({ ...good(), email: '*@lender.example' }), 'email'],
    ['with a word of every object', () => sign({ ...good(), email: 'constructor' }), 'email'],
    ['that is not signed', async () => new UnsecuredJWT({ ...good() }).encode(), 'signature'],
    ['that is none', async () => 'abc', 'signature'],
    [
      'signed with the public key as a secret',
      async () => {
        const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(ours.publicKey)));
        return new SignJWT({ ...good() }).setProtectedHeader({ alg: 'HS256', kid: 'ours' }).sign(secret);
      },
      'signature',
    ],
    [
      'whose e-mail was exchanged',
      async () => {
        const [header, , signature] = (await sign(good())).split('.');
        const other = (await sign({ ...good(), email: 'admin@lender.example' })).split('.')[1];
        return `${header}.${other}.${signature}`;
      },
      'signature',
    ],
  ])('%s', async (_, assertionOf, check) => {
    const { status, body } = await whoAmI(await assertionOf());
    expect([status, body.type]).toEqual([401, '/docs/problems/access-refused']);
    expect(body.detail).toBe(`Its check "${check}" failed.`);
  });
});

it('the key set is not fetched for every request', async () => {
  const before = fetches;
  for (let i = 0; i < 20; i++) expect((await whoAmI(await sign(good()))).status).toBe(200);
  expect(fetches - before).toBeLessThanOrEqual(1);
});

it('a key still opens what it opens', async () => {
  const key = await server.keyFor('admin');
  expect((await server.call('GET', '/v1/keys', { key })).status).toBe(200);
});

it('without the key set nobody comes in, and the answer says why', async () => {
  await new Promise((resolve) => keyServer.close(resolve));
  await server.restart();
  const { status, body } = await whoAmI(await sign(good()));
  expect([status, body.type]).toEqual([503, '/docs/problems/access-unreachable']);
});
