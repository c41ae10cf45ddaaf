// The fitted pair is the optimum of Platt's likelihood, found here by a search that knows no derivatives.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../evaluation/seededRandom.ts';
import { CalibrationError, type CalibrationProblem, fitPlatt } from './fitPlatt.ts';

function plantedMargins(rows: number, slope: number, intercept: number, seed: number) {
  const random = seededRandom(seed);
  const margins = new Float32Array(rows);
  const labels = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    margins[row] = (random() + random() + random() - 1.5) * 4 - 2;
    labels[row] = random() < 1 / (1 + Math.exp(-(slope * margins[row]! + intercept))) ? 1 : 0;
  }
  return { margins, labels };
}

/** Platt's own definition, term by term: -sum of t log p + (1 - t) log(1 - p). */
function plattLoss(margins: ArrayLike<number>, labels: ArrayLike<number>, slope: number, intercept: number) {
  const rows = Array.from(labels);
  const defaults = rows.filter((label) => label === 1).length;
  const repaid = rows.length - defaults;
  return rows.reduce((loss, label, row) => {
    const target = label === 1 ? (defaults + 1) / (defaults + 2) : 1 / (repaid + 2);
    const probability = 1 / (1 + Math.exp(-(slope * margins[row]! + intercept)));
    return loss - target * Math.log(probability) - (1 - target) * Math.log(1 - probability);
  }, 0);
}

/** Compass search: step along each axis, halve the step when none helps. Slow and hard to get wrong. */
function bruteForceOptimum(margins: ArrayLike<number>, labels: ArrayLike<number>) {
  let best = { slope: 1, intercept: 0 };
  let loss = plattLoss(margins, labels, best.slope, best.intercept);
  for (let step = 1; step > 1e-8; ) {
    const around = [
      { slope: best.slope + step, intercept: best.intercept },
      { slope: best.slope - step, intercept: best.intercept },
      { slope: best.slope, intercept: best.intercept + step },
      { slope: best.slope, intercept: best.intercept - step },
    ];
    const losses = around.map((fit) => plattLoss(margins, labels, fit.slope, fit.intercept));
    const lowest = Math.min(...losses);
    if (lowest < loss) [best, loss] = [around[losses.indexOf(lowest)]!, lowest];
    else step /= 2;
  }
  return best;
}

function problemOf(margins: ArrayLike<number>, labels: ArrayLike<number>): CalibrationProblem {
  try {
    fitPlatt(margins, labels);
  } catch (error) {
    if (error instanceof CalibrationError) return error.problem;
    throw error;
  }
  throw new Error('the calibration was fitted');
}

describe('fitPlatt', () => {
  test.each([
    [0.7, -0.4, 300],
    [1.4, 0.5, 300],
    [0.3, -2, 1000],
  ])('finds the optimum of a search without derivatives (slope %d, intercept %d, %d rows)', (a, b, rows) => {
    const { margins, labels } = plantedMargins(rows, a, b, 5);
    const fit = fitPlatt(margins, labels);
    const searched = bruteForceOptimum(margins, labels);
    // The loss is flat at its minimum: the search resolves the place to the root of 1e-16 * its size, about 1e-6.
    expect(fit.slope).toBeCloseTo(searched.slope, 5);
    expect(fit.intercept).toBeCloseTo(searched.intercept, 5);
  });

  test('recovers the line that made 200,000 labels', () => {
    const { margins, labels } = plantedMargins(200_000, 0.8, -0.6, 6);
    const fit = fitPlatt(margins, labels);
    // About four standard errors.
    expect(Math.abs(fit.slope - 0.8)).toBeLessThan(0.025);
    expect(Math.abs(fit.intercept + 0.6)).toBeLessThan(0.05);
  });

  test('the mean probability is the mean smoothed target, the first condition of the optimum', () => {
    const { margins, labels } = plantedMargins(5000, 1, -1, 7);
    const fit = fitPlatt(margins, labels);
    const defaults = labels.filter((label) => label === 1).length;
    const repaid = 5000 - defaults;
    const targets = (defaults * (defaults + 1)) / (defaults + 2) + repaid / (repaid + 2);
    const said = margins.reduce((sum, m) => sum + 1 / (1 + Math.exp(-(fit.slope * m + fit.intercept))), 0);
    expect(said).toBeCloseTo(targets, 1);
  });

  test('perfectly separated rows still give a finite, steep line', () => {
    const margins = Float32Array.from([-3, -2, -1, 1, 2, 3]);
    const fit = fitPlatt(margins, [0, 0, 0, 1, 1, 1]);
    expect(fit.slope).toBeGreaterThan(0.5);
    expect(fit.slope).toBeLessThan(5);
    expect(fit.intercept).toBeCloseTo(0, 10);
  });

  test('rescaled margins give the rescaled line, so the probabilities stay and keep their order', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: -50, max: 50, noNaN: true }),
        (seed, scale, shift) => {
          const { margins, labels } = plantedMargins(400, 1, 0, seed);
          const fit = fitPlatt(margins, labels);
          const moved = Float64Array.from(margins, (margin) => scale * margin + shift);
          const other = fitPlatt(moved, labels);
          const sorted = margins.toSorted();
          let before = 0;
          for (const margin of sorted) {
            const probability = 1 / (1 + Math.exp(-(fit.slope * margin + fit.intercept)));
            const logOdds = other.slope * (scale * margin + shift) + other.intercept;
            expect(1 / (1 + Math.exp(-logOdds))).toBeCloseTo(probability, 7);
            expect(probability).toBeGreaterThanOrEqual(before);
            before = probability;
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  test('margins that rank the rows the wrong way round are refused with the slope', () => {
    const { margins, labels } = plantedMargins(500, -1, 0, 8);
    const problem = problemOf(margins, labels);
    expect(problem.reason).toBe('slope_not_positive');
    expect(problem).toHaveProperty('slope', expect.closeTo(-1, 0));
  });

  test('rows that determine no line are refused with their numbers', () => {
    expect(problemOf([1, 2, 3], [0, 0, 0])).toEqual({ reason: 'one_class', defaults: 0, repaid: 3 });
    expect(problemOf([], [])).toEqual({ reason: 'one_class', defaults: 0, repaid: 0 });
    expect(problemOf([2, 2], [0, 1])).toEqual({ reason: 'constant_margin', margin: 2 });
    expect(problemOf([1, Number.NaN], [0, 1])).toMatchObject({ reason: 'not_finite', row: 1 });
    expect(problemOf([1, 2], [0])).toEqual({ reason: 'length_mismatch', margins: 2, labels: 1 });
  });
});
