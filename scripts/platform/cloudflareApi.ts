// One call of Cloudflare's REST API: address, token, bounded retries, errors in its own words.
// https://developers.cloudflare.com/api (v4): { success, errors: [{ code, message }], result, result_info }.

import { setTimeout as wait } from 'node:timers/promises';
import { RemoteError } from './remoteError.ts';

export interface CloudflareApiOptions {
  /** e.g. https://api.cloudflare.com/client/v4 */
  readonly address: string;
  readonly accountId: string;
  readonly token: string;
  /** First pause after a failure; doubles each time. */
  readonly pauseMs?: number;
}

export interface ApiCall {
  readonly method: 'GET' | 'PUT' | 'POST';
  /** Below /accounts/:id, beginning with a slash. */
  readonly path: string;
  readonly body?: Uint8Array | string;
  readonly contentType?: string;
}

/** The answer of a call, also when it is 404. */
export type CallApi = (call: ApiCall) => Promise<Response>;

/** With pauses of 0.5 s to 8 s between them this rides out about 15 s of refusals. */
const ATTEMPTS_MAX = 6;
const PAUSE_MS = 500;
const CALL_MS_MAX = 120_000;

/** @throws RemoteError `refused` for 4xx other than 404 and 429, `gave_up` after the last attempt. */
export function cloudflareApi(options: CloudflareApiOptions): CallApi {
  const { address, accountId, token, pauseMs = PAUSE_MS } = options;
  return async ({ method, path, body, contentType }) => {
    const call = `${method} ${path}`;
    let last = '';
    for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      if (attempt > 0) await wait(pauseMs * 2 ** (attempt - 1));
      let response: Response;
      try {
        response = await fetch(`${address}/accounts/${accountId}${path}`, {
          method,
          headers: { Authorization: `Bearer ${token}`, ...(contentType && { 'Content-Type': contentType }) },
          ...(body !== undefined && { body: body as BodyInit }),
          signal: AbortSignal.timeout(CALL_MS_MAX),
        });
      } catch (error) {
        last = causeOf(error);
        continue;
      }
      if (response.ok || response.status === 404) return response;
      const messages = await messagesOf(response);
      if (response.status !== 429 && response.status < 500) {
        throw new RemoteError({ reason: 'refused', call, status: response.status, messages });
      }
      last = `status ${response.status}${messages.map((message) => `, ${message}`).join('')}`;
    }
    throw new RemoteError({ reason: 'gave_up', call, attempts: ATTEMPTS_MAX, last });
  };
}

async function messagesOf(response: Response): Promise<string[]> {
  try {
    const { errors } = (await response.json()) as { errors?: { message: string }[] };
    return (errors ?? []).map(({ message }) => message);
  } catch {
    return [];
  }
}

function causeOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error ? cause.message : message;
}
