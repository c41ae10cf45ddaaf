// From a fault to what the caller reads: RFC 9457 problem details. The one place that words faults; a new reason does
// not compile without a case here. Nothing of an exception (message, stack, query) is ever in an answer.

import type { ApiFault } from './apiFault.ts';
import type { Envelope, Fault, ItemProblem, Problem } from './contract.ts';
import {
  IDEMPOTENCY_HOURS,
  IDEMPOTENCY_RETRY_SECONDS,
  RETRY_AFTER_SECONDS,
  SESSION_HOURS_MAX,
  SESSION_IDLE_MINUTES_MAX,
} from './limits.ts';

interface WordedFault {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503;
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
        detail: `JSON ends or breaks at character ${fault.position} (line ${fault.line}, column ${fault.column}): found ${fault.found}.${/NaN|Infinity/.test(fault.found) ? ' JSON has no such number: leave the field out, or send null.' : ''}`,
      };
    case 'json_too_deep':
      return {
        status: 400,
        title: 'The JSON is nested too deeply',
        detail: `At most ${fault.depthMax} levels are read, the body has ${fault.depth}.`,
      };
    case 'duplicate_names':
      return {
        status: 400,
        title: 'A name occurs twice in one object',
        detail: wordCount(fault.count, fault.faults.length),
        faults: fault.faults,
      };
    case 'line_too_long':
      return {
        status: 413,
        title: 'The line is too long',
        detail: `At most ${fault.bytesMax} bytes of a line are read, this one has ${fault.bytesReceived}.`,
      };
    case 'too_many_lines':
      return {
        status: 413,
        title: 'The stream has too many lines',
        detail: `At most ${fault.linesMax} lines are answered in one request; send the rest in another.`,
      };
    case 'not_utf8':
      return {
        status: 400,
        title: 'The body is not UTF-8',
        detail:
          'JSON is sent as UTF-8. U+FFFD, the sign of a character that was lost before, is refused too; the sign itself is written \\ufffd.',
      };
    case 'unsupported_media_type':
      return {
        status: 415,
        title: 'The body must be JSON',
        detail: `Expected the Content-Type ${fault.expected.join(' or ')}, received ${fault.received ?? 'none'}.`,
        headers: { Accept: fault.expected.join(', ') },
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
    case 'session_unknown':
      return {
        status: 401,
        title: 'The session is not known',
        detail: 'It has ended. Sign in again.',
        headers: invalidKey,
      };
    case 'session_expired':
      return {
        status: 401,
        title: 'The session has expired',
        detail: `It ends after ${SESSION_IDLE_MINUTES_MAX} minutes without a request, and after ${SESSION_HOURS_MAX} hours at the latest. Sign in again.`,
        headers: invalidKey,
      };
    case 'session_insecure':
      return {
        status: 400,
        title: 'A session needs HTTPS',
        detail: 'Its cookie is sent over HTTPS, and over HTTP on this machine alone (localhost).',
      };
    case 'session_needs_key':
      return {
        status: 401,
        title: 'A session is opened with a key',
        detail: 'Send the header "Authorization: Bearer clair_...".',
        headers: unauthenticated,
      };
    case 'csrf_refused':
      return {
        status: 403,
        title: 'The write does not come from this site',
        detail: `A write that rests on a cookie is sent by this site's own pages. The header ${fault.header} does not say so.`,
      };
    case 'access_refused':
      return {
        status: 401,
        title: 'The Access assertion is not valid',
        detail: `Its check "${fault.check}" failed.`,
        headers: unauthenticated,
      };
    case 'access_misconfigured':
      return {
        status: 500,
        title: 'Cloudflare Access is not set up here',
        detail: `The variable ${fault.variable} is absent or not as documented.`,
      };
    case 'access_unreachable':
      return {
        status: 503,
        title: 'Cloudflare Access does not answer',
        detail: 'Its public keys could not be read.',
        headers: retry,
      };
    case 'api_key_unknown':
      return { status: 404, title: 'There is no such key', detail: 'No key of this keyId was issued.' };
    case 'api_key_inactive':
      return {
        status: 409,
        title: 'The key cannot be rotated',
        detail: `The key ${fault.keyId} is ${fault.state}. Create a new one.`,
      };
    case 'last_admin_key':
      return {
        status: 409,
        title: 'The last key of an administrator stays',
        detail: 'Without it nobody could create another. Create or rotate one first.',
      };
    case 'rate_exceeded':
      return {
        status: 429,
        title: 'Too many requests',
        detail: `A key may send ${fault.requests} requests in ${fault.seconds} s.`,
        headers: {
          'Retry-After': String(fault.seconds),
          'RateLimit-Policy': `"burst";q=${fault.requests};w=${fault.seconds}`,
          RateLimit: `"burst";r=0;t=${fault.seconds}`,
        },
      };
    case 'quota_exceeded':
      return {
        status: 429,
        title: 'The requests of this day are used up',
        detail: `The key may send ${fault.requestsPerDay} requests a day (UTC).`,
        headers: {
          'Retry-After': String(fault.resetSeconds),
          'RateLimit-Policy': `"day";q=${fault.requestsPerDay};w=86400`,
          RateLimit: `"day";r=0;t=${fault.resetSeconds}`,
        },
      };
    case 'too_slow':
      return {
        status: 503,
        title: 'The request took too long',
        detail: `It was given up after ${fault.seconds} s.`,
        headers: retry,
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
    case 'group_unavailable':
      return {
        status: 422,
        title: 'The model has no such group to compare with',
        detail: `Model ${fault.version} was published without the group "${fault.group}"; it compares with all applicants only.`,
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
    case 'decision_unknown':
      return {
        status: 404,
        title: 'The decision is not known',
        detail: `No decision ${fault.decisionId} is recorded.`,
      };
    case 'decision_erased':
      return {
        status: 410,
        title: 'The data of the decision were erased',
        detail: `The applicant was erased on ${fault.erasedAt}. That the decision ${fault.decisionId} was taken is still recorded; its data and reasons are gone and cannot be explained.`,
      };
    case 'recommendation_changed':
      return {
        status: 409,
        title: 'The recommendation has changed',
        detail: `Seen: ${fault.seen.points} points by model ${fault.seen.modelVersion}. Now: ${fault.now.points} points by model ${fault.now.modelVersion}. Nothing was recorded.`,
      };
    case 'override_reason_missing':
      return {
        status: 422,
        title: 'An overrideReason is needed',
        detail: `The decision is "${fault.decision}", recommended was "${fault.recommended}". Nothing was recorded.`,
      };
    case 'link_unknown':
      return {
        status: 401,
        title: 'The link is not known',
        detail: 'No such link was made, or it is not complete. Ask the lender for a new one.',
        headers: invalidKey,
      };
    case 'link_expired':
      return {
        status: 401,
        title: 'The link has expired',
        detail: `It expired on ${fault.expiredAt}. Ask the lender for a new one.`,
        headers: invalidKey,
      };
    case 'link_revoked':
      return {
        status: 401,
        title: 'The link was revoked',
        detail: `It was revoked on ${fault.revokedAt}. Ask the lender for a new one.`,
        headers: invalidKey,
      };
    case 'link_needed':
      return {
        status: 403,
        title: "This is opened with a client's link",
        detail: 'Keys and sessions do not open it.',
      };
    case 'link_elsewhere':
      return {
        status: 403,
        title: "A client's link does not open this",
        detail: "It opens the client's own page alone.",
      };
    case 'client_link_unknown':
      return {
        status: 404,
        title: 'The link is not known',
        detail: `No link ${fault.linkId} was made.`,
      };
    case 'review_asked_already':
      return {
        status: 409,
        title: 'A review was asked for already',
        detail: `It was asked for on ${fault.askedAt}. A link asks once; the lender takes it from there.`,
      };
    case 'review_unknown':
      return {
        status: 404,
        title: 'The review is not known',
        detail: `This decision has no review ${fault.reviewId}.`,
      };
    case 'review_open':
      return {
        status: 409,
        title: 'A review is open already',
        detail: `The review ${fault.reviewId} of this decision is not concluded.`,
      };
    case 'review_concluded':
      return {
        status: 409,
        title: 'The review is concluded',
        detail: `It was concluded on ${fault.concludedAt} and does not change any more.`,
      };
    case 'review_by_first_decider':
      return {
        status: 403,
        title: 'Another person must review',
        detail: `The decision was taken by ${fault.decidedBy}, who cannot review it.`,
      };
    case 'version_unknown':
      return {
        status: 404,
        title: 'The model is not published',
        detail: `No model ${fault.version} is in the registry.`,
      };
    case 'nothing_to_roll_back':
      return {
        status: 409,
        title: 'There is nothing to go back to',
        detail:
          fault.champion === null
            ? 'No model is in charge.'
            : `No model was replaced by ${fault.champion}, as far as the registry knows.`,
      };
    case 'snapshot_unknown':
      return {
        status: 404,
        title: 'There is no such snapshot',
        detail: 'Take a snapshotId that GET /v1/drift gives.',
      };
    case 'alert_unknown':
      return {
        status: 404,
        title: 'There is no such alert',
        detail: 'Take an alertId that GET /v1/alerts gives.',
      };
    case 'alert_acknowledged':
      return {
        status: 409,
        title: 'The alert is acknowledged already',
        detail: `It was acknowledged on ${fault.acknowledgedAt}.`,
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
    case 'idempotency_key_malformed':
      return {
        status: 400,
        title: 'The Idempotency-Key is not one',
        detail: `Expected 1 to ${fault.charactersMax} visible ASCII characters, for example a UUID.`,
      };
    case 'idempotency_key_reused':
      return {
        status: 409,
        title: 'The Idempotency-Key belongs to another request',
        detail: `In the last ${IDEMPOTENCY_HOURS} hours it came with another method, path or body. Use a new one for a new request.`,
      };
    case 'idempotency_in_progress':
      return {
        status: 409,
        title: 'The first request of this Idempotency-Key is under way',
        detail: 'Ask again in a moment: its answer will be repeated.',
        headers: { 'Retry-After': String(IDEMPOTENCY_RETRY_SECONDS) },
      };
    case 'internal':
      return {
        status: 500,
        title: 'Something went wrong here',
        detail: 'The request identifier finds it in the log.',
      };
  }
}

/** @returns the public path that explains a reason, which is also the problem's stable type. */
export function problemType(reason: ApiFault['reason']): string {
  return `/docs/problems/${reason.replaceAll('_', '-')}`;
}

/** @returns what is wrong with one item of a request whose other items are answered. */
export function itemProblem(fault: ApiFault): ItemProblem {
  const { status, title, detail, faults } = wordFault(fault);
  return { type: problemType(fault.reason), title, status, detail, ...(faults && { faults }) };
}

/** @returns the answer for a fault: `application/problem+json` with the headers the status asks for. */
export function problemResponse(fault: ApiFault, instance: string, envelope: Envelope): Response {
  const { faults, ...problem } = itemProblem(fault);
  const { status, headers } = wordFault(fault);
  const body: Problem = { ...problem, instance, ...(faults && { faults }), ...envelope };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, 'Content-Type': 'application/problem+json' },
  });
}

function wordCount(count: number, listed: number): string {
  const faults = count === 1 ? '1 fault' : `${count} faults`;
  return listed < count ? `${faults}; the first ${listed} are listed.` : `${faults}, listed in "faults".`;
}
