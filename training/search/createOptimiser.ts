// The search methods by the name that the command line gives them.

import { bayesianSearch } from './bayesianSearch.ts';
import { gridSearch } from './gridSearch.ts';
import type { Optimiser } from './optimiser.ts';
import { randomSearch } from './randomSearch.ts';
import type { ParametersOf, Space } from './space.ts';

export const SEARCH_METHODS = ['bayesian', 'random', 'grid'] as const;

export type SearchMethod = (typeof SEARCH_METHODS)[number];

/** With three values for each of nine settings a grid has 19,683 points; two values are what a budget can see. */
const GRID_VALUES = 2;

/** @throws SearchError `bad_space` */
export function createOptimiser<const S extends Space>(
  method: SearchMethod,
  space: S,
  seed: number,
): Optimiser<ParametersOf<S>> {
  switch (method) {
    case 'bayesian':
      return bayesianSearch({ space, seed });
    case 'random':
      return randomSearch({ space, seed });
    case 'grid':
      return gridSearch({ space, seed, valuesPerParameter: GRID_VALUES });
  }
}
