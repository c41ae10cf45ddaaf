// That lines are read no faster than they are asked for, whatever the sender could give: the start of back-pressure.

import { expect, it } from 'vitest';
import { createLineSource } from './lineSource.ts';

const LINES_A_PART = 10;

/** A sender that always has more, and counts what was taken from it. */
function endlessBody() {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        taken++;
        controller.enqueue(new TextEncoder().encode('{"a":1}\n'.repeat(LINES_A_PART)));
      },
    },
    { highWaterMark: 0 },
  );
  return { body, taken: () => taken };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

it('takes nothing from the sender before it is asked', async () => {
  const { body, taken } = endlessBody();
  createLineSource(body);
  await turn();
  expect(taken()).toBe(0);
});

it('takes the parts that hold the lines asked for, and none while nobody asks', async () => {
  const { body, taken } = endlessBody();
  const source = createLineSource(body);
  expect(await source.next(25)).toHaveLength(25);
  await turn();
  expect(taken()).toBe(3);
  // Five lines are left over of the third part.
  expect(await source.next(5)).toHaveLength(5);
  await turn();
  expect(taken()).toBe(3);
});

it('never holds more than a group and a part, however long the stream', async () => {
  const { body } = endlessBody();
  const source = createLineSource(body);
  for (let group = 0; group < 1_000; group++) await source.next(16);
  expect(source.lines).toBeGreaterThanOrEqual(16_000);
  expect(source.bytesWaitingMax).toBeLessThanOrEqual((16 + LINES_A_PART) * '{"a":1}'.length);
});
