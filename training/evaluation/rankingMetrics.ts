// How well the probabilities order the applicants; only their order counts, not their size.

import type { RankedOutcomes } from './rankOutcomes.ts';

/** Chance that a defaulting applicant is ranked above a repaying one, ties half (Mann-Whitney U by midranks). */
export function auc(outcomes: RankedOutcomes): number {
  let wins = 0;
  let repaidBelow = 0;
  for (let entry = 0; entry < outcomes.probability.length; entry++) {
    const repaid = outcomes.repaid[entry]!;
    wins += outcomes.defaulted[entry]! * (repaidBelow + repaid / 2);
    repaidBelow += repaid;
  }
  return wins / (outcomes.defaultedTotal * outcomes.repaidTotal);
}

/** 2 AUC - 1: 0 for chance, 1 for perfect. */
export function gini(outcomes: RankedOutcomes): number {
  return 2 * auc(outcomes) - 1;
}

/** Kolmogorov-Smirnov distance of the two groups: the largest gap between their cumulative shares. */
export function ks(outcomes: RankedOutcomes): number {
  let largest = 0;
  let [defaultedBelow, repaidBelow] = [0, 0];
  for (let entry = 0; entry < outcomes.probability.length; entry++) {
    defaultedBelow += outcomes.defaulted[entry]!;
    repaidBelow += outcomes.repaid[entry]!;
    const gap = repaidBelow / outcomes.repaidTotal - defaultedBelow / outcomes.defaultedTotal;
    largest = Math.max(largest, Math.abs(gap));
  }
  return largest;
}

/**
 * Area under the precision-recall curve as average precision: the sum of precision times the gain in recall.
 * No interpolation, which would be too kind (Davis and Goadrich, 2006). Chance gives the share of defaults.
 */
export function prAuc(outcomes: RankedOutcomes): number {
  let area = 0;
  let [found, refused] = [0, 0];
  for (let entry = outcomes.probability.length - 1; entry >= 0; entry--) {
    const defaulted = outcomes.defaulted[entry]!;
    found += defaulted;
    refused += defaulted + outcomes.repaid[entry]!;
    if (defaulted > 0) area += (defaulted / outcomes.defaultedTotal) * (found / refused);
  }
  return area;
}
