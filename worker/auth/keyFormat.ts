// What a key looks like, and the two things made from it: the hash that is stored and the identifier that may be logged.

import { hashSecret, randomSecret } from './secretText.ts';

const PREFIX = 'clair_';
/** 43 base64url characters hold 32 bytes. */
const KEY_PATTERN = /^clair_[A-Za-z0-9_-]{43}$/;

export function isKeyText(text: string): boolean {
  return KEY_PATTERN.test(text);
}

/** A new key from 32 random bytes. */
export function generateKey(): string {
  return PREFIX + randomSecret();
}

/** @returns SHA-256 of the key in hexadecimal: all that is stored of it. */
export function hashKey(key: string): Promise<string> {
  return hashSecret(key);
}

/** @returns how a key is called in logs and lists; says nothing about the key. */
export function keyIdOf(sha256: string): string {
  return `key_${sha256.slice(0, 12)}`;
}
