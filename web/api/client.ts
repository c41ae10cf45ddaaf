// The API as the dashboard calls it: typed after worker/contract.ts, faults as tagged values, never thrown.

import type {
  ApplicantAnswer,
  ApplicantsAnswer,
  ModelAnswer,
  Problem,
  ScoreAnswer,
} from '../../worker/contract.ts';
import type { SessionAnswer } from '../../worker/contractAccess.ts';
import type {
  DecisionAnswer,
  DecisionRequest,
  DecisionsAnswer,
  ReviewAnswer,
  ReviewChange,
  ReviewsAnswer,
} from '../../worker/contractDecisions.ts';
import type { AlertAnswer } from '../../worker/contractMonitoring.ts';
import type { AliasAnswer, AliasRequest, ModelsAnswer } from '../../worker/contractRegistry.ts';

export type ApiFault =
  /** No answer: no network, or the server is down. */
  | { readonly reason: 'unreachable' }
  /** The key or the session is not known, or no longer. */
  | { readonly reason: 'unauthorised' }
  /** Who asks is known but may not do this. `problem` as below. */
  | { readonly reason: 'forbidden'; readonly problem: string }
  | { readonly reason: 'not_found' }
  /** `problem` is the last part of the problem's type, such as "recommendation-changed". */
  | {
      readonly reason: 'refused';
      readonly status: number;
      readonly requestId: string;
      readonly problem: string;
    }
  | { readonly reason: 'unreadable'; readonly status: number };

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: ApiFault };

/** A change, with the key that makes a repeat of it the same change. */
export interface Change<Body> {
  readonly body: Body;
  readonly idempotencyKey: string;
}

export interface Client {
  /** @param query as the contract names its filters, without "?". */
  applicants(query: URLSearchParams, signal?: AbortSignal): Promise<Answer<ApplicantsAnswer>>;
  applicant(id: string, signal?: AbortSignal): Promise<Answer<ApplicantAnswer>>;
  assessment(id: string, signal?: AbortSignal): Promise<Answer<ScoreAnswer>>;
  model(): Promise<Answer<ModelAnswer>>;
  acknowledge(alertId: string): Promise<Answer<AlertAnswer>>;
  /** Any other call that answers JSON. @param body of a write; sent as JSON. */
  call<Value>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Answer<Value>>;
  /** A page that the API makes for print. */
  sheet(path: string): Promise<Answer<string>>;
  /** @param path one of the `files` of a ModelAnswer. @param onBytes is told how many bytes have come so far. */
  file(path: string, onBytes?: (loaded: number) => void): Promise<Answer<Uint8Array<ArrayBuffer>>>;
  decisions(applicantId: number, cursor: string | null): Promise<Answer<DecisionsAnswer>>;
  decision(decisionId: string): Promise<Answer<DecisionAnswer>>;
  decide(change: Change<DecisionRequest>): Promise<Answer<DecisionAnswer>>;
  reviews(state: 'open' | 'concluded', cursor: string | null): Promise<Answer<ReviewsAnswer>>;
  openReview(decisionId: string, change: Change<{ applicantView: string }>): Promise<Answer<ReviewAnswer>>;
  changeReview(
    decisionId: string,
    reviewId: string,
    change: Change<ReviewChange>,
  ): Promise<Answer<ReviewAnswer>>;
  models(): Promise<Answer<ModelsAnswer>>;
  setAlias(version: string, change: Change<AliasRequest>): Promise<Answer<AliasAnswer>>;
  rollBack(change: Change<{ reason: string }>): Promise<Answer<AliasAnswer>>;
  removeChallenger(change: Change<{ reason: string }>): Promise<Answer<AliasAnswer>>;
}

