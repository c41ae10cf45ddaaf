import { expect, it } from 'vitest';
import type { Answer } from '../api/client.ts';
import { writeOnce } from './writeOnce.ts';

it('repeats a write under the same key until an answer comes, and changes it with the content', async () => {
  const keys: string[] = [];
  const answers: Answer<null>[] = [
    { ok: false, fault: { reason: 'unreachable' } },
    { ok: false, fault: { reason: 'unreachable' } },
    { ok: true, value: null },
    { ok: true, value: null },
  ];
  const send = writeOnce<{ text: string }, null>(async ({ idempotencyKey }) => {
    keys.push(idempotencyKey);
    return answers[keys.length - 1]!;
  });
  await send({ text: 'one' });
  await send({ text: 'two' });
  await send({ text: 'two' });
  await send({ text: 'two' });
  const [one, two, again, later] = keys;
  expect(two).toBe(again);
  expect(new Set([one, two, later]).size).toBe(3);
});
