import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeVersion } from './codeVersion.ts';
import { compareRuns } from './compareRuns.ts';
import { createRunId } from './runId.ts';
import { openRunStore } from './runStore.ts';
import { selectRuns } from './selectRuns.ts';
import { flattenMetrics, flattenNested } from './trackedRun.ts';
import { wordComparison, wordRunTable } from './wordRuns.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clairscore-runs-'));
  path = join(folder, 'deeper', 'runs.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const code = { commit: 'c'.repeat(40), dirty: true };
const start = { name: 'train', code, startedAt: 1_763_700_000_000 };

describe('the store of runs', () => {
  it('gives back everything that was recorded, after it was closed and opened again', () => {
    const store = openRunStore(path);
    const id = store.start(start);
    store.record(id, { parameters: { seed: 1, booster: { eta: 0.1, gone: null }, tables: ['a', 'b'] } });
    store.record(id, {
      parameters: { seed: 2 },
      metrics: {
        auc: { value: 0.78, low: 0.75, high: 0.81 },
        confusion: { missedDefaults: 3 },
        broken: Number.NaN,
      },
      curves: { roc: [[0, 1]], cost: { thresholds: new Float64Array([0.5, 1]) } },
      dataFingerprint: 'f00d',
      artefact: { folder: '/artefact', modelVersion: 'abcd' },
    });
    store.finish(id, 1_763_700_060_000, null);
    store.close();
    const again = openRunStore(path);
    expect(again.list()).toEqual([
      {
        id,
        name: 'train',
        startedAt: 1_763_700_000_000,
        endedAt: 1_763_700_060_000,
        status: 'finished',
        failure: null,
        code,
        dataFingerprint: 'f00d',
        parameters: { seed: 2, 'booster.eta': 0.1, 'booster.gone': null, tables: '["a","b"]' },
        metrics: { auc: 0.78, 'auc.low': 0.75, 'auc.high': 0.81, 'confusion.missedDefaults': 3 },
        curves: { roc: [[0, 1]], cost: { thresholds: [0.5, 1] } },
        artefact: { folder: '/artefact', modelVersion: 'abcd' },
        process: { id: process.pid, host: expect.any(String) },
      },
    ]);
    again.close();
  });

  it('takes nothing more for a run that has ended', () => {
    const store = openRunStore(path);
    const id = store.start(start);
    store.finish(id, start.startedAt + 1, 'GateError: no');
    expect(store.list()[0]).toMatchObject({ status: 'failed', failure: 'GateError: no' });
    expect(() => store.record(id, { metrics: { auc: 1 } })).toThrow(`run ${id} is failed, expected running`);
    expect(() => store.finish('NONE', 0, null)).toThrow('no run is called "NONE" among the 1 that are kept');
    store.close();
  });

  it('finds a run by the beginning or the end of its id, and says which ones it could be', () => {
    const store = openRunStore(path);
    const ids = Array.from({ length: 3 }, () => store.start(start));
    expect(store.find(ids[1]!.slice(-8).toLowerCase()).id).toBe(ids[1]);
    expect(() => store.find(ids[0]!.slice(0, 8))).toThrow(`the beginning or end of 3 runs`);
    expect(() => store.find('')).toThrow('no run is called ""');
    store.close();
  });

  it('shows a run as interrupted when its process was killed, and as running while it lives', async () => {
    const script = `
      import { openRunStore } from ${JSON.stringify(join(import.meta.dirname, 'runStore.ts'))};
      openRunStore(process.argv[1]).start({ name: 'train', code: { commit: 'unknown', dirty: null }, startedAt: 1 });
      console.log('started');
      setInterval(() => {}, 1_000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((started) => child.stdout.once('data', started));
    const store = openRunStore(path);
    expect(store.list()).toMatchObject([{ status: 'running', process: { id: child.pid } }]);
    const ended = new Promise((exit) => child.once('exit', exit));
    child.kill('SIGKILL');
    await ended;
    expect(store.list()).toMatchObject([{ status: 'interrupted', endedAt: null }]);
    store.close();
  });

  it('keeps the runs of several processes that write at once', async () => {
    const script = `
      import { openRunStore } from ${JSON.stringify(join(import.meta.dirname, 'runStore.ts'))};
      const store = openRunStore(process.argv[1]);
      for (let i = 0; i < 20; i++) {
        const id = store.start({ name: 'train', code: { commit: 'unknown', dirty: null }, startedAt: 7 });
        store.record(id, { metrics: { i } });
        store.finish(id, 8, null);
      }
      store.close();`;
    const exits = Array.from({ length: 3 }, () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, path], {
        stdio: 'inherit',
      });
      return new Promise((exit) => child.once('exit', exit));
    });
    expect(await Promise.all(exits)).toEqual([0, 0, 0]);
    const store = openRunStore(path);
    expect(new Set(store.list().map(({ id }) => id)).size).toBe(60);
    store.close();
  });

  it('refuses a file that is no store, and one of a later format, with both numbers', () => {
    mkdirSync(join(folder, 'deeper'));
    writeFileSync(path, 'this is not a database, however long it may be'.repeat(50));
    expect(() => openRunStore(path)).toThrow(`the runs in ${path} cannot be used: file is not a database`);
    const later = join(folder, 'later.sqlite');
    const database = new DatabaseSync(later);
    database.exec('PRAGMA user_version = 9');
    database.close();
    expect(() => openRunStore(later)).toThrow('has format 9, this program reads up to 1');
  });
});

describe('the name of a run', () => {
  it('sorts by time and differs within a millisecond', () => {
    const ids = Array.from({ length: 1_000 }, () => createRunId(1_763_700_000_000));
    expect(new Set(ids).size).toBe(1_000);
    fc.assert(
      fc.property(fc.nat(2 ** 31), fc.nat(2 ** 31), (a, b) => {
        const [first, second] = [createRunId(a * 1_000), createRunId(b * 1_000)];
        expect(first).toMatch(/^[0-9A-HJKMNP-TV-Z]{18}$/);
        if (a !== b) expect(first < second).toBe(a < b);
      }),
    );
  });

  it('holds the time as ULIDs do', () => {
    // The example of the ULID specification: 1469918176385 is 01ARYZ6S41.
    expect(createRunId(1_469_918_176_385).slice(0, 10)).toBe('01ARYZ6S41');
  });
});

describe('the version of the code', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: folder });

  it('is the commit of the working copy and whether a file differs from it', () => {
    git('init', '--quiet');
    writeFileSync(join(folder, 'a.txt'), 'one');
    git('add', '.');
    git('commit', '--quiet', '-m', 'one');
    const commit = git('rev-parse', 'HEAD').toString().trim();
    expect(codeVersion(folder)).toEqual({ commit, dirty: false });
    writeFileSync(join(folder, 'a.txt'), 'two');
    expect(codeVersion(folder)).toEqual({ commit, dirty: true });
  });

  it('is unknown outside git, before the first commit, and inside the repository of something else', () => {
    const unknown = { commit: 'unknown', dirty: null };
    expect(codeVersion(folder)).toEqual(unknown);
    expect(codeVersion(join(folder, 'nowhere'))).toEqual(unknown);
    git('init', '--quiet');
    expect(codeVersion(folder)).toEqual(unknown);
    git('commit', '--quiet', '--allow-empty', '-m', 'one');
    mkdirSync(join(folder, 'copy'));
    expect(codeVersion(join(folder, 'copy'))).toEqual(unknown);
  });
});

describe('flat names', () => {
  it('come from nested settings, without those that are not set', () => {
    expect(flattenNested({ a: { b: { c: 1 }, d: undefined }, e: [] })).toEqual({ 'a.b.c': 1, e: '[]' });
    expect(flattenMetrics({ auc: { value: 1, low: Number.POSITIVE_INFINITY }, text: 'x' })).toEqual({
      auc: 1,
    });
  });
});

describe('looking at runs', () => {
  const seeded = () => {
    const store = openRunStore(path);
    const ids = [0.7, 0.8, 0.75, null].map((auc, i) => {
      const id = store.start({ ...start, startedAt: start.startedAt + i * 60_000 });
      store.record(id, {
        parameters: { seed: i, same: 'yes' },
        metrics: auc === null ? {} : { auc, cost: 1 - auc },
      });
      store.finish(id, start.startedAt + i * 60_000 + 1_500, i === 2 ? 'Error: broken' : null);
      return id;
    });
    const runs = store.list();
    store.close();
    return { ids, runs };
  };
  const seedsOf = (runs: readonly { parameters: Readonly<Record<string, unknown>> }[]) =>
    runs.map(({ parameters }) => parameters.seed);

  it('sorts by any field, runs without it last', () => {
    const { runs } = seeded();
    expect(seedsOf(runs)).toEqual([3, 2, 1, 0]);
    expect(seedsOf(selectRuns(runs, [], 'auc'))).toEqual([0, 2, 1, 3]);
    expect(seedsOf(selectRuns(runs, [], 'metrics.auc:desc'))).toEqual([1, 2, 0, 3]);
    expect(seedsOf(selectRuns(runs, [], 'started'))).toEqual([0, 1, 2, 3]);
  });

  it('keeps those that pass every filter', () => {
    const { runs } = seeded();
    expect(seedsOf(selectRuns(runs, ['auc>=0.75'], 'seed'))).toEqual([1, 2]);
    expect(seedsOf(selectRuns(runs, ['auc >= 0.75', 'status=finished'], null))).toEqual([1]);
    expect(seedsOf(selectRuns(runs, ['failure~broken'], null))).toEqual([2]);
    expect(seedsOf(selectRuns(runs, ['auc!=0.8'], 'seed'))).toEqual([0, 2, 3]);
    expect(seedsOf(selectRuns(runs, ['parameters.seed<1'], null))).toEqual([0]);
    expect(seedsOf(selectRuns(runs, ['constructor!=x'], null))).toHaveLength(4);
    expect(selectRuns(runs, ['auc>high'], null)).toEqual([]);
    expect(() => selectRuns(runs, ['auc'], null)).toThrow(
      '"auc" is not understood, expected FIELD OPERATOR VALUE',
    );
  });

  it('sets two side by side: parameters that differ, metrics with their difference', () => {
    const { ids, runs } = seeded();
    const [first, second] = ids.map((id) => runs.find((run) => run.id === id)!);
    const comparison = compareRuns(first!, second!);
    expect(comparison.parameters).toEqual([{ name: 'seed', first: 0, second: 1 }]);
    expect(comparison.metrics[0]).toMatchObject({ name: 'auc', first: 0.7, second: 0.8 });
    expect(comparison.metrics[0]!.difference).toBeCloseTo(0.1, 12);
    expect(wordComparison(comparison)).toMatch(/^auc {6}0\.7000 {2}0\.8000 {2}\+0\.1000$/m);
    const alone = compareRuns(first!, runs[0]!);
    expect(alone.metrics[0]).toEqual({ name: 'auc', first: 0.7, second: null, difference: null });
  });

  it('shows a table with numbers to the right', () => {
    const { runs } = seeded();
    expect(wordRunTable(selectRuns(runs, [], 'seed'), ['parameters.seed', 'status', 'auc', 'seconds'])).toBe(
      [
        'seed  status    auc     seconds',
        '   0  finished  0.7000    1.500',
        '   1  finished  0.8000    1.500',
        '   2  failed    0.7500    1.500',
        '   3  finished  -         1.500',
      ].join('\n'),
    );
  });

  it('answers on the command line, as a table, a comparison and JSON', () => {
    const { ids } = seeded();
    const runs = (...args: string[]) => {
      const command = join(import.meta.dirname, 'runsCommand.ts');
      return spawnSync(process.execPath, [command, '--store', path, ...args], { encoding: 'utf8' });
    };
    expect(runs('--limit', '2').stdout).toMatch(/2 of 4 runs, more with --limit\n$/);
    expect(runs('--compare', ids[0]!, ids[1]!).stdout).toContain('parameters that differ');
    expect(JSON.parse(runs('--json', '--filter', 'auc>0.7').stdout)).toHaveLength(2);
    expect(runs('--compare', 'nobody', ids[1]!)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('nobody'),
    });
    expect(runs('--compare', ids[0]!)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('two runs'),
    });
    expect(runs('--filter', 'auc')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('not understood'),
    });
  });
});
