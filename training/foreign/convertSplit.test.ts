// Every float32 near a threshold, near zero and at the ends of its range goes the way LightGBM sends it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertSplit, type Float32Split, smallestFloat32Above } from './convertSplit.ts';

/** The float32 next to 1e-35, by its bits: 0x0554ad2e. */
const ZERO_THRESHOLD = new Float32Array(Uint32Array.of(0x0554ad2e).buffer)[0]!;
const LARGEST = 3.402_823_466_385_288_6e38;

/** LightGBM's decision, written from its documented rules and not from the code under test. */
function lightgbmGoesLeft(x: number, threshold: number, decisionType: number): boolean {
  const missing = ['none', 'zero', 'nan'][decisionType >> 2]!;
  const defaultLeft = Boolean(decisionType & 2);
  let value = x;
  if (value >= -ZERO_THRESHOLD && value <= ZERO_THRESHOLD) value = 0;
  if (Number.isNaN(value)) {
    if (missing === 'nan') return defaultLeft;
    value = 0;
  }
  if (missing === 'zero' && value === 0) return defaultLeft;
  return value <= threshold;
}

function goesLeft(x: number, { splitValue, missingGoesLeft }: Float32Split): boolean {
  return Number.isNaN(x) ? missingGoesLeft : x < splitValue;
}

/** float32 values in their order, from `steps` before the one nearest to `value` to `steps` after. */
function neighbours(value: number, steps: number): number[] {
  const rank = rankOf(Math.fround(value));
  const ranks = Array.from({ length: 2 * steps + 1 }, (_, i) => rank - steps + i);
  return ranks.filter((r) => Math.abs(r) <= 0x7f7fffff).map(float32Of);
}

/** Position of a float32 among all, 0 for both zeros. */
function rankOf(value: number): number {
  const bits = new Uint32Array(Float32Array.of(Math.abs(value)).buffer)[0]!;
  return value < 0 ? -bits : bits;
}

function float32Of(rank: number): number {
  const size = new Float32Array(Uint32Array.of(Math.abs(rank)).buffer)[0]!;
  return rank < 0 ? -size : size;
}

/** Sorted, without repetition, and long enough to see each place where a threshold or the zeros could change a side. */
function values(threshold: number): number[] {
  const finite = Number.isFinite(threshold) ? neighbours(threshold, 300) : [];
  const near = [0, ZERO_THRESHOLD, -ZERO_THRESHOLD, LARGEST, -LARGEST].flatMap((v) => neighbours(v, 20));
  return [...new Set([...finite, ...near, -0])].sort((a, b) => a - b);
}

const TYPES = [0, 2, 4, 6, 8, 10];
const THRESHOLDS = [
  0,
  -0,
  Number.MIN_VALUE,
  -Number.MIN_VALUE,
  1e-45,
  ZERO_THRESHOLD,
  -ZERO_THRESHOLD,
  1.000_000_018_002_509_5e-35,
  1.000_000_1e-35,
  -1.000_000_1e-35,
  1,
  -1,
  1 + 2 ** -24,
  1 + 2 ** -23,
  1 - 2 ** -25,
  0.1,
  -0.1,
  LARGEST,
  -LARGEST,
  3.402_823_55e38,
  1e300,
  -1e300,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

function expectSameSides(threshold: number, decisionType: number): void {
  const split = convertSplit(threshold, decisionType);
  const all = values(threshold);
  const sides = all.map((x) => lightgbmGoesLeft(x, threshold, decisionType));
  if (split === null) {
    // A single `x < splitValue` goes left first and changes once: the truth must be something else.
    const changes = sides.filter((side, i) => i > 0 && side !== sides[i - 1]).length;
    expect(changes > 1 || (changes === 1 && !sides[0])).toBe(true);
    return;
  }
  expect(Math.fround(split.splitValue)).toBe(split.splitValue);
  const wrong = all.filter((x, i) => goesLeft(x, split) !== sides[i]);
  expect(wrong).toEqual([]);
  const missing = lightgbmGoesLeft(Number.NaN, threshold, decisionType);
  expect(goesLeft(Number.NaN, split)).toBe(missing);
}

describe('a split of LightGBM in float32', () => {
  it.each(TYPES)('sends every neighbouring value the same way, for decision type %d', (type) => {
    for (const threshold of THRESHOLDS) expectSameSides(threshold, type);
  });

  it('does so for any double threshold', () => {
    const doubles = fc.oneof(
      fc.double({ noNaN: true }),
      fc.float({ noNaN: true }),
      fc.double({ min: -1e3, max: 1e3, noNaN: true }),
    );
    fc.assert(fc.property(doubles, fc.constantFrom(...TYPES), expectSameSides), { numRuns: 300 });
  });

  it('is refused only where zeros are missing and leave both their neighbours', () => {
    for (const threshold of THRESHOLDS) {
      for (const type of [0, 2, 8, 10]) expect(convertSplit(threshold, type)).not.toBeNull();
    }
    expect(convertSplit(1, 4)).toBeNull();
    expect(convertSplit(-1, 6)).toBeNull();
    expect(convertSplit(1, 6)).not.toBeNull();
    expect(convertSplit(-1, 4)).not.toBeNull();
  });

  it('tells a split value that is one float32 step off', () => {
    const { splitValue } = convertSplit(0.1, 8)!;
    for (const step of [-1, 1]) {
      const moved = { splitValue: float32Of(rankOf(splitValue) + step), missingGoesLeft: false };
      const wrong = values(0.1).filter((x) => goesLeft(x, moved) !== lightgbmGoesLeft(x, 0.1, 8));
      expect(wrong).toHaveLength(1);
    }
  });

  it('has no float32 between the threshold and the value above it', () => {
    fc.assert(
      fc.property(fc.double({ min: -LARGEST, max: LARGEST, noNaN: true }), (threshold) => {
        const above = smallestFloat32Above(threshold);
        expect(above).toBeGreaterThan(threshold);
        if (above !== Infinity) expect(float32Of(rankOf(above) - 1)).toBeLessThanOrEqual(threshold);
      }),
    );
  });
});
