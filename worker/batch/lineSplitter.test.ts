import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineSplitter } from './lineSplitter.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** The lines of a text that comes in parts of the given sizes. */
function split(text: string, sizes: readonly number[], bytesMax = 1_000) {
  const splitter = createLineSplitter(bytesMax);
  const all = bytes(text);
  const lines = [];
  let at = 0;
  for (let i = 0; at < all.length; i++) {
    const size = sizes[i % sizes.length] ?? all.length;
    lines.push(...splitter.push(all.subarray(at, at + size)));
    expect(splitter.bytesKept).toBeLessThanOrEqual(bytesMax);
    at += size;
  }
  lines.push(...splitter.end());
  return lines.map((line) =>
    'bytes' in line
      ? { number: line.number, text: new TextDecoder().decode(line.bytes) }
      : { number: line.number, bytesReceived: line.bytesReceived },
  );
}

describe('createLineSplitter', () => {
  it('gives the lines of a text however it is cut into parts', () => {
    const lines = fc.array(fc.string({ unit: fc.constantFrom('a', '{', 'é', '"', ' ') }), { maxLength: 20 });
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(lines, sizes, fc.constantFrom('\n', '\r\n'), (texts, cuts, end) => {
        const expected = texts.flatMap((text, i) => (text === '' ? [] : [{ number: i + 1, text }]));
        expect(split(texts.map((text) => text + end).join(''), cuts)).toEqual(expected);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('counts blank lines and gives the last one without an end', () => {
    expect(split('a\n\n\r\nb', [3])).toEqual([
      { number: 1, text: 'a' },
      { number: 4, text: 'b' },
    ]);
  });

  it('tells how long a line is that is too long, and goes on behind it', () => {
    const text = `ok\n${'x'.repeat(51)}\n${'y'.repeat(50)}\n`;
    for (const cut of [1, 7, 1_000]) {
      expect(split(text, [cut], 50)).toEqual([
        { number: 1, text: 'ok' },
        { number: 2, bytesReceived: 51 },
        { number: 3, text: 'y'.repeat(50) },
      ]);
    }
  });
});
