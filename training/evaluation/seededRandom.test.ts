// The generator repeats itself and its numbers are uniform and independent enough for resampling.

import { expect, test } from 'vitest';
import { seededRandom } from './seededRandom.ts';

const draws = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Float64Array.from({ length: count }, () => random());
};

test('the same seed gives the same numbers, neighbouring seeds unrelated ones', () => {
  expect(draws(1, 100)).toEqual(draws(1, 100));
  const [first, second] = [draws(1, 100_000), draws(2, 100_000)];
  const product = first.reduce((sum, value, index) => sum + (value - 0.5) * (second[index]! - 0.5), 0);
  // The product of two centred uniform numbers has a standard deviation of 1/12.
  expect(Math.abs(product / 100_000)).toBeLessThan(4 / 12 / Math.sqrt(100_000));
});

test('the numbers fill [0, 1) evenly, and so do pairs of successive ones', () => {
  const values = draws(7, 200_000);
  const cells = new Float64Array(100);
  for (let index = 0; index < values.length; index += 2) {
    cells[Math.floor(values[index]! * 10) * 10 + Math.floor(values[index + 1]! * 10)]! += 1;
  }
  const expected = values.length / 2 / 100;
  const chiSquare = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 99 degrees of freedom: mean 99, standard deviation 14.
  expect(chiSquare).toBeGreaterThan(99 - 56);
  expect(chiSquare).toBeLessThan(99 + 56);
});
