// Losses given by their first two derivatives by the margin, for boosters that libxgboost has no objective for.

import type { CostMatrix } from '../evaluation/confusion.ts';

/** One derivative a row, by the margin (log-odds). The second one must be positive. */
export interface Derivatives {
  readonly gradient: Float32Array;
  readonly hessian: Float32Array;
}

export type CustomLoss = (margins: Float32Array, target: Uint8Array) => Derivatives;

/** libxgboost's own floor: a Hessian of 0 would let a leaf jump to infinity. */
const SMALLEST_HESSIAN = 1e-16;

/** The log-loss of the logistic model; the same as `binary:logistic`. */
export const logisticLoss: CustomLoss = (margins, target) => weightedLogistic(margins, target, 1, 1);

/**
 * The log-loss in which a defaulting applicant counts `missedDefault` and a repaying one `lostGoodCustomer` times.
 * At its optimum the odds are multiplied by the ratio of the costs: a decisionThreshold of 1/2 on its probabilities
 * is 1/11 on calibrated ones for 10:1 (Elkan, "The foundations of cost-sensitive learning", 2001).
 */
export function costWeightedLoss({ missedDefault, lostGoodCustomer }: CostMatrix): CustomLoss {
  return (margins, target) => weightedLogistic(margins, target, missedDefault, lostGoodCustomer);
}

function weightedLogistic(
  margins: Float32Array,
  target: Uint8Array,
  defaultWeight: number,
  repaidWeight: number,
): Derivatives {
  const gradient = new Float32Array(margins.length);
  const hessian = new Float32Array(margins.length);
  for (let row = 0; row < margins.length; row++) {
    const probability = 1 / (1 + Math.exp(-margins[row]!));
    const weight = target[row] === 1 ? defaultWeight : repaidWeight;
    gradient[row] = weight * (probability - target[row]!);
    hessian[row] = Math.max(weight * probability * (1 - probability), SMALLEST_HESSIAN);
  }
  return { gradient, hessian };
}
