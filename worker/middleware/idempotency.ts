// Idempotency-Key on every write: the same key and request get the same answer, whatever happened to the line between.
// It stands after requireKey, so that answers are kept per caller and refusals of access are never kept.

import type { Context, MiddlewareHandler } from 'hono';
import { ApiError } from '../apiFault.ts';
import { credentialOf } from '../auth/credentialOf.ts';
import type { AppEnv } from '../env.ts';
import {
  type Claim,
  claimWrite,
  keepAnswer,
  markWrite,
  releaseClaim,
  type WriteIdentity,
} from '../idempotency/claims.ts';
import type { Once } from '../idempotency/once.ts';
import { seal, unseal } from '../idempotency/seal.ts';
import { takesIdempotencyKey } from '../idempotency/takesIdempotencyKey.ts';
import { BODY_BYTES_MAX, IDEMPOTENCY_KEY_CHARACTERS_MAX } from '../limits.ts';
import { readBody } from '../requests/readBody.ts';
import { routeOf } from '../requests/routeOf.ts';
import { sha256 } from '../storage/sha256.ts';

/** Its answer is still to be made. */
type OpenClaim = Extract<Claim, { state: 'ours' | 'carried_out' }>;

/** What a repeat is answered. */
interface KeptAnswer {
  readonly contentType: string | null;
  readonly location: string | null;
  readonly body: string;
}

const KEY = new RegExp(`^[\\x21-\\x7e]{1,${IDEMPOTENCY_KEY_CHARACTERS_MAX}}$`);

/** @example new Hono().use(requireKey()).use(idempotency()) // answers a repeat with Idempotency-Replayed: true */
export function idempotency(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const key = c.req.header('Idempotency-Key');
    const route = routeOf(c);
    const caller = c.get('key');
    if (key === undefined || !caller || route === null || !takesIdempotencyKey(route)) return next();
    if (!KEY.test(key)) {
      throw new ApiError({
        reason: 'idempotency_key_malformed',
        charactersMax: IDEMPOTENCY_KEY_CHARACTERS_MAX,
      });
    }
    const identity = {
      owner: caller.session?.sessionId ?? caller.keyId,
      keySha256: await sha256Of(key),
      requestSha256: await requestHash(c),
    };
    const claim = await claimWrite(c.env, identity);
    const secret = `${credentialOf(c)?.text ?? ''}\n${key}`;
    if (claim.state !== 'ours' && claim.state !== 'carried_out') return replay(claim, secret);
    c.set('once', await onceOf(c, identity, claim, secret));
    await next();
    if (claim.state === 'carried_out' && c.res.status < 500) c.header('Idempotency-Replayed', 'true');
    await keep(c, claim.claim, secret);
  };
}

/** What the routes' writes need (writeOnce.ts). @throws ApiError `idempotency_key_reused`, by another secret. */
async function onceOf(
  { env }: Context<AppEnv>,
  identity: WriteIdentity,
  claim: OpenClaim,
  secret: string,
): Promise<Once> {
  const value = claim.state === 'carried_out' ? await unseal(secret, claim.written) : null;
  if (claim.state === 'carried_out' && value === null)
    throw new ApiError({ reason: 'idempotency_key_reused' });
  return {
    left: claim.state === 'carried_out' ? { value } : null,
    mark: async (left) => markWrite(env, identity, claim.claim, await seal(secret, left)),
  };
}

/** @throws ApiError `idempotency_key_reused`, `idempotency_in_progress`. */
async function replay(claim: Exclude<Claim, OpenClaim>, secret: string): Promise<Response> {
  if (claim.state === 'pending') throw new ApiError({ reason: 'idempotency_in_progress' });
  const kept =
    claim.state === 'answered' ? ((await unseal(secret, claim.answer)) as KeptAnswer | null) : null;
  if (claim.state === 'another_request' || !kept) throw new ApiError({ reason: 'idempotency_key_reused' });
  const headers = new Headers({ 'Idempotency-Replayed': 'true' });
  if (kept.contentType !== null) headers.set('Content-Type', kept.contentType);
  if (kept.location !== null) headers.set('Location', kept.location);
  return new Response(kept.body === '' ? null : kept.body, { status: claim.status, headers });
}

/**
 * An answer that blames this side is not kept: the repeat may succeed. When keeping fails the caller still gets the
 * answer, and a repeat of a write that was carried out makes it again.
 */
async function keep(c: Context<AppEnv>, claim: string, secret: string): Promise<void> {
  try {
    if (c.res.status >= 500) await releaseClaim(c.env, claim);
    else await keepAnswer(c.env, claim, c.res.status, await seal(secret, await answerOf(c.res)));
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    console.error(
      JSON.stringify({ event: 'idempotent_answer_lost', requestId: c.var.requestId, error: name }),
    );
  }
}

async function answerOf(answer: Response): Promise<KeptAnswer> {
  const { headers } = answer;
  const body = await answer.clone().text();
  return { contentType: headers.get('Content-Type'), location: headers.get('Location'), body };
}
async function requestHash(c: Context<AppEnv>): Promise<string> {
  const { pathname, search } = new URL(c.req.url);
  // A copy: the route reads the body itself.
  const body = await readBody(c.req.raw.clone().body as ReadableStream<Uint8Array> | null, BODY_BYTES_MAX);
  return sha256Of(`${c.req.method}\n${pathname}${search}\n${body}`);
}

function sha256Of(text: string): Promise<string> {
  return sha256(new TextEncoder().encode(text));
}
