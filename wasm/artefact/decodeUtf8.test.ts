import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from './decodeUtf8.ts';

describe('decodeUtf8', () => {
  it('decodes every text as the platform encodes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeUtf8(new TextEncoder().encode(text), 'text')).toBe(text);
      }),
    );
  });

  it('accepts and refuses the same bytes as the strict decoder of the platform', () => {
    // Bytes that start or continue sequences, so that nearly valid ones are common.
    const byte = fc.constantFrom(
      0x41,
      0x80,
      0xbf,
      0xc0,
      0xc3,
      0xe0,
      0xed,
      0xa0,
      0x9f,
      0xef,
      0xf0,
      0x90,
      0xf4,
      0xf8,
      0xff,
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 8 }), fc.array(byte, { maxLength: 5 }), (some, tricky) => {
        for (const bytes of [some, Uint8Array.from(tricky)]) {
          expect(attempt(() => decodeUtf8(bytes, 'text'))).toBe(attempt(() => strictDecoder.decode(bytes)));
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('says where the text breaks', () => {
    expect(() => decodeUtf8(Uint8Array.of(0x41, 0xc3, 0x41), 'lender')).toThrow(
      'lender is not UTF-8 at its byte 2',
    );
  });
});

const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function attempt(decode: () => string): string | undefined {
  try {
    return decode();
  } catch {
    return undefined;
  }
}
