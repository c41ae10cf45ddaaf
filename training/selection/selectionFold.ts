// One fold: a booster of all features on its training rows, the gains of that, and a booster for each choice made from
// them. Nothing here looks at an outcome of the rows that are predicted.

import { createExplainer } from '../../wasm/explain/treeShap.ts';
import { createMatrix } from '../booster/matrix.ts';
import { readXgboostJson } from '../booster/readXgboostJson.ts';
import type { BoosterSettings } from '../config.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { boosterParameters } from '../learners/boosterParameters.ts';
import { boostRounds } from '../learners/boostRounds.ts';
import { type FeatureTable, fitRowsOf, type LabelledTable } from '../learners/fitRows.ts';
import { predictionOfMargin } from '../learners/predictionOfMargin.ts';
import type { FeatureChoice } from './featureChoice.ts';
import { gainByFeature } from './gainByFeature.ts';

export interface SelectionFoldRequest {
  readonly matrix: FeatureMatrix;
  readonly encoding: { readonly smoothing: number; readonly folds: number };
  readonly settings: BoosterSettings;
  /** All choices are boosted for as many rounds: what differs is the features alone. */
  readonly rounds: number;
  readonly choices: readonly FeatureChoice[];
  readonly trainRows: Int32Array;
  readonly testRows: Int32Array;
  readonly seed: number;
}

export interface ChosenModel {
  readonly columns: readonly number[];
  /** Probabilities of the test rows. */
  readonly predictions: Float64Array;
}

export interface SelectionFold {
  /** One a choice. */
  readonly models: readonly ChosenModel[];
  /** Share of the total gain, a column. */
  readonly gainShares: Float64Array;
  /** Mean absolute contribution to the margin of test rows, a column. */
  readonly outOfFold: Float64Array;
}

/** Rows that are explained: means of so many are known to about 2 %. */
const EXPLAINED_MAX = 1_000;

export function selectionFold(request: SelectionFoldRequest): SelectionFold {
  const { matrix, trainRows, testRows, seed } = request;
  const { fit, others } = fitRowsOf(matrix, trainRows, [testRows], { ...request.encoding, seed });
  const test = others[0]!;
  const allColumns = [...matrix.features.keys()];
  const whole = boost(request, fit, test, allColumns);
  const sum = whole.gains.reduce((total, gain) => total + gain, 0);
  const models = request.choices.map(({ columns: choose }): ChosenModel => {
    const columns = choose(whole.gains);
    if (columns.length === allColumns.length) return { columns, predictions: whole.predictions };
    return { columns, predictions: boost(request, fit, test, columns).predictions };
  });
  return { models, gainShares: whole.gains.map((gain) => gain / sum), outOfFold: whole.meanContributions() };
}

function boost(
  { matrix, settings, rounds, seed }: SelectionFoldRequest,
  fit: LabelledTable,
  test: FeatureTable,
  columns: readonly number[],
) {
  const features = columns.map((column) => matrix.features[column]!);
  const [train, judged] = [tableOf(fit, columns), tableOf(test, columns)];
  const parameters = boosterParameters({ settings, features, seed });
  using trainMatrix = createMatrix(train, fit.rows, columns.length, { labels: fit.target });
  using booster = boostRounds({ train: trainMatrix, target: fit.target, parameters, rounds });
  using testMatrix = createMatrix(judged, test.rows, columns.length);
  const predictions = Float64Array.from(
    booster.predictMargin(testMatrix),
    predictionOfMargin(`${parameters.objective}`),
  );
  const gains = gainByFeature(booster, columns.length);
  const forest = readXgboostJson(booster.saveModelJson());
  const meanContributions = () => {
    const rows = Math.min(EXPLAINED_MAX, test.rows);
    const contributions = createExplainer(forest).explainBatch(
      judged.subarray(0, rows * columns.length),
      rows,
    );
    const means = new Float64Array(columns.length);
    contributions.forEach((value, i) => {
      means[i % columns.length]! += Math.abs(value) / rows;
    });
    return means;
  };
  return { predictions, gains, meanContributions };
}

function tableOf({ values, rows, columns: width }: FeatureTable, columns: readonly number[]): Float32Array {
  const own = new Float32Array(rows * columns.length);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < columns.length; i++)
      own[row * columns.length + i] = values[row * width + columns[i]!]!;
  }
  return own;
}
