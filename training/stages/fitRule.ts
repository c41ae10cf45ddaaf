// The decision rule: calibration and decisionThreshold, each fitted on margins of a part of its own. Whose margins
// they are (our booster's, or those of a model trained elsewhere) makes no difference here.

import { type Calibration, calibratedLogOdds, probabilityOf } from '../../wasm/decide/calibrate.ts';
import type { DecisionRule } from '../../wasm/decide/decision.ts';
import { logOddsOf, pointsOf } from '../../wasm/decide/points.ts';
import { ln } from '../../wasm/decide/portableMath.ts';
import { fitPlatt } from '../calibration/fitPlatt.ts';
import { trainingConfig } from '../config.ts';
import { type LowestCostThreshold, lowestCostThreshold } from '../threshold/lowestCostThreshold.ts';

/** Rows of one part, and what the model says of them. */
export interface ScoredRows {
  /** rows x features float32. */
  readonly values: Float32Array;
  /** Log-odds of default, one a row. */
  readonly margins: Float32Array;
  /** 1 = did not repay. */
  readonly target: Uint8Array;
}

export interface FittedRule {
  readonly rule: DecisionRule;
  /** Probability of default at rule.decisionPoints. */
  readonly decisionThreshold: number;
  /** The curve on the threshold part, and its exact minimum before it was put on a whole point. */
  readonly lowestCost: LowestCostThreshold;
}

/** @throws CalibrationError or EvaluationError when a part cannot carry its fit. */
export function fitRule(calibrationPart: ScoredRows, thresholdPart: ScoredRows): FittedRule {
  const { costMatrix, points, reviewBandPoints } = trainingConfig;
  const calibration = calibrateMargins(calibrationPart);
  const lowestCost = lowestCostThreshold(
    probabilitiesOf(thresholdPart.margins, calibration),
    thresholdPart.target,
    costMatrix,
  );
  const decisionPoints = wholePointsOf(lowestCost.decisionThreshold);
  return {
    rule: { calibration, points, decisionPoints, reviewBandPoints },
    decisionThreshold: probabilityOf(logOddsOf(decisionPoints, points)),
    lowestCost,
  };
}

export function probabilitiesOf(margins: Float32Array, calibration: Calibration): Float64Array {
  return Float64Array.from(margins, (margin) => probabilityOf(calibratedLogOdds(margin, calibration)));
}

/** The model file holds float32: the calibration is rounded once, here, so that every reader has the same numbers. */
function calibrateMargins({ margins, target }: ScoredRows): Calibration {
  const { slope, intercept } = fitPlatt(margins, target);
  return { slope: Math.fround(slope), intercept: Math.fround(intercept) };
}

/** Decisions are made on whole points, so that the number shown is the number that decides. */
function wholePointsOf(threshold: number): number {
  const bounded = Math.min(Math.max(threshold, 1e-6), 1 - 1e-6);
  return Math.round(pointsOf(ln(bounded / (1 - bounded)), trainingConfig.points));
}
