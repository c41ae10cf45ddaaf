// Beta calibration: a challenger of Platt's line with a slope of its own for each end of the probabilities. Not
// deployed: ln(1 - p) of the margin is not additive in points.

import { fitLogisticRegression } from '../learners/logisticRegression.ts';
import { CalibrationError } from './fitPlatt.ts';

/** Calibrated log-odds = lowSlope * ln p - highSlope * ln(1 - p) + intercept, both slopes at least 0. */
export interface BetaCalibration {
  readonly lowSlope: number;
  readonly highSlope: number;
  readonly intercept: number;
}

/**
 * Maximum likelihood with slopes at least 0: a negative one is set to 0 and the other fitted again.
 * Source: Kull, Silva Filho and Flach, "Beta calibration: a well-founded and easily implemented improvement on
 * logistic calibration for binary classifiers", AISTATS 2017.
 * @param margins log-odds of the uncalibrated probability p
 * @throws CalibrationError `length_mismatch`, `not_finite`, `one_class` or `slope_not_positive`
 */
export function fitBeta(margins: ArrayLike<number>, labels: ArrayLike<number>): BetaCalibration {
  checkRows(margins, labels);
  const low = slopesOf(margins, labels, [lowLog, highLog]);
  if (low.slopes[0]! >= 0 && low.slopes[1]! >= 0) {
    return { lowSlope: low.slopes[0]!, highSlope: low.slopes[1]!, intercept: low.intercept };
  }
  const isLowKept = low.slopes[1]! < 0;
  const { slopes, intercept } = slopesOf(margins, labels, [isLowKept ? lowLog : highLog]);
  const slope = slopes[0]!;
  if (!(slope > 0)) throw new CalibrationError({ reason: 'slope_not_positive', slope });
  return { lowSlope: isLowKept ? slope : 0, highSlope: isLowKept ? 0 : slope, intercept };
}

export function betaProbability(margin: number, { lowSlope, highSlope, intercept }: BetaCalibration): number {
  return 1 / (1 + Math.exp(-(lowSlope * lowLog(margin) + highSlope * highLog(margin) + intercept)));
}

/** ln p of a margin without overflow. */
function lowLog(margin: number): number {
  return Math.min(margin, 0) - Math.log1p(Math.exp(-Math.abs(margin)));
}

/** -ln(1 - p): the same seen from the other end. */
function highLog(margin: number): number {
  return -lowLog(-margin);
}

function slopesOf(
  margins: ArrayLike<number>,
  labels: ArrayLike<number>,
  columns: readonly ((margin: number) => number)[],
) {
  const rows = margins.length;
  const values = new Float32Array(rows * columns.length);
  for (let row = 0; row < rows; row++) {
    columns.forEach((column, i) => {
      values[row * columns.length + i] = column(margins[row]!);
    });
  }
  const table = { values, rows, columns: columns.length, target: Uint8Array.from(labels) };
  const { coefficients, intercept } = fitLogisticRegression(table, { l2: SEPARATION_PENALTY });
  return { slopes: coefficients, intercept };
}

/** Too small to be seen in a slope, large enough to keep separable rows finite. */
const SEPARATION_PENALTY = 1e-4;

function checkRows(margins: ArrayLike<number>, labels: ArrayLike<number>): void {
  if (margins.length !== labels.length) {
    throw new CalibrationError({
      reason: 'length_mismatch',
      margins: margins.length,
      labels: labels.length,
    });
  }
  let defaults = 0;
  for (let row = 0; row < margins.length; row++) {
    const margin = margins[row]!;
    if (!Number.isFinite(margin)) throw new CalibrationError({ reason: 'not_finite', row, margin });
    defaults += labels[row]!;
  }
  const repaid = margins.length - defaults;
  if (defaults === 0 || repaid === 0) throw new CalibrationError({ reason: 'one_class', defaults, repaid });
}
