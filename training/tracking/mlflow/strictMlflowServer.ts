// A tracking server for tests that takes nothing but what MLflow's documentation allows: every field known, every type
// and limit checked, as https://mlflow.org/docs/latest/api_reference/rest-api.html states them. It can be told to fail.
// It is written from the documentation alone and shares no limit with the client, so that it can disagree with it.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

export interface ReceivedRun {
  readonly experimentId: string;
  readonly runName: string;
  status: string;
  endTime: number | null;
  readonly params: Map<string, string>;
  readonly metrics: Map<string, number>;
  readonly tags: Map<string, string>;
  readonly files: Map<string, Buffer>;
  batches: number;
}

/** What the next request whose path contains `on` is answered with. */
export type Failure = { readonly on: string } & (
  | { readonly status: number; readonly errorCode?: string; readonly afterDoing?: boolean }
  | { readonly text: string }
  | { readonly hang: true }
  | { readonly drop: true }
);

export interface StrictMlflowServer {
  readonly uri: string;
  readonly host: string;
  /** By run id. */
  readonly runs: ReadonlyMap<string, ReceivedRun>;
  readonly experiments: Map<string, string>;
  /** Method and path of every request, in order. */
  readonly requests: readonly string[];
  /** Why requests were refused, beside those that were told to fail. */
  readonly violations: readonly string[];
  failNext(...failures: readonly Failure[]): void;
  close(): Promise<void>;
}

export interface StrictMlflowOptions {
  /** The only value of the Authorization header that is let in. */
  readonly authorization?: string;
  /** artifact_uri of new runs. */
  readonly artifactUri?: (runId: string, host: string) => string;
  /** A path before /api, as behind a reverse proxy. */
  readonly prefix?: string;
}

const bytes = (max: number) =>
  z.string().refine((text) => Buffer.byteLength(text) <= max, `at most ${max} bytes`);
const key = bytes(250)
  .regex(/^[\w.\- /]+$/)
  .refine((name) => !/(^|\/)\.{0,2}(\/|$)/.test(name), 'is a path');
const int64 = z.int().min(0);
const tag = z.strictObject({ key, value: bytes(5_000) });
const createExperimentSchema = z.strictObject({
  name: z.string().min(1).max(500),
  artifact_location: z.string().optional(),
  tags: z.array(tag).max(20).optional(),
});
const createRunSchema = z.strictObject({
  experiment_id: z.string(),
  run_name: z.string().optional(),
  start_time: int64.optional(),
  tags: z.array(tag).optional(),
});
const logBatchSchema = z
  .strictObject({
    run_id: z.string(),
    metrics: z
      .array(
        z.strictObject({
          key,
          value: z.number(),
          timestamp: int64.min(1_000_000_000_000),
          step: z.int().optional(),
        }),
      )
      .max(1_000)
      .optional(),
    params: z
      .array(z.strictObject({ key, value: bytes(6_000) }))
      .max(100)
      .optional(),
    tags: z.array(tag).max(100).optional(),
  })
  .refine(
    ({ metrics = [], params = [], tags = [] }) => metrics.length + params.length + tags.length <= 1_000,
    'more than 1000 metrics, params and tags',
  );
const updateRunSchema = z.strictObject({
  run_id: z.string(),
  status: z.enum(['RUNNING', 'SCHEDULED', 'FINISHED', 'FAILED', 'KILLED']).optional(),
  end_time: int64.optional(),
  run_name: z.string().optional(),
});

const REQUEST_BYTES_MAX = 1_000_000;

/** A refusal in MLflow's form. */
class Refusal extends Error {
  readonly status: number;
  readonly errorCode: string;

  constructor(status: number, errorCode: string, message: string) {
    super(message);
    this.status = status;
    this.errorCode = errorCode;
  }
}

