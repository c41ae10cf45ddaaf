import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPageCursor, writePageCursor } from './pageCursor.ts';

const count = fc.nat(4_294_967_294);
const key = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e12 });

describe('a page cursor', () => {
  it('is read as it was written, and needs no escape in an address', () => {
    fc.assert(
      fc.property(fc.constantFrom('id', '-points'), key, count, count, (sort, key, after, total) => {
        const cursor = { sort, key: key + 0, after, total } as const;
        const text = writePageCursor(cursor);
        expect(encodeURIComponent(text)).toBe(text);
        expect(readPageCursor(text)).toEqual(cursor);
      }),
    );
  });

  it.each([
    '',
    'x',
    '....',
    btoa('1'),
    btoa('[1,2,3,4]'),
    btoa('["id",1,-2,3]'),
    btoa('["id",1,2]'),
    'A'.repeat(190),
    '%00',
  ])('is not %j', (text) => {
    expect(readPageCursor(text.replaceAll('=', ''))).toBeNull();
  });
});
