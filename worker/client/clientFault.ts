// How a call of the client can end.

import type { Problem } from '../contract.ts';

export type ClientFault =
  /** The API said what is wrong; `problem.type` tells which. */
  | {
      readonly reason: 'problem';
      readonly problem: Problem;
      /** What the API asks to wait before another attempt; null where it does not. */
      readonly retryAfterSeconds: number | null;
    }
  /** No answer: no network, or the server is down. */
  | { readonly reason: 'unreachable' }
  | { readonly reason: 'timed_out'; readonly timeoutMs: number }
  /** By the caller's own signal. */
  | { readonly reason: 'aborted' }
  /** Something between here and the API answered in its place. */
  | { readonly reason: 'unreadable'; readonly status: number };

export type ClientAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: ClientFault };
