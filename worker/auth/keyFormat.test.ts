import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generateKey, hashKey, isKeyText, keyIdOf } from './keyFormat.ts';

describe('a key', () => {
  it('is 32 random bytes in base64url behind a prefix, never the same twice', () => {
    const keys = Array.from({ length: 200 }, generateKey);
    expect(keys.filter((key) => !isKeyText(key))).toEqual([]);
    expect(new Set(keys).size).toBe(200);
    expect(Buffer.from(keys[0]!.slice('clair_'.length), 'base64url').length).toBe(32);
  });

  it('is stored as the SHA-256 that Node computes, and called by its first digits', async () => {
    const key = generateKey();
    const expected = createHash('sha256').update(key).digest('hex');
    expect(await hashKey(key)).toBe(expected);
    expect(keyIdOf(expected)).toBe(`key_${expected.slice(0, 12)}`);
  });

  it.each([
    '',
    'clair_',
    `clair_${'A'.repeat(42)}`,
    `clair_${'A'.repeat(44)}`,
    `clair_${'A'.repeat(42)}=`,
    `CLAIR_${'A'.repeat(43)}`,
  ])('is not %j', (text) => expect(isKeyText(text)).toBe(false));
});
