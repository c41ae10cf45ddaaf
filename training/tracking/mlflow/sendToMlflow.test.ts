import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TrackedRun } from '../trackedRun.ts';
import { MlflowError, type MlflowProblem } from './mlflowError.ts';
import { mlflowSettings } from './mlflowSettings.ts';
import { sendToMlflow } from './sendToMlflow.ts';
import {
  type StrictMlflowOptions,
  type StrictMlflowServer,
  startStrictMlflowServer,
} from './strictMlflowServer.ts';

const folder = mkdtempSync(join(tmpdir(), 'clairscore-mlflow-'));
const example: TrackedRun = {
  id: '01K5N1MJ6TX7C2PQ',
  name: 'train',
  startedAt: 1_763_700_000_000,
  endedAt: 1_763_700_300_000,
  status: 'finished',
  failure: null,
  code: { commit: 'a'.repeat(40), dirty: false },
  dataFingerprint: 'f'.repeat(64),
  parameters: {
    seed: 20_180_517,
    'booster.eta': 0.01,
    allowMissing: '["bureau"]',
    stopped: true,
    none: null,
  },
  metrics: { auc: 0.7816, 'auc.low': 0.75 },
  curves: { roc: [0, 0.5, 1] },
  artefact: { folder, modelVersion: '0123456789abcdef' },
  process: { id: 1, host: 'here' },
};

let server: StrictMlflowServer;
const start = async (options: StrictMlflowOptions = {}) => {
  await server?.close();
  server = await startStrictMlflowServer(options);
};
beforeEach(async () => {
  await start();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'model.onnx'), Buffer.from([1, 2, 3]));
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

// Long enough for a busy machine; only what tests silence waits for it.
const quick = {
  requestTimeoutMs: 1_500,
  uploadTimeoutMs: 1_500,
  sendingTimeoutMs: 20_000,
  retryDelaysMs: [1, 1],
};
const send = (run: TrackedRun = example, environment: Record<string, string> = {}, patience = {}) =>
  sendToMlflow(run, {
    ...mlflowSettings({ MLFLOW_TRACKING_URI: server.uri, ...environment }),
    ...quick,
    ...patience,
  });
const problemOf = async (work: Promise<unknown>): Promise<MlflowProblem> => {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (!(error instanceof MlflowError)) throw new Error(`expected an MlflowError, found ${String(error)}`);
  return error.problem;
};
const onlyRun = () => {
  expect(server.runs.size).toBe(1);
  return [...server.runs.values()][0]!;
};
const countOf = (path: string) => server.requests.filter((request) => request.endsWith(path)).length;

