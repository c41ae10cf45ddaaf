// Any XGBoost configuration as a learner: trees, dart, linear or forest, any objective, or any loss of the caller's.

import type { FieldName } from '../../wasm/features/catalogue.ts';
import type { Booster, BoosterParameters } from '../booster/booster.ts';
import { createMatrix, type Matrix } from '../booster/matrix.ts';
import { trainBooster } from '../booster/trainBooster.ts';
import type { BoosterSettings } from '../config.ts';
import type { Learner } from '../evaluation/crossValidate.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { applicantHash } from '../split/applicantHash.ts';
import { DEFAULT_VALIDATION_SHARE_OF_TRAIN } from '../split/splitApplicants.ts';
import { boosterParameters, isLinear } from './boosterParameters.ts';
import { boostRounds } from './boostRounds.ts';
import type { CustomLoss } from './customLoss.ts';
import { type FeatureTable, fitRowsOf, type LabelledTable } from './fitRows.ts';
import { predictionOfMargin } from './predictionOfMargin.ts';
import { fitStandardiser } from './standardiser.ts';

/** What is done to a fold's rows before the booster sees them, learned from its training rows. */
export type Preparation = (
  train: LabelledTable,
  seed: number,
) => {
  readonly train: LabelledTable;
  /** The same view of other rows. */
  readonly view: (table: FeatureTable) => FeatureTable;
  /** XGBoost parameters that depend on the training rows. */
  readonly parameters?: BoosterParameters;
};

export interface BoostedTreesOptions {
  readonly name?: string;
  readonly matrix: FeatureMatrix;
  readonly encoding: { readonly smoothing: number; readonly folds: number };
  readonly settings: BoosterSettings;
  /** In place of the objective's derivatives. */
  readonly loss?: CustomLoss;
  /** Direction of the margin as a feature grows; the catalogue's by default. */
  readonly monotone?: (feature: FieldName) => -1 | 0 | 1;
  readonly prepare?: Preparation;
}

/**
 * Predictions are probabilities where the objective has them, else numbers in [0, 1] that keep the order.
 * @throws BoosterError with libxgboost's reason for a configuration it does not take
 */
export function boostedTrees(options: BoostedTreesOptions): Learner {
  const { matrix, settings } = options;
  // A linear booster cannot be cut back to its best round: it boosts them all.
  const isStopped = settings.earlyStoppingRounds !== null && !isLinear(settings);
  return {
    name: options.name ?? 'boosted trees',
    fitPredict(trainRows, testRows, seed) {
      const rows = isStopped
        ? withoutValidation(matrix, trainRows, seed)
        : { fit: trainRows, validation: new Int32Array(0) };
      const encoding = { ...options.encoding, seed };
      const { fit, others } = fitRowsOf(matrix, rows.fit, [rows.validation, testRows], encoding);
      const [validation, test] = others as [LabelledTable, LabelledTable];
      const { train, view, parameters } = preparationOf(options)(fit, seed);
      using trainMatrix = matrixOf(train, train.target);
      const request = {
        train: trainMatrix,
        target: train.target,
        parameters: { ...boosterParameters({ ...options, features: matrix.features, seed }), ...parameters },
        seed,
      };
      using booster = isStopped
        ? boostWithStopping(options, request, { ...view(validation), target: validation.target })
        : boostRounds({ ...request, rounds: settings.rounds, ...(options.loss && { loss: options.loss }) });
      using testMatrix = matrixOf(view(test));
      const toPrediction = predictionOfMargin(`${request.parameters.objective}`);
      return Float64Array.from(booster.predictMargin(testMatrix), toPrediction);
    },
  };
}

interface BoostRequest {
  readonly train: Matrix;
  readonly target: Uint8Array;
  readonly parameters: BoosterParameters;
  readonly seed: number;
}

/** The same share of the training rows, by the same hash, as `npm run train` sets aside. */
function withoutValidation(matrix: FeatureMatrix, rows: Int32Array, seed: number) {
  const isValidation = (row: number) =>
    applicantHash(matrix.applicantIds[row]!, 'validation', seed) < DEFAULT_VALIDATION_SHARE_OF_TRAIN;
  return { fit: rows.filter((row) => !isValidation(row)), validation: rows.filter(isValidation) };
}

function boostWithStopping(
  options: BoostedTreesOptions,
  { train, target, parameters, seed }: BoostRequest,
  validation: LabelledTable,
): Booster {
  const { rounds, earlyStoppingRounds, metric, threads } = options.settings;
  const { loss } = options;
  using validationMatrix = matrixOf(validation, validation.target);
  return trainBooster({
    train,
    validation: validationMatrix,
    parameters,
    rounds,
    earlyStoppingRounds: earlyStoppingRounds!,
    metric,
    seed,
    threads,
    ...(loss && { objective: (margins: Float32Array) => loss(margins, target) }),
  }).booster;
}

function preparationOf({ prepare, settings }: BoostedTreesOptions): Preparation {
  if (prepare) return prepare;
  if (isLinear(settings)) return standardised;
  return (train) => ({ train, view: (table) => table });
}

/** gblinear takes a missing value for 0 and is at the mercy of the units: it gets standardised, imputed columns. */
const standardised: Preparation = (train) => {
  const standardiser = fitStandardiser(train, { missingFlags: true });
  const view = (table: FeatureTable): FeatureTable => ({
    values: standardiser.transform(table),
    rows: table.rows,
    columns: standardiser.columns,
  });
  return { train: { ...view(train), target: train.target }, view };
};

function matrixOf({ values, rows, columns }: FeatureTable, target?: Uint8Array): Matrix {
  return createMatrix(values, rows, columns, target ? { labels: target } : {});
}
