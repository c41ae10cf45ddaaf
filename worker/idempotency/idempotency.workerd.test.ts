// Idempotency-Key in four isolates on one D1: how many writes happened is counted in the database.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Isolates, startIsolates } from '../../scripts/platform/fixtures/startIsolates.ts';

const secret = 'Bearer clair_0123456789';
let isolates: Isolates;
beforeAll(async () => {
  isolates = await startIsolates('worker/idempotency/fixtures/writesWorker.ts', 4);
});
beforeEach(async () => {
  for (const table of ['audit_subjects', 'idempotency']) await isolates.query(`DELETE FROM ${table}`);
});
afterAll(() => isolates?.stop());

interface Sent {
  readonly isolate?: number;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function send(key: string | null, body: object, { isolate = 0, path, method, headers }: Sent = {}) {
  const response = await isolates.send(isolate, path ?? '/v1/things', {
    method: method ?? 'POST',
    body: JSON.stringify(body),
    headers: { Authorization: secret, ...(key !== null && { 'Idempotency-Key': key }), ...headers },
  });
  const answer = (await response.json()) as { reference?: string; type?: string };
  return { status: response.status, headers: response.headers, answer };
}

const claims = async () => (await isolates.query('SELECT * FROM idempotency')).length;
const writes = async () => (await isolates.query('SELECT * FROM audit_subjects')).length;

describe('a repeat with the same key and request', () => {
  it('gets the same answer, says so, and writes nothing', async () => {
    const first = await send('order-1', { ms: 1 });
    expect([first.status, first.headers.get('Idempotency-Replayed')]).toEqual([201, null]);
    const again = await send('order-1', { ms: 1 }, { isolate: 3 });
    expect(again.status).toBe(201);
    expect(again.answer).toEqual(first.answer);
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(again.headers.get('Location')).toBe(first.headers.get('Location'));
    expect(again.headers.get('Content-Type')).toBe(first.headers.get('Content-Type'));
    expect(again.headers.get('Set-Cookie')).toBeNull();
    expect(await writes()).toBe(1);
  });

  it('gets the same refusal', async () => {
    const first = await send('order-2', { status: 422 });
    const again = await send('order-2', { status: 422 });
    expect([again.status, again.answer]).toEqual([422, first.answer]);
    expect(await writes()).toBe(1);
  });

  it.each([500, 503])('is tried again after a %s before the write', async (status) => {
    expect((await send('order-3', { statusBefore: status })).status).toBe(status);
    const again = await send('order-3', { statusBefore: status });
    expect([again.status, again.headers.get('Idempotency-Replayed')]).toEqual([status, null]);
    expect(await writes()).toBe(0);
    const rows = await isolates.query('SELECT * FROM idempotency');
    expect(rows).toEqual([]);
  });

  it.each([500, 503])('does not write again after a %s behind the write', async (status) => {
    expect((await send('order-3', { status })).status).toBe(status);
    expect((await send('order-3', { status }, { isolate: 1 })).status).toBe(status);
    expect(await writes()).toBe(1);
  });

  it('writes once, however many come at once to however many isolates', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, isolate) => send('order-4', { ms: 300 }, { isolate })),
    );
    expect(await writes()).toBe(1);
    // Who comes before the write waits; who comes after it, and before the first one's answer is kept, gets what it wrote.
    const answered = answers.filter(({ status }) => status === 201);
    expect(new Set(answered.map(({ answer }) => answer.reference)).size).toBe(1);
    const others = answers.filter(({ status }) => status !== 201);
    for (const { status, headers, answer } of others) {
      expect([status, answer.type]).toEqual([409, '/docs/problems/idempotency-in-progress']);
      expect(headers.get('Retry-After')).toBe('1');
    }
    const again = await send('order-4', { ms: 300 }, { isolate: 2 });
    expect(again.answer).toEqual(answered[0]!.answer);
  });

  it('is tried again when the first one is slow and its time is over; the first then writes nothing', async () => {
    const late = send('order-5', { ms: 1_500 });
    await expect.poll(claims, { timeout: 20_000 }).toBe(1);
    expect((await send('order-5', { ms: 1_500 })).status).toBe(409);
    await isolates.query("UPDATE idempotency SET expires_at = '2026-01-01T00:00:00.000Z'");
    const again = await send('order-5', { ms: 1_500 }, { isolate: 1 });
    expect(again.status).toBe(201);
    const { status, answer } = await late;
    expect([status, answer.type]).toEqual([409, '/docs/problems/idempotency-in-progress']);
    expect(await writes()).toBe(1);
    expect((await send('order-5', { ms: 1_500 })).answer).toEqual(again.answer);
  });

  it('is answered from what the first wrote where its answer is still to come or never comes', async () => {
    const first = send('order-12', { msAfter: 3_000 });
    await expect.poll(writes, { timeout: 20_000 }).toBe(1);
    const repeats = await Promise.all(
      [1, 2, 3].map((isolate) => send('order-12', { msAfter: 3_000 }, { isolate })),
    );
    for (const { status, headers, answer } of repeats) {
      expect([status, headers.get('Idempotency-Replayed')]).toEqual([201, 'true']);
      expect(answer).toEqual(repeats[0]!.answer);
    }
    expect((await first).answer).toEqual(repeats[0]!.answer);
    expect(await writes()).toBe(1);
  });

  it('is a new request after 24 hours', async () => {
    await send('order-6', {});
    const [row] = await isolates.query('SELECT expires_at FROM idempotency');
    const hours = (Date.parse(String(row!.expires_at)) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThanOrEqual(24);
    await isolates.query("UPDATE idempotency SET expires_at = '2026-01-01T00:00:00.000Z'");
    expect((await send('order-6', {})).headers.get('Idempotency-Replayed')).toBeNull();
    expect(await writes()).toBe(2);
  });
});

