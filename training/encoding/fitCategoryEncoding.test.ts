// The encoding is the smoothed share it says to be, and its out-of-fold values do not carry the label.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auc } from '../evaluation/rankingMetrics.ts';
import { rankOutcomes } from '../evaluation/rankOutcomes.ts';
import { seededRandom } from '../evaluation/seededRandom.ts';
import { fitCategoryEncoding } from './fitCategoryEncoding.ts';

const SETTINGS = { smoothing: 20, folds: 5, seed: 1 };
const idsOf = (rows: number) => Int32Array.from({ length: rows }, (_, row) => 100_002 + row);

/** Labels that owe nothing to the level: any AUC away from 0.5 is a leak. */
function meaninglessCategory(rows: number, levelCount: number) {
  const random = seededRandom(levelCount);
  const levels = Array.from({ length: rows }, () => `level ${Math.floor(random() * levelCount)}`);
  const target = Uint8Array.from({ length: rows }, () => (random() < 0.08 ? 1 : 0));
  return { levels, target };
}

/** AUC of an encoded column; a missing value says nothing, so it is ranked at the overall share. */
function aucOf(values: ArrayLike<number>, target: Uint8Array): number {
  const filled = Array.from(values, (value) => (Number.isNaN(value) ? 0.08 : value));
  return auc(rankOutcomes(filled, target));
}

describe('fitCategoryEncoding', () => {
  test('is the smoothed share, worked by hand', () => {
    const levels = ['a', 'a', 'a', 'b', null, 'b'];
    const target = Uint8Array.from([1, 1, 0, 0, 1, 0]);
    const { encoding } = fitCategoryEncoding(levels, target, {
      ...SETTINGS,
      smoothing: 2,
      applicantIds: idsOf(6),
    });
    // Overall share 3/6: a = (2 + 2 * 0.5) / (3 + 2), b = (0 + 2 * 0.5) / (2 + 2).
    expect(encoding).toEqual({ a: Math.fround(0.6), b: 0.25 });
  });

  test.each([20_000, 8_000, 200])('random labels over %d levels stay random out of fold', (levelCount) => {
    const rows = 20_000;
    const { levels, target } = meaninglessCategory(rows, levelCount);
    const fit = fitCategoryEncoding(levels, target, { ...SETTINGS, applicantIds: idsOf(rows) });
    const naive = aucOf(
      levels.map((level) => fit.encoding[level]!),
      target,
    );
    // 1,600 defaults: the standard error of an AUC of 0.5 is about 0.0075.
    expect(Math.abs(aucOf(fit.outOfFold, target) - 0.5)).toBeLessThan(0.03);
    if (levelCount >= 8_000) expect(naive).toBeGreaterThan(0.9);
  });

  test('a real effect survives out of fold', () => {
    const rows = 20_000;
    const { levels } = meaninglessCategory(rows, 50);
    const random = seededRandom(3);
    const risk = (level: string) => (Number(level.slice(6)) % 2 === 0 ? 0.04 : 0.16);
    const target = Uint8Array.from(levels, (level) => (random() < risk(level) ? 1 : 0));
    const ideal = aucOf(levels.map(risk), target);
    const { outOfFold } = fitCategoryEncoding(levels, target, { ...SETTINGS, applicantIds: idsOf(rows) });
    expect(ideal).toBeGreaterThan(0.6);
    expect(aucOf(outOfFold, target)).toBeGreaterThan(ideal - 0.02);
  });

  test('changing a label never changes the value of its own row beyond the overall share', () => {
    const { levels, target } = meaninglessCategory(200, 20);
    const settings = { ...SETTINGS, smoothing: 0, applicantIds: idsOf(200) };
    const before = fitCategoryEncoding(levels, target, settings).outOfFold;
    for (let row = 0; row < 200; row++) {
      const flipped = target.slice();
      flipped[row] = 1 - target[row]!;
      expect(fitCategoryEncoding(levels, flipped, settings).outOfFold[row]).toBe(before[row]);
    }
  });

  test('a missing level, and one seen in no other fold, are missing values', () => {
    const levels = [null, 'once', 'often', 'often', 'often', 'often', 'often', 'often', 'often', 'often'];
    const target = new Uint8Array(10).fill(1, 0, 3);
    const fit = fitCategoryEncoding(levels, target, { ...SETTINGS, applicantIds: idsOf(10) });
    expect(Array.from(fit.outOfFold, Number.isNaN).slice(0, 3)).toEqual([true, true, false]);
    expect(Object.keys(fit.encoding)).toEqual(['often', 'once']);
  });

  test('the order of the rows is irrelevant and levels may have any name', () => {
    const level = fc.option(fc.oneof(fc.constantFrom('__proto__', 'constructor', 'x', ''), fc.string()));
    const rows = fc.array(fc.tuple(level, fc.integer({ min: 0, max: 1 })), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(rows, (people) => {
        const forwards = people.map(([name, label], row) => ({ name, label, id: row }));
        const fitOf = (list: typeof forwards) =>
          fitCategoryEncoding(
            list.map(({ name }) => name),
            Uint8Array.from(list, ({ label }) => label),
            { ...SETTINGS, applicantIds: list.map(({ id }) => id) },
          );
        const [first, second] = [fitOf(forwards), fitOf(forwards.toReversed())];
        expect(JSON.stringify(second.encoding)).toBe(JSON.stringify(first.encoding));
        expect(second.outOfFold.toReversed()).toEqual(first.outOfFold);
        const names = new Set(people.flatMap(([name]) => (name === null ? [] : [name])));
        expect(new Set(Object.keys(first.encoding))).toEqual(names);
        for (const value of Object.values(first.encoding)) {
          expect(value >= 0 && value <= 1 && Math.fround(value) === value).toBe(true);
        }
      }),
    );
  });

  test('lists of different lengths and settings out of range are refused with their numbers', () => {
    const fitWith = (changes: object, target = new Uint8Array(2)) =>
      fitCategoryEncoding(['a', 'b'], target, { ...SETTINGS, applicantIds: [1, 2], ...changes });
    expect(() => fitWith({}, new Uint8Array(3))).toThrow('2 levels, but 3 labels');
    expect(() => fitWith({ applicantIds: [1] })).toThrow('2 levels, but 1 ids');
    expect(() => fitWith({ folds: 1 })).toThrow('folds is 1');
    expect(() => fitWith({ smoothing: -1 })).toThrow('smoothing is -1');
    expect(() => fitWith({}, Uint8Array.from([0, 2]))).toThrow('label 1 is 2');
  });
});
