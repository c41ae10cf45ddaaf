/**
 * The three external scores: noisy views of the latent weakness on the original's scales (higher = safer), with the
 * original's missing shares. EXT_SOURCE_1 also rises with age, as the original does.
 */
import type { LatentRisk } from './latentRisk.ts';
import { mixed } from './latentRisk.ts';
import type { Population } from './population.ts';
import { QuantileCurve } from './quantileCurve.ts';
import type { Random } from './random.ts';

export interface ExternalScores {
  readonly first: number | null;
  readonly second: number | null;
  readonly third: number | null;
}

const firstCurve = new QuantileCurve([
  [0, 0.0146],
  [0.01, 0.08],
  [0.05, 0.151],
  [0.1, 0.215],
  [0.25, 0.334],
  [0.5, 0.506],
  [0.75, 0.675],
  [0.9, 0.781],
  [0.95, 0.83],
  [0.99, 0.88],
  [1, 0.9627],
]);
const secondCurve = new QuantileCurve([
  [0, 0.0000001],
  [0.01, 0.0325],
  [0.05, 0.139],
  [0.1, 0.222],
  [0.25, 0.392],
  [0.5, 0.566],
  [0.75, 0.664],
  [0.9, 0.722],
  [0.95, 0.746],
  [0.99, 0.782],
  [1, 0.855],
]);
const thirdCurve = new QuantileCurve([
  [0, 0.0005],
  [0.01, 0.0606],
  [0.05, 0.152],
  [0.1, 0.221],
  [0.25, 0.371],
  [0.5, 0.535],
  [0.75, 0.669],
  [0.9, 0.754],
  [0.95, 0.791],
  [0.99, 0.835],
  [1, 0.896],
]);

/** Correlations of each score with the weakness; their products give the original's 0.11 to 0.21 between scores. */
const FIRST_LOADING = 0.5;
const SECOND_LOADING = 0.48;
const THIRD_LOADING = 0.53;
/** Correlation of EXT_SOURCE_1 with age (0.6 in the original). */
const FIRST_AGE_LOADING = 0.6;
const THIRD_AGE_LOADING = 0.2;
const SECOND_MISSING = 0.0021;
/** Without a bureau file the third score is nearly always missing. */
const THIRD_MISSING_UNKNOWN_TO_BUREAU = 0.88;

/** @param ageScore age as a standard normal coordinate */
export function drawExternalScores(
  random: Random,
  population: Population,
  latent: LatentRisk,
  ageScore: number,
): ExternalScores {
  const strength = -latent.weakness;
  const first = mixed(ageScore, FIRST_AGE_LOADING, mixed(strength, FIRST_LOADING, random.normal()));
  const second = mixed(strength, SECOND_LOADING, random.normal()) + population.extSource2Shift;
  const third = mixed(ageScore, THIRD_AGE_LOADING, mixed(strength, THIRD_LOADING, random.normal()));
  const thirdMissing = latent.knownToBureau
    ? population.extSource3MissingShare
    : THIRD_MISSING_UNKNOWN_TO_BUREAU;
  return {
    first: random.chance(population.extSource1MissingShare) ? null : firstCurve.atNormal(first),
    second: random.chance(SECOND_MISSING) ? null : secondCurve.atNormal(second),
    third: random.chance(thirdMissing) ? null : thirdCurve.atNormal(third),
  };
}
