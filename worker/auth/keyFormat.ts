// What a key looks like, and the two things made from it: the hash that is stored and the identifier that may be logged.

const PREFIX = 'clair_';
const SECRET_BYTES = 32;
/** 43 base64url characters hold 32 bytes. */
const KEY_PATTERN = /^clair_[A-Za-z0-9_-]{43}$/;

export function isKeyText(text: string): boolean {
  return KEY_PATTERN.test(text);
}

/** A new key from 32 random bytes: it cannot be guessed, so its hash needs neither salt nor slowness. */
export function generateKey(): string {
  const secret = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  const base64 = btoa(String.fromCharCode(...secret));
  return PREFIX + base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @returns SHA-256 of the key in hexadecimal: all that is stored of it. */
export async function hashKey(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @returns how a key is called in logs and lists; says nothing about the key. */
export function keyIdOf(sha256: string): string {
  return `key_${sha256.slice(0, 12)}`;
}
