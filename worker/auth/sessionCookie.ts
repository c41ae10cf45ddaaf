// The cookie of a session. Over HTTPS it is bound to this very host (__Host-); plain HTTP is for this machine alone.

import { ApiError } from '../apiFault.ts';

const SECURE_NAME = '__Host-clairscore';
const LOCAL_NAME = 'clairscore';
const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** @returns the token the request carries; null where it carries none that could be one. */
export function readSessionCookie(url: string, header: string | undefined): string | null {
  const name = cookieName(url);
  for (const part of (header ?? '').split(';')) {
    const [found, value] = part.trim().split('=', 2);
    if (found === name && TOKEN.test(value ?? '')) return value!;
  }
  return null;
}

/** @returns Set-Cookie. @throws ApiError `session_insecure`. */
export function writeSessionCookie(url: string, token: string, secondsMax: number): string {
  const isSecure = requireSafeLine(url);
  const attributes = ['Path=/', 'HttpOnly', 'SameSite=Strict', `Max-Age=${secondsMax}`];
  if (isSecure) attributes.push('Secure');
  return [`${cookieName(url)}=${token}`, ...attributes].join('; ');
}

/** @returns Set-Cookie that removes it. */
export function clearSessionCookie(url: string): string {
  return writeSessionCookie(url, '', 0);
}

function requireSafeLine(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:') return true;
  if (LOCAL_HOSTS.has(hostname)) return false;
  throw new ApiError({ reason: 'session_insecure' });
}

function cookieName(url: string): string {
  return url.startsWith('https:') ? SECURE_NAME : LOCAL_NAME;
}
