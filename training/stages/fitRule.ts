// The decision rule: calibration and decisionThreshold, each fitted on margins of a part of its own. Whose margins
// they are (our booster's, or those of a model trained elsewhere) makes no difference here.

import { type Calibration, calibratedLogOdds, probabilityOf } from '../../wasm/decide/calibrate.ts';
import type { DecisionRule } from '../../wasm/decide/decision.ts';
import { logOddsOf, pointsOf } from '../../wasm/decide/points.ts';
import { ln } from '../../wasm/decide/portableMath.ts';
import { fitPlatt } from '../calibration/fitPlatt.ts';
import { trainingConfig } from '../config.ts';
import { chooseThreshold, type ThresholdChoice } from '../threshold/chooseThreshold.ts';
import { type FlatRegion, flatRegion } from '../threshold/flatRegion.ts';

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
  /** The cost curve on the threshold part, its exact minimum and its flat region. */
  readonly costCurve: FlatRegion;
  /** Which threshold was taken and why, before it was put on a whole point. */
  readonly choice: ThresholdChoice;
}

/**
 * @param seed of the resamples that the flat region comes from.
 * @throws CalibrationError or EvaluationError when a part cannot carry its fit.
 */
export function fitRule(calibrationPart: ScoredRows, thresholdPart: ScoredRows, seed: number): FittedRule {
  const { costMatrix, points, reviewBandPoints, thresholdRule, bootstrap } = trainingConfig;
  const calibration = calibrateMargins(calibrationPart);
  const costCurve = flatRegion(probabilitiesOf(thresholdPart.margins, calibration), thresholdPart.target, {
    costMatrix,
    seed,
    ...bootstrap,
  });
  const choice = chooseThreshold(costCurve, thresholdRule);
  const decisionPoints = wholePointsOf(choice.decisionThreshold);
  return {
    rule: { calibration, points, decisionPoints, reviewBandPoints },
    decisionThreshold: probabilityOf(logOddsOf(decisionPoints, points)),
    costCurve,
    choice,
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
