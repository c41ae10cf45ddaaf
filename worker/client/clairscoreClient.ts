// The API as a partner's TypeScript calls it: typed after contract.ts, problems and failures as tagged values, retries
// that wait as long as they are told to. It holds no code of the Worker and runs wherever there is fetch.

import type {
  BatchAnswer,
  BatchItem,
  HealthAnswer,
  ModelAnswer,
  Problem,
  ScoreAnswer,
  ScoreRequest,
  StreamedLine,
} from '../contract.ts';
import type { ClientAnswer, ClientFault } from './clientFault.ts';
import { readStreamedLines } from './readStreamedLines.ts';
import { retryDelayMs } from './retryDelayMs.ts';

export interface ClientOptions {
  /** e.g. https://scores.example.org */
  readonly origin: string;
  readonly key: string;
  /** For one attempt. Default 10 s. */
  readonly timeoutMs?: number;
  /** After 429, 503 and where nothing answered. Default 2. */
  readonly retriesMax?: number;
}

export interface AnswerWishes {
  readonly explain?: boolean;
  readonly reasons?: boolean;
  readonly language?: 'fr' | 'en';
}

export interface ClairscoreClient {
  score(request: ScoreRequest, signal?: AbortSignal): Promise<ClientAnswer<ScoreAnswer>>;
  /** At most 1,000 items. */
  scoreBatch(
    items: readonly BatchItem[],
    wishes?: AnswerWishes,
    signal?: AbortSignal,
  ): Promise<ClientAnswer<BatchAnswer>>;
  /** Any number of items, sent as one body; answers come while it is read. Not retried once it has begun. */
  scoreStream(
    body: BodyInit,
    wishes?: AnswerWishes,
    signal?: AbortSignal,
  ): Promise<ClientAnswer<AsyncIterable<StreamedLine>>>;
  assessment(
    applicantId: number,
    wishes?: AnswerWishes,
    signal?: AbortSignal,
  ): Promise<ClientAnswer<ScoreAnswer>>;
  model(signal?: AbortSignal): Promise<ClientAnswer<ModelAnswer>>;
  health(signal?: AbortSignal): Promise<ClientAnswer<HealthAnswer>>;
}

interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: BodyInit;
  readonly type?: string;
  readonly signal: AbortSignal | undefined;
}

const DEFAULT_TIMEOUT_MS = 10_000;
const DEFAULT_RETRIES = 2;

/** @example const client = createClairscoreClient({ origin: 'https://scores.example.org', key }) */
export function createClairscoreClient({
  origin,
  key,
  timeoutMs = DEFAULT_TIMEOUT_MS,
  retriesMax = DEFAULT_RETRIES,
}: ClientOptions): ClairscoreClient {
  async function attempt({ method, path, body, type, signal }: Call): Promise<ClientAnswer<Response>> {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(new URL(path, origin), {
        method,
        headers: { Authorization: `Bearer ${key}`, ...(type !== undefined && { 'Content-Type': type }) },
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        ...(body !== undefined && { body }),
      });
      return response.ok ? { ok: true, value: response } : { ok: false, fault: await faultOf(response) };
    } catch {
      if (signal?.aborted) return failed({ reason: 'aborted' });
      return failed(timeout.aborted ? { reason: 'timed_out', timeoutMs } : { reason: 'unreachable' });
    }
  }

  async function send(call: Call): Promise<ClientAnswer<Response>> {
    for (let retries = 0; ; retries++) {
      const answer = await attempt(call);
      const delayMs = answer.ok || retries >= retriesMax ? null : retryDelayMs(answer.fault, retries);
      if (delayMs === null) return answer;
      await wait(delayMs, call.signal);
      if (call.signal?.aborted) return failed({ reason: 'aborted' });
    }
  }

  async function json<Value>(call: Call): Promise<ClientAnswer<Value>> {
    const answer = await send(call);
    if (!answer.ok) return answer;
    try {
      return { ok: true, value: (await answer.value.json()) as Value };
    } catch {
      return failed({ reason: 'unreadable', status: answer.value.status });
    }
  }

  const get = <Value>(path: string, signal?: AbortSignal) => json<Value>({ method: 'GET', path, signal });
  const post = <Value>(path: string, body: unknown, signal?: AbortSignal) =>
    json<Value>({ method: 'POST', path, body: JSON.stringify(body), type: 'application/json', signal });

  return {
    score: (request, signal) => post('/v1/score', request, signal),
    scoreBatch: (items, wishes = {}, signal) => post('/v1/score/batch', { items, ...wishes }, signal),
    async scoreStream(body, wishes = {}, signal) {
      const path = `/v1/score/batch${queryOf(wishes)}`;
      const answer = await attempt({ method: 'POST', path, body, type: 'application/x-ndjson', signal });
      return answer.ok ? { ok: true, value: readStreamedLines(answer.value) } : answer;
    },
    assessment: (applicantId, wishes = {}, signal) =>
      get(`/v1/applicants/${applicantId}/assessment${queryOf(wishes)}`, signal),
    model: (signal) => get('/v1/model', signal),
    health: (signal) => get('/health', signal),
  };
}

function failed(fault: ClientFault): { readonly ok: false; readonly fault: ClientFault } {
  return { ok: false, fault };
}

async function faultOf(response: Response): Promise<ClientFault> {
  const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
  if (typeof problem?.type !== 'string' || !problem.type.startsWith('/docs/problems/')) {
    return { reason: 'unreadable', status: response.status };
  }
  const retryAfter = response.headers.get('Retry-After');
  return {
    reason: 'problem',
    problem: problem as Problem,
    retryAfterSeconds: retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) : null,
  };
}

function queryOf(wishes: AnswerWishes): string {
  const given = Object.entries(wishes).map(([name, value]) => [name, String(value)]);
  const query = new URLSearchParams(given as string[][]).toString();
  return query ? `?${query}` : '';
}

/** Ends early when the caller gives up. */
function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
