import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateJsonFault } from './locateJsonFault.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('locateJsonFault', () => {
  it.each([
    ['{"a":}', 5, 1, 6, '"}"'],
    ['{"a":1,}', 7, 1, 8, '"}"'],
    ['{a:1}', 1, 1, 2, '"a"'],
    ['[1 2]', 3, 1, 4, '"2"'],
    ['{\n  "a": 1\n  "b": 2\n}', 13, 3, 3, '"\\""'],
    ['{"a": "no end}', 6, 1, 7, '"\\""'],
    ['{"a": NaN}', 6, 1, 7, '"NaN"'],
    ['{"a": 01}', 7, 1, 8, '"1"'],
    ['{}x', 2, 1, 3, '"x"'],
    ['', 0, 1, 1, 'the end of the body'],
    ['[[[', 3, 1, 4, 'the end of the body'],
  ])('finds the fault of %j at %i', (text, position, line, column, found) => {
    expect(locateJsonFault(text)).toEqual({ position, line, column, found });
  });

  it('says of any JSON that it is JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(locateJsonFault(text)).toBeNull();
      }),
    );
  });

  it('agrees with JSON.parse on whether a damaged text is JSON', () => {
    const damaged = fc
      .tuple(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom('', ',', '}', '"', '0', '\\', ' ', '\u0001', '-'),
      )
      .map(([text, at, character]) => {
        const cut = at % (text.length + 1);
        return text.slice(0, cut) + character + text.slice(cut + 1);
      });
    fc.assert(
      fc.property(damaged, (text) => {
        expect(locateJsonFault(text) === null).toBe(isJson(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not run out of stack on 64 KiB of opening brackets', () => {
    expect(locateJsonFault('['.repeat(65_536))?.position).toBe(65_536);
    expect(locateJsonFault('{"a":'.repeat(13_000))?.position).toBe(65_000);
  });
});
