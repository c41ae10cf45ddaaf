import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probabilityOf } from './calibrate.ts';
import { decide } from './decision.ts';
import { DEFAULT_SCALE, logOddsOf, pointsOf, pointsPerLogOdds } from './points.ts';

const rule = {
  calibration: { slope: 1, intercept: 0 },
  points: DEFAULT_SCALE,
  decisionPoints: 600,
  reviewBandPoints: 15,
};

describe('points', () => {
  it('are 600 at odds of 10 to 1 and 50 more when the odds double', () => {
    expect(pointsOf(Math.log(1 / 10), DEFAULT_SCALE)).toBeCloseTo(600, 9);
    expect(pointsOf(Math.log(1 / 20), DEFAULT_SCALE)).toBeCloseTo(650, 9);
    expect(pointsOf(Math.log(1 / 5), DEFAULT_SCALE)).toBeCloseTo(550, 9);
    // Siddiqi's factor for 50 points to double the odds: 50 / ln 2 = 72.1348.
    expect(pointsPerLogOdds(DEFAULT_SCALE)).toBeCloseTo(72.1348, 4);
  });

  it('are undone by logOddsOf', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (logOdds) => {
        expect(logOddsOf(pointsOf(logOdds, DEFAULT_SCALE), DEFAULT_SCALE)).toBeCloseTo(logOdds, 9);
      }),
    );
  });
});

describe('probabilityOf', () => {
  it('is the logistic function, finite and symmetric at both ends', () => {
    expect(probabilityOf(0)).toBe(0.5);
    expect(probabilityOf(Math.log(1 / 10))).toBeCloseTo(1 / 11, 15);
    expect(probabilityOf(800)).toBe(1);
    expect(probabilityOf(-800)).toBe(0);
  });
});

describe('decide', () => {
  it('grants exactly when the points shown reach the decision points', () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 3, noNaN: true }), (margin) => {
        const { points, decision } = decide(margin, rule);
        expect(Number.isInteger(points)).toBe(true);
        expect(decision).toBe(points >= 600 ? 'granted' : 'refused');
      }),
    );
  });

  it('agrees with the probability: refused means at or above the decision threshold', () => {
    const threshold = probabilityOf(logOddsOf(600, DEFAULT_SCALE));
    expect(threshold).toBeCloseTo(1 / 11, 12);
    fc.assert(
      fc.property(fc.double({ min: -6, max: 3, noNaN: true }), (margin) => {
        const { probabilityOfDefault, decision } = decide(margin, rule);
        // Within one ulp of the threshold the two may round differently; nowhere else.
        fc.pre(Math.abs(probabilityOfDefault - threshold) > 1e-12);
        expect(decision).toBe(probabilityOfDefault < threshold ? 'granted' : 'refused');
      }),
    );
  });

  it('marks the review band on both sides, bounds included', () => {
    const marginAt = (points: number) => logOddsOf(points + 0.5, DEFAULT_SCALE);
    expect(decide(marginAt(615), rule).reviewBand).toBe(true);
    expect(decide(marginAt(616), rule).reviewBand).toBe(false);
    expect(decide(marginAt(585), rule).reviewBand).toBe(true);
    expect(decide(marginAt(584), rule).reviewBand).toBe(false);
  });
});
