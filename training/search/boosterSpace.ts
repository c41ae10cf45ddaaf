// The settings of the boosted trees that `npm run search` looks through, each with the reason for its range.

import type { BoosterSettings } from '../config.ts';
import type { ParametersOf, Space } from './space.ts';

export const BOOSTER_SPACE = {
  /** Deeper trees hold interactions that an explanation can no longer tell. */
  max_depth: { kind: 'integer', min: 2, max: 7 },
  /** Smaller steps need more rounds: the two are searched together. */
  eta: { kind: 'logUniform', min: 0.005, max: 0.1 },
  rounds: { kind: 'integer', min: 100, max: 2_000, log: true },
  /** In units of the Hessian p (1 - p): about 0.07 an applicant, so that 1 is some 14 applicants a leaf. */
  min_child_weight: { kind: 'logUniform', min: 0.5, max: 100 },
  subsample: { kind: 'uniform', min: 0.4, max: 1 },
  /** Few columns a tree make trees differ, which is worth much where features repeat each other. */
  colsample_bytree: { kind: 'logUniform', min: 0.03, max: 1 },
  lambda: { kind: 'logUniform', min: 0.1, max: 100 },
  alpha: { kind: 'logUniform', min: 0.001, max: 10 },
  gamma: { kind: 'logUniform', min: 0.001, max: 5 },
} as const satisfies Space;

export type BoosterPoint = ParametersOf<typeof BOOSTER_SPACE>;

/** All rounds are boosted, on all rows: a validation part of its own would stop every trial elsewhere. */
export function settingsOf({ rounds, ...parameters }: BoosterPoint, base: BoosterSettings): BoosterSettings {
  return { ...base, parameters: { ...base.parameters, ...parameters }, rounds, earlyStoppingRounds: null };
}
