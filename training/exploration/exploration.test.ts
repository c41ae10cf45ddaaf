// Bins, distributions, information and correlations against counting, closed forms and brute force.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explorationSchema } from '../../wasm/artefact/report/explorationSchema.ts';
import { seededRandom } from '../evaluation/seededRandom.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { fitWoeBins } from '../learners/woeBins.ts';
import { describeNumbers } from './describeNumbers.ts';
import { exploreFeatures } from './exploreFeatures.ts';
import { informationValue } from './informationValue.ts';
import { meanRanks, pearson, rankCorrelations } from './rankCorrelations.ts';
import { binLevels, binNumbers, sortedKnown } from './valueBins.ts';

describe('bins of numbers', () => {
  const lists = fc.array(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(Number.NaN)), {
    minLength: 10,
    maxLength: 400,
  });

  it('part the known values in order, at least ten in each, equal ones together', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 10 }), (list, binCount) => {
        const values = Float32Array.from(list);
        const { bins, binOfRow } = binNumbers(values, binCount);
        expect(bins.length).toBeLessThanOrEqual(binCount);
        const known = list.filter((value) => !Number.isNaN(value));
        const inBins = bins.map((_, bin) => list.filter((_value, row) => binOfRow[row] === bin));
        if (known.length >= 10) expect(inBins.flat().length).toBe(known.length);
        else expect(bins).toEqual([]);
        inBins.forEach((own, bin) => {
          expect(own.length).toBeGreaterThanOrEqual(10);
          if (bin > 0) expect(Math.min(...own)).toBeGreaterThan(Math.max(...inBins[bin - 1]!));
        });
        list.forEach((value, row) => {
          expect(binOfRow[row] === -1).toBe(Number.isNaN(value) || known.length < 10);
        });
      }),
    );
  });

  it('do not tell the value of the richest or the poorest', () => {
    const values = Float32Array.from({ length: 100 }, (_, i) =>
      i === 0 ? -7_777 : i === 99 ? 9_999_999 : i,
    );
    const { bins } = binNumbers(values, 10);
    expect(bins[0]!.from).toBe(9);
    expect(bins.at(-1)!.to).toBe(90);
  });

  it('put rare levels together and leave out what would be a handful of people', () => {
    const levels = (counts: Record<string, number>) =>
      Object.entries(counts).flatMap(([level, count]) => new Array<string>(count).fill(level));
    const codes = (counts: Record<string, number>, bins: number) =>
      binLevels(levels(counts), ['x', 'y', 'z'], bins).bins.map((bin) => bin.levels);
    expect(codes({ z: 50, x: 20, y: 6, w: 5 }, 10)).toEqual([['x'], ['z'], ['y', 'w']]);
    expect(codes({ z: 50, x: 20, y: 6 }, 10)).toEqual([['x'], ['z']]);
    expect(codes({ z: 50, x: 20, y: 30, w: 10 }, 3)).toEqual([['y'], ['z'], ['x', 'w']]);
  });
});

describe('the distribution of a feature', () => {
  it('is that of the whole numbers 1 to 1000, missing ones apart', () => {
    const values = Float32Array.from([
      ...Array.from({ length: 1_000 }, (_, i) => i + 1),
      Number.NaN,
      Number.NaN,
    ]);
    const found = describeNumbers(sortedKnown(values))!;
    expect(found).toMatchObject({ mean: 500.5, median: 500.5, p25: 250.75, p75: 750.25, outlierShare: 0 });
    expect(found.p05).toBeCloseTo(50.95, 9);
    // Variance of 1..n with n - 1 in the divisor: n (n + 1) / 12.
    expect(found.standardDeviation).toBeCloseTo(Math.sqrt((1_000 * 1_001) / 12), 9);
  });

  it('counts what lies three interquartile ranges out, and hides tails of fewer than ten', () => {
    const values = Float32Array.from([...Array.from({ length: 97 }, (_, i) => i), 500, -500, 300]);
    const found = describeNumbers(sortedKnown(values))!;
    expect(found.outlierShare).toBeCloseTo(0.03, 12);
    expect(found).toMatchObject({ p05: null, p95: null });
    expect(describeNumbers(new Float32Array(50))!.outlierShare).toBeNull();
    expect(describeNumbers(new Float32Array(9))).toBeNull();
  });
});

