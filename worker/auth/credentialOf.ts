// What a request offers as proof of who sends it. An Authorization header wins over what a browser adds by itself.

import type { Context } from 'hono';
import type { AppEnv } from '../env.ts';
import { isLinkText } from '../links/linkToken.ts';
import { readSessionCookie } from './sessionCookie.ts';

export interface Credential {
  readonly kind: 'key' | 'session' | 'access' | 'link';
  /** The key, the session's token, the Access JWT, the token of a client's link. Never logged, never stored. */
  readonly text: string;
}

/** @returns null where there is none, or an Authorization header that is no bearer key. */
export function credentialOf(c: Context<AppEnv>): Credential | null {
  const authorization = c.req.header('Authorization');
  if (authorization !== undefined) {
    const text = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    return text === undefined ? null : { kind: isLinkText(text) ? 'link' : 'key', text };
  }
  const token = readSessionCookie(c.req.url, c.req.header('Cookie'));
  if (token !== null) return { kind: 'session', text: token };
  // Cloudflare Access sets it on requests it let through.
  const assertion = c.env?.ACCESS_TEAM_DOMAIN && c.req.header('Cf-Access-Jwt-Assertion');
  return assertion ? { kind: 'access', text: assertion } : null;
}
