// Everyone who could come to every route of the real application: let in, or refused with the reason. The routes are
// asked of the application itself, so that a new one without a declared scope fails here.

import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../scripts/platform/fixtures/testServer.ts';
import { ensureKeys } from '../../scripts/publish/ensureKeys.ts';
import { fixtureApplicants } from '../../scripts/publish/fixtures/fixtureApplicants.ts';
import { fixtureArtefact } from '../../scripts/publish/fixtures/fixtureArtefact.ts';
import { publishModel } from '../../scripts/publish/publishModel.ts';
import { startWorker } from '../../wasm/runtime/fixtures/startWorker.ts';
import type { Problem } from '../contract.ts';
import type { CreatedClientLinkAnswer } from '../contractClient.ts';
import { generateKey } from './keyFormat.ts';
import { ROUTE_SCOPES } from './routeScopes.ts';
import { SCOPES, type Scope } from './scopes.ts';

const routes = await routesOfApplication();

async function routesOfApplication(): Promise<string[]> {
  const miniflare = startWorker(fileURLToPath(new URL('../fixtures/routesWorker.ts', import.meta.url)));
  try {
    return (await (await miniflare.dispatchFetch('http://localhost/')).json()) as string[];
  } finally {
    await miniflare.dispose();
  }
}

const PROVES_NOTHING = [
  'no key',
  'a malformed key',
  'an unknown key',
  'an expired key',
  'a revoked key',
] as const;
const READS = ['GET', 'HEAD'];

let server: TestServer;
let link: string;
const keys = new Map<string, string>();
beforeAll(async () => {
  server = await startTestServer();
  for (const scope of SCOPES) keys.set(scope, await server.keyFor(scope));
  keys.set('a malformed key', 'clair_short');
  keys.set('an unknown key', generateKey());
  const [expired, revoked] = [generateKey(), generateKey()];
  const expiresAt = new Date(Date.now() - 1_000);
  await ensureKeys(server.platform, [{ label: 'old', scopes: SCOPES, key: expired, expiresAt }]);
  const [keyId] = await ensureKeys(server.platform, [{ label: 'lost', scopes: SCOPES, key: revoked }]);
  await server.platform.query("UPDATE api_keys SET revoked_at = '2026-01-02' WHERE key_id = ?", [keyId!]);
  keys.set('an expired key', expired);
  keys.set('a revoked key', revoked);
  [link] = await makeLinks();
});
afterAll(() => server?.stop());

/** Of a decision without an applicant; the names of the bad ones go to `keys`. */
async function makeLinks(): Promise<[string]> {
  await publishModel(server.platform, await fixtureArtefact(3), 'champion');
  const { application } = fixtureApplicants(5, 1)[0]!;
  const overrideReason = 'For a test of the links.';
  const decide = (decision: string) =>
    server.call<{ decisionId: string }>('POST', '/v1/decisions', {
      key: keys.get('advise')!,
      body: { application, decision, overrideReason },
    });
  const { decisionId } = (await decide('refused')).body;
  const make = async (): Promise<[string, string]> => {
    const { body } = await server.call<CreatedClientLinkAnswer>(
      'POST',
      `/v1/decisions/${decisionId}/client-links`,
      { key: keys.get('advise')!, body: {} },
    );
    return [body.url.split('#')[1]!, body.linkId];
  };
  const [[good], [expired, expiredId], [revoked, revokedId]] = [await make(), await make(), await make()];
  const set = (column: string, id: string) =>
    server.platform.query(`UPDATE client_links SET ${column} = '2026-01-02' WHERE id = ?`, [id]);
  await set('expires_at', expiredId);
  await set('revoked_at', revokedId);
  keys.set('a forged link', good.replace(/.{4}$/, 'AAAA'));
  keys.set('an expired link', expired);
  keys.set('a revoked link', revoked);
  return [good];
}

/** A cookie of a new session. */
async function signIn(scope: Scope): Promise<string> {
  const { status, headers } = await server.call('POST', '/v1/session', { key: keys.get(scope)! });
  expect(status).toBe(201);
  return headers.get('Set-Cookie')!.split(';')[0]!;
}

