// What a group's scores are made of, family by family: what an applicant's own contributions are held against, so that
// "why below others like you" adds up to the points shown.

import type { Population } from './population.ts';
import type { PopulationFamily } from './populationFamilies.ts';

/** Means of fewer people say more of single ones than of a group. */
export const GROUP_ROWS_MIN = 30;

export interface GroupContributions {
  readonly status: 'ok';
  readonly count: number;
  /** Mean of the exact points: basePoints of the population and all family means together. */
  readonly meanPoints: number;
  /** Exact points: how far the family moves the group's mean from what the trees expect. Of the population's families. */
  readonly families: ReadonlyMap<PopulationFamily, number>;
}

export interface TooFewRows {
  readonly status: 'too_few';
  readonly count: number;
  readonly countMin: number;
}

/** @param indexes rows of the group; exact to half of pointsPerStep. */
export function groupContributions(
  population: Population,
  indexes: ArrayLike<number>,
): GroupContributions | TooFewRows {
  const count = indexes.length;
  if (count < GROUP_ROWS_MIN) return { status: 'too_few', count, countMin: GROUP_ROWS_MIN };
  const { families, contributions, pointsPerStep, basePoints } = population;
  let meanPoints = basePoints;
  const means = families.map((family, f) => {
    const steps = contributions[f]!;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += steps[indexes[i]!]!;
    const mean = (sum * pointsPerStep) / count;
    meanPoints += mean;
    return [family, mean] as const;
  });
  return { status: 'ok', count, meanPoints, families: new Map(means) };
}
