// Requests to an MLflow server: JSON in, checked JSON out, bounded retries. What is asked is in sendToMlflow.ts.

import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import { MlflowError } from './mlflowError.ts';
import type { MlflowSettings } from './mlflowSettings.ts';

export interface MlflowRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below the server, such as /api/2.0/mlflow/runs/create. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON; bytes are sent as they are. */
  readonly body?: unknown;
  /** Asking twice would make two: asked again only when the server says that it did nothing. */
  readonly isUnrepeatable?: boolean;
}

/** Those that MLflow's own client retries. */
const TRANSIENT = [408, 429, 500, 502, 503, 504];
/** The request was not carried out. */
const NOT_TAKEN = [429, 503];

/** Quoted from an answer. */
const DETAIL_LENGTH_MAX = 300;

/**
 * @param signal ends everything, waiting included.
 * @throws MlflowError
 */
export async function mlflowRequest<T>(
  settings: MlflowSettings,
  request: MlflowRequest,
  answer: z.ZodType<T>,
  signal: AbortSignal,
): Promise<T> {
  const attempts = settings.retryDelaysMs.length + 1;
  for (let attempt = 1; ; attempt++) {
    const delay = attempt < attempts ? settings.retryDelaysMs[attempt - 1]! : null;
    const made = await attemptOnce(settings, request, signal);
    const isFinal = delay === null || signal.aborted || !isWorthRepeating(made, request);
    if (!isFinal) await pause(delay, undefined, { signal }).catch(() => {});
    else if (made.kind === 'unreachable') {
      throw new MlflowError({
        reason: 'unreachable',
        request: nameOf(request),
        attempts: attempt,
        detail: made.detail,
      });
    } else return readAnswer(request, made, attempt, answer);
  }
}

/** The error code that MLflow puts into the body of a refusal, such as RESOURCE_DOES_NOT_EXIST. */
export function refusedWith(error: unknown, errorCode: string): boolean {
  return (
    error instanceof MlflowError &&
    error.problem.reason === 'refused' &&
    error.problem.detail.startsWith(errorCode)
  );
}

type Attempt =
  | { readonly kind: 'answered'; readonly status: number; readonly text: string }
  | { readonly kind: 'unreachable'; readonly detail: string; readonly wasSent: boolean };

async function attemptOnce(
  settings: MlflowSettings,
  request: MlflowRequest,
  signal: AbortSignal,
): Promise<Attempt> {
  const { server, authorization, requestTimeoutMs, uploadTimeoutMs } = settings;
  const isBytes = request.body instanceof Uint8Array;
  const query = request.query ? `?${new URLSearchParams(request.query)}` : '';
  const timeout = AbortSignal.timeout(isBytes ? uploadTimeoutMs : requestTimeoutMs);
  try {
    const response = await fetch(`${server}${request.path}${query}`, {
      method: request.method,
      headers: {
        ...(authorization !== null && { Authorization: authorization }),
        ...(request.body !== undefined && {
          'Content-Type': isBytes ? 'application/octet-stream' : 'application/json',
        }),
      },
      ...(request.body !== undefined && {
        body: isBytes ? Buffer.from(request.body as Uint8Array) : JSON.stringify(request.body),
      }),
      // A redirected POST would become a GET, and the credentials are for this server.
      redirect: 'error',
      signal: AbortSignal.any([timeout, signal]),
    });
    return { kind: 'answered', status: response.status, text: await response.text() };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const detail = cause instanceof Error ? cause.message || cause.name : String(cause);
    return { kind: 'unreachable', detail, wasSent: (cause as NodeJS.ErrnoException).code !== 'ECONNREFUSED' };
  }
}

function isWorthRepeating(attempt: Attempt, { isUnrepeatable = false }: MlflowRequest): boolean {
  if (attempt.kind === 'unreachable') return !isUnrepeatable || !attempt.wasSent;
  return (isUnrepeatable ? NOT_TAKEN : TRANSIENT).includes(attempt.status);
}

function readAnswer<T>(
  request: MlflowRequest,
  { status, text }: Extract<Attempt, { kind: 'answered' }>,
  attempts: number,
  answer: z.ZodType<T>,
): T {
  const json = parseJson(text);
  if (status !== 200) {
    const detail = (errorOf(json) ?? text).slice(0, DETAIL_LENGTH_MAX);
    throw new MlflowError({ reason: 'refused', request: nameOf(request), status, attempts, detail });
  }
  const parsed = answer.safeParse(json);
  if (parsed.success) return parsed.data;
  const detail =
    json === undefined
      ? `"${text.slice(0, 80)}" is not JSON`
      : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw new MlflowError({ reason: 'malformed_answer', request: nameOf(request), detail });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function errorOf(json: unknown): string | null {
  if (typeof json !== 'object' || json === null || !('error_code' in json)) return null;
  return `${String(json.error_code)}${'message' in json ? `: ${String(json.message)}` : ''}`;
}

function nameOf({ method, path }: MlflowRequest): string {
  return `${method} ${path}`;
}
