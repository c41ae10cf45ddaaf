// The whole way from tables to a published model, one stage a line. `npm run train -- --data DIR --out ARTEFACT`
// comes in through trainCommand.ts; scripts call `runTraining` directly. Its twin for a model trained elsewhere is
// foreign/trainForeign.ts.

import type { Manifest } from '../wasm/artefact/manifest.ts';
import type { SelectionReport } from '../wasm/artefact/report/selectionSchema.ts';
import { createMatrix } from './booster/matrix.ts';
import { boosterSettings, MODEL_FEATURES, trainingConfig } from './config.ts';
import type { GateReport } from './export/gate.ts';
import { trainTwin } from './fairness/trainTwin.ts';
import { createProgressLine, type ProgressLine } from './progressLine.ts';
import { type Part, splitApplicants } from './split/splitApplicants.ts';
import { exportModel } from './stages/exportModel.ts';
import { type FitModelOptions, type FittedModel, fitModel, marginsOf } from './stages/fitModel.ts';
import { type PreparedRows, prepareRows } from './stages/prepareRows.ts';
import type { SideTableName } from './tables/findTableFiles.ts';

export interface TrainingOptions {
  /** Folder of the tables. */
  readonly data: string;
  /** Folder of the artefact, replaced if it is there. */
  readonly out: string;
  readonly allowMissing: readonly SideTableName[];
  readonly seed?: number;
  /** Where interrupted stages are resumed from. */
  readonly work: string;
  readonly memoryLimitMb?: number;
  /** Also train the model without sensitive features, for the report; costs as much boosting again. */
  readonly twin?: boolean;
  /** What `npm run selection` found over the same features, for the report. */
  readonly selection?: SelectionReport;
  readonly progress?: ProgressLine;
}

export interface TrainingResult extends PreparedRows, FittedModel {
  readonly manifest: Manifest;
  readonly split: Readonly<Record<Part, Int32Array>>;
  readonly gate: GateReport;
}

/**
 * @returns everything the run made; the caller closes `database` and `booster`.
 * @throws TableFaultsError, EvaluationError, CalibrationError or GateError; then nothing is written.
 */
export async function runTraining(options: TrainingOptions): Promise<TrainingResult> {
  const { progress = createProgressLine(), seed = trainingConfig.seed } = options;
  const work = { path: options.work };
  const prepared = await prepareRows({
    directory: options.data,
    allowMissing: options.allowMissing,
    memoryLimitMb: options.memoryLimitMb ?? 6_000,
    features: MODEL_FEATURES,
    work,
    progress,
  });
  try {
    return await trainPrepared(options, prepared, { seed, work, progress });
  } catch (error) {
    await prepared.database.close();
    throw error;
  }
}

async function trainPrepared(
  options: TrainingOptions,
  prepared: PreparedRows,
  { seed, work, progress }: Pick<FitModelOptions, 'seed' | 'work' | 'progress'>,
): Promise<TrainingResult> {
  const { matrix } = prepared;
  const split = splitApplicants(matrix.applicantIds, { seed });
  const model = await fitModel({ matrix, split, seed, work, progress });
  const twin = options.twin ? await trainTwin({ matrix, split, seed, work, progress }) : null;
  const { manifest, gate } = await exportModel({
    out: options.out,
    prepared,
    split,
    encodings: model.encodings,
    forest: model.forest,
    fitted: model,
    test: marginsOf(model.booster, matrix, split.test),
    sourceMargins: (values) => {
      using table = createMatrix(values, values.length / matrix.features.length, matrix.features.length);
      return model.booster.predictMargin(table);
    },
    sourceContributions: {
      name: 'libxgboost',
      of: (values) => {
        using table = createMatrix(values, values.length / matrix.features.length, matrix.features.length);
        return model.booster.predictContributions(table);
      },
    },
    training: {
      seed,
      rounds: model.booster.rounds,
      parameters: boosterSettings(matrix.target.length).parameters,
      engine: 'XGBoost hist, binary:logistic',
    },
    boosterHistory: model.boosterHistory,
    selection: options.selection ?? null,
    twin,
    progress,
  });
  return { ...prepared, ...model, manifest, split, gate };
}
