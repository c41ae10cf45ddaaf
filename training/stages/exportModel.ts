// A fitted model -> its figures on the test part, model.onnx, the gate, who it compares with, the artefact. The gate holds the exported bytes
// against the engine that the model came from, which the caller hands over as a function.

import type { Manifest } from '../../wasm/artefact/manifest.ts';
import type { SelectionReport } from '../../wasm/artefact/report/selectionSchema.ts';
import type { TrainingReport } from '../../wasm/artefact/report.ts';
import { REFERENCE_FILE } from '../../wasm/drift/referenceProfile.ts';
import { HISTORY_NAMES } from '../../wasm/features/catalogue.ts';
import type { CategoryEncodings } from '../../wasm/features/encodeFeatures.ts';
import type { Forest } from '../../wasm/trees/forest.ts';
import { trainingConfig } from '../config.ts';
import { referenceOfRun } from '../drift/referenceOfRun.ts';
import { testMetrics } from '../evaluation/testMetrics.ts';
import { type GateReport, passGate } from '../export/gate.ts';
import { hostileRows } from '../export/hostileRows.ts';
import { trainingRanges } from '../export/trainingRanges.ts';
import { type ManifestContent, writeArtefact } from '../export/writeArtefact.ts';
import { writeOnnx } from '../export/writeOnnx.ts';
import type { TwinModel } from '../fairness/compareTwin.ts';
import type { ProgressLine } from '../progressLine.ts';
import { buildReport } from '../report/data/buildReport.ts';
import type { EngineContributions } from '../report/data/fidelityReport.ts';
import { checkSelection } from '../report/data/readSelection.ts';
import { modelCardFiles } from '../report/documents/modelCard.ts';
import type { Part } from '../split/splitApplicants.ts';
import { comparePopulation } from './comparePopulation.ts';
import { type FittedRule, probabilitiesOf, type ScoredRows } from './fitRule.ts';
import type { PreparedRows } from './prepareRows.ts';

export interface ExportModelOptions {
  /** Folder of the artefact, replaced if it is there. */
  readonly out: string;
  readonly prepared: PreparedRows;
  readonly split: Readonly<Record<Part, Int32Array>>;
  readonly encodings: CategoryEncodings;
  readonly forest: Forest;
  readonly fitted: FittedRule;
  readonly test: ScoredRows;
  /** The margins that the engine of the model itself gives `values`, rows x features. */
  readonly sourceMargins: (values: Float32Array) => Float32Array;
  /** The contributions that this engine computes itself, where it does. */
  readonly sourceContributions?: EngineContributions | null;
  readonly training: Manifest['training'];
  /** The validation metric by round, where boosting was watched. */
  readonly boosterHistory?: TrainingReport['boosterHistory'];
  /** The same model without sensitive features, where one was trained. */
  readonly twin?: TwinModel | null;
  /** What `npm run selection` found over the same features. */
  readonly selection?: SelectionReport | null;
  readonly progress: ProgressLine;
}

/** How many splits the gate aims hostile rows at; four rows each. */
const GATE_SPLITS = 500;

/** @throws EvaluationError or GateError; then nothing is written. */
export async function exportModel(
  options: ExportModelOptions,
): Promise<{ manifest: Manifest; gate: GateReport }> {
  const { prepared, split, fitted, test, training } = options;
  const { matrix, loadReport } = prepared;
  const { rule, decisionThreshold } = fitted;
  const { costMatrix, bootstrap, reviewBandPoints, points } = trainingConfig;
  if (options.selection) checkSelection(options.selection, matrix.features);
  const probabilities = probabilitiesOf(test.margins, rule.calibration);
  const metrics = testMetrics(probabilities, test.target, {
    decisionThreshold,
    costMatrix,
    seed: training.seed,
    ...bootstrap,
  });
  const onnx = writeOnnx({
    forest: options.forest,
    calibration: rule.calibration,
    metadata: { features: matrix.features.join(',') },
  });
  const gate = await gateExport(onnx, options);
  const compared = comparePopulation({
    ...{ matrix, forest: options.forest, fitted, test, rows: split.test },
    ...{ seed: training.seed, progress: options.progress },
  });
  const report = await reportOf(options, metrics, gate);
  const content: ManifestContent = {
    formatVersion: 1,
    features: [...matrix.features],
    history: [...HISTORY_NAMES],
    encodings: options.encodings as Manifest['encodings'],
    trainingRanges: trainingRanges(matrix, split.train),
    calibration: rule.calibration,
    points,
    decisionPoints: rule.decisionPoints,
    decisionThreshold,
    reviewBandPoints,
    costMatrix,
    metrics,
    data: {
      fingerprint: loadReport.fingerprint,
      missingTables: [...loadReport.missingTables],
      applicants: countParts(split),
    },
    training,
  };
  const manifest = await writeArtefact(options.out, content, {
    'model.onnx': onnx,
    'report.json': Buffer.from(`${JSON.stringify(report)}\n`),
    ...compared,
    [REFERENCE_FILE]: referenceOfRun({
      ...{ matrix, split, rule, forest: options.forest },
      margins: test.margins,
      importance: report.importance,
    }),
    ...modelCardFiles({ manifest: content, report }),
  });
  return { manifest, gate };
}

async function gateExport(
  onnx: Uint8Array,
  { forest, fitted, test, sourceMargins, progress }: ExportModelOptions,
): Promise<GateReport> {
  const values = hostileRows(forest, test.values, GATE_SPLITS);
  const hostile = { values, margins: sourceMargins(values) };
  const total = test.margins.length + hostile.margins.length;
  const gate = await passGate(onnx, forest.featureCount, fitted.rule, test, hostile, (rows) =>
    progress.update('gate', rows, total, 'rows'),
  );
  progress.finish(
    'gate',
    `${total} rows, largest difference ${gate.largestDifference.toExponential(1)}, ${gate.flippedDecisions} decisions flipped`,
  );
  return gate;
}

async function reportOf(
  {
    boosterHistory = null,
    twin = null,
    selection = null,
    sourceContributions = null,
    progress,
    training,
    ...options
  }: ExportModelOptions,
  metrics: Manifest['metrics'],
  gate: GateReport,
): Promise<TrainingReport> {
  const startedAt = performance.now();
  const request = {
    ...options,
    boosterHistory,
    twin,
    selection,
    sourceContributions,
    metrics,
    gate,
    seed: training.seed,
  };
  const report = await buildReport(request);
  progress.finish('report', `${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
  return report;
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
