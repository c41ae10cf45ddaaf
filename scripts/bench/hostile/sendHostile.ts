// One hostile request over a plain connection (fetch would mend or refuse it), and what is wrong with its answer.

import { type Agent, request } from 'node:http';
import { problemSchema } from '../../../worker/openapi/answerSchemas.ts';
import { PROBLEM_REASONS } from '../../../worker/openapi/problemTable.ts';
import { problemType } from '../../../worker/problems.ts';
import type { HostileRequest } from './hostileRequest.ts';

const TIMEOUT_MS = 20_000;
const KNOWN_TYPES: readonly string[] = PROBLEM_REASONS.map(problemType);

export interface HostileTarget {
  readonly url: URL;
  readonly agent: Agent;
  readonly keys: Readonly<Record<HostileRequest['key'], string | null>>;
  /** What no answer may hold: values of an applicant that no request names. */
  readonly secrets: readonly string[];
}

export interface HostileOutcome {
  /** 0 = the connection was cut, which is right for a body that never comes whole. */
  readonly status: number;
  /** null = as it should be. */
  readonly complaint: string | null;
}

export async function sendHostile(target: HostileTarget, hostile: HostileRequest): Promise<HostileOutcome> {
  const answer = await exchange(target, hostile);
  if (answer === 'hang') return { status: 0, complaint: `no answer in ${TIMEOUT_MS} ms` };
  if (answer === null) {
    return { status: 0, complaint: hostile.bytesWithheld > 0 ? null : 'the connection was cut' };
  }
  return { status: answer.status, complaint: complaintOf(answer, target, hostile) };
}

interface Received {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

function exchange(
  { url, agent, keys }: HostileTarget,
  { method, path, headers, body, key, bytesWithheld }: HostileRequest,
): Promise<Received | null | 'hang'> {
  return new Promise((resolve) => {
    const authorization = keys[key];
    const length = body && method !== 'HEAD' ? body.length + bytesWithheld : 0;
    const sending = request(
      {
        host: url.hostname,
        port: url.port,
        method,
        path,
        // A connection that is cut on purpose is not given to the next request.
        agent: bytesWithheld > 0 ? false : agent,
        headers: {
          ...headers,
          ...(authorization !== null && { Authorization: `Bearer ${authorization}` }),
          'Content-Length': String(length),
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', () => resolve(null));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            text: Buffer.concat(parts).toString('utf8'),
          }),
        );
      },
    );
    sending.setTimeout(TIMEOUT_MS, () => {
      resolve('hang');
      sending.destroy();
    });
    sending.on('error', () => resolve(null));
    if (length === 0) sending.end();
    else if (bytesWithheld === 0) sending.end(body);
    else {
      sending.write(body!);
      setTimeout(() => sending.destroy(), 20);
    }
  });
}

function complaintOf(
  { status, type, text }: Received,
  { secrets }: HostileTarget,
  { method, path, key }: HostileRequest,
): string | null {
  if (status >= 500) return `status ${status}: ${text.slice(0, 200)}`;
  if (/\bat \S+ \(.*:\d+:\d+\)|node_modules|SQLITE_/.test(text)) return 'tells of its inside';
  const leaked = key === 'all' ? undefined : secrets.find((secret) => text.includes(secret));
  if (leaked) return `holds ${leaked} of another applicant`;
  if (status < 400 || method === 'HEAD') return null;
  // Beside the API are the pages, which answer what is no reading with an empty 405.
  if (status === 405 && text === '' && !isOfApi(path)) return null;
  if (!type.startsWith('application/problem+json'))
    return `status ${status} as ${type || 'nothing'}: ${text.slice(0, 100)}`;
  const problem = problemSchema.safeParse(JSON.parse(text));
  if (!problem.success) return `is no valid problem: ${problem.error.issues[0]!.message}`;
  if (!KNOWN_TYPES.includes(problem.data.type)) return `has the unknown type ${problem.data.type}`;
  return problem.data.status === status
    ? null
    : `says ${problem.data.status} in its body, ${status} above it`;
}

/** As wrangler.toml has it (run_worker_first), with `..` resolved as on the line. */
function isOfApi(path: string): boolean {
  const { pathname } = new URL(path, 'http://localhost');
  return /^\/(v1(\/|$)|health$|openapi\.json$)/.test(pathname);
}
