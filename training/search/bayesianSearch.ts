// Bayesian search by a tree-structured Parzen estimator (Bergstra, Bardenet, Bengio and Kégl, "Algorithms for
// hyper-parameter optimization", NIPS 2011): the trials so far are cut into few good and many bad ones, a density is
// learned from each, and the next trial is the candidate at which good / bad is largest, which is where the expected
// improvement is. Written here: the one npm package that has it is a native addon whose build is no longer kept up.

import { seededRandom } from '../evaluation/seededRandom.ts';
import { type Optimiser, type ReportedTrial, TrialLedger } from './optimiser.ts';
import { type Point, parzenEstimator } from './parzenEstimator.ts';
import { drawParameters } from './randomSearch.ts';
import { SearchError } from './searchError.ts';
import { type ChoiceValue, checkSpace, type ParametersOf, type Space } from './space.ts';

export interface BayesianSearchOptions<S extends Space> {
  readonly space: S;
  readonly seed: number;
  /** Random trials before the first that is learned. Default 10. */
  readonly startupTrials?: number;
  /** Draws from the good density among which the next trial is chosen. Default 24, as in the paper. */
  readonly candidates?: number;
}

/** The share of trials that count as good, and the most of them. */
const GOOD_SHARE = 0.1;
const MOST_GOOD = 25;

/** @throws SearchError `bad_space` or `bad_setting` */
export function bayesianSearch<const S extends Space>(
  options: BayesianSearchOptions<S>,
): Optimiser<ParametersOf<S>> {
  const { space, seed, startupTrials = 10, candidates = 24 } = options;
  checkSpace(space);
  requireCount('startupTrials', startupTrials);
  requireCount('candidates', candidates);
  const random = seededRandom(seed);
  const ledger = new TrialLedger<ParametersOf<S>>();
  return {
    identity: { method: 'bayesian', space, seed, startupTrials, candidates },
    suggest() {
      const succeeded = ledger.reported.filter(({ value }) => value !== null).length;
      const parameters =
        succeeded < startupTrials
          ? drawParameters(space, random)
          : mostPromising(space, ledger.reported, candidates, random);
      return ledger.suggest(parameters);
    },
    report: (trial, value) => ledger.report(trial, value),
  };
}

function mostPromising<S extends Space>(
  space: S,
  reported: readonly ReportedTrial<ParametersOf<S>>[],
  candidates: number,
  random: () => number,
): ParametersOf<S> {
  const names = Object.keys(space);
  const axes = Object.values(space);
  const points = byValue(reported).map(({ parameters }) => pointOf(parameters));
  const succeeded = reported.filter(({ value }) => value !== null).length;
  const goodCount = Math.min(MOST_GOOD, Math.ceil(GOOD_SHARE * succeeded));
  const good = parzenEstimator(axes, points.slice(0, goodCount));
  const bad = parzenEstimator(axes, points.slice(goodCount));
  const tried = new Set(points.map((point) => JSON.stringify(point)));
  const ranked = Array.from({ length: candidates }, () => good.sample(random))
    .map((point) => ({ point, gain: good.logDensity(point) - bad.logDensity(point) }))
    .sort((a, b) => b.gain - a.gain);
  // In a space without continuous parameters the best candidate may have been tried: nothing is learned from it again.
  const fresh = ranked.find(({ point }) => !tried.has(JSON.stringify(point)));
  if (!fresh) return drawParameters(space, random);
  return Object.fromEntries(names.map((name, i) => [name, fresh.point[i]!])) as ParametersOf<S>;
}

/** Every optimiser of this folder fills its parameters in the order of the space. */
function pointOf<S extends Space>(parameters: ParametersOf<S>): Point {
  return Object.values(parameters as Readonly<Record<string, ChoiceValue>>);
}

/** Best first; failed trials last, so that their neighbourhood counts as bad. */
function byValue<P>(reported: readonly ReportedTrial<P>[]): ReportedTrial<P>[] {
  const worst = Number.POSITIVE_INFINITY;
  return [...reported].sort((a, b) => compare(a.value ?? worst, b.value ?? worst) || a.number - b.number);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : Number(a > b);
}

function requireCount(setting: string, found: number): void {
  if (Number.isInteger(found) && found >= 1) return;
  throw new SearchError({ reason: 'bad_setting', setting, found, expected: 'a whole number of at least 1' });
}
