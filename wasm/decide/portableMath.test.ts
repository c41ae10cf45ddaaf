import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, ln } from './portableMath.ts';

const EPSILON = Number.EPSILON;
const relative = (found: number, expected: number) => Math.abs(found - expected) / Math.abs(expected);

describe('exp', () => {
  it('is within two units in the last place of the engine’s own', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        // The engine may itself be one unit off.
        expect(relative(exp(x), Math.exp(x))).toBeLessThanOrEqual(3 * EPSILON);
      }),
      { numRuns: 5_000 },
    );
  });

  it('knows what is known', () => {
    expect(exp(0)).toBe(1);
    expect(relative(exp(1), Math.E)).toBeLessThanOrEqual(EPSILON);
    // Digits of 1/e from OEIS A068985.
    expect(relative(exp(-1), 0.36787944117144233)).toBeLessThanOrEqual(EPSILON);
    expect(exp(1_000)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(-1_000)).toBe(0);
    expect(exp(Number.NaN)).toBeNaN();
    expect(exp(-745)).toBe(5e-324);
    expect(exp(709)).toBeCloseTo(8.218407461554972e307, -295);
  });
});

describe('ln', () => {
  it('is within three units in the last place of the engine’s own', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        fc.pre(Math.abs(x - 1) > 1e-3);
        expect(relative(ln(x), Math.log(x))).toBeLessThanOrEqual(3 * EPSILON);
      }),
      { numRuns: 5_000 },
    );
  });

  it('knows what is known, and refuses what has no logarithm', () => {
    expect(ln(1)).toBe(0);
    expect(ln(2)).toBe(Math.LN2);
    expect(relative(ln(10), Math.LN10)).toBeLessThanOrEqual(EPSILON);
    for (const x of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => ln(x)).toThrow(`found ${x}`);
  });
});