describe('a run sent to an MLflow server that checks every request', () => {
  it('arrives whole: values, tags, files, times and status', async () => {
    expect(await send()).toEqual([]);
    const run = onlyRun();
    expect(run).toMatchObject({ runName: example.id, status: 'FINISHED', endTime: example.endedAt });
    expect(Object.fromEntries(run.params)).toEqual({
      seed: '20180517',
      'booster.eta': '0.01',
      allowMissing: '["bureau"]',
      stopped: 'true',
      none: 'null',
    });
    expect(Object.fromEntries(run.metrics)).toEqual(example.metrics);
    expect(Object.fromEntries(run.tags)).toMatchObject({
      'mlflow.source.git.commit': 'a'.repeat(40),
      'clairscore.modelVersion': '0123456789abcdef',
      'clairscore.data': 'f'.repeat(64),
    });
    expect([...run.files.keys()].sort()).toEqual(['model.onnx', 'run.json']);
    expect([...run.files.get('model.onnx')!]).toEqual([1, 2, 3]);
    expect(JSON.parse(run.files.get('run.json')!.toString())).toEqual(example);
    expect(server.violations).toEqual([]);
  });

  it('goes into an existing experiment, or into one that another run makes at that moment', async () => {
    await send();
    await send();
    expect([...server.experiments]).toEqual([['clairscore', '1']]);
    await start();
    server.experiments.set('rivals', '7');
    server.failNext({ on: 'get-by-name', status: 404, errorCode: 'RESOURCE_DOES_NOT_EXIST' });
    await send(example, { MLFLOW_EXPERIMENT_NAME: 'rivals' });
    expect(onlyRun().experimentId).toBe('7');
  });

  it('is failed there when it failed here, with the reason', async () => {
    await send({ ...example, status: 'failed', failure: 'GateError: 3 decisions flipped', artefact: null });
    expect(onlyRun().status).toBe('FAILED');
    expect(onlyRun().tags.get('mlflow.note.content')).toBe('GateError: 3 decisions flipped');
  });

  it('is cut into batches within the documented limits', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => [`value ${i}`, i / 7] as const);
    const parameters = Object.fromEntries(many(250));
    const metrics = Object.fromEntries(many(2_100));
    expect(await send({ ...example, parameters, metrics })).toEqual([]);
    expect(onlyRun()).toMatchObject({ batches: 1 + 3 + 3 });
    expect([onlyRun().params.size, onlyRun().metrics.size]).toEqual([250, 2_100]);
    expect(server.violations).toEqual([]);
  });

  it('is taken whatever its names and values are, and every change is noted', async () => {
    const names = fc.oneof(
      fc.string({ maxLength: 400 }),
      fc.constantFrom('', '.', '..', 'a/b', '/a', 'a//b', '../x', 'é', 'Auc'),
    );
    const values = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 9_000 }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, values, { noNullPrototype: true }), async (parameters) => {
        const metrics = Object.fromEntries(Object.keys(parameters).map((name, i) => [name, i]));
        const notes = await send({ ...example, parameters, metrics, failure: `x${'é'.repeat(4_000)}` });
        const sent = [...server.runs.values()].at(-1)!;
        expect(server.violations).toEqual([]);
        expect(sent.params.size).toBe(Object.keys(parameters).length);
        expect(sent.metrics.size).toBe(Object.keys(parameters).length);
        for (const [name, value] of Object.entries(parameters)) {
          if (sent.params.get(name) === `${value}`) continue;
          expect(notes.join('\n')).toContain(`parameter "${name.slice(0, 80)}`);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is sent with a user and password, else with a token', async () => {
    const user = { MLFLOW_TRACKING_USERNAME: 'ada', MLFLOW_TRACKING_PASSWORD: 'söcret' };
    const token = { MLFLOW_TRACKING_TOKEN: 'abc' };
    await start({ authorization: `Basic ${Buffer.from('ada:söcret').toString('base64')}` });
    await send(example, { ...user, ...token });
    expect(server.violations).toEqual([]);
    await start({ authorization: 'Bearer abc' });
    await send(example, token);
    expect(server.violations).toEqual([]);
    const problem = await problemOf(send(example, { MLFLOW_TRACKING_TOKEN: 'wrong' }));
    expect(problem).toMatchObject({ reason: 'refused', status: 401, attempts: 1 });
    expect(JSON.stringify(problem)).not.toContain('wrong');
  });

  it('is sent to a server behind a path', async () => {
    await start({ prefix: '/tracking' });
    expect(await send(example, { MLFLOW_TRACKING_URI: `${server.uri}/` })).toEqual([]);
    expect(onlyRun().files.size).toBe(2);
  });

  it('keeps its files when the server stores them elsewhere, or names another host', async () => {
    const places = [
      's3://bucket/1',
      '/mlruns/1',
      'mlflow-artifacts://elsewhere:1/1/run1/artifacts',
      'mlflow-artifacts:/../x',
    ];
    for (const place of places) {
      await start({ artifactUri: () => place });
      expect(await send()).toEqual([expect.stringContaining(place)]);
      expect(onlyRun().status).toBe('FINISHED');
      expect(server.requests.filter((request) => request.startsWith('PUT'))).toEqual([]);
    }
    await start({ artifactUri: (run, host) => `mlflow-artifacts://${host}/1/${run}/artifacts` });
    expect(await send()).toEqual([]);
  });
});

