// Every metric against its definition, counted row by row or pair by pair, or against figures worked by hand.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accuracy, confusionAt, costPerApplicant } from './confusion.ts';
import { EvaluationError } from './evaluationError.ts';
import { metrics } from './metrics.ts';
import { brier, ece, logLoss, reliabilityBins } from './probabilityMetrics.ts';
import { auc, gini, ks, prAuc } from './rankingMetrics.ts';
import { rankOutcomes } from './rankOutcomes.ts';
import { rocCurve } from './rocCurve.ts';
import { seededRandom } from './seededRandom.ts';

/** Probabilities on a coarse grid, so that ties are common; always both outcomes. */
const rowsWithTies = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 19 }), fc.integer({ min: 0, max: 1 })), { maxLength: 60 })
  .map((drawn) => [...drawn, [4, 0], [9, 1]] as [number, number][])
  .map((rows) => ({ p: rows.map(([step]) => step / 20), y: rows.map(([, label]) => label) }));

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const where = (p: number[], y: number[], label: number) => p.filter((_, row) => y[row] === label);

describe('metrics against their definitions', () => {
  test('AUC is the share of pairs in the right order, ties half', () => {
    fc.assert(
      fc.property(rowsWithTies, ({ p, y }) => {
        const pairs = where(p, y, 1).flatMap((bad) => where(p, y, 0).map((good) => [bad, good] as const));
        const counted = mean(pairs.map(([bad, good]) => (bad > good ? 1 : bad === good ? 0.5 : 0)));
        expect(auc(rankOutcomes(p, y))).toBeCloseTo(counted, 12);
        expect(gini(rankOutcomes(p, y))).toBeCloseTo(2 * counted - 1, 12);
      }),
    );
  });

  test('KS is the largest gap between the shares below any value', () => {
    fc.assert(
      fc.property(rowsWithTies, ({ p, y }) => {
        const below = (label: number, value: number) =>
          mean(where(p, y, label).map((x) => (x <= value ? 1 : 0)));
        const gaps = p.map((value) => Math.abs(below(0, value) - below(1, value)));
        expect(ks(rankOutcomes(p, y))).toBeCloseTo(Math.max(...gaps), 12);
      }),
    );
  });

  test('log-loss and Brier are the means over rows', () => {
    fc.assert(
      fc.property(rowsWithTies, ({ p, y }) => {
        const outcomes = rankOutcomes(p, y);
        expect(logLoss(outcomes)).toBeCloseTo(mean(p.map((x, row) => -Math.log(y[row] ? x : 1 - x))), 12);
        expect(brier(outcomes)).toBeCloseTo(mean(p.map((x, row) => (x - y[row]!) ** 2)), 12);
      }),
    );
  });

  test('average precision is the mean, over defaults, of the precision at their probability', () => {
    fc.assert(
      fc.property(rowsWithTies, ({ p, y }) => {
        const precisionAt = (value: number) => mean(y.filter((_, row) => p[row]! >= value));
        expect(prAuc(rankOutcomes(p, y))).toBeCloseTo(mean(where(p, y, 1).map(precisionAt)), 12);
      }),
    );
  });

  test('confusion, accuracy and cost are counts over rows, a tie with the threshold being refused', () => {
    fc.assert(
      fc.property(rowsWithTies, fc.integer({ min: 0, max: 21 }), ({ p, y }, step) => {
        const threshold = step / 20;
        const confusion = confusionAt(rankOutcomes(p, y), threshold);
        const count = (label: number, refused: boolean) =>
          p.filter((x, row) => y[row] === label && x >= threshold === refused).length;
        expect(confusion).toEqual({
          refusedDefaults: count(1, true),
          missedDefaults: count(1, false),
          lostGoodCustomers: count(0, true),
          grantedGoodCustomers: count(0, false),
        });
        expect(accuracy(confusion)).toBeCloseTo((count(1, true) + count(0, false)) / p.length, 12);
        const cost = costPerApplicant(confusion, { missedDefault: 10, lostGoodCustomer: 1 });
        expect(cost).toBeCloseTo((10 * count(1, false) + count(0, true)) / p.length, 12);
      }),
    );
  });

  test('the order of the rows is irrelevant, and a distortion that keeps it leaves the ranking metrics', () => {
    fc.assert(
      fc.property(rowsWithTies, ({ p, y }) => {
        const outcomes = rankOutcomes(p, y);
        expect(rankOutcomes(p.toReversed(), y.toReversed())).toEqual(outcomes);
        const distorted = rankOutcomes(
          p.map((x) => x ** 3),
          y,
        );
        for (const metric of [auc, ks, prAuc]) expect(metric(distorted)).toBe(metric(outcomes));
      }),
    );
  });
});

