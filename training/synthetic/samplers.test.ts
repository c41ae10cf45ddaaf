import { expect, test } from 'vitest';
import { annuityOf, principalLeft } from './annuity.ts';
import { normalCdf } from './normalCdf.ts';
import { QuantileCurve } from './quantileCurve.ts';
import { Random } from './random.ts';
import { WeightedChoice } from './weightedChoice.ts';

test('the normal distribution function agrees with tabulated values', () => {
  // Tables of the normal distribution, seven decimals.
  const table = [
    [0, 0.5],
    [1, 0.8413447],
    [-1.959964, 0.025],
    [2.326348, 0.99],
    [-4, 0.0000317],
  ] as const;
  for (const [x, share] of table) expect(normalCdf(x)).toBeCloseTo(share, 6);
});

test('a quantile curve gives its quantiles back and lines between them', () => {
  const curve = new QuantileCurve([
    [0, 10],
    [0.5, 20],
    [1, 60],
  ]);
  expect([0, 0.25, 0.5, 0.75, 1].map((u) => curve.at(u))).toEqual([10, 15, 20, 40, 60]);
  expect(curve.atNormal(0)).toBeCloseTo(20, 5);
});

test('a quantile curve whose shares do not rise from 0 to 1 is refused', () => {
  expect(() => new QuantileCurve([[0, 1], [0.5, 2]])).toThrow('0, 0.5'); // biome-ignore format: two points
  expect(() => new QuantileCurve([[0, 1], [0.6, 2], [0.5, 3], [1, 4]])).toThrow('0.6, 0.5'); // biome-ignore format: points
});

test('a weighted choice follows its weights and refuses weights without a positive sum', () => {
  const random = new Random();
  random.restart(5, 0, 0);
  const choice = new WeightedChoice([
    ['a', 3],
    ['b', 1],
    ['never', 0],
  ]);
  const drawn = Array.from({ length: 40_000 }, () => choice.draw(random));
  // Standard error 0.0022.
  expect(Math.abs(drawn.filter((item) => item === 'a').length / drawn.length - 0.75)).toBeLessThan(0.009);
  expect(drawn).not.toContain('never');
  expect(() => new WeightedChoice([['a', 0]])).toThrow('positive sum, got 0');
});

test('an annuity pays the credit off exactly at its end, month by month', () => {
  const rate = 0.02;
  const annuity = annuityOf(100_000, 12, rate);
  let owed = 100_000;
  for (let month = 1; month <= 12; month++) {
    owed = owed * (1 + rate) - annuity;
    expect(principalLeft(annuity, 12 - month, rate)).toBeCloseTo(owed, 4);
  }
  expect(owed).toBeCloseTo(0, 4);
});
