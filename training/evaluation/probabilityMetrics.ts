// How true the probabilities are as numbers, whatever their order.

import { EvaluationError } from './evaluationError.ts';
import type { RankedOutcomes } from './rankOutcomes.ts';

/** A probability of exactly 0 or 1 that turns out wrong costs -log of this (36.04) instead of infinity. */
const SMALLEST_PROBABILITY = Number.EPSILON;

/** Mean of -log of the probability given to what happened, in nats. */
export function logLoss(outcomes: RankedOutcomes): number {
  let sum = 0;
  for (let entry = 0; entry < outcomes.probability.length; entry++) {
    const probability = outcomes.probability[entry]!;
    sum -= outcomes.defaulted[entry]! * Math.log(Math.max(probability, SMALLEST_PROBABILITY));
    // log1p keeps the digits of a small probability; the bound avoids log(0) at probability 1.
    sum -= outcomes.repaid[entry]! * Math.log1p(-Math.min(probability, 1 - SMALLEST_PROBABILITY));
  }
  return sum / (outcomes.defaultedTotal + outcomes.repaidTotal);
}

/** Mean squared distance between probability and outcome (Brier, 1950). */
export function brier(outcomes: RankedOutcomes): number {
  let sum = 0;
  for (let entry = 0; entry < outcomes.probability.length; entry++) {
    const probability = outcomes.probability[entry]!;
    sum += outcomes.defaulted[entry]! * (1 - probability) ** 2 + outcomes.repaid[entry]! * probability ** 2;
  }
  return sum / (outcomes.defaultedTotal + outcomes.repaidTotal);
}

export interface ReliabilityBin {
  applicants: number;
  /** Mean probability said, and share of defaults seen. */
  meanProbability: number;
  observedShare: number;
}

/**
 * Bins with about the same number of applicants, by ascending probability. Equal probabilities are never parted:
 * they go where the middle of their group falls, so there may be fewer bins than asked.
 */
export function reliabilityBins(outcomes: RankedOutcomes, binCount = 10): ReliabilityBin[] {
  if (!Number.isInteger(binCount) || binCount < 1) {
    const expected = 'an integer >= 1';
    throw new EvaluationError({ reason: 'bad_setting', setting: 'binCount', value: binCount, expected });
  }
  const total = outcomes.defaultedTotal + outcomes.repaidTotal;
  const sums = Array.from({ length: binCount }, () => ({ applicants: 0, probability: 0, defaulted: 0 }));
  let before = 0;
  for (let entry = 0; entry < outcomes.probability.length; entry++) {
    const defaulted = outcomes.defaulted[entry]!;
    const applicants = defaulted + outcomes.repaid[entry]!;
    const bin = sums[Math.min(binCount - 1, Math.floor((binCount * (before + applicants / 2)) / total))]!;
    bin.applicants += applicants;
    bin.probability += applicants * outcomes.probability[entry]!;
    bin.defaulted += defaulted;
    before += applicants;
  }
  return sums
    .filter((bin) => bin.applicants > 0)
    .map(({ applicants, probability, defaulted }) => ({
      applicants,
      meanProbability: probability / applicants,
      observedShare: defaulted / applicants,
    }));
}

/** Expected calibration error: mean distance between said and seen over equal-count bins (Naeini et al., 2015). */
export function ece(outcomes: RankedOutcomes, binCount = 10): number {
  const total = outcomes.defaultedTotal + outcomes.repaidTotal;
  return reliabilityBins(outcomes, binCount).reduce(
    (sum, bin) => sum + (bin.applicants / total) * Math.abs(bin.meanProbability - bin.observedShare),
    0,
  );
}
