// Which decision threshold to take: the theory where these rows cannot tell it from the cheapest one, else the cheapest.

import type { FlatRegion } from './flatRegion.ts';

export type ThresholdRule = 'theory_within_noise' | 'lowest_cost';

export interface ThresholdChoice {
  readonly taken: 'theoretical' | 'lowest_cost';
  readonly reason: 'theory_within_noise' | 'theory_costs_more' | 'always_lowest_cost';
  readonly decisionThreshold: number;
  /** What the theoretical threshold costs above the lowest, and how much more is still noise, both an applicant. */
  readonly aboveLowest: number;
  readonly noise: number;
}

/**
 * The minimum of few rows is mostly luck: among thresholds within the noise of it, the one that calibrated probabilities
 * ask for (Elkan, 2001) has a reason beyond these rows. Where it costs more than noise, the probabilities are off and
 * the minimum stands.
 */
export function chooseThreshold(
  { theoretical, decisionThreshold, noise }: Pick<FlatRegion, 'theoretical' | 'decisionThreshold' | 'noise'>,
  rule: ThresholdRule = 'theory_within_noise',
): ThresholdChoice {
  const evidence = { aboveLowest: theoretical.aboveBest.value, noise };
  if (rule === 'lowest_cost') {
    return { taken: 'lowest_cost', reason: 'always_lowest_cost', decisionThreshold, ...evidence };
  }
  return theoretical.isFlat
    ? {
        taken: 'theoretical',
        reason: 'theory_within_noise',
        decisionThreshold: theoretical.decisionThreshold,
        ...evidence,
      }
    : { taken: 'lowest_cost', reason: 'theory_costs_more', decisionThreshold, ...evidence };
}
