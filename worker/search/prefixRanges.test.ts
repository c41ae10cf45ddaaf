import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefixRanges } from './prefixRanges.ts';

const ID_MAX = 4_294_967_294;

describe('prefixRanges', () => {
  it('holds an id exactly when its digits start with the prefix', () => {
    const id = fc.oneof(fc.integer({ min: 1, max: ID_MAX }), fc.integer({ min: 100_000, max: 460_000 }));
    fc.assert(
      fc.property(id, fc.integer({ min: 0, max: 9_999 }), fc.boolean(), (applicantId, other, own) => {
        const prefix = own ? String(applicantId).slice(0, 1 + (other % 10)) : String(other);
        const held = prefixRanges(prefix).some(
          ({ first, last }) => first <= applicantId && applicantId <= last,
        );
        expect(held).toBe(String(applicantId).startsWith(prefix));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['1', '42', '429496729', '4294967294', '9'])(
    'gives ascending, disjoint ranges of ids for %s',
    (prefix) => {
      const ranges = prefixRanges(prefix);
      for (const [i, { first, last }] of ranges.entries()) {
        expect(first).toBeLessThanOrEqual(last);
        expect(last).toBeLessThanOrEqual(ID_MAX);
        if (i > 0) expect(first).toBeGreaterThan(ranges[i - 1]!.last);
      }
    },
  );

  it('holds every id without a prefix and none with a leading zero', () => {
    expect(prefixRanges(undefined)).toEqual([{ first: 1, last: ID_MAX }]);
    expect(prefixRanges('012')).toEqual([]);
  });
});
