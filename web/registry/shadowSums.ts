// What challenger and champion said of the same applications, summed over the days. Pure.

import type { ShadowCount } from '../../worker/contractRegistry.ts';

export interface ShadowSums {
  readonly scores: number;
  /** Scores on which both recommend the same. */
  readonly agreed: number;
  /** By pair, e.g. `granted>refused`, the largest first. */
  readonly pairs: readonly (readonly [pair: string, scores: number])[];
  /** By points of difference, the lowest first. */
  readonly differences: readonly (readonly [points: number, scores: number])[];
}

export function shadowSums(counts: readonly ShadowCount[]): ShadowSums {
  const pairs = new Map<string, number>();
  const differences = new Map<number, number>();
  let scores = 0;
  let agreed = 0;
  for (const count of counts) {
    scores += count.scores;
    const [champion, challenger] = count.decisions.split('>');
    if (champion === challenger) agreed += count.scores;
    pairs.set(count.decisions, (pairs.get(count.decisions) ?? 0) + count.scores);
    differences.set(count.pointsDifference, (differences.get(count.pointsDifference) ?? 0) + count.scores);
  }
  return {
    scores,
    agreed,
    pairs: [...pairs].toSorted((a, b) => b[1] - a[1]),
    differences: [...differences].toSorted((a, b) => a[0] - b[0]),
  };
}
