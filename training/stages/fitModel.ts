// What is learned, each on rows of its own: encodings and trees on train (stopped by validation), the calibration and
// the decisionThreshold on theirs. The test part is not looked at.

import { type Calibration, calibratedLogOdds, probabilityOf } from '../../wasm/decide/calibrate.ts';
import type { DecisionRule } from '../../wasm/decide/decision.ts';
import { logOddsOf, pointsOf } from '../../wasm/decide/points.ts';
import { ln } from '../../wasm/decide/portableMath.ts';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import type { CategoryEncodings } from '../../wasm/features/encodeFeatures.ts';
import type { Forest } from '../../wasm/trees/forest.ts';
import { type Booster, loadModelJson } from '../booster/booster.ts';
import { createMatrix } from '../booster/matrix.ts';
import { readXgboostJson } from '../booster/readXgboostJson.ts';
import { trainBooster } from '../booster/trainBooster.ts';
import { fitPlatt } from '../calibration/fitPlatt.ts';
import { trainingConfig } from '../config.ts';
import { encodeCategories } from '../encoding/encodeCategories.ts';
import { type FeatureMatrix, selectRows } from '../features/featureMatrix.ts';
import type { ProgressLine } from '../progressLine.ts';
import type { Part } from '../split/splitApplicants.ts';
import { type LowestCostThreshold, lowestCostThreshold } from '../threshold/lowestCostThreshold.ts';
import { resumableBytes, stageKey, type WorkDirectory } from './resumable.ts';

export interface FitModelOptions {
  readonly matrix: FeatureMatrix;
  readonly split: Readonly<Record<Part, Int32Array>>;
  readonly seed: number;
  readonly work: WorkDirectory;
  readonly progress: ProgressLine;
}

export interface FittedModel {
  readonly encodings: CategoryEncodings;
  /** The caller closes it. */
  readonly booster: Booster;
  readonly forest: Forest;
  readonly rule: DecisionRule;
  /** Probability of default at rule.decisionPoints. */
  readonly decisionThreshold: number;
  /** The curve on the threshold part, and its exact minimum before it was put on a whole point. */
  readonly lowestCost: LowestCostThreshold;
}

/** Writes the category columns of `matrix`. */
export async function fitModel(options: FitModelOptions): Promise<FittedModel> {
  const { matrix, split, seed } = options;
  const encodings = encodeCategories(matrix, split.train, { ...trainingConfig.encoding, seed });
  const booster = await boost(options);
  const forest = readXgboostJson(booster.saveModelJson());
  const calibration = calibrateMargins(marginsOf(booster, matrix, split.calibration));
  const { costMatrix, points, reviewBandPoints } = trainingConfig;
  const thresholdPart = marginsOf(booster, matrix, split.threshold);
  const lowestCost = lowestCostThreshold(
    probabilitiesOf(thresholdPart.margins, calibration),
    thresholdPart.target,
    costMatrix,
  );
  const decisionPoints = wholePointsOf(lowestCost.decisionThreshold);
  return {
    encodings,
    booster,
    forest,
    rule: { calibration, points, decisionPoints, reviewBandPoints },
    decisionThreshold: probabilityOf(logOddsOf(decisionPoints, points)),
    lowestCost,
  };
}

export function marginsOf(
  booster: Booster,
  matrix: FeatureMatrix,
  rows: Int32Array,
): { margins: Float32Array; target: Uint8Array; values: Float32Array } {
  const { values, target } = selectRows(matrix, rows);
  using table = createMatrix(values, rows.length, matrix.features.length);
  return { margins: booster.predictMargin(table), target, values };
}

export function probabilitiesOf(margins: Float32Array, calibration: Calibration): Float64Array {
  return Float64Array.from(margins, (margin) => probabilityOf(calibratedLogOdds(margin, calibration)));
}

/** The model file holds float32: the calibration is rounded once, here, so that every reader has the same numbers. */
function calibrateMargins({ margins, target }: { margins: Float32Array; target: Uint8Array }): Calibration {
  const { slope, intercept } = fitPlatt(margins, target);
  return { slope: Math.fround(slope), intercept: Math.fround(intercept) };
}

/** Decisions are made on whole points, so that the number shown is the number that decides. */
function wholePointsOf(threshold: number): number {
  const bounded = Math.min(Math.max(threshold, 1e-6), 1 - 1e-6);
  return Math.round(pointsOf(ln(bounded / (1 - bounded)), trainingConfig.points));
}

async function boost({ matrix, split, seed, work, progress }: FitModelOptions): Promise<Booster> {
  const { parameters, rounds, earlyStoppingRounds, metric, threads } = trainingConfig.booster;
  const [train, validation] = [selectRows(matrix, split.train), selectRows(matrix, split.validation)];
  const monotone = matrix.features.map((name) => fieldOf(name).monotone?.sign ?? 0);
  const settings = { parameters, rounds, earlyStoppingRounds, metric, threads, seed, monotone };
  const key = stageKey(
    JSON.stringify({ ...settings, features: matrix.features }),
    ...[train, validation].flatMap(({ values, target }) => [new Uint8Array(values.buffer), target]),
  );
  const startedAt = performance.now();
  const { bytes, resumed } = await resumableBytes(work, 'booster', key, () => {
    const shape = { featureNames: matrix.features };
    const width = matrix.features.length;
    using trainMatrix = createMatrix(train.values, train.target.length, width, {
      labels: train.target,
      ...shape,
    });
    using validationMatrix = createMatrix(validation.values, validation.target.length, width, {
      labels: validation.target,
      ...shape,
    });
    const trained = trainBooster({
      ...settings,
      train: trainMatrix,
      validation: validationMatrix,
      onRound: ({ iteration, validation: value }) =>
        progress.update(
          'booster',
          iteration + 1,
          rounds,
          'rounds',
          `validation ${metric} ${value.toFixed(5)}`,
        ),
    });
    using booster = trained.booster;
    return booster.saveModelJson();
  });
  const booster = loadModelJson(bytes);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  progress.finish(
    'booster',
    resumed ? 'resumed from the work directory' : `${booster.rounds} rounds kept, ${seconds} s`,
  );
  return booster;
}
