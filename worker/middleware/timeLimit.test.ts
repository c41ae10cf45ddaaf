import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../apiFault.ts';
import { timeLimit } from './timeLimit.ts';

function appThat(handle: () => Promise<string>) {
  const app = new Hono().use(timeLimit(0.05)).get('/', async (c) => c.text(await handle()));
  app.onError((error, c) => c.json(error instanceof ApiError ? error.fault : String(error), 503));
  return app;
}

describe('timeLimit', () => {
  it('gives up on what never ends', async () => {
    const answer = await appThat(() => new Promise(() => {})).request('/');
    expect(await answer.json()).toEqual({ reason: 'too_slow', seconds: 0.05 });
  });

  it('leaves alone what ends in time', async () => {
    expect(await (await appThat(async () => 'done').request('/')).text()).toBe('done');
  });

  it('keeps the failure of what fails in time', async () => {
    const answer = await appThat(() => Promise.reject(new ApiError({ reason: 'internal' }))).request('/');
    expect(await answer.json()).toEqual({ reason: 'internal' });
  });

  it('sets no limit for requests it does not apply to', async () => {
    const slow = () => new Promise<string>((resolve) => setTimeout(() => resolve('late, and done'), 120));
    const app = new Hono()
      .use(timeLimit(0.05, ({ path }) => path !== '/patient'))
      .get('/patient', async (c) => c.text(await slow()));
    expect(await (await app.request('/patient')).text()).toBe('late, and done');
  });
});