async function call(
  route: string,
  headers: Record<string, string>,
): Promise<{ status: number; type: string }> {
  const [method, pattern] = route.split(' ') as [string, string];
  const path = pattern.replaceAll(/:\w+(\{[^}]*\})?/g, '1').replaceAll('*', '1');
  const body = READS.includes(method) ? {} : { body: {} };
  const answer = await server.call<Problem | string>(method, path, { headers, ...body });
  const type = typeof answer.body === 'object' ? (answer.body.type ?? '') : '';
  return { status: answer.status, type: type.replace('/docs/problems/', '') };
}

const bearer = (name: string): Record<string, string> =>
  keys.has(name) ? { Authorization: `Bearer ${keys.get(name)}` } : {};

/** What someone with one scope gets at a route, whatever the route itself then says. */
function verdict(route: string, scope: Scope): 'let in' | 'scope-missing' | 'link-needed' {
  const needed = ROUTE_SCOPES[route];
  if (needed === 'link') return 'link-needed';
  return needed === 'public' || needed === 'any' || needed === scope ? 'let in' : 'scope-missing';
}

const REFUSALS = [401, 403];
const told = ({ status, type }: { status: number; type: string }): string =>
  REFUSALS.includes(status) ? type : 'let in';

it('declares a scope for every route there is, and for no other', () => {
  expect(routes.length).toBeGreaterThan(10);
  expect(routes.filter((route) => !Object.hasOwn(ROUTE_SCOPES, route))).toEqual([]);
  expect(Object.keys(ROUTE_SCOPES).filter((route) => !routes.includes(route))).toEqual([]);
});

describe.each(routes)('%s', (route) => {
  it.each(PROVES_NOTHING)('with %s', async (name) => {
    const { status, type } = await call(route, bearer(name));
    if (ROUTE_SCOPES[route] === 'public') return expect(REFUSALS).not.toContain(status);
    const word = { 'no key': 'missing', 'a malformed key': 'malformed', 'an unknown key': 'unknown' };
    const expected = { ...word, 'an expired key': 'expired', 'a revoked key': 'revoked' }[name];
    expect([status, type]).toEqual([401, `key-${expected}`]);
  });

  it.each(SCOPES)('with a key for "%s" alone', async (scope) => {
    expect(told(await call(route, bearer(scope)))).toBe(verdict(route, scope));
  });

  it.each(SCOPES)('with a session for "%s" alone', async (scope) => {
    const Cookie = await signIn(scope);
    const fromHere = { Origin: server.url.origin, 'X-Clairscore-Client': 'dashboard' };
    const answer = told(await call(route, { Cookie, ...fromHere }));
    // Only a key opens a session.
    expect(answer).toBe(route === 'POST /v1/session' ? 'session-needs-key' : verdict(route, scope));
  });

  it('with the link of a client', async () => {
    const headers = { Authorization: `Bearer ${link}` };
    const needed = ROUTE_SCOPES[route];
    const expected = needed === 'link' || needed === 'public' ? 'let in' : 'link-elsewhere';
    expect(told(await call(route, headers))).toBe(expected);
  });

  it.each(['a forged link', 'an expired link', 'a revoked link'])('with %s', async (name) => {
    const { status, type } = await call(route, bearer(name));
    if (ROUTE_SCOPES[route] === 'public') return expect(REFUSALS).not.toContain(status);
    const word = { 'a forged link': 'unknown', 'an expired link': 'expired' }[name] ?? 'revoked';
    expect([status, type]).toEqual([401, `link-${word}`]);
  });

  it('with a session that another site rides on', async () => {
    const Cookie = await signIn('admin');
    const client = { 'X-Clairscore-Client': 'dashboard' };
    const { origin } = server.url;
    const rides: Record<string, string>[] = [
      { Cookie },
      { Cookie, Origin: origin },
      { Cookie, ...client },
      { Cookie, ...client, Origin: 'https://evil.example' },
      { Cookie, ...client, Origin: 'null' },
      { Cookie, ...client, Origin: origin, 'Sec-Fetch-Site': 'cross-site' },
      { Cookie, ...client, Origin: origin, 'Sec-Fetch-Site': 'same-site' },
    ];
    const isOpen = READS.includes(route.split(' ')[0]!) || ROUTE_SCOPES[route] === 'public';
    for (const headers of rides) {
      expect(told(await call(route, headers))).toBe(isOpen ? verdict(route, 'admin') : 'csrf-refused');
    }
  });
});