export async function startStrictMlflowServer(
  options: StrictMlflowOptions = {},
): Promise<StrictMlflowServer> {
  const state = {
    options,
    host: '',
    runs: new Map<string, ReceivedRun>(),
    experiments: new Map<string, string>(),
    requests: [] as string[],
    violations: [] as string[],
    failures: [] as Failure[],
  };
  const server = createServer((request, response) => void answer(state, request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  state.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...state,
    uri: `http://${state.host}${options.prefix ?? ''}`,
    failNext: (...failures) => state.failures.push(...failures),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

type State = Omit<StrictMlflowServer, 'uri' | 'failNext' | 'close' | 'runs' | 'requests' | 'violations'> & {
  readonly options: StrictMlflowOptions;
  readonly runs: Map<string, ReceivedRun>;
  readonly requests: string[];
  readonly violations: string[];
  readonly failures: Failure[];
};

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${state.host}`);
  state.requests.push(`${request.method} ${url.pathname}`);
  const body = await bodyOf(request);
  const send = (status: number, json: unknown) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(json));
  const planned = state.failures.findIndex(({ on }) => url.pathname.includes(on));
  const failure = planned < 0 ? null : state.failures.splice(planned, 1)[0]!;
  if (failure && !('afterDoing' in failure)) return fail(failure, request, response);
  try {
    const json = handle(state, request, url, body);
    if (failure) return fail(failure, request, response);
    send(200, json);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.errorCode !== 'RESOURCE_DOES_NOT_EXIST' || url.pathname.includes('/runs/')) {
      state.violations.push(`${request.method} ${url.pathname}: ${error.message}`);
    }
    send(error.status, { error_code: error.errorCode, message: error.message });
  }
}

function fail(failure: Failure, request: IncomingMessage, response: ServerResponse): void {
  if ('hang' in failure) return;
  if ('drop' in failure) return void request.socket.destroy();
  if ('text' in failure) return void response.writeHead(200).end(failure.text);
  const json = { error_code: failure.errorCode ?? 'INTERNAL_ERROR', message: 'told to fail' };
  response.writeHead(failure.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(json));
}

function handle(state: State, request: IncomingMessage, url: URL, body: Buffer): unknown {
  const { authorization, prefix = '' } = state.options;
  if (request.headers.authorization !== authorization)
    throw new Refusal(401, 'UNAUTHENTICATED', 'who are you?');
  const upload = `${prefix}/api/2.0/mlflow-artifacts/artifacts/`;
  if (request.method === 'PUT' && url.pathname.startsWith(upload)) {
    return receiveFile(state, url.pathname.slice(upload.length), body);
  }
  switch (`${request.method} ${url.pathname.replace(prefix, '')}`) {
    case 'GET /api/2.0/mlflow/experiments/get-by-name':
      return getExperiment(state, url.searchParams);
    case 'POST /api/2.0/mlflow/experiments/create':
      return createExperiment(state, parse(createExperimentSchema, request, body).name);
    case 'POST /api/2.0/mlflow/runs/create':
      return createRun(state, parse(createRunSchema, request, body));
    case 'POST /api/2.0/mlflow/runs/log-batch':
      return logBatch(state, parse(logBatchSchema, request, body));
    case 'POST /api/2.0/mlflow/runs/update':
      return updateRun(state, parse(updateRunSchema, request, body));
    default:
      throw new Refusal(404, 'ENDPOINT_NOT_FOUND', `no such endpoint: ${request.method} ${url.pathname}`);
  }
}

function getExperiment({ experiments }: State, query: URLSearchParams) {
  const names = [...query.keys()];
  if (names.join() !== 'experiment_name')
    throw invalid(`expected experiment_name alone, found ${names.join()}`);
  const name = query.get('experiment_name')!;
  const id = experiments.get(name);
  if (id === undefined) throw new Refusal(404, 'RESOURCE_DOES_NOT_EXIST', `no experiment "${name}"`);
  return { experiment: { experiment_id: id, name, lifecycle_stage: 'active' } };
}

function createExperiment({ experiments }: State, name: string) {
  if (experiments.has(name)) throw new Refusal(400, 'RESOURCE_ALREADY_EXISTS', `experiment "${name}" exists`);
  const id = `${experiments.size + 1}`;
  experiments.set(name, id);
  return { experiment_id: id };
}

function createRun({ experiments, runs, options, host }: State, created: z.infer<typeof createRunSchema>) {
  if (![...experiments.values()].includes(created.experiment_id)) throw invalid('no such experiment');
  const runId = `run${runs.size + 1}`;
  runs.set(runId, {
    experimentId: created.experiment_id,
    runName: created.run_name ?? '',
    status: 'RUNNING',
    endTime: null,
    params: new Map(),
    metrics: new Map(),
    tags: new Map(),
    files: new Map(),
    batches: 0,
  });
  const artifactUri =
    options.artifactUri?.(runId, host) ?? `mlflow-artifacts:/${created.experiment_id}/${runId}/artifacts`;
  const info = {
    run_id: runId,
    experiment_id: created.experiment_id,
    status: 'RUNNING',
    artifact_uri: artifactUri,
  };
  return { run: { info, data: {} } };
}

function logBatch(
  state: State,
  { run_id, params = [], metrics = [], tags = [] }: z.infer<typeof logBatchSchema>,
) {
  const run = runOf(state, run_id);
  if (new Set(params.map(({ key: name }) => name)).size < params.length) throw invalid('a param twice');
  for (const param of params) {
    const there = run.params.get(param.key);
    if (there !== undefined && there !== param.value) throw invalid(`param ${param.key} is already ${there}`);
    run.params.set(param.key, param.value);
  }
  for (const metric of metrics) run.metrics.set(metric.key, metric.value);
  for (const { key: name, value } of tags) run.tags.set(name, value);
  run.batches += 1;
  return {};
}

function updateRun(state: State, { run_id, status, end_time }: z.infer<typeof updateRunSchema>) {
  const run = runOf(state, run_id);
  run.status = status ?? run.status;
  run.endTime = end_time ?? run.endTime;
  return { run_info: { run_id, status: run.status } };
}

function receiveFile(state: State, path: string, body: Buffer) {
  const [, runId = '', folder, file, ...rest] = path.split('/').map(decodeURIComponent);
  if (folder !== 'artifacts' || !file || file.includes('..') || rest.length > 0)
    throw invalid(`path "${path}"`);
  runOf(state, runId).files.set(file, body);
  return {};
}

function runOf({ runs }: State, runId: string): ReceivedRun {
  const run = runs.get(runId);
  if (!run) throw new Refusal(404, 'RESOURCE_DOES_NOT_EXIST', `no run "${runId}"`);
  if (run.status !== 'RUNNING') throw invalid(`run ${runId} is ${run.status}`);
  return run;
}

function parse<T>(schema: z.ZodType<T>, { headers }: IncomingMessage, body: Buffer): T {
  if (headers['content-type'] !== 'application/json')
    throw invalid(`content type ${headers['content-type']}`);
  if (body.length > REQUEST_BYTES_MAX) throw invalid(`${body.length} bytes, at most ${REQUEST_BYTES_MAX}`);
  const parsed = schema.safeParse(JSON.parse(body.toString('utf8')));
  if (!parsed.success) throw invalid(z.prettifyError(parsed.error));
  return parsed.data;
}

function invalid(message: string): Refusal {
  return new Refusal(400, 'INVALID_PARAMETER_VALUE', message);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