describe('the information value', () => {
  it('is the one the scorecard computes for the same bins', () => {
    const random = seededRandom(2);
    const values = Float32Array.from({ length: 3_000 }, () =>
      random() < 0.1 ? Number.NaN : Math.floor(random() * 4),
    );
    const target = Uint8Array.from(values, (value) =>
      random() < (Number.isNaN(value) ? 0.3 : 0.05 + 0.05 * value) ? 1 : 0,
    );
    const scorecard = fitWoeBins(values, target, { sign: 0, startBins: 50, maxBins: 50, minShare: 0 });
    const bins = [0, 1, 2, 3, Number.NaN].map((level) => {
      const own = target.filter((_, row) => Object.is(values[row], level));
      return { applicants: own.length, defaults: own.filter((label) => label === 1).length };
    });
    expect(informationValue(bins)).toBeCloseTo(scorecard.informationValue, 9);
    expect(scorecard.informationValue).toBeGreaterThan(0.1);
  });

  it('is nothing where every bin has the same odds', () => {
    const even = [100_000, 200_000].map((applicants) => ({ applicants, defaults: applicants / 10 }));
    // The half applicant added to each count leaves a trace.
    expect(Math.abs(informationValue(even))).toBeLessThan(1e-6);
  });
});

describe('rank correlations', () => {
  it('rank with ties in the middle and leave the missing missing', () => {
    expect([...meanRanks([5, 1, Number.NaN, 5, 9])]).toEqual([1.5, 0, Number.NaN, 1.5, 3]);
  });

  it('agree with the formula of squared rank differences where there are no ties', () => {
    const random = seededRandom(8);
    const n = 200;
    const a = Float32Array.from({ length: n }, () => random());
    const b = Float32Array.from(a, (value) => value + random() * 0.3);
    const [rankA, rankB] = [meanRanks(a), meanRanks(b)];
    const squares = rankA.reduce((sum, rank, i) => sum + (rank - rankB[i]!) ** 2, 0);
    expect(pearson(rankA, rankB)).toBeCloseTo(1 - (6 * squares) / (n * (n * n - 1)), 9);
  });

  it('name the pair that says the same, in whatever shape and sign, and no other', () => {
    const random = seededRandom(4);
    const x = Float32Array.from({ length: 500 }, () => random());
    const columns = [
      { feature: 'x', values: x },
      { feature: 'noise', values: x.map(() => random()) },
      { feature: 'falling', values: x.map((value, i) => (i % 3 === 0 ? Number.NaN : -Math.exp(9 * value))) },
      { feature: 'constant', values: x.map(() => 1) },
    ];
    const pairs = rankCorrelations(columns, { above: 0.9, pairsMax: 10 });
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([['x', 'falling']]);
    expect(pairs[0]!.correlation).toBeLessThan(-0.99);
  });
});

describe('the exploration of a matrix', () => {
  const rows = 900;
  const random = seededRandom(6);
  const target = Uint8Array.from({ length: rows }, () => (random() < 0.2 ? 1 : 0));
  const levels = Array.from({ length: rows }, (_, row) => (row % 4 === 0 ? null : row % 2 === 0 ? 'f' : 'm'));
  const matrix: FeatureMatrix = {
    features: ['amount_credit', 'gender'],
    applicantIds: new Uint32Array(rows),
    target,
    values: Float32Array.from({ length: 2 * rows }, (_, i) =>
      i % 2 === 1 ? 0.5 : i % 20 === 0 ? Number.NaN : 1_000 + i,
    ),
    levels: new Map([['gender', levels]]),
  };
  const chosen = Int32Array.from({ length: 600 }, (_, i) => i);

  it('looks at the rows it is given and no others', () => {
    const before = explorationSchema.parse(exploreFeatures(matrix, chosen));
    const changed = { ...matrix, values: matrix.values.slice(), target: target.slice() };
    changed.values.fill(9, 2 * 600);
    changed.target.fill(1, 600);
    expect(exploreFeatures(changed, chosen)).toEqual(before);
  });

  it('counts default rates by bin and of the missing as filtering does', () => {
    const { features, applicants } = exploreFeatures(matrix, chosen);
    expect(applicants).toBe(600);
    const [amount, gender] = features as [(typeof features)[0], (typeof features)[0]];
    const rateOf = (own: number[]) => own.filter((row) => target[row] === 1).length / own.length;
    const missing = [...chosen].filter((row) => Number.isNaN(matrix.values[2 * row]!));
    expect(amount.missing).toEqual({ applicants: missing.length, defaultRate: rateOf(missing) });
    expect(amount.bins.applicants.reduce((sum, count) => sum + count, 0)).toBe(600 - missing.length);
    expect(gender.distribution).toBeNull();
    expect(gender.bins.levels).toEqual([['f'], ['m']]);
    expect(gender.bins.defaultRate[0]).toBe(rateOf([...chosen].filter((row) => levels[row] === 'f')));
    expect(gender.missing!.applicants).toBe(150);
  });
});