describe('the same key', () => {
  it.each([
    ['another body', { ms: 2 }, {}],
    ['another path', { ms: 1 }, { path: '/v1/things?dry=1' }],
    ['another method', { ms: 1 }, { method: 'PUT' }],
  ])('with %s is refused', async (_, body, sent) => {
    await send('order-7', { ms: 1 });
    const { status, answer } = await send('order-7', body, sent);
    expect([status, answer.type]).toEqual([409, '/docs/problems/idempotency-key-reused']);
    expect(await writes()).toBe(1);
  });

  it('of another caller is another key', async () => {
    await send('order-8', { ms: 1 });
    expect((await send('order-8', { ms: 2 }, { headers: { 'X-Caller': 'key_b' } })).status).toBe(201);
    expect(await writes()).toBe(2);
  });

  it('with another secret of the same caller opens no kept answer', async () => {
    await send('order-9', {});
    const { status, answer } = await send(
      'order-9',
      {},
      { headers: { Authorization: 'Bearer clair_other' } },
    );
    expect([status, answer.type]).toEqual([409, '/docs/problems/idempotency-key-reused']);
  });
});

it.each(['with space', 'caf\u00e9', 'x'.repeat(256)])('a key that is %j is refused', async (key) => {
  const { status, answer } = await send(key, {});
  expect([status, answer.type]).toEqual([400, '/docs/problems/idempotency-key-malformed']);
});

it('has no effect on scoring, which writes nothing', async () => {
  const first = await send('order-10', {}, { path: '/v1/score' });
  const second = await send('order-10', { ms: 1 }, { path: '/v1/score' });
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(await isolates.query('SELECT * FROM idempotency')).toEqual([]);
});

it('keeps neither the key nor the answer in the clear', async () => {
  const { answer } = await send('order-11', {});
  const stored = JSON.stringify(await isolates.query('SELECT * FROM idempotency'));
  for (const told of ['order-11', 'clair_', answer.reference!, 'things']) expect(stored).not.toContain(told);
});
