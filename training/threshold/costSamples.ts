// Costs at every decision threshold, on the applicants and on resamples of them.

import type { CostMatrix } from '../evaluation/confusion.ts';
import { seededRandom } from '../evaluation/seededRandom.ts';

export interface CostSample {
  /** Cost an applicant at each kept threshold. */
  readonly costs: Float64Array;
  /** The lowest cost of this sample over all thresholds, and what that threshold costs on the applicants themselves. */
  readonly lowest: number;
  readonly lowestOutside: number;
}

export interface CostSamples {
  /** On the applicants themselves, at each kept threshold. */
  readonly costs: Float64Array;
  readonly samples: readonly CostSample[];
}

export interface CostSamplesRequest {
  readonly probabilities: Float64Array;
  readonly labels: Uint8Array;
  readonly costMatrix: CostMatrix;
  /** Ascending. */
  readonly thresholds: Float64Array;
  /** Positions in `thresholds` whose costs are returned. */
  readonly kept: readonly number[];
  readonly resamples: number;
  readonly seed: number;
}

/** Draws as many applicants as there are, with replacement (Efron, 1979). */
export function costSamples({ thresholds, kept, ...request }: CostSamplesRequest): CostSamples {
  const { probabilities, labels, costMatrix, resamples, seed } = request;
  // How many of the thresholds refuse each applicant: all the counting needs to know of a probability.
  const refusedBy = Uint32Array.from(probabilities, (probability) => countUpTo(thresholds, probability));
  const costsOf = costCounter(refusedBy, labels, thresholds.length, costMatrix);
  const all = costsOf((draw) => draw).slice();
  const keptOf = (costs: Float64Array) => Float64Array.from(kept, (at) => costs[at]!);
  const random = seededRandom(seed);
  const samples = Array.from({ length: resamples }, () => {
    const costs = costsOf(() => Math.floor(random() * labels.length));
    const lowest = indexOfLowest(costs);
    return { costs: keptOf(costs), lowest: costs[lowest]!, lowestOutside: all[lowest]! };
  });
  return { costs: keptOf(all), samples };
}

/** How many of the ascending thresholds are at most the probability. */
function countUpTo(thresholds: Float64Array, probability: number): number {
  let [below, above] = [0, thresholds.length];
  while (below < above) {
    const middle = (below + above) >> 1;
    if (thresholds[middle]! <= probability) below = middle + 1;
    else above = middle;
  }
  return below;
}

/** Cost an applicant at every threshold for any draw of the rows; the array is used again by the next draw. */
function costCounter(
  refusedBy: Uint32Array,
  labels: Uint8Array,
  thresholds: number,
  { missedDefault, lostGoodCustomer }: CostMatrix,
): (rowOf: (draw: number) => number) => Float64Array {
  const repaid = new Uint32Array(thresholds + 1);
  const defaulted = new Uint32Array(thresholds + 1);
  const costs = new Float64Array(thresholds);
  return (rowOf) => {
    repaid.fill(0);
    defaulted.fill(0);
    let lostGoodCustomers = 0;
    for (let draw = 0; draw < labels.length; draw++) {
      const row = rowOf(draw);
      (labels[row] === 1 ? defaulted : repaid)[refusedBy[row]!]! += 1;
      lostGoodCustomers += 1 - labels[row]!;
    }
    let missedDefaults = 0;
    for (let at = 0; at < thresholds; at++) {
      missedDefaults += defaulted[at]!;
      lostGoodCustomers -= repaid[at]!;
      costs[at] = (missedDefault * missedDefaults + lostGoodCustomer * lostGoodCustomers) / labels.length;
    }
    return costs;
  };
}

function indexOfLowest(costs: Float64Array): number {
  let lowest = 0;
  for (let at = 1; at < costs.length; at++) if (costs[at]! < costs[lowest]!) lowest = at;
  return lowest;
}
