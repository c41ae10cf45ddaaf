// The whole way from tables to a published model, one stage a line. `npm run train -- --data DIR --out ARTEFACT`
// comes in through trainCommand.ts; scripts call `runTraining` directly.

import type { Manifest } from '../wasm/artefact/manifest.ts';
import { HISTORY_NAMES } from '../wasm/features/catalogue.ts';
import { createMatrix } from './booster/matrix.ts';
import { MODEL_FEATURES, trainingConfig } from './config.ts';
import { reliabilityBins } from './evaluation/probabilityMetrics.ts';
import { rankOutcomes } from './evaluation/rankOutcomes.ts';
import { rocCurve } from './evaluation/rocCurve.ts';
import { testMetrics } from './evaluation/testMetrics.ts';
import { type GateReport, passGate } from './export/gate.ts';
import { hostileRows } from './export/hostileRows.ts';
import { writeArtefact } from './export/writeArtefact.ts';
import { writeOnnx } from './export/writeOnnx.ts';
import { createProgressLine, type ProgressLine } from './progressLine.ts';
import { type Part, splitApplicants } from './split/splitApplicants.ts';
import { type FittedModel, fitModel, marginsOf, probabilitiesOf } from './stages/fitModel.ts';
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
  readonly progress?: ProgressLine;
}

export interface TrainingResult extends PreparedRows, FittedModel {
  readonly manifest: Manifest;
  readonly split: Readonly<Record<Part, Int32Array>>;
  readonly gate: GateReport;
}

/** How many splits the gate aims hostile rows at; four rows each. */
const GATE_SPLITS = 500;

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
  const { matrix, loadReport } = prepared;
  const split = splitApplicants(matrix.applicantIds, { seed });
  const model = await fitModel({ matrix, split, seed, work, progress });
  const test = marginsOf(model.booster, matrix, split.test);
  const probabilities = probabilitiesOf(test.margins, model.rule.calibration);
  const { costMatrix, bootstrap, reviewBandPoints, points } = trainingConfig;
  const metrics = testMetrics(probabilities, test.target, {
    decisionThreshold: model.decisionThreshold,
    costMatrix,
    seed,
    ...bootstrap,
  });
  const onnx = writeOnnx({
    forest: model.forest,
    calibration: model.rule.calibration,
    metadata: { features: matrix.features.join(',') },
  });
  const gate = await gateExport(onnx, model, test, progress);
  const manifest = await writeArtefact(
    options.out,
    {
      formatVersion: 1,
      features: [...matrix.features],
      history: [...HISTORY_NAMES],
      encodings: model.encodings as Manifest['encodings'],
      calibration: model.rule.calibration,
      points,
      decisionPoints: model.rule.decisionPoints,
      decisionThreshold: model.decisionThreshold,
      reviewBandPoints,
      costMatrix,
      metrics,
      data: {
        fingerprint: loadReport.fingerprint,
        missingTables: [...loadReport.missingTables],
        applicants: countParts(split),
      },
      training: {
        seed,
        rounds: model.booster.rounds,
        parameters: trainingConfig.booster.parameters,
        engine: 'XGBoost hist, binary:logistic',
      },
    },
    { 'model.onnx': onnx, 'report.json': reportOf(prepared, model, probabilities, test.target, gate) },
  );
  return { ...prepared, ...model, manifest, split, gate };
}

async function gateExport(
  onnx: Uint8Array,
  { booster, forest, rule }: FittedModel,
  test: { values: Float32Array; margins: Float32Array },
  progress: ProgressLine,
): Promise<GateReport> {
  const values = hostileRows(forest, test.values, GATE_SPLITS);
  using table = createMatrix(values, values.length / forest.featureCount, forest.featureCount);
  const hostile = { values, margins: booster.predictMargin(table) };
  const total = test.margins.length + hostile.margins.length;
  const gate = await passGate(onnx, forest.featureCount, rule, test, hostile, (rows) =>
    progress.update('gate', rows, total, 'rows'),
  );
  progress.finish(
    'gate',
    `${total} rows, largest difference ${gate.largestDifference.toExponential(1)}, ${gate.flippedDecisions} decisions flipped`,
  );
  return gate;
}

function countParts(split: Readonly<Record<Part, Int32Array>>): Record<Part, number> {
  return {
    train: split.train.length,
    validation: split.validation.length,
    calibration: split.calibration.length,
    threshold: split.threshold.length,
    test: split.test.length,
  };
}

/** Curves and counts behind the manifest's figures; no time and no duration, so that it can be made again. */
function reportOf(
  { loadReport }: PreparedRows,
  { lowestCost }: FittedModel,
  probabilities: Float64Array,
  labels: Uint8Array,
  gate: GateReport,
): Uint8Array {
  const outcomes = rankOutcomes(probabilities, labels);
  const tables = loadReport.tables.map(({ name, file, rows, sha256 }) => ({ name, file, rows, sha256 }));
  return Buffer.from(
    `${JSON.stringify({
      tables,
      warnings: loadReport.warnings,
      roc: rocCurve(outcomes),
      reliability: reliabilityBins(outcomes),
      lowestCost,
      gate,
    })}\n`,
  );
}
