// A row's prediction comes from a model that never saw the row; any learner and any score fit.

import { describe, expect, test } from 'vitest';
import { crossValidate, type Learner } from './crossValidate.ts';

const labels = Uint8Array.from({ length: 60 }, (_, row) => (row % 4 === 0 ? 1 : 0));
const scores = {
  mean: (predictions: Float64Array) => predictions.reduce((a, b) => a + b, 0) / predictions.length,
};
const settings = { labels, scores, folds: 5, repeats: 3, seed: 9 };

describe('crossValidate', () => {
  test('training and test rows are disjoint, and together they are all rows', async () => {
    const seen: [number, number][] = [];
    const learner: Learner = {
      name: 'spy',
      fitPredict(trainRows, testRows) {
        const train = new Set(trainRows);
        expect(testRows.filter((row) => train.has(row)).length).toBe(0);
        expect(new Set([...trainRows, ...testRows]).size).toBe(labels.length);
        seen.push([trainRows.length, testRows.length]);
        return new Float64Array(testRows.length);
      },
    };
    await crossValidate({ ...settings, learner });
    expect(seen).toEqual(Array(15).fill([48, 12]));
  });

  test('a learner that only remembers its training rows knows nothing out of fold', async () => {
    const learner: Learner = {
      name: 'memory',
      fitPredict(trainRows, testRows) {
        const known = new Map(Array.from(trainRows, (row) => [row, labels[row]!]));
        return Float64Array.from(testRows, (row) => known.get(row) ?? -1);
      },
    };
    const { outOfFold } = await crossValidate({ ...settings, learner });
    expect(outOfFold.map((one) => one.every((value) => value === -1))).toEqual([true, true, true]);
  });

  test('each prediction lands on its own row, and scores are over all rows of a repeat', async () => {
    const learner: Learner = { name: 'row', fitPredict: (_, testRows) => Float64Array.from(testRows) };
    const { outOfFold, repeats, mean } = await crossValidate({ ...settings, learner });
    for (const predictions of outOfFold) expect([...predictions]).toEqual([...labels.keys()]);
    expect(repeats.map((one) => one.mean)).toEqual([29.5, 29.5, 29.5]);
    expect(mean.mean).toBe(29.5);
  });

  test('every fold of every repeat has a seed of its own, and the same seed gives them again', async () => {
    const seedsOf = async (seed: number) => {
      const seeds: number[] = [];
      const learner: Learner = {
        name: 'seed',
        fitPredict(_, testRows, given) {
          seeds.push(given);
          return new Float64Array(testRows.length);
        },
      };
      await crossValidate({ ...settings, seed, learner });
      return seeds;
    };
    const seeds = await seedsOf(9);
    expect(new Set(seeds).size).toBe(15);
    expect(await seedsOf(9)).toEqual(seeds);
    expect(await seedsOf(10)).not.toEqual(seeds);
  });

  test('progress counts every fold', async () => {
    const done: string[] = [];
    const learner: Learner = { name: 'zero', fitPredict: (_, rows) => new Float64Array(rows.length) };
    await crossValidate({ ...settings, repeats: 1, learner, onFold: (i, of) => done.push(`${i}/${of}`) });
    expect(done).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
  });

  test('too few predictions, or one that is no number, are refused with the learner and the row', async () => {
    const short: Learner = { name: 'short', fitPredict: () => new Float64Array(3) };
    await expect(crossValidate({ ...settings, learner: short })).rejects.toThrow(
      'short gave 3 predictions for 12 rows.',
    );
    const wrong: Learner = {
      name: 'wrong',
      fitPredict: (_, rows) => Float64Array.from(rows, (row) => (row === 17 ? Number.NaN : 0)),
    };
    await expect(crossValidate({ ...settings, learner: wrong })).rejects.toThrow(
      'wrong gave no number for row 17.',
    );
  });
});
