import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readLinkToken, writeLinkToken } from './linkToken.ts';

const random = 'r'.repeat(43);
const link = { linkId: `link_${'a1'.repeat(16)}`, expiresAtMs: 1_800_000_000_000 };

describe('the token of a link', () => {
  it('carries link and expiry under an HMAC-SHA-256 that Node computes alike', async () => {
    const token = await writeLinkToken('secret', link, random);
    const signed = `${'a1'.repeat(16)}_1800000000_${random}`;
    const signature = createHmac('sha256', 'secret').update(signed).digest('base64url');
    expect(token).toBe(`clairlink_${signed}_${signature}`);
    expect(await readLinkToken('secret', token)).toEqual(link);
  });

  it('is refused when any character of it is another one, or the secret is', async () => {
    const token = await writeLinkToken('secret', link, random);
    expect(await readLinkToken('other', token)).toBeNull();
    // The last character holds two bits of padding beside the signature's last four: its decoding may stay the same.
    for (let at = 0; at < token.length - 1; at++) {
      const other = token[at] === 'b' ? 'c' : 'b';
      const altered = token.slice(0, at) + other + token.slice(at + 1);
      expect(await readLinkToken('secret', altered), altered).toBeNull();
    }
  });

  it.each(['', 'clairlink_', 'clair_x', 'clairlink_x_1_y_z'])('%j is none', async (text) => {
    expect(await readLinkToken('secret', text)).toBeNull();
  });
});
