import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../apiFault.ts';
import type { AppEnv } from '../env.ts';
import { requireKey } from './requireKey.ts';

function appWith(declared: Parameters<typeof requireKey>[0]) {
  const app = new Hono<AppEnv>().use(requireKey(declared)).get('/v1/thing/:id', (c) => c.text('reached'));
  app.onError((error, c) => c.json(error instanceof ApiError ? error.fault : String(error), 403));
  return app;
}

describe('requireKey', () => {
  it('closes a route that nobody declared, whatever key comes', async () => {
    const headers = { Authorization: `Bearer clair_${'A'.repeat(43)}` };
    const answer = await appWith({}).request('/v1/thing/7', { headers });
    expect(await answer.json()).toEqual({ reason: 'route_undeclared', route: 'GET /v1/thing/:id' });
  });

  it('lets a public route be reached without a key', async () => {
    const answer = await appWith({ 'GET /v1/thing/:id': 'public' }).request('/v1/thing/7');
    expect(await answer.text()).toBe('reached');
  });

  it.each([undefined, 'clair_x', 'Basic abc', 'Bearer', 'Bearer  '])(
    'asks for a key when the header is %j',
    async (header) => {
      const app = appWith({ 'GET /v1/thing/:id': 'read' });
      const answer = await app.request(
        '/v1/thing/7',
        header === undefined ? {} : { headers: { Authorization: header } },
      );
      expect(await answer.json()).toEqual({ reason: 'key_missing' });
    },
  );

  it('refuses what does not look like a key without asking the database', async () => {
    const headers = { Authorization: "Bearer ' OR 1=1 --" };
    const quoted = { Authorization: 'Bearer clair_short' };
    const app = appWith({ 'GET /v1/thing/:id': 'read' });
    expect(await (await app.request('/v1/thing/7', { headers })).json()).toEqual({ reason: 'key_missing' });
    expect(await (await app.request('/v1/thing/7', { headers: quoted })).json()).toEqual({
      reason: 'key_malformed',
    });
  });
});
