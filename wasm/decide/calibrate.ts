// From the booster's margin to a calibrated probability: affine on the log-odds, so that points stay additive.

import { exp } from './portableMath.ts';

/** Calibrated log-odds = slope * margin + intercept (Platt 1999). */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

export function calibratedLogOdds(margin: number, calibration: Calibration): number {
  return calibration.slope * margin + calibration.intercept;
}

/** The logistic function, without overflow at either end. */
export function probabilityOf(logOdds: number): number {
  if (logOdds >= 0) return 1 / (1 + exp(-logOdds));
  const odds = exp(logOdds);
  return odds / (1 + odds);
}
