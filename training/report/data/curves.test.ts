// Curves, bands and noise limits of the report against counting every row, tables of statistics and simulation.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SCALE } from '../../../wasm/decide/points.ts';
import { ks } from '../../evaluation/rankingMetrics.ts';
import { rankOutcomes } from '../../evaluation/rankOutcomes.ts';
import { seededRandom } from '../../evaluation/seededRandom.ts';
import { wilsonInterval } from '../../evaluation/wilsonInterval.ts';
import { flatRegion } from '../../threshold/flatRegion.ts';
import { costCurveOf, testCostOf } from './costEvidence.ts';
import { ksCurve, liftTable, precisionRecallCurve } from './rankingCurves.ts';
import { scoreBands } from './scoreBands.ts';
import { chiSquareQuantile95, psiContributions, psiNoise, stabilityReport } from './stabilityReport.ts';

const ROWS = 2_000;
const random = seededRandom(21);
/** Rounded, so that there are ties. */
const probabilities = Float64Array.from({ length: ROWS }, () => Math.round(random() ** 2 * 400 + 1) / 1_000);
const labels = Uint8Array.from(probabilities, (probability) => (random() < probability ? 1 : 0));
const outcomes = rankOutcomes(probabilities, labels);
const countOf = (isIn: (row: number) => boolean) => [...labels.keys()].filter(isIn).length;
const defaults = countOf((row) => labels[row] === 1);

describe('ranking curves', () => {
  it('have the precision and recall that refusing at the threshold gives', () => {
    const curve = precisionRecallCurve(outcomes);
    expect(curve.length).toBeGreaterThan(50);
    for (const { decisionThreshold, precision, recall, refusedShare } of curve) {
      const refused = countOf((row) => probabilities[row]! >= decisionThreshold);
      const found = countOf((row) => probabilities[row]! >= decisionThreshold && labels[row] === 1);
      expect(precision).toBeCloseTo(found / refused, 12);
      expect(recall).toBeCloseTo(found / defaults, 12);
      expect(refusedShare).toBeCloseTo(refused / ROWS, 12);
      expect(refused).toBeGreaterThanOrEqual(10);
      expect(ROWS - refused).toBeGreaterThanOrEqual(10);
    }
  });

  it('are furthest apart, at the points told, by the Kolmogorov-Smirnov distance', () => {
    const { points, curve } = ksCurve(outcomes, DEFAULT_SCALE);
    // 600 points at odds of 10:1, 50 more when they double.
    const thresholdOf = (score: number) => 1 / (1 + 10 * 2 ** ((score - 600) / 50));
    const isBelow = (row: number) => probabilities[row]! >= thresholdOf(points) - 1e-9;
    const found = countOf((row) => isBelow(row) && labels[row] === 1) / defaults;
    const lost = countOf((row) => isBelow(row) && labels[row] === 0) / (ROWS - defaults);
    expect(found - lost).toBeCloseTo(ks(outcomes), 12);
    expect(curve.map((point) => point.points)).toEqual(
      curve.map((point) => point.points).sort((a, b) => a - b),
    );
  });

  it('lift: the riskiest tenth holds the defaults of the riskiest tenth, and all tenths hold all', () => {
    const lift = liftTable(outcomes);
    const first = lift[0]!;
    const sorted = [...labels.keys()].sort((a, b) => probabilities[b]! - probabilities[a]!);
    const own = sorted.slice(0, first.applicants).filter((row) => labels[row] === 1).length;
    expect(first.defaults).toBe(own);
    expect(first.lift).toBeCloseTo(own / first.applicants / (defaults / ROWS), 12);
    expect(lift.reduce((sum, group) => sum + group.defaults, 0)).toBe(defaults);
    expect(lift.at(-1)).toMatchObject({
      cumulativeApplicantsShare: 1,
      cumulativeDefaultsShare: 1,
      cumulativeLift: 1,
    });
  });
});

