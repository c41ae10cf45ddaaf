import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runSteps, type Step } from './step.ts';

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => vi.restoreAllMocks());

const passing = (name: string, run = () => {}): Step => ({
  name,
  run: () => {
    run();
    return { ok: true, output: 'quiet' };
  },
});

describe('runSteps', () => {
  it('runs on after a failure and a crash, and shows what only these said', async () => {
    const steps: Step[] = [
      { name: 'first', run: () => ({ ok: false, output: 'broken here' }) },
      {
        name: 'second',
        run: () => {
          throw new Error('fell over');
        },
      },
      passing('third'),
    ];
    const finished = await runSteps(steps, 1);
    expect(finished.map(({ name, ok }) => [name, ok])).toEqual([
      ['first', false],
      ['second', false],
      ['third', true],
    ]);
    expect(lines.join('\n')).toContain('--- first ---\nbroken here');
    expect(lines.join('\n')).toContain('fell over');
    expect(lines.join('\n')).not.toContain('quiet');
  });

  it('runs no more side by side than asked for', async () => {
    let running = 0;
    let most = 0;
    const step: Step = {
      name: 'step',
      run: async () => {
        most = Math.max(most, ++running);
        await wait(5);
        running--;
        return { ok: true, output: '' };
      },
    };
    await runSteps([step, step, step, step, step], 2);
    expect(most).toBe(2);
  });
});
