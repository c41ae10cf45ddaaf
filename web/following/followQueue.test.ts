import { describe, expect, it } from 'vitest';
import { createFollowQueue, FOLLOW_AFTER_MS, FOLLOW_WITHIN_MS } from './followQueue.ts';

/** A clock and idle moments that come when the test says so. */
function stage() {
  let nowMs = 0;
  const delays: number[] = [];
  const limits: number[] = [];
  const idle: (() => void)[] = [];
  const done: string[] = [];
  const queue = createFollowQueue({
    now: () => nowMs,
    after: (run, ms) => {
      delays.push(ms);
      run();
    },
    onIdle: (run, latestMs) => {
      limits.push(latestMs);
      idle.push(run);
    },
  });
  const update =
    (name: string, tookMs = 1) =>
    () => {
      nowMs += tookMs;
      done.push(name);
    };
  const idleMoment = async () => {
    idle.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, done, delays, limits, idle, update, idleMoment, pass: (ms: number) => (nowMs += ms) };
}

describe('updates out of sight', () => {
  it('run once in an idle moment, however often they are asked for', async () => {
    const { queue, done, update, idleMoment } = stage();
    const one = update('one');
    for (let i = 0; i < 5; i++) queue.add(one);
    expect(done).toEqual([]);
    await idleMoment();
    expect(done).toEqual(['one']);
    queue.add(one);
    await idleMoment();
    expect(done).toEqual(['one', 'one']);
  });

  it('wait no longer than promised since they were first asked for', async () => {
    const { queue, update, delays, limits, pass, idleMoment } = stage();
    queue.add(update('long', 20));
    queue.add(update('waiting'));
    expect([delays, limits]).toEqual([[FOLLOW_AFTER_MS], [FOLLOW_WITHIN_MS]]);
    pass(30);
    await idleMoment();
    // 30 ms passed and 20 were worked: the second one is not promised another 100.
    expect([delays[1], limits[1]]).toEqual([0, FOLLOW_WITHIN_MS - 50]);
  });

  it('leave the frame its time: long ones come one by one, short ones together', async () => {
    const { queue, done, update, idleMoment } = stage();
    for (const name of ['a', 'b']) queue.add(update(name, 5));
    for (const name of ['c', 'd']) queue.add(update(name, 1));
    await idleMoment();
    expect(done).toEqual(['a']);
    await idleMoment();
    expect(done).toEqual(['a', 'b']);
    await idleMoment();
    expect(done).toEqual(['a', 'b', 'c', 'd']);
  });

  it('run all at once where the page is printed, and none of them again', async () => {
    const { queue, done, update, idleMoment } = stage();
    for (const name of ['a', 'b']) queue.add(update(name, 5));
    queue.runAll();
    expect(done).toEqual(['a', 'b']);
    await idleMoment();
    expect(done).toEqual(['a', 'b']);
  });

  it('are forgotten with their panel', async () => {
    const { queue, done, update, idleMoment } = stage();
    const gone = update('gone');
    queue.add(gone);
    queue.remove(gone);
    await idleMoment();
    expect(done).toEqual([]);
  });
});
