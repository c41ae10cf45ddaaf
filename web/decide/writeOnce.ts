// The key of a write: the same for the same content until it got through, so that a repeat after a lost answer is one
// write and not two.

import type { Answer, Change } from '../api/client.ts';

/** @returns sends a body under its key. One for each form. */
export function writeOnce<Body, Value>(
  send: (change: Change<Body>) => Promise<Answer<Value>>,
): (body: Body) => Promise<Answer<Value>> {
  let pending: { readonly text: string; readonly idempotencyKey: string } | null = null;
  return async (body) => {
    const text = JSON.stringify(body);
    if (pending?.text !== text) pending = { text, idempotencyKey: crypto.randomUUID() };
    const answer = await send({ body, idempotencyKey: pending.idempotencyKey });
    // Where no answer came, nobody knows whether it was written: the key is kept for the repeat.
    if (answer.ok || answer.fault.reason !== 'unreachable') pending = null;
    return answer;
  };
}
