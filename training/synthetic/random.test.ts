import { expect, test } from 'vitest';
import { Random } from './random.ts';

function draws(seed: number, stream: number, index: number, count: number): number[] {
  const random = new Random();
  random.restart(seed, stream, index);
  return Array.from({ length: count }, () => random.uniform());
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

test('the same seed, stream and index give the same sequence, another of any gives another', () => {
  const first = draws(1, 2, 3, 8);
  expect(draws(1, 2, 3, 8)).toEqual(first);
  for (const other of [draws(2, 2, 3, 8), draws(1, 3, 3, 8), draws(1, 2, 4, 8)]) {
    expect(other.filter((value, i) => value === first[i])).toEqual([]);
  }
});

test('sequences of neighbouring indices are uniform and uncorrelated', () => {
  const first = Array.from({ length: 20_000 }, (_, index) => draws(7, 0, index, 1)[0]!);
  const next = Array.from({ length: 20_000 }, (_, index) => draws(7, 0, index + 1, 1)[0]!);
  // Standard errors: 0.2887 / sqrt(20000) = 0.002 for the mean, 0.0006 for the covariance; four of them.
  expect(Math.abs(mean(first) - 0.5)).toBeLessThan(0.0082);
  expect(Math.abs(mean(first.map((u, i) => (u - 0.5) * (next[i]! - 0.5))))).toBeLessThan(0.0024);
  const tenths = new Array<number>(10).fill(0);
  for (const u of first) tenths[Math.floor(u * 10)]!++;
  const chiSquare = tenths.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
  // 99.9 % quantile of chi-square with 9 degrees of freedom.
  expect(chiSquare).toBeLessThan(27.88);
});

test('normal, exponential and Poisson draws have the moments of their distributions', () => {
  const random = new Random();
  random.restart(3, 0, 0);
  const sample = (draw: () => number) => Array.from({ length: 50_000 }, draw);
  const normal = sample(() => random.normal());
  expect(Math.abs(mean(normal))).toBeLessThan(0.018);
  expect(Math.abs(mean(normal.map((x) => x * x)) - 1)).toBeLessThan(0.026);
  expect(Math.abs(mean(sample(() => random.exponential(12))) - 12)).toBeLessThan(0.22);
  const counts = sample(() => random.poisson(1.9));
  expect(Math.abs(mean(counts) - 1.9)).toBeLessThan(0.025);
  expect(Math.abs(mean(counts.map((n) => (n === 0 ? 1 : 0))) - Math.exp(-1.9))).toBeLessThan(0.0065);
});