describe('a failing MLflow server', () => {
  it('is asked again after 500, 429, a timeout and a broken connection', async () => {
    server.failNext(
      { on: 'get-by-name', status: 500 },
      { on: 'get-by-name', hang: true },
      { on: 'runs/create', status: 429 },
      { on: 'log-batch', drop: true },
      { on: 'log-batch', status: 503, afterDoing: true },
      { on: 'runs/update', status: 502 },
      { on: 'model.onnx', status: 500 },
    );
    expect(await send()).toEqual([]);
    expect(onlyRun()).toMatchObject({ status: 'FINISHED' });
    expect(onlyRun().files.size).toBe(2);
    expect(server.violations).toEqual([]);
  });

  it('is given up after three attempts, with the last answer', async () => {
    server.failNext(...Array.from({ length: 3 }, () => ({ on: 'get-by-name', status: 500 })));
    expect(await problemOf(send())).toEqual({
      reason: 'refused',
      request: 'GET /api/2.0/mlflow/experiments/get-by-name',
      status: 500,
      attempts: 3,
      detail: 'INTERNAL_ERROR: told to fail',
    });
    expect(server.requests).toHaveLength(3);
  });

  it('does not get a second run when it may have made the first', async () => {
    server.failNext({ on: 'runs/create', hang: true });
    expect(await problemOf(send())).toMatchObject({ reason: 'unreachable', attempts: 1 });
    server.failNext({ on: 'runs/create', status: 500, afterDoing: true });
    expect(await problemOf(send())).toMatchObject({ reason: 'refused', attempts: 1 });
    expect(countOf('runs/create')).toBe(2);
  });

  it('does not get the same wrong request twice', async () => {
    server.failNext({ on: 'runs/create', status: 400, errorCode: 'INVALID_PARAMETER_VALUE' });
    expect(await problemOf(send())).toMatchObject({ reason: 'refused', status: 400, attempts: 1 });
  });

  it.each(['<html>login</html>', '{}', '{"experiment":{"experiment_id":7}}', ''])(
    'is not believed when it answers %j',
    async (text) => {
      server.failNext({ on: 'get-by-name', text });
      expect(await problemOf(send())).toMatchObject({ reason: 'malformed_answer' });
    },
  );

  it('leaves no run marked as running when it breaks in the middle', async () => {
    server.failNext(...Array.from({ length: 3 }, () => ({ on: 'log-batch', status: 500 })));
    expect(await problemOf(send())).toMatchObject({ reason: 'refused', status: 500 });
    expect(onlyRun().status).toBe('FINISHED');
  });

  it('keeps the values of a run whose file it does not take', async () => {
    server.failNext({ on: 'model.onnx', status: 413 });
    expect(await send()).toEqual([expect.stringContaining('model.onnx is not uploaded')]);
    expect(onlyRun()).toMatchObject({ status: 'FINISHED' });
    expect([...onlyRun().files.keys()]).toEqual(['run.json']);
  });

  it('is not waited for longer than the time for all requests together', async () => {
    server.failNext(...Array.from({ length: 30 }, () => ({ on: '/', hang: true }) as const));
    const startedAt = performance.now();
    const patience = { requestTimeoutMs: 10_000, retryDelaysMs: [10_000], sendingTimeoutMs: 200 };
    expect(await problemOf(send(example, {}, patience))).toMatchObject({ reason: 'unreachable' });
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it('is unreachable when nothing listens', async () => {
    const { uri } = server;
    await server.close();
    expect(await problemOf(send(example, { MLFLOW_TRACKING_URI: uri }))).toMatchObject({
      reason: 'unreachable',
      attempts: 3,
    });
  });
});

describe('the address of the server', () => {
  it.each(['', 'mlruns', 'sqlite:///runs.db', 'databricks', 'file:///tmp'])(
    'is refused when it is %j',
    (uri) => {
      expect(() => mlflowSettings({ MLFLOW_TRACKING_URI: uri })).toThrow(
        'expected an http:// or https:// address',
      );
    },
  );

  it('is refused with a password in it, which is not repeated', () => {
    const read = () => mlflowSettings({ MLFLOW_TRACKING_URI: 'http://ada:secret@example.org' });
    expect(read).toThrow('MLFLOW_TRACKING_USERNAME');
    expect(read).not.toThrow(/secret/);
  });
});

describe('the strict server itself', () => {
  const post = (path: string, body: unknown) =>
    fetch(`${server.uri}/api/2.0/mlflow/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('refuses what the documentation does not allow', async () => {
    await send();
    const run_id = 'run2';
    await post('runs/create', { experiment_id: '1' });
    const metric = { key: 'auc', value: 1, timestamp: Date.now(), step: 0 };
    const wrong = [
      ['runs/create', { experiment_id: '1', user: 'ada' }],
      ['runs/create', { experiment_id: 1 }],
      ['runs/update', { run_id, status: 'DONE' }],
      ['runs/log-batch', { run_id, params: [{ key: 'a', value: 1 }] }],
      ['runs/log-batch', { run_id, params: [{ key: 'a', value: 'x'.repeat(6_001) }] }],
      ['runs/log-batch', { run_id, params: [{ key: 'x'.repeat(251), value: '' }] }],
      [
        'runs/log-batch',
        { run_id, params: Array.from({ length: 101 }, (_, i) => ({ key: `${i}`, value: '' })) },
      ],
      ['runs/log-batch', { run_id, metrics: [{ ...metric, value: 'high' }] }],
      ['runs/log-batch', { run_id, metrics: [{ ...metric, timestamp: 1.5e12 + 0.5 }] }],
      ['runs/log-batch', { run_id, metrics: [{ ...metric, timestamp: 1_700_000_000 }] }],
      ['runs/log-batch', { run_id, metrics: Array.from({ length: 1_001 }, () => metric) }],
      [
        'runs/log-batch',
        { run_id, metrics: Array.from({ length: 1_000 }, () => metric), tags: [{ key: 'a', value: '' }] },
      ],
      ['runs/log-batch', { run_id, tags: [{ key: '../a', value: '' }] }],
      ['runs/log-metrics', { run_id }],
    ] as const;
    for (const [path, body] of wrong) {
      const { status } = await post(path, body);
      expect(status, `${path} ${JSON.stringify(body).slice(0, 120)}`).toBe(
        path === 'runs/log-metrics' ? 404 : 400,
      );
    }
    expect((await post('runs/log-batch', { run_id, metrics: [metric] })).status).toBe(200);
  });
});
