// The API as the dashboard calls it: typed after worker/contract.ts, faults as tagged values, never thrown.

import type {
  ApplicantAnswer,
  ApplicantsAnswer,
  ModelAnswer,
  Problem,
  ScoreAnswer,
} from '../../worker/contract.ts';

import type { AlertAnswer } from '../../worker/contractMonitoring.ts';

export type ApiFault =
  /** No answer: no network, or the server is down. */
  | { readonly reason: 'unreachable' }
  /** The key is not known, or no longer. */
  | { readonly reason: 'unauthorised' }
  /** The key is known but may not do this. */
  | { readonly reason: 'forbidden' }
  | { readonly reason: 'not_found' }
  | { readonly reason: 'refused'; readonly status: number; readonly requestId: string }
  | { readonly reason: 'unreadable'; readonly status: number };

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: ApiFault };

export interface ApplicantsQuery {
  /** Digits an id starts with; empty = all. */
  readonly search: string;
  readonly cursor: string | null;
  readonly limit: number;
}

export interface Client {
  applicants(query: ApplicantsQuery, signal?: AbortSignal): Promise<Answer<ApplicantsAnswer>>;
  applicant(id: string, signal?: AbortSignal): Promise<Answer<ApplicantAnswer>>;
  assessment(id: string, signal?: AbortSignal): Promise<Answer<ScoreAnswer>>;
  model(): Promise<Answer<ModelAnswer>>;
  acknowledge(alertId: string): Promise<Answer<AlertAnswer>>;
  /** @param path one of the `files` of a ModelAnswer. @param onBytes is told how many bytes have come so far. */
  file(path: string, onBytes?: (loaded: number) => void): Promise<Answer<Uint8Array<ArrayBuffer>>>;
}

/** @param key the access key, sent with every call. */
export function createClient(key: string): Client {
  async function send(path: string, signal?: AbortSignal, method = 'GET'): Promise<Answer<Response>> {
    try {
      const headers = { authorization: `Bearer ${key}` };
      const response = await fetch(path, { method, headers, ...(signal && { signal }) });
      return response.ok ? { ok: true, value: response } : { ok: false, fault: await faultOf(response) };
    } catch {
      return { ok: false, fault: { reason: 'unreachable' } };
    }
  }

  async function json<Value>(path: string, signal?: AbortSignal, method?: string): Promise<Answer<Value>> {
    const answer = await send(path, signal, method);
    if (!answer.ok) return answer;
    try {
      return { ok: true, value: (await answer.value.json()) as Value };
    } catch {
      return { ok: false, fault: { reason: 'unreadable', status: answer.value.status } };
    }
  }

  return {
    applicants: ({ search, cursor, limit }, signal) => {
      const query = new URLSearchParams({ limit: String(limit) });
      if (search) query.set('search', search);
      if (cursor) query.set('cursor', cursor);
      return json(`/v1/applicants?${query}`, signal);
    },
    applicant: (id, signal) => json(`/v1/applicants/${id}`, signal),
    assessment: (id, signal) => json(`/v1/applicants/${id}/assessment`, signal),
    model: () => json('/v1/model'),
    acknowledge: (alertId) => json(`/v1/alerts/${alertId}/acknowledge`, undefined, 'POST'),
    async file(path, onBytes) {
      const answer = await send(path);
      if (!answer.ok) return answer;
      try {
        return { ok: true, value: await readBytes(answer.value, onBytes) };
      } catch {
        return { ok: false, fault: { reason: 'unreachable' } };
      }
    },
  };
}

async function faultOf(response: Response): Promise<ApiFault> {
  switch (response.status) {
    case 401:
      return { reason: 'unauthorised' };
    case 403:
      return { reason: 'forbidden' };
    case 404:
      return { reason: 'not_found' };
    default: {
      const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
      return { reason: 'refused', status: response.status, requestId: problem.requestId ?? '' };
    }
  }
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
