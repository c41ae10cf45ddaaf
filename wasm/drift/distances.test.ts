// Expected numbers come from scipy 1.17.1 (stats.wasserstein_distance, ks_2samp, chi2_contingency, chi2, kstwobign,
// fisher_exact; spatial.distance.jensenshannon) on the same lists, or from a second route in the test itself.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characteristicStability } from './characteristicStability.ts';
import { chiSquare, joinSmallBins } from './chiSquare.ts';
import { chiSquareQuantile, chiSquareTail, logGamma } from './gammaTail.ts';
import { hellinger } from './hellinger.ts';
import { jensenShannon } from './jensenShannon.ts';
import { kolmogorovSmirnov, kolmogorovSmirnovOfBins } from './kolmogorovSmirnov.ts';
import { fisherPValue, missingShift, twoProportionPValue } from './missingShift.ts';
import { populationStability, psiContributions, psiNoiseBand } from './populationStability.ts';
import { normedBySd, wasserstein, wassersteinOfBins } from './wasserstein.ts';

const REFERENCE = [120, 80, 200, 340, 90, 170];
const CURRENT = [70, 60, 90, 230, 80, 120];
const CENTRES = [1.5, 2.5, 4, 7, 11, 20];
const SAMPLE = Array.from({ length: 400 }, (_, i) => ((i * 7919) % 1009) / 1009);
const OTHER = Array.from({ length: 300 }, (_, i) => (((i * 104_729) % 997) / 997) * 1.05 + 0.08);

const histogram = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 6, maxLength: 6 });

