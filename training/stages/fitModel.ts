// What is learned, each on rows of its own: encodings and trees on train (stopped by validation, or on both), the
// calibration and the decisionThreshold on theirs. The test part is not looked at.

import type { CategoryEncodings } from '../../wasm/features/encodeFeatures.ts';
import type { Forest } from '../../wasm/trees/forest.ts';
import { type Booster, loadModelJson } from '../booster/booster.ts';
import { createMatrix, type Matrix } from '../booster/matrix.ts';
import { readXgboostJson } from '../booster/readXgboostJson.ts';
import { trainBooster } from '../booster/trainBooster.ts';
import { type BoosterSettings, boosterSettings, trainingConfig } from '../config.ts';
import { encodeCategories } from '../encoding/encodeCategories.ts';
import { type FeatureMatrix, selectRows } from '../features/featureMatrix.ts';
import { boosterParameters } from '../learners/boosterParameters.ts';
import { boostRounds } from '../learners/boostRounds.ts';
import type { ProgressLine } from '../progressLine.ts';
import type { Part } from '../split/splitApplicants.ts';
import { trainingRows } from '../split/trainingRows.ts';
import { type BoosterHistory, joinHistory, partHistory, sampleHistory } from './boosterHistory.ts';
import { type FittedRule, fitRule, type ScoredRows } from './fitRule.ts';
import { resumableBytes, stageKey, type WorkDirectory } from './resumable.ts';

export interface FitModelOptions {
  readonly matrix: FeatureMatrix;
  readonly split: Readonly<Record<Part, Int32Array>>;
  readonly seed: number;
  readonly work: WorkDirectory;
  readonly progress: ProgressLine;
}

export interface FittedModel extends FittedRule {
  readonly encodings: CategoryEncodings;
  /** The caller closes it. */
  readonly booster: Booster;
  readonly forest: Forest;
  /** Null where boosting was not watched, without early stopping. */
  readonly boosterHistory: BoosterHistory | null;
}

/** Writes the category columns of `matrix`. */
export async function fitModel(options: FitModelOptions): Promise<FittedModel> {
  const { matrix, split, seed } = options;
  const settings = boosterSettings(matrix.target.length);
  const trainRows = trainingRows(split);
  const encodings = encodeCategories(matrix, trainRows, { ...trainingConfig.encoding, seed });
  const { booster, boosterHistory } = await boost(options, settings, trainRows);
  const forest = readXgboostJson(booster.saveModelJson());
  const calibrationPart = marginsOf(booster, matrix, split.calibration);
  const thresholdPart = marginsOf(booster, matrix, split.threshold);
  return { encodings, booster, forest, boosterHistory, ...fitRule(calibrationPart, thresholdPart, seed) };
}

export function marginsOf(booster: Booster, matrix: FeatureMatrix, rows: Int32Array): ScoredRows {
  const { values, target } = selectRows(matrix, rows);
  using table = createMatrix(values, rows.length, matrix.features.length);
  return { margins: booster.predictMargin(table), target, values };
}

async function boost(
  { matrix, split, seed, work, progress }: FitModelOptions,
  settings: BoosterSettings,
  trainRows: Int32Array,
): Promise<{ booster: Booster; boosterHistory: BoosterHistory | null }> {
  const { features } = matrix;
  const { rounds, earlyStoppingRounds, metric, threads } = settings;
  const [train, validation] = [selectRows(matrix, trainRows), selectRows(matrix, split.validation)];
  const parameters = boosterParameters({ settings, features, seed });
  const key = stageKey(
    JSON.stringify({ settings, parameters, features, layout: 'history, model' }),
    ...[train, validation].flatMap(({ values, target }) => [new Uint8Array(values.buffer), target]),
  );
  const startedAt = performance.now();
  const { bytes, resumed } = await resumableBytes(work, 'booster', key, () => {
    using trainMatrix = matrixOf(train, features);
    const show = (done: number, note?: string) => progress.update('booster', done, rounds, 'rounds', note);
    if (earlyStoppingRounds === null) {
      const request = { train: trainMatrix, target: train.target, parameters, rounds, onRound: show };
      using booster = boostRounds(request);
      return joinHistory(null, booster.saveModelJson());
    }
    using validationMatrix = matrixOf(validation, features);
    const trained = trainBooster({
      ...{ train: trainMatrix, validation: validationMatrix, parameters, rounds, earlyStoppingRounds },
      ...{ metric, seed, threads },
      onRound: ({ iteration, validation: value }) =>
        show(iteration + 1, `validation ${metric} ${value.toFixed(5)}`),
    });
    using booster = trained.booster;
    return joinHistory(sampleHistory(metric, trained), booster.saveModelJson());
  });
  const { history, model } = partHistory(bytes);
  const booster = loadModelJson(model);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  progress.finish(
    'booster',
    resumed ? 'resumed from the work directory' : `${booster.rounds} rounds kept, ${seconds} s`,
  );
  return { booster, boosterHistory: history };
}

function matrixOf(
  { values, target }: { values: Float32Array; target: Uint8Array },
  features: FeatureMatrix['features'],
): Matrix {
  return createMatrix(values, target.length, features.length, { labels: target, featureNames: features });
}
