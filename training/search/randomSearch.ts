// Random search: every trial drawn from the space alone (Bergstra and Bengio, JMLR 2012). The measure for the others.

import { seededRandom } from '../evaluation/seededRandom.ts';
import { type Optimiser, TrialLedger } from './optimiser.ts';
import { checkSpace, type ParametersOf, type Space } from './space.ts';
import { fromUnit } from './unitInterval.ts';

export interface RandomSearchOptions<S extends Space> {
  readonly space: S;
  readonly seed: number;
}

/** @throws SearchError `bad_space` */
export function randomSearch<const S extends Space>(
  options: RandomSearchOptions<S>,
): Optimiser<ParametersOf<S>> {
  const { space, seed } = options;
  checkSpace(space);
  const random = seededRandom(seed);
  const ledger = new TrialLedger<ParametersOf<S>>();
  return {
    identity: { method: 'random', space, seed },
    suggest: () => ledger.suggest(drawParameters(space, random)),
    report: (trial, value) => ledger.report(trial, value),
  };
}

/** One draw from the space: one random number a parameter, in the order of the space. */
export function drawParameters<S extends Space>(space: S, random: () => number): ParametersOf<S> {
  const values = Object.entries(space).map(
    ([name, parameter]) => [name, fromUnit(parameter, random())] as const,
  );
  return Object.fromEntries(values) as ParametersOf<S>;
}