describe('on the same bins', () => {
  it('every distance equals scipy’s', () => {
    expect(populationStability(REFERENCE, CURRENT)).toBeCloseTo(0.03783350405325341, 12);
    expect(jensenShannon(REFERENCE, CURRENT)).toBeCloseTo(0.0686132977665682, 12);
    expect(hellinger(REFERENCE, CURRENT)).toBeCloseTo(0.06869099791301694, 12);
    expect(wassersteinOfBins(REFERENCE, CURRENT, CENTRES)).toBeCloseTo(0.5192307692307689, 12);
    const test = chiSquare(REFERENCE, CURRENT);
    expect(test.statistic).toBeCloseTo(14.59024022843816, 10);
    expect(test.degrees).toBe(5);
    expect(test.pValue).toBeCloseTo(0.012264459061437995, 12);
    const ks = kolmogorovSmirnovOfBins(REFERENCE, CURRENT);
    expect(ks.distance).toBeCloseTo(0.06153846153846154, 12);
    expect(ks.pValue).toBeCloseTo(0.10119910028604055, 12);
  });

  it('each agrees to 1e-9 with another way to compute it', () => {
    fc.assert(
      fc.property(histogram, histogram, (a, b) => {
        const [n, m] = [a, b].map((counts) => counts.reduce((sum, count) => sum + count, 0)) as [
          number,
          number,
        ];
        const [p, q] = [a.map((count) => count / n), b.map((count) => count / m)];
        const entropy = (shares: number[]) =>
          -shares.reduce((sum, s) => sum + s * Math.log2(s), 0) * Math.LN2;
        const middle = p.map((share, i) => (share + q[i]!) / 2);
        // Divergence as an entropy of the mixture; the index as two Kullback-Leibler divergences.
        const divergence = entropy(middle) - (entropy(p) + entropy(q)) / 2;
        expect(jensenShannon(a, b) ** 2).toBeCloseTo(divergence, 9);
        const leibler = (from: number[], to: number[]) =>
          from.reduce((sum, share, i) => sum + share * (Math.log(share) - Math.log(to[i]!)), 0);
        expect(populationStability(a, b)).toBeCloseTo(leibler(p, q) + leibler(q, p), 9);
        const overlap = p.reduce((sum, share, i) => sum + Math.sqrt(share * q[i]!), 0);
        expect(hellinger(a, b) ** 2).toBeCloseTo(1 - overlap, 9);
        // Pearson's statistic by the shortcut n (sum of o^2 / (row * column) - 1).
        const total = n + m;
        const cells = a.reduce(
          (sum, count, i) => sum + count ** 2 / (n * (count + b[i]!)) + b[i]! ** 2 / (m * (count + b[i]!)),
          0,
        );
        expect(chiSquare(a, b).statistic / total).toBeCloseTo(cells - 1, 9);
      }),
    );
  });

  it('are 0 for the same shares, symmetric, and never negative', () => {
    const methods = [populationStability, jensenShannon, hellinger];
    fc.assert(
      fc.property(histogram, histogram, (a, b) => {
        for (const distance of methods) {
          expect(distance(a, a)).toBeLessThan(1e-7);
          expect(distance(a, b)).toBeCloseTo(distance(b, a), 10);
          expect(distance(a, b)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('refuse other bins and empty sides, with both numbers', () => {
    expect(() => populationStability([1, 2], [1, 2, 3])).toThrow('2 bins, the window 3');
    expect(() => jensenShannon([1, 2], [0, 0])).toThrow('found 3 and 0');
  });
});

describe('on samples', () => {
  it('Kolmogorov-Smirnov and Wasserstein equal scipy’s', () => {
    const ks = kolmogorovSmirnov(SAMPLE, OTHER);
    expect(ks.distance).toBeCloseTo(0.1225, 12);
    expect(ks.pValue).toBeCloseTo(0.011656946419941958, 12);
    expect(wasserstein(SAMPLE, OTHER)).toBeCloseTo(0.09092189949432043, 12);
  });

  it('Wasserstein of samples of one size is the mean distance of the sorted values', () => {
    const sample = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), {
      minLength: 30,
      maxLength: 30,
    });
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const sorted = [a, b].map((values) => values.toSorted((x, y) => x - y)) as [number[], number[]];
        const mean = sorted[0].reduce((sum, value, i) => sum + Math.abs(value - sorted[1][i]!), 0) / 30;
        expect(wasserstein(a, b)).toBeCloseTo(mean, 9);
      }),
    );
  });

  it('ties do not count as a distance', () => {
    expect(kolmogorovSmirnov([1, 1, 1, 2], [1, 1, 1, 2])).toEqual({ distance: 0, pValue: 1 });
    expect(wasserstein([3, 3], [3])).toBe(0);
  });

  it('bins whose values are all equal lose nothing', () => {
    const values = (counts: readonly number[]) =>
      counts.flatMap((count, i) => Array(count).fill(CENTRES[i]!));
    expect(wassersteinOfBins(REFERENCE, CURRENT, CENTRES)).toBeCloseTo(
      wasserstein(values(REFERENCE), values(CURRENT)),
      10,
    );
    expect(kolmogorovSmirnovOfBins(REFERENCE, CURRENT).distance).toBeCloseTo(
      kolmogorovSmirnov(values(REFERENCE), values(CURRENT)).distance,
      12,
    );
  });

  it('are normed by the standard deviation of the reference', () => {
    expect(normedBySd(0.5, 2)).toBe(0.25);
    expect(normedBySd(0, 0)).toBe(0);
    expect(normedBySd(1e-9, 0)).toBeGreaterThan(1e6);
  });
});

describe('the tails', () => {
  it('of chi-square, Kolmogorov and ln gamma equal scipy’s', () => {
    const cases = [
      [3.2, 1, 0.07363827012030258],
      [16.919, 9, 0.049999640848349826],
      [60, 9, 1.3406780483959625e-9],
      [0.02, 1, 0.887537083981715],
      [250, 200, 0.009379131668826098],
      [1e-3, 5, 0.9999999983185123],
    ] as const;
    for (const [statistic, degrees, tail] of cases) {
      expect(Math.abs(chiSquareTail(statistic, degrees) / tail - 1)).toBeLessThan(1e-11);
    }
    expect(chiSquareQuantile(0.01, 9)).toBeCloseTo(21.665994333461928, 9);
    expect(chiSquareQuantile(0.05, 1)).toBeCloseTo(3.8414588206941285, 10);
    expect(chiSquareQuantile(0.001, 40)).toBeCloseTo(73.40195751899103, 9);
    expect(logGamma(0.2)).toBeCloseTo(1.5240638224307845, 12);
    expect(logGamma(100.5)).toBeCloseTo(361.43554046777757, 10);
    expect(logGamma(1e5) / 1051287.7089736569).toBeCloseTo(1, 13);
  });

  it('of Kolmogorov equal scipy’s on both sides of where the series change', () => {
    const tails = [
      [0.3, 0.9999906941986655],
      [0.5, 0.9639452436648751],
      [0.9, 0.3927307079406543],
      [1, 0.26999967167735456],
      [1.5, 0.022217962616525127],
      [3, 3.045995948942526e-8],
    ] as const;
    for (const [x, tail] of tails) {
      // Two samples of 20,000 give sqrt(10,000) = 100 times the distance.
      const [n, low] = [20_000, 10_000 * (1 - x / 50)];
      const { pValue } = kolmogorovSmirnovOfBins([10_000, 10_000], [low, n - low]);
      expect(Math.abs(pValue / tail - 1), `at ${x}`).toBeLessThan(1e-9);
    }
  });
});

describe('the noise band of the stability index', () => {
  it('is chi-square with one degree less than bins, over nm / (n + m)', () => {
    const { mean, upper } = psiNoiseBand(10, 20_000, 500);
    expect(mean).toBeCloseTo(9 * (1 / 20_000 + 1 / 500), 12);
    expect(upper).toBeCloseTo(21.665994333461928 * (1 / 20_000 + 1 / 500), 9);
  });

  it('stays finite for an empty bin, which counts as half a person', () => {
    const [first] = psiContributions([50, 50], [0, 100]);
    expect(first).toBeCloseTo((0.005 - 0.5) * Math.log(0.005 / 0.5), 12);
    expect(psiContributions([0, 50], [0, 100])[0]).toBe(0);
  });
});

describe('missing values', () => {
  it('are tested by Fisher where counts are small and by two proportions where not, as scipy does', () => {
    expect(fisherPValue(3, 1_000, 9, 500)).toBeCloseTo(0.0037273994280326017, 12);
    expect(fisherPValue(30, 1_000, 2, 500)).toBeCloseTo(0.0004524918004567708, 12);
    expect(twoProportionPValue(1_000, 10_000, 620, 5_000)).toBeCloseTo(8.031961542429044e-6, 15);
    expect(missingShift(3, 1_000, 9, 500).pValue).toBeCloseTo(0.0037273994280326017, 12);
    expect(missingShift(1_000, 10_000, 620, 5_000).pValue).toBeCloseTo(8.031961542429044e-6, 15);
    expect(missingShift(1_000, 10_000, 620, 5_000).change).toBeCloseTo(0.024, 12);
  });

  it('that nobody has are no change', () => {
    expect(missingShift(0, 1_000, 0, 500).pValue).toBe(1);
    expect(missingShift(1_000, 1_000, 500, 500).pValue).toBeCloseTo(1, 6);
  });
});

describe('the characteristic index', () => {
  it('is the movement of the average contribution', () => {
    // From (50, 50) to (25, 75) of contributions -10 and +6: from -2 to +2.
    expect(characteristicStability([50, 50], [25, 75], [-10, 6])).toBeCloseTo(4, 12);
  });
});

describe('small bins', () => {
  it('are joined with their neighbours until each expects enough people, losing nobody', () => {
    const joined = joinSmallBins([1_000, 3, 2, 500, 1], [100, 0, 1, 60, 0], 5);
    expect(joined.reference).toEqual([1_000, 506]);
    expect(joined.current).toEqual([100, 61]);
  });
});
