// From what a booster predicts to a number in [0, 1] that ranks and, where the objective allows, is a probability.

const IDENTITY_OBJECTIVES = [
  'reg:squarederror',
  'reg:absoluteerror',
  'reg:pseudohubererror',
  'reg:squaredlogerror',
];
const LOG_OBJECTIVES = ['count:poisson', 'reg:gamma', 'reg:tweedie'];

/**
 * The inverse link of an XGBoost objective, bounded to [0, 1]. Objectives without a probability (ranking, hinge) go
 * through the logistic function, which keeps their order.
 */
export function predictionOfMargin(objective: string): (margin: number) => number {
  if (IDENTITY_OBJECTIVES.includes(objective)) return clip;
  if (LOG_OBJECTIVES.includes(objective)) return (margin) => clip(Math.exp(margin));
  return (margin) => 1 / (1 + Math.exp(-margin));
}

function clip(value: number): number {
  return Math.min(1, Math.max(0, value));
}