/** Calls with the session's cookie, which the browser adds. */
export function createClient(): Client {
  return {
    applicants: (query, signal) => json(`/v1/applicants?${query}`, { ...(signal && { signal }) }),
    applicant: (id, signal) => json(`/v1/applicants/${id}`, { ...(signal && { signal }) }),
    assessment: (id, signal) => json(`/v1/applicants/${id}/assessment`, { ...(signal && { signal }) }),
    model: () => json('/v1/model'),
    acknowledge: (alertId) =>
      json(`/v1/alerts/${alertId}/acknowledge`, { method: 'POST', headers: OWN_PAGE }),
    call: (method, path, body) =>
      json(path, {
        method,
        ...(method !== 'GET' && { headers: { ...OWN_PAGE, 'content-type': 'application/json' } }),
        ...(body && { body: JSON.stringify(body) }),
      }),
    sheet: readText,
    file: readFile,
    decisions: (applicantId, cursor) =>
      json(
        `/v1/decisions?${new URLSearchParams({ applicantId: String(applicantId), ...(cursor && { cursor }) })}`,
      ),
    decision: (decisionId) => json(`/v1/decisions/${decisionId}`),
    decide: (change) => write('POST', '/v1/decisions', change),
    reviews: (state, cursor) =>
      json(`/v1/reviews?${new URLSearchParams({ state, ...(cursor && { cursor }) })}`),
    openReview: (decisionId, change) => write('POST', `/v1/decisions/${decisionId}/reviews`, change),
    changeReview: (decisionId, reviewId, change) =>
      write('PATCH', `/v1/decisions/${decisionId}/reviews/${reviewId}`, change),
    models: () => json('/v1/models'),
    setAlias: (version, change) => write('POST', `/v1/models/${version}/alias`, change),
    rollBack: (change) => write('POST', '/v1/models/champion/rollback', change),
    removeChallenger: (change) => write('DELETE', '/v1/models/challenger', change),
  };
}

/** A network that does not answer within this is none. */
const SESSION_WAIT_MS = 8_000;

/** Opens a session with a key (its cookie is set by the answer), reads the one there is, or ends it. */
export const sessionCalls = {
  open: (key: string) =>
    json<SessionAnswer>('/v1/session', { method: 'POST', headers: { authorization: `Bearer ${key}` } }),
  read: () => json<SessionAnswer>('/v1/session', { signal: AbortSignal.timeout(SESSION_WAIT_MS) }),
  close: () => send('/v1/session', { method: 'DELETE', headers: OWN_PAGE }),
};

/** No form and no other site can set it: the server asks for it with every write of a session. */
const OWN_PAGE = { 'x-clairscore-client': 'dashboard' };

function write<Value>(method: string, path: string, change: Change<unknown>): Promise<Answer<Value>> {
  const headers = {
    ...OWN_PAGE,
    'content-type': 'application/json',
    'idempotency-key': change.idempotencyKey,
  };
  return json(path, { method, headers, body: JSON.stringify(change.body) });
}

/** When the server last took a call, in ms since 1970: pauses between calls are what a session ends by. */
export const heard = { atMs: 0 };

async function send(path: string, request: RequestInit = {}): Promise<Answer<Response>> {
  try {
    const response = await fetch(path, request);
    if (response.ok) heard.atMs = Date.now();
    return response.ok ? { ok: true, value: response } : { ok: false, fault: await faultOf(response) };
  } catch {
    return { ok: false, fault: { reason: 'unreachable' } };
  }
}

async function json<Value>(path: string, request?: RequestInit): Promise<Answer<Value>> {
  const answer = await send(path, request);
  if (!answer.ok) return answer;
  try {
    return { ok: true, value: (await answer.value.json()) as Value };
  } catch {
    return { ok: false, fault: { reason: 'unreadable', status: answer.value.status } };
  }
}

async function readText(path: string): Promise<Answer<string>> {
  const answer = await send(path);
  if (!answer.ok) return answer;
  try {
    return { ok: true, value: await answer.value.text() };
  } catch {
    return { ok: false, fault: { reason: 'unreachable' } };
  }
}

/** @param headers of who asks without a session, such as a client with a link. */
export async function readFile(
  path: string,
  onBytes?: (loaded: number) => void,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<Uint8Array<ArrayBuffer>>> {
  const answer = await send(path, { headers });
  if (!answer.ok) return answer;
  try {
    return { ok: true, value: await readBytes(answer.value, onBytes) };
  } catch {
    return { ok: false, fault: { reason: 'unreachable' } };
  }
}

async function faultOf(response: Response): Promise<ApiFault> {
  const { status } = response;
  // Read whatever it is: a body left unread keeps its connection.
  const { type = '', requestId = '' } = (await response.json().catch(() => ({}))) as Partial<Problem>;
  if (status === 401) return { reason: 'unauthorised' };
  const problem = type.slice(type.lastIndexOf('/') + 1);
  if (status === 403) return { reason: 'forbidden', problem };
  if (status === 404) return { reason: 'not_found' };
  return { reason: 'refused', status, requestId, problem };
}

async function readBytes(
  response: Response,
  onBytes?: (loaded: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    loaded += part.value.length;
    onBytes?.(loaded);
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