describe('metrics against figures worked by hand', () => {
  const p = [0.1, 0.4, 0.35, 0.8];
  const y = [0, 0, 1, 1];
  const outcomes = rankOutcomes(p, y);

  test('the four rows of the textbooks: AUC 3/4, average precision 5/6', () => {
    expect(auc(outcomes)).toBe(0.75);
    expect(prAuc(outcomes)).toBeCloseTo(5 / 6, 12);
    expect(ks(outcomes)).toBe(0.5);
    expect(brier(outcomes)).toBeCloseTo((0.01 + 0.16 + 0.4225 + 0.04) / 4, 12);
  });

  test('a certain and wrong probability costs much, but not infinitely', () => {
    // -ln(2^-52) = 36.04 nats each.
    expect(logLoss(rankOutcomes([0, 1], [1, 0]))).toBeCloseTo(52 * Math.LN2, 10);
    expect(logLoss(rankOutcomes([0, 1], [0, 1]))).toBeLessThan(1e-15);
  });

  test('the calibration error of two bins is the mean of their two gaps', () => {
    // Bins (0.1, 0.35) with one default of two and (0.4, 0.8) with one of two.
    expect(reliabilityBins(outcomes, 2)).toEqual([
      { applicants: 2, meanProbability: expect.closeTo(0.225, 12), observedShare: 0.5 },
      { applicants: 2, meanProbability: expect.closeTo(0.6, 12), observedShare: 0.5 },
    ]);
    expect(ece(outcomes, 2)).toBeCloseTo((0.275 + 0.1) / 2, 12);
  });

  test('equal probabilities share a bin', () => {
    const tied = rankOutcomes([0.5, 0.5, 0.5, 0.5, 0.9], [0, 1, 0, 1, 1]);
    expect(reliabilityBins(tied, 5).map((bin) => bin.applicants)).toEqual([4, 1]);
  });

  test('the ROC curve passes through the corners of the staircase', () => {
    expect(rocCurve(outcomes)).toEqual([
      { decisionThreshold: null, falsePositiveRate: 0, truePositiveRate: 0 },
      { decisionThreshold: 0.8, falsePositiveRate: 0, truePositiveRate: 0.5 },
      { decisionThreshold: 0.4, falsePositiveRate: 0.5, truePositiveRate: 0.5 },
      { decisionThreshold: 0.35, falsePositiveRate: 0.5, truePositiveRate: 1 },
      { decisionThreshold: 0.1, falsePositiveRate: 1, truePositiveRate: 1 },
    ]);
  });

  test('all figures together are the single figures', () => {
    const all = metrics(p, y, 0.38, { missedDefault: 10, lostGoodCustomer: 1 });
    expect(all).toMatchObject({ applicants: 4, defaults: 2, auc: 0.75, gini: 0.5, ks: 0.5, accuracy: 0.5 });
    expect(all.costPerApplicant).toBe((10 + 1) / 4);
  });
});

describe('60,000 rows', () => {
  const random = seededRandom(1);
  const p = Float64Array.from({ length: 60_000 }, () => random() ** 2 / 3);
  const y = Uint8Array.from(p, (probability) => (random() < probability ? 1 : 0));
  const outcomes = rankOutcomes(p, y);

  test('the thinned ROC curve has at most 200 points and the area of the full one to 1e-4', () => {
    const curve = rocCurve(outcomes, 200);
    expect(curve.length).toBeLessThanOrEqual(200);
    let area = 0;
    for (let point = 1; point < curve.length; point++) {
      const [from, to] = [curve[point - 1]!, curve[point]!];
      const height = (from.truePositiveRate + to.truePositiveRate) / 2;
      area += (to.falsePositiveRate - from.falsePositiveRate) * height;
    }
    expect(Math.abs(area - auc(outcomes))).toBeLessThan(1e-4);
  });

  test('labels drawn from the probabilities are found calibrated, doubled probabilities are not', () => {
    // Ten bins of 6,000: a gap of about 0.0025 each is chance.
    expect(ece(outcomes)).toBeLessThan(0.01);
    expect(
      ece(
        rankOutcomes(
          p.map((x) => Math.min(1, 2 * x)),
          y,
        ),
      ),
    ).toBeGreaterThan(0.08);
  });
});

describe('what cannot be evaluated', () => {
  const problemOf = (p: number[], y: number[]) => {
    try {
      return rankOutcomes(p, y);
    } catch (error) {
      return error instanceof EvaluationError ? error.problem : error;
    }
  };

  test('is refused with its counts', () => {
    expect(problemOf([], [])).toEqual({ reason: 'no_rows' });
    expect(problemOf([0.1, 0.2], [1, 1])).toEqual({ reason: 'one_class', defaulted: 2, repaid: 0 });
    expect(problemOf([0.1], [1, 1])).toEqual({ reason: 'length_mismatch', probabilities: 1, labels: 2 });
    expect(problemOf([0.1, 1.5], [0, 1])).toEqual({ reason: 'not_a_probability', row: 1, value: 1.5 });
    expect(problemOf([0.1, Number.NaN], [0, 1])).toMatchObject({ reason: 'not_a_probability', row: 1 });
    expect(problemOf([0.1, 0.5], [0, 2])).toEqual({ reason: 'not_a_label', row: 1, value: 2 });
    expect(() => rankOutcomes([0.1, 0.2], [1, 1])).toThrow('found 2 defaulted and 0 repaid');
  });
});
