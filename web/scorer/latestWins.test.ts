import { describe, expect, it } from 'vitest';
import { latestWins } from './latestWins.ts';

/** A frame and a computation that end when the test says so. */
function stage() {
  const frames: (() => void)[] = [];
  const running: { input: number; finish: (output: string) => void; fail: (error: Error) => void }[] = [];
  const published: string[] = [];
  const failures: unknown[] = [];
  const latest = latestWins<number, string>({
    schedule: (run) => frames.push(run),
    compute: (input) => new Promise((finish, fail) => running.push({ input, finish, fail })),
    publish: (output) => published.push(output),
    fail: (error) => failures.push(error),
  });
  const nextFrame = () => frames.shift()?.();
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { latest, frames, running, published, failures, nextFrame, settled };
}

describe('of many requests the latest wins', () => {
  it('computes once a frame, the last request', async () => {
    const { latest, frames, running, published, nextFrame, settled } = stage();
    for (const input of [1, 2, 3]) latest.request(input);
    expect(frames).toHaveLength(1);
    nextFrame();
    expect(running.map(({ input }) => input)).toEqual([3]);
    running[0]!.finish('three');
    await settled();
    expect(published).toEqual(['three']);
  });

  it('drops an answer that a newer request overtook, and answers the newer one', async () => {
    const { latest, running, published, nextFrame, settled } = stage();
    latest.request(1);
    nextFrame();
    latest.request(2);
    running[0]!.finish('one');
    await settled();
    expect(published).toEqual([]);
    nextFrame();
    running[1]!.finish('two');
    await settled();
    expect(published).toEqual(['two']);
  });

  it('publishes nothing after being cancelled', async () => {
    const { latest, running, published, failures, nextFrame, settled } = stage();
    latest.request(1);
    nextFrame();
    latest.cancel();
    running[0]!.finish('one');
    await settled();
    expect([published, failures]).toEqual([[], []]);
  });

  it('reports a failure and goes on with the next request', async () => {
    const { latest, running, published, failures, nextFrame, settled } = stage();
    latest.request(1);
    nextFrame();
    running[0]!.fail(new Error('no'));
    await settled();
    expect(failures).toEqual([new Error('no')]);
    latest.request(2);
    nextFrame();
    running[1]!.finish('two');
    await settled();
    expect(published).toEqual(['two']);
  });
});
