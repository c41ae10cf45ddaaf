// Margin -> probability by one slope and one intercept, so that contributions to the margin stay additive in points.
// It fits; applying it is the work of the model file and of wasm/.

/** probability = 1 / (1 + exp(-(slope * margin + intercept))). */
export interface PlattCalibration {
  slope: number;
  intercept: number;
}

export type CalibrationProblem =
  | { reason: 'length_mismatch'; margins: number; labels: number }
  | { reason: 'one_class'; defaults: number; repaid: number }
  | { reason: 'not_finite'; row: number; margin: number }
  | { reason: 'constant_margin'; margin: number }
  | { reason: 'slope_not_positive'; slope: number }
  | { reason: 'not_converged'; iterations: number; step: number };

export class CalibrationError extends Error {
  readonly problem: CalibrationProblem;

  constructor(problem: CalibrationProblem) {
    const { reason, ...evidence } = problem;
    const numbers = Object.entries(evidence).map(([name, value]) => `${name} ${value}`);
    super(`the calibration cannot be fitted (${reason}): ${numbers.join(', ')}`);
    this.name = 'CalibrationError';
    this.problem = problem;
  }
}

/** Newton's method needs about 6 steps; more than 100 means that something is wrong. */
const MAX_ITERATIONS = 100;
/** Steps relative to the size of the parameters, in float64. */
const STEP_TOLERANCE = 1e-11;
const MAX_HALVINGS = 40;

/**
 * Maximum likelihood of the two parameters with Platt's smoothed targets, in float64.
 * Sources: Platt, "Probabilistic outputs for support vector machines", 1999, for the targets (N+ + 1)/(N+ + 2) and
 * 1/(N- + 2), which keep separable data finite; Lin, Lin and Weng, "A note on Platt's probabilistic outputs", 2007,
 * for Newton's method with backtracking on a loss that cannot overflow.
 * @param margins log-odds of the booster, one a row
 * @param labels 1 = did not repay, 0 = repaid
 * @throws CalibrationError among others `slope_not_positive`: the margin ranks the rows the wrong way round
 */
export function fitPlatt(margins: ArrayLike<number>, labels: ArrayLike<number>): PlattCalibration {
  const { defaults, repaid } = checkRows(margins, labels);
  const targets = { default: (defaults + 1) / (defaults + 2), repaid: 1 / (repaid + 2) };
  const target = (row: number) => (labels[row] === 1 ? targets.default : targets.repaid);
  let fit: PlattCalibration = { slope: 0, intercept: Math.log((defaults + 1) / (repaid + 1)) };
  let step = Number.POSITIVE_INFINITY;
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const direction = newtonDirection(fit, margins, target);
    const next = backtrack(fit, direction, margins, target);
    step = Math.max(Math.abs(next.slope - fit.slope), Math.abs(next.intercept - fit.intercept));
    fit = next;
    if (step <= STEP_TOLERANCE * (1 + Math.abs(fit.slope) + Math.abs(fit.intercept))) {
      if (!(fit.slope > 0)) throw new CalibrationError({ reason: 'slope_not_positive', slope: fit.slope });
      return fit;
    }
  }
  throw new CalibrationError({ reason: 'not_converged', iterations: MAX_ITERATIONS, step });
}

function checkRows(margins: ArrayLike<number>, labels: ArrayLike<number>) {
  const rows = margins.length;
  if (labels.length !== rows) {
    throw new CalibrationError({ reason: 'length_mismatch', margins: rows, labels: labels.length });
  }
  let defaults = 0;
  let differs = false;
  for (let row = 0; row < rows; row++) {
    const margin = margins[row]!;
    if (!Number.isFinite(margin)) throw new CalibrationError({ reason: 'not_finite', row, margin });
    if (labels[row] === 1) defaults += 1;
    differs ||= margin !== margins[0];
  }
  const repaid = rows - defaults;
  if (defaults === 0 || repaid === 0) throw new CalibrationError({ reason: 'one_class', defaults, repaid });
  if (!differs) throw new CalibrationError({ reason: 'constant_margin', margin: margins[0]! });
  return { defaults, repaid };
}

/** Solves the 2 x 2 system Hessian * direction = -gradient of the summed log-loss. */
function newtonDirection(fit: PlattCalibration, margins: ArrayLike<number>, target: (row: number) => number) {
  let [gradientSlope, gradientIntercept] = [0, 0];
  // A hair on the diagonal, as in Lin et al., keeps the system solvable when every probability saturates.
  let [slopeSlope, slopeIntercept, interceptIntercept] = [1e-12, 0, 1e-12];
  for (let row = 0; row < margins.length; row++) {
    const margin = margins[row]!;
    const probability = 1 / (1 + Math.exp(-(fit.slope * margin + fit.intercept)));
    const residual = probability - target(row);
    const curvature = probability * (1 - probability);
    gradientSlope += residual * margin;
    gradientIntercept += residual;
    slopeSlope += curvature * margin * margin;
    slopeIntercept += curvature * margin;
    interceptIntercept += curvature;
  }
  const determinant = slopeSlope * interceptIntercept - slopeIntercept * slopeIntercept;
  return {
    slope: -(interceptIntercept * gradientSlope - slopeIntercept * gradientIntercept) / determinant,
    intercept: -(slopeSlope * gradientIntercept - slopeIntercept * gradientSlope) / determinant,
  };
}

/** Halves the step until the loss does not rise; near the optimum, where both losses round alike, takes it whole. */
function backtrack(
  fit: PlattCalibration,
  direction: PlattCalibration,
  margins: ArrayLike<number>,
  target: (row: number) => number,
): PlattCalibration {
  const loss = summedLogLoss(fit, margins, target);
  const tolerance = 1e-12 * Math.abs(loss);
  for (let halving = 0, size = 1; halving < MAX_HALVINGS; halving++, size /= 2) {
    const next = {
      slope: fit.slope + size * direction.slope,
      intercept: fit.intercept + size * direction.intercept,
    };
    if (summedLogLoss(next, margins, target) <= loss + tolerance) return next;
  }
  return fit;
}

/** The cross-entropy written with log(1 + exp(-|x|)), which neither overflows nor loses the small side. */
function summedLogLoss(
  fit: PlattCalibration,
  margins: ArrayLike<number>,
  target: (row: number) => number,
): number {
  let loss = 0;
  for (let row = 0; row < margins.length; row++) {
    const logOdds = fit.slope * margins[row]! + fit.intercept;
    loss += Math.max(logOdds, 0) - target(row) * logOdds + Math.log1p(Math.exp(-Math.abs(logOdds)));
  }
  return loss;
}
