import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bayesianSearch } from './bayesianSearch.ts';
import { gridSearch } from './gridSearch.ts';
import { type SearchProgress, search } from './search.ts';
import type { SearchProblem } from './searchError.ts';
import { wordSearchProgress } from './wordSearchProgress.ts';

const space = {
  rate: { kind: 'logUniform', min: 0.001, max: 1 },
  depth: { kind: 'integer', min: 1, max: 9 },
  mode: { kind: 'choice', options: ['a', 'b'] },
} as const;
const bowl = ({ rate, depth, mode }: { rate: number; depth: number; mode: 'a' | 'b' }) =>
  (Math.log10(rate) + 1) ** 2 + (depth - 4) ** 2 / 10 + (mode === 'a' ? 0.5 : 0);
const optimiser = (seed = 1) => bayesianSearch({ space, seed });

let folder: string;
let journal: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clairscore-search-'));
  journal = join(folder, 'deeper', 'search.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const problemOf = async (work: Promise<unknown>): Promise<SearchProblem> => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toHaveProperty('name', 'SearchError');
  return (error as { problem: SearchProblem }).problem;
};
const withoutTimes = (trials: readonly { seconds: number }[]) => trials.map(({ seconds, ...trial }) => trial);

describe('a search', () => {
  it('keeps the trial of the lowest value', async () => {
    const { best, trials } = await search({ optimiser: optimiser(), objective: bowl, budget: 30 });
    expect(trials).toHaveLength(30);
    expect(best.value).toBe(Math.min(...trials.map(({ value }) => value!)));
    expect(best.value).toBe(bowl(best.parameters));
  });

  it('stopped at any trial and resumed gives the sequence of an uninterrupted one', async () => {
    const whole = await search({ optimiser: optimiser(), objective: bowl, budget: 25 });
    for (const stopAt of [1, 10, 17]) {
      const path = `${journal}-${stopAt}`;
      await search({ optimiser: optimiser(), objective: bowl, budget: stopAt, journal: path });
      let evaluated = 0;
      const counted = (parameters: Parameters<typeof bowl>[0]) => {
        evaluated += 1;
        return bowl(parameters);
      };
      const rest = await search({ optimiser: optimiser(), objective: counted, budget: 25, journal: path });
      expect(withoutTimes(rest.trials)).toEqual(withoutTimes(whole.trials));
      expect([evaluated, rest.resumed]).toEqual([25 - stopAt, stopAt]);
    }
  });

  it('survives a crash in the middle of writing a line, at every byte of it', async () => {
    await search({ optimiser: optimiser(), objective: bowl, budget: 3, journal });
    const bytes = readFileSync(journal);
    const lastLine = bytes.lastIndexOf('\n', bytes.length - 2) + 1;
    for (let length = lastLine; length < bytes.length; length += 7) {
      const path = `${journal}-${length}`;
      writeFileSync(path, bytes.subarray(0, length));
      const { resumed } = await search({ optimiser: optimiser(), objective: bowl, budget: 4, journal: path });
      expect(resumed).toBe(2);
      expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(5);
    }
  });

  it('starts anew when the crash came before the first line was written', async () => {
    await search({ optimiser: optimiser(), objective: bowl, budget: 1, journal });
    truncateSync(journal, 20);
    expect((await search({ optimiser: optimiser(), objective: bowl, budget: 2, journal })).resumed).toBe(0);
    expect((await search({ optimiser: optimiser(), objective: bowl, budget: 2, journal })).resumed).toBe(2);
  });

  it('names the line of a journal in which one digit was changed', async () => {
    await search({ optimiser: optimiser(), objective: bowl, budget: 4, journal });
    const lines = readFileSync(journal, 'utf8').split('\n');
    lines[2] = lines[2]!.replace(/"value":(\d)/, (_, digit: string) => `"value":${(Number(digit) + 1) % 10}`);
    writeFileSync(journal, lines.join('\n'));
    const problem = await problemOf(search({ optimiser: optimiser(), objective: bowl, budget: 9, journal }));
    expect(problem).toMatchObject({ reason: 'journal_corrupt', line: 3 });
  });

  it('names the line that is no line of a journal, even the last one when it is whole', async () => {
    await search({ optimiser: optimiser(), objective: bowl, budget: 2, journal });
    appendFileSync(journal, 'hello\n');
    const problem = await problemOf(search({ optimiser: optimiser(), objective: bowl, budget: 9, journal }));
    expect(problem).toMatchObject({ reason: 'journal_corrupt', line: 4 });
  });

  it('refuses a journal with another seed, naming both', async () => {
    await search({ optimiser: optimiser(1), objective: bowl, budget: 2, journal });
    const problem = await problemOf(search({ optimiser: optimiser(2), objective: bowl, budget: 9, journal }));
    expect(problem).toMatchObject({
      reason: 'journal_of_another_search',
      difference: 'its seed is 1, this search has 2',
    });
  });

  it('refuses a journal made on other data', async () => {
    const options = { objective: bowl, budget: 2, journal };
    await search({ ...options, optimiser: optimiser(), subject: { data: 'one' } });
    const problem = await problemOf(search({ ...options, optimiser: optimiser(), subject: { data: 'two' } }));
    expect(problem.reason).toBe('journal_of_another_search');
  });

  it('goes on after trials that throw or give no number, and resumes them as failed', async () => {
    const fragile = (parameters: Parameters<typeof bowl>[0]) => {
      if (parameters.mode === 'a') throw new Error('mode a does not work');
      return parameters.depth === 9 ? Number.NaN : bowl(parameters);
    };
    const first = await search({ optimiser: optimiser(), objective: fragile, budget: 40, journal });
    const failures = first.trials.filter(({ value }) => value === null);
    expect(failures.length).toBeGreaterThan(2);
    expect(failures.map(({ failure }) => failure)).toContain('Error: mode a does not work');
    expect(first.best.parameters.mode).toBe('b');
    const again = await search({ optimiser: optimiser(), objective: fragile, budget: 40, journal });
    expect(withoutTimes(again.trials)).toEqual(withoutTimes(first.trials));
    // What failed is avoided: half of the random trials fail, few of the learned ones.
    const learned = first.trials.slice(20).filter(({ parameters }) => parameters.mode === 'a');
    expect(learned.length).toBeLessThan(6);
  });

  it('stops when trials fail one after the other, with the reason of the last', async () => {
    let calls = 0;
    const broken = () => {
      calls += 1;
      throw new TypeError('no such file');
    };
    const problem = await problemOf(search({ optimiser: optimiser(), objective: broken, budget: 500 }));
    expect(problem).toEqual({
      reason: 'too_many_failures',
      inARow: 10,
      lastFailure: 'TypeError: no such file',
    });
    expect(calls).toBe(10);
  });

  it('does not believe those failures when it is started again with the cause mended', async () => {
    const broken = () => {
      throw new Error('no libxgboost');
    };
    await problemOf(search({ optimiser: optimiser(), objective: broken, budget: 20, journal }));
    const mended = await search({ optimiser: optimiser(), objective: bowl, budget: 20, journal });
    expect(mended.resumed).toBe(0);
    expect(mended.trials.every(({ value }) => value !== null)).toBe(true);
  });

  it('ends when a grid is exhausted before the budget', async () => {
    const grid = gridSearch({ space, seed: 1, valuesPerParameter: 3 });
    expect((await search({ optimiser: grid, objective: bowl, budget: 1_000 })).trials).toHaveLength(18);
  });

  it('tells after every trial how many are left and which is best', async () => {
    const seen: SearchProgress<unknown>[] = [];
    const onTrial = (progress: SearchProgress<unknown>) => seen.push(progress);
    await search({ optimiser: optimiser(), objective: bowl, budget: 2, journal });
    const { best } = await search({ optimiser: optimiser(), objective: bowl, budget: 5, journal, onTrial });
    expect(seen.map(({ done, resumed }) => [done, resumed])).toEqual([
      [1, true],
      [2, true],
      [3, false],
      [4, false],
      [5, false],
    ]);
    expect(seen.at(-1)).toMatchObject({ best, secondsLeft: 0, budget: 5 });
    expect(seen[3]!.secondsLeft).toBeCloseTo(1 / seen[3]!.trialsPerSecond, 6);
    const line = wordSearchProgress('cost', { ...seen[3]!, trialsPerSecond: 0.5, secondsLeft: 120 });
    expect(line).toMatch(
      /^trial 4\/5 {2}cost \d\.\d{4} {2}best \d\.\d{4} \(trial \d\) {2}0\.0 s, 30\.0 trials\/min, 2 min left$/,
    );
  });
});
