import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPageCursor, writePageCursor } from './pageCursor.ts';

describe('a page cursor', () => {
  it('is read as it was written, and needs no escape in an address', () => {
    fc.assert(
      fc.property(fc.nat(4_294_967_294), fc.nat(4_294_967_294), (after, total) => {
        const text = writePageCursor({ after, total });
        expect(encodeURIComponent(text)).toBe(text);
        expect(readPageCursor(text)).toEqual({ after, total });
      }),
    );
  });

  it.each(['', 'x', '....', btoa('1'), btoa('-1.2').replace(/=/g, ''), btoa('1.2.3'), 'A'.repeat(90), '%00'])(
    'is not %j',
    (text) => {
      expect(readPageCursor(text)).toBeNull();
    },
  );
});
