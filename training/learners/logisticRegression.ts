// L2 logistic regression by iteratively reweighted least squares: small, exact, and nothing to tune but the penalty.

import { choleskySolve } from './choleskySolve.ts';
import type { LabelledTable } from './fitRows.ts';

export interface LogisticRegression {
  readonly intercept: number;
  readonly coefficients: Float64Array;
  readonly iterations: number;
}

/** Newton's method needs 5 to 10 steps; a log-loss that is convex and penalised cannot need 50. */
const MAX_ITERATIONS = 50;
const GRADIENT_TOLERANCE = 1e-8;
const MAX_HALVINGS = 30;

/**
 * The minimum of sum of log-losses + l2 / 2 * |coefficients|^2; the intercept is not penalised.
 * Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 2009, section 4.4.1.
 * @param table no value may be missing
 * @throws RangeError when it does not converge, with the size of the last gradient
 */
export function fitLogisticRegression(table: LabelledTable, { l2 }: { l2: number }): LogisticRegression {
  const width = table.columns + 1;
  let fit = startAt(table, width);
  let loss = lossOf(table, fit, l2);
  let largest = Number.POSITIVE_INFINITY;
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const { gradient, hessian } = derivativesOf(table, fit, l2);
    largest = gradient.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / table.rows;
    if (largest < GRADIENT_TOLERANCE) {
      return { intercept: fit[table.columns]!, coefficients: fit.slice(0, -1), iterations: iteration };
    }
    const step = choleskySolve(hessian, gradient);
    const next = backtrack(table, fit, step, l2, loss);
    [fit, loss] = [next.fit, next.loss];
  }
  throw new RangeError(`No optimum in ${MAX_ITERATIONS} iterations; the gradient is still ${largest} a row.`);
}

/** Log-odds of default, one a row. */
export function logOddsOf(
  { values, rows, columns }: Omit<LabelledTable, 'target'>,
  { intercept, coefficients }: Pick<LogisticRegression, 'intercept' | 'coefficients'>,
): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => {
    let sum = intercept;
    for (let column = 0; column < columns; column++) {
      sum += coefficients[column]! * values[row * columns + column]!;
    }
    return sum;
  });
}

/** Coefficients 0, and the intercept of the overall odds (one half of a row added to each side). */
function startAt({ target, rows }: LabelledTable, width: number): Float64Array {
  const defaults = target.reduce((sum, label) => sum + label, 0);
  const start = new Float64Array(width);
  start[width - 1] = Math.log((defaults + 0.5) / (rows - defaults + 0.5));
  return start;
}

function derivativesOf(table: LabelledTable, fit: Float64Array, l2: number) {
  const { values, target, rows, columns } = table;
  const width = columns + 1;
  const gradient = new Float64Array(width);
  const hessian = new Float64Array(width * width);
  const one = new Float64Array(width);
  one[columns] = 1;
  const logOdds = logOddsOf(table, { intercept: fit[columns]!, coefficients: fit });
  for (let row = 0; row < rows; row++) {
    const probability = 1 / (1 + Math.exp(-logOdds[row]!));
    const residual = probability - target[row]!;
    const weight = probability * (1 - probability);
    for (let column = 0; column < columns; column++) one[column] = values[row * columns + column]!;
    for (let i = 0; i < width; i++) {
      const value = one[i]!;
      if (value === 0) continue;
      gradient[i]! += residual * value;
      const scaled = weight * value;
      const start = i * width;
      for (let j = 0; j <= i; j++) hessian[start + j]! += scaled * one[j]!;
    }
  }
  for (let i = 0; i < columns; i++) {
    gradient[i]! += l2 * fit[i]!;
    hessian[i * width + i]! += l2;
  }
  // A hair on the diagonal keeps an unpenalised constant column solvable.
  for (let i = 0; i < width; i++) hessian[i * width + i]! += 1e-9;
  return { gradient, hessian };
}

function backtrack(table: LabelledTable, fit: Float64Array, step: Float64Array, l2: number, loss: number) {
  const tolerance = 1e-12 * Math.abs(loss);
  for (let halving = 0, size = 1; halving < MAX_HALVINGS; halving++, size /= 2) {
    const next = fit.map((value, i) => value - size * step[i]!);
    const nextLoss = lossOf(table, next, l2);
    if (nextLoss <= loss + tolerance) return { fit: next, loss: nextLoss };
  }
  return { fit, loss };
}

function lossOf(table: LabelledTable, fit: Float64Array, l2: number): number {
  const { target, columns } = table;
  const logOdds = logOddsOf(table, { intercept: fit[columns]!, coefficients: fit });
  let loss = 0;
  for (let row = 0; row < target.length; row++) {
    const value = logOdds[row]!;
    loss += Math.max(value, 0) - target[row]! * value + Math.log1p(Math.exp(-Math.abs(value)));
  }
  for (let i = 0; i < columns; i++) loss += (l2 / 2) * fit[i]! ** 2;
  return loss;
}
