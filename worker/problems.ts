// From a fault to what the caller reads: RFC 9457 problem details. The one place that words faults; a new reason does
// not compile without a case here. Nothing of an exception (message, stack, query) is ever in an answer.

import type { ApiFault } from './apiFault.ts';
import type { Envelope, Fault, Problem } from './contract.ts';
import { RETRY_AFTER_SECONDS } from './limits.ts';

interface WordedFault {
  readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 422 | 500 | 503;
  readonly title: string;
  readonly detail: string;
  readonly faults?: readonly Fault[];
  readonly headers?: Readonly<Record<string, string>>;
}

const unauthenticated = { 'WWW-Authenticate': 'Bearer realm="clairscore"' };
const invalidKey = { 'WWW-Authenticate': 'Bearer realm="clairscore", error="invalid_token"' };
const retry = { 'Retry-After': String(RETRY_AFTER_SECONDS) };

function wordFault(fault: ApiFault): WordedFault {
  switch (fault.reason) {
    case 'malformed_json':
      return {
        status: 400,
        title: 'The body is not JSON',
        detail: `JSON ends or breaks at character ${fault.position} (line ${fault.line}, column ${fault.column}): found ${fault.found}.`,
      };
    case 'not_utf8':
      return { status: 400, title: 'The body is not UTF-8', detail: 'JSON is sent as UTF-8.' };
    case 'unsupported_media_type':
      return {
        status: 415,
        title: 'The body must be JSON',
        detail: `Expected the Content-Type application/json, received ${fault.received ?? 'none'}.`,
        headers: { Accept: 'application/json' },
      };
    case 'body_too_large':
      return {
        status: 413,
        title: 'The body is too large',
        detail: `At most ${fault.bytesMax} bytes are read, the body has ${fault.complete ? '' : 'at least '}${fault.bytesReceived}.`,
      };
    case 'invalid_request':
      return {
        status: fault.part === 'path' ? 400 : fault.part === 'query' ? 400 : 422,
        title: `The ${fault.part} is not valid`,
        detail: wordCount(fault.count, fault.faults.length),
        faults: fault.faults,
      };
    case 'not_scorable':
      return { status: 422, title: 'The application cannot be scored', detail: fault.detail };
    case 'key_missing':
      return {
        status: 401,
        title: 'A key is needed',
        detail: 'Send the header "Authorization: Bearer clair_...".',
        headers: unauthenticated,
      };
    case 'key_malformed':
      return {
        status: 401,
        title: 'The key is not one',
        detail: 'A key is "clair_" followed by 43 characters (A-Z, a-z, 0-9, - and _).',
        headers: invalidKey,
      };
    case 'key_unknown':
      return {
        status: 401,
        title: 'The key is not known',
        detail: 'No such key was issued.',
        headers: invalidKey,
      };
    case 'key_expired':
      return {
        status: 401,
        title: 'The key has expired',
        detail: `It expired on ${fault.expiredAt}.`,
        headers: invalidKey,
      };
    case 'key_revoked':
      return {
        status: 401,
        title: 'The key was revoked',
        detail: `It was revoked on ${fault.revokedAt}.`,
        headers: invalidKey,
      };
    case 'scope_missing':
      return {
        status: 403,
        title: 'The key may not do this',
        detail: `The scope "${fault.needed}" is needed, the key has ${fault.granted.map((scope) => `"${scope}"`).join(', ') || 'none'}.`,
        headers: {
          'WWW-Authenticate': `Bearer realm="clairscore", error="insufficient_scope", scope="${fault.needed}"`,
        },
      };
    case 'route_undeclared':
      return {
        status: 403,
        title: 'The route is closed',
        detail: `No scope is declared for ${fault.route}.`,
      };
    case 'route_unknown':
      return { status: 404, title: 'There is nothing here', detail: 'The API has no such path.' };
    case 'method_not_allowed':
      return {
        status: 405,
        title: 'The method is not allowed here',
        detail: `Allowed: ${fault.allowed.join(', ')}. Received: ${fault.method}.`,
        headers: { Allow: fault.allowed.join(', ') },
      };
    case 'applicant_unknown':
      return {
        status: 404,
        title: 'The applicant is not known',
        detail: `No applicant ${fault.applicantId} is stored.`,
      };
    case 'artefact_unknown':
      return {
        status: 404,
        title: 'The file is not published',
        detail: `No published model ${fault.version} lists the file ${fault.file}.`,
      };
    case 'model_missing':
      return {
        status: 503,
        title: 'No model is published',
        detail: 'Nothing can be scored until one is.',
        headers: retry,
      };
    case 'model_broken':
      return {
        status: 503,
        title: 'The published model is broken',
        detail: `Model ${fault.version} failed the check "${fault.check}" and is not used.`,
        headers: retry,
      };
    case 'storage_failing':
      return {
        status: 503,
        title: 'A store does not answer',
        detail: `The store ${fault.store} could not be read.`,
        headers: retry,
      };
    case 'internal':
      return {
        status: 500,
        title: 'Something went wrong here',
        detail: 'The request identifier finds it in the log.',
      };
  }
}

/** @returns the answer for a fault: `application/problem+json` with the headers the status asks for. */
export function problemResponse(fault: ApiFault, instance: string, envelope: Envelope): Response {
  const { status, title, detail, faults, headers } = wordFault(fault);
  const type = `/docs/problems/${fault.reason.replaceAll('_', '-')}`;
  const problem: Problem = { type, title, status, detail, instance, ...(faults && { faults }), ...envelope };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { ...headers, 'Content-Type': 'application/problem+json' },
  });
}

function wordCount(count: number, listed: number): string {
  const faults = count === 1 ? '1 fault' : `${count} faults`;
  return listed < count ? `${faults}; the first ${listed} are listed.` : `${faults}, listed in "faults".`;
}
