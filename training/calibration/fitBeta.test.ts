// The three parameters are the optimum of their definition, and recover a planted distortion that no line can.

import { describe, expect, test } from 'vitest';
import { seededRandom } from '../evaluation/seededRandom.ts';
import { type BetaCalibration, betaProbability, fitBeta } from './fitBeta.ts';
import { fitPlatt } from './fitPlatt.ts';

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** Labels drawn with log-odds a ln p - b ln(1 - p) + c of margins spread over [-5, 5]. */
function planted(rows: number, truth: BetaCalibration, seed: number) {
  const random = seededRandom(seed);
  const margins = Float64Array.from({ length: rows }, () => random() * 10 - 5);
  const labels = Uint8Array.from(margins, (margin) => {
    const p = logistic(margin);
    const logOdds = truth.lowSlope * Math.log(p) - truth.highSlope * Math.log(1 - p) + truth.intercept;
    return random() < logistic(logOdds) ? 1 : 0;
  });
  return { margins, labels };
}

function definedLoss(margins: Float64Array, labels: Uint8Array, fit: BetaCalibration): number {
  return margins.reduce((loss, margin, row) => {
    const p = logistic(margin);
    // Kull et al., equation for the beta map itself: 1 / (1 + 1 / (e^c p^a / (1 - p)^b)).
    const said = 1 / (1 + 1 / ((Math.exp(fit.intercept) * p ** fit.lowSlope) / (1 - p) ** fit.highSlope));
    return loss - Math.log(labels[row] === 1 ? said : 1 - said);
  }, 0);
}

describe('fitBeta', () => {
  test('no step along any of its parameters lowers the loss of the definition', () => {
    const { margins, labels } = planted(800, { lowSlope: 0.6, highSlope: 1.5, intercept: 0.2 }, 1);
    const fit = fitBeta(margins, labels);
    const lowest = definedLoss(margins, labels, fit);
    for (const name of ['lowSlope', 'highSlope', 'intercept'] as const) {
      for (const step of [-0.01, 0.01]) {
        expect(definedLoss(margins, labels, { ...fit, [name]: fit[name] + step })).toBeGreaterThan(lowest);
      }
    }
  });

  test('recovers a planted distortion, which Platt’s line misses', () => {
    const truth = { lowSlope: 0.4, highSlope: 1.8, intercept: 0.3 };
    const { margins, labels } = planted(60_000, truth, 2);
    const fit = fitBeta(margins, labels);
    for (const name of ['lowSlope', 'highSlope', 'intercept'] as const) {
      // About four standard errors.
      expect(Math.abs(fit[name] - truth[name])).toBeLessThan(0.12);
    }
    const line = fitPlatt(margins, labels);
    const gap = (calibrate: (margin: number) => number) =>
      Math.max(
        ...[-4, -2, 0, 2, 4].map((margin) => Math.abs(calibrate(margin) - betaProbability(margin, truth))),
      );
    expect(gap((margin) => betaProbability(margin, fit))).toBeLessThan(0.02);
    expect(gap((margin) => logistic(line.slope * margin + line.intercept))).toBeGreaterThan(0.05);
  });

  test('with both slopes alike it is Platt’s line', () => {
    const { margins, labels } = planted(60_000, { lowSlope: 0.8, highSlope: 0.8, intercept: -0.5 }, 3);
    const [fit, line] = [fitBeta(margins, labels), fitPlatt(margins, labels)];
    for (const margin of [-4, -1, 0, 1, 4]) {
      expect(betaProbability(margin, fit)).toBeCloseTo(logistic(line.slope * margin + line.intercept), 1);
    }
  });

  test('a slope that would be negative is 0, and the curve still rises', () => {
    const truth = { lowSlope: 2, highSlope: -0.6, intercept: 0 };
    const { margins, labels } = planted(20_000, truth, 4);
    const fit = fitBeta(margins, labels);
    expect(fit.highSlope).toBe(0);
    expect(fit.lowSlope).toBeGreaterThan(0.5);
    const curve = [-30, -4, -1, 0, 1, 4, 30].map((margin) => betaProbability(margin, fit));
    expect(curve).toEqual([...curve].sort((a, b) => a - b));
  });

  test('margins that rank the wrong way round, and rows that determine nothing, are refused', () => {
    const { margins, labels } = planted(5_000, { lowSlope: -1, highSlope: -1, intercept: 0 }, 5);
    expect(() => fitBeta(margins, labels)).toThrow('slope_not_positive');
    expect(() => fitBeta([1, 2], [1, 1])).toThrow('one_class');
    expect(() => fitBeta([1, Number.POSITIVE_INFINITY], [0, 1])).toThrow('not_finite');
  });
});
