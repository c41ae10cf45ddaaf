// Cloudflare Access in front of the Worker: its signed assertion names a person by e-mail and groups, and a variable says
// what they may do. Only a hash of the e-mail goes any further.

import { createRemoteJWKSet, type JWTPayload, errors as joseErrors, jwtVerify } from 'jose';
import { z } from 'zod';
import { ApiError } from '../apiFault.ts';
import type { Env } from '../env.ts';
import { ACCESS_CLOCK_SECONDS_MAX, ACCESS_KEYS_SECONDS_MAX, ACCESS_TIMEOUT_MS_MAX } from '../limits.ts';
import { SCOPES, type Scope, type VerifiedKey } from './scopes.ts';
import { hashSecret } from './secretText.ts';

/** The variable ACCESS_SCOPES: `{"anna@lender.example": ["advise"], "*@lender.example": ["read"], "group:risk": ["admin"]}`. */
const grantsSchema = z.record(z.string().min(1), z.array(z.enum(SCOPES)));
type Grants = z.infer<typeof grantsSchema>;

const claimsSchema = z.object({
  // Neither a group nor a domain of the grants can be taken for an address.
  email: z.string().regex(/^[^\s@:*]+@[^\s@:*]+$/),
  groups: z.array(z.string()).default([]),
});

let keys: { readonly teamDomain: string; readonly find: ReturnType<typeof createRemoteJWKSet> } | null = null;

/** @throws ApiError `access_refused` naming the check, `access_misconfigured`, `access_unreachable`. */
export async function verifyAccess(env: Env, assertion: string): Promise<VerifiedKey> {
  const { ACCESS_TEAM_DOMAIN: teamDomain = '', ACCESS_AUDIENCE: audience = '' } = env;
  if (audience === '') throw new ApiError({ reason: 'access_misconfigured', variable: 'ACCESS_AUDIENCE' });
  const grants = readGrants(env.ACCESS_SCOPES);
  const claims = claimsSchema.safeParse(await readClaims(teamDomain, audience, assertion));
  if (!claims.success) throw new ApiError({ reason: 'access_refused', check: 'email' });
  const email = claims.data.email.toLowerCase();
  const names = [
    email,
    `*${email.slice(email.lastIndexOf('@'))}`,
    ...claims.data.groups.map((one) => `group:${one}`),
  ];
  return { keyId: await personIdOf(audience, email), scopes: grantedTo(names, grants), via: 'access' };
}

async function readClaims(teamDomain: string, audience: string, assertion: string): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(assertion, keysOf(teamDomain), {
      audience,
      issuer: teamDomain,
      algorithms: ['RS256', 'ES256'],
      clockTolerance: ACCESS_CLOCK_SECONDS_MAX,
      requiredClaims: ['exp', 'iat'],
    });
    return payload;
  } catch (error) {
    throw refusalOf(error);
  }
}

/** One set an isolate: keys are fetched once, again when one is not found, and after ACCESS_KEYS_SECONDS_MAX. */
function keysOf(teamDomain: string): ReturnType<typeof createRemoteJWKSet> {
  if (keys?.teamDomain !== teamDomain) {
    const find = createRemoteJWKSet(new URL('/cdn-cgi/access/certs', teamDomain), {
      cacheMaxAge: ACCESS_KEYS_SECONDS_MAX * 1000,
      timeoutDuration: ACCESS_TIMEOUT_MS_MAX,
    });
    keys = { teamDomain, find };
  }
  return keys.find;
}

function refusalOf(error: unknown): ApiError {
  if (error instanceof joseErrors.JWTClaimValidationFailed || error instanceof joseErrors.JWTExpired) {
    return new ApiError({ reason: 'access_refused', check: error.claim }, error);
  }
  const unreachable = error instanceof joseErrors.JWKSTimeout || !(error instanceof joseErrors.JOSEError);
  if (unreachable || error.code === 'ERR_JOSE_GENERIC') {
    return new ApiError({ reason: 'access_unreachable' }, error);
  }
  return new ApiError({ reason: 'access_refused', check: 'signature' }, error);
}

function readGrants(text: string | undefined): Grants {
  try {
    const grants = Object.entries(grantsSchema.parse(JSON.parse(text ?? '{}')));
    return Object.fromEntries(
      grants.map(([name, scopes]) => [name.startsWith('group:') ? name : name.toLowerCase(), scopes]),
    );
  } catch (error) {
    throw new ApiError({ reason: 'access_misconfigured', variable: 'ACCESS_SCOPES' }, error);
  }
}

function grantedTo(names: readonly string[], grants: Grants): Scope[] {
  const granted = names.flatMap((name) => (Object.hasOwn(grants, name) ? grants[name]! : []));
  return SCOPES.filter((scope) => granted.includes(scope));
}

/** Bound to this application's audience, so that the same person has another name elsewhere. */
async function personIdOf(audience: string, email: string): Promise<string> {
  return `person_${(await hashSecret(`${audience}\n${email}`)).slice(0, 12)}`;
}