describe('costs', () => {
  const costMatrix = { missedDefault: 10, lostGoodCustomer: 1 };
  const settings = { costMatrix, resamples: 200, seed: 4 };
  const costAt = (threshold: number) => {
    const missed = countOf((row) => probabilities[row]! < threshold && labels[row] === 1);
    const lost = countOf((row) => probabilities[row]! >= threshold && labels[row] === 0);
    return (10 * missed + lost) / ROWS;
  };
  it('are on the curve what deciding every row costs, the lowest lowest', () => {
    const { costCurve, costPerApplicant, noise, theoretical, low, high } = costCurveOf({
      costCurve: flatRegion(probabilities, labels, settings),
    });
    for (const point of costCurve) {
      expect(point.costPerApplicant).toBeCloseTo(costAt(point.decisionThreshold), 12);
      expect(point.costPerApplicant).toBeGreaterThanOrEqual(costPerApplicant - 1e-12);
      expect(point.isFlat).toBe(point.costPerApplicant <= costPerApplicant + noise);
      if (point.isFlat) expect(point.decisionThreshold >= low && point.decisionThreshold <= high).toBe(true);
    }
    expect(theoretical.costPerApplicant).toBeCloseTo(costAt(1 / 11), 12);
  });

  it('on the test part are those of both thresholds, and of deciding all alike', () => {
    const found = testCostOf(probabilities, labels, 0.2, settings);
    expect(found.chosen.cost.value).toBeCloseTo(costAt(0.2), 12);
    expect(found.difference.value).toBeCloseTo(costAt(1 / 11) - costAt(0.2), 12);
    expect(found.grantAll).toBeCloseTo(costAt(2), 12);
    expect(found.refuseAll).toBeCloseTo(costAt(-1), 12);
  });
});

describe('intervals and noise', () => {
  it('are those of the tables: Wilson for 0 and 5 of 10, chi-square at 95 %', () => {
    expect(wilsonInterval(0, 10).low).toBe(0);
    expect(wilsonInterval(0, 10).high).toBeCloseTo(0.2775, 4);
    expect(wilsonInterval(0.5, 10).low).toBeCloseTo(0.2366, 4);
    for (const [degrees, value] of [
      [1, 3.841],
      [2, 5.991],
      [5, 11.07],
      [10, 18.307],
      [30, 43.773],
    ] as const) {
      expect(Math.abs(chiSquareQuantile95(degrees) / value - 1)).toBeLessThan(0.01);
    }
  });

  it('limit the index of two samples of one population in 19 cases of 20', () => {
    const shares = [0.1, 0.2, 0.4, 0.2, 0.1];
    const sample = (size: number) => {
      const counts = shares.map(() => 0);
      for (let i = 0; i < size; i++) {
        const draw = random();
        let band = 0;
        for (let end = shares[0]!; draw >= end && band < 4; end += shares[band]!) band += 1;
        counts[band]! += 1;
      }
      return counts;
    };
    const runs = 1_000;
    const indices = Array.from({ length: runs }, () =>
      psiContributions(sample(800), sample(400)).reduce((sum, part) => sum + part, 0),
    );
    const { mean, upper } = psiNoise(5, 800, 400);
    // Standard deviation of the share above: 0.007; of the mean index: 2 %.
    expect(Math.abs(indices.filter((index) => index > upper).length / runs - 0.05)).toBeLessThan(0.025);
    expect(Math.abs(indices.reduce((sum, index) => sum + index, 0) / runs / mean - 1)).toBeLessThan(0.1);
  });

  it('the index is 0 against itself and the textbook value for halves against quarters', () => {
    expect(psiContributions([5, 7, 9], [5, 7, 9])).toEqual([0, 0, 0]);
    const [first, second] = psiContributions([50, 50], [25, 75]);
    expect(first).toBeCloseTo(0.25 * Math.log(2), 12);
    expect(second).toBeCloseTo(0.25 * Math.log(1.5), 12);
  });
});

describe('score bands', () => {
  it('hold everybody once, in order, ten or more of each population', () => {
    const points = fc.array(fc.integer({ min: 300, max: 900 }), { minLength: 10, maxLength: 300 });
    fc.assert(
      fc.property(points, points, (first, second) => {
        const bands = scoreBands([Int32Array.from(first), Int32Array.from(second)], 20);
        bands.forEach(({ from, to, counts }, i) => {
          if (i > 0) expect(from).toBe(bands[i - 1]!.to);
          for (const [p, list] of [first, second].entries()) {
            expect(counts[p]).toBe(list.filter((point) => point >= from && point < to).length);
            expect(counts[p]).toBeGreaterThanOrEqual(10);
          }
        });
        expect(bands.reduce((sum, { counts }) => sum + counts[0]!, 0)).toBe(first.length);
      }),
    );
  });

  it('show a shift of one population above its noise, and leave out a handful of later applicants', () => {
    const normal = (mean: number, size: number) =>
      Int32Array.from({ length: size }, () => mean + 60 * (random() + random() + random() - 1.5));
    const shifted = stabilityReport({
      train: normal(650, 3_000),
      test: normal(650, 1_000),
      later: normal(630, 1_000),
    });
    const [test, later] = shifted.comparisons;
    expect(test!.psi).toBeLessThan(2 * test!.noise.upper);
    expect(later!.psi).toBeGreaterThan(3 * later!.noise.upper);
    const few = stabilityReport({
      train: normal(650, 3_000),
      test: normal(650, 1_000),
      later: normal(650, 9),
    });
    expect(few.comparisons.length).toBe(1);
    expect(few.bands.every((band) => band.later === null)).toBe(true);
  });
});
