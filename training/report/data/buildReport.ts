// Everything behind a model's figures, from its trees, its margins and its rows: report.json. No time and no duration,
// so that the same data and seed give the same bytes; no row of an applicant.

import type { Manifest } from '../../../wasm/artefact/manifest.ts';
import { PEOPLE_MIN } from '../../../wasm/artefact/report/values.ts';
import { REPORT_FORMAT_VERSION, type TrainingReport } from '../../../wasm/artefact/report.ts';
import type { CategoryEncodings } from '../../../wasm/features/encodeFeatures.ts';
import type { Forest } from '../../../wasm/trees/forest.ts';
import { trainingConfig } from '../../config.ts';
import { rankOutcomes } from '../../evaluation/rankOutcomes.ts';
import { everyFew, exploreFeatures } from '../../exploration/exploreFeatures.ts';
import type { GateReport } from '../../export/gate.ts';
import { readTraits } from '../../fairness/applicantTraits.ts';
import type { TwinModel } from '../../fairness/compareTwin.ts';
import { fairnessReport } from '../../fairness/fairnessReport.ts';
import type { JudgedRows } from '../../fairness/judgedRows.ts';
import { segmentsReport } from '../../fairness/segmentsReport.ts';
import { type FeatureMatrix, selectRows } from '../../features/featureMatrix.ts';
import type { Part } from '../../split/splitApplicants.ts';
import { type FittedRule, probabilitiesOf, type ScoredRows } from '../../stages/fitRule.ts';
import type { PreparedRows } from '../../stages/prepareRows.ts';
import { calibrationsOf, reliabilityOf } from './calibrationEvidence.ts';
import { costCurveOf, testCostOf, thresholdChoiceOf } from './costEvidence.ts';
import { rankingReport } from './curveIntervals.ts';
import { explainRows } from './explainRows.ts';
import { type EngineContributions, fidelityReport } from './fidelityReport.ts';
import { importanceReport } from './importanceReport.ts';
import { ksCurve } from './rankingCurves.ts';
import { reportedWarnings } from './reportedWarnings.ts';
import { roundNumbers } from './roundNumbers.ts';
import { scoreBands } from './scoreBands.ts';
import { scorePopulations, wholePoints } from './scorePopulations.ts';
import { stabilityReport } from './stabilityReport.ts';

export interface ReportRequest {
  readonly prepared: PreparedRows;
  readonly split: Readonly<Record<Part, Int32Array>>;
  readonly encodings: CategoryEncodings;
  readonly forest: Forest;
  readonly fitted: FittedRule;
  readonly test: ScoredRows;
  /** The margins that the engine of the model itself gives `values`, rows x features. */
  readonly sourceMargins: (values: Float32Array) => Float32Array;
  /** The contributions of that engine, where it computes any. */
  readonly sourceContributions: EngineContributions | null;
  readonly metrics: Manifest['metrics'];
  readonly gate: GateReport;
  readonly boosterHistory: TrainingReport['boosterHistory'];
  readonly twin: TwinModel | null;
  readonly selection: TrainingReport['selection'];
  readonly seed: number;
}

/** Rows of the test part that are explained. */
const EXPLAINED_MAX = 5_000;
/** Of intervals that are only looked at, in numbers; those that are decided on have the full count. */
const RESAMPLES_FEW = 300;
const HISTOGRAM_POINTS = 20;

export async function buildReport(request: ReportRequest): Promise<TrainingReport> {
  const { prepared, split, fitted, test, metrics, gate, seed } = request;
  const { matrix, loadReport } = prepared;
  const { costMatrix, bootstrap, points } = trainingConfig;
  const [full, few] = [
    { resamples: bootstrap.resamples, seed },
    { resamples: RESAMPLES_FEW, seed },
  ];
  const { calibration } = fitted.rule;
  const probabilities = probabilitiesOf(test.margins, calibration);
  const outcomes = rankOutcomes(probabilities, test.target);
  const ks = ksCurve(outcomes, points);
  const calibrationPart = scorePart(request, split.calibration);
  const { decisionThreshold } = fitted;
  const judged: JudgedRows = { probabilities, labels: test.target, decisionThreshold, costMatrix, ...full };
  const traits = await readTraits(prepared.database.connection, matrix, split.test);
  const report: TrainingReport = {
    formatVersion: REPORT_FORMAT_VERSION,
    tables: loadReport.tables.map(({ name, file, rows, sha256 }) => ({ name, file, rows, sha256 })),
    missingTables: [...loadReport.missingTables],
    warnings: reportedWarnings(loadReport.warnings),
    parts: partsOf(matrix, split),
    ...rankingReport(probabilities, test.target, { full, few }),
    ks: { value: metrics.ks, ...ks },
    scoreHistogram: histogramOf(wholePoints(test.margins, fitted.rule), test.target),
    reliability: reliabilityOf(probabilities, test.target, metrics.expectedCalibrationError, few),
    calibrations: calibrationsOf(calibrationPart.margins, calibrationPart.target, few),
    lowestCost: costCurveOf(fitted),
    thresholdChoice: thresholdChoiceOf(fitted),
    testCost: testCostOf(probabilities, test.target, decisionThreshold, { costMatrix, ...full }),
    boosterHistory: request.boosterHistory,
    gate,
    fairness: fairnessReport(judged, traits, request.twin),
    segments: segmentsReport({ ...judged, ...few }, traits),
    ...explanationOf(request),
    selection: request.selection,
    exploration: exploreFeatures(matrix, Int32Array.from([...split.train, ...split.validation]).sort()),
    stability: stabilityReport(await scorePopulations(request)),
  };
  return roundNumbers(report);
}

function scorePart({ prepared, sourceMargins }: ReportRequest, rows: Int32Array): ScoredRows {
  const { values, target } = selectRows(prepared.matrix, rows);
  return { values, target, margins: sourceMargins(values) };
}

function partsOf(
  { target }: FeatureMatrix,
  split: Readonly<Record<Part, Int32Array>>,
): TrainingReport['parts'] {
  const partOf = (part: Part) => {
    const rows = split[part];
    const defaults = rows.reduce((sum, row) => sum + target[row]!, 0);
    return {
      applicants: rows.length,
      defaults,
      defaultRate: rows.length > 0 ? defaults / rows.length : null,
    };
  };
  return {
    train: partOf('train'),
    validation: partOf('validation'),
    calibration: partOf('calibration'),
    threshold: partOf('threshold'),
    test: partOf('test'),
  };
}

function histogramOf(points: Int32Array, labels: Uint8Array): TrainingReport['scoreHistogram'] {
  const of = (label: number) => points.filter((_, row) => labels[row] === label);
  const isEnough = ([repaid, defaulted]: readonly number[]) => repaid! + defaulted! >= PEOPLE_MIN;
  return scoreBands([of(0), of(1)], HISTOGRAM_POINTS, isEnough).map(({ from, to, counts }) => ({
    from,
    to,
    repaid: counts[0]!,
    defaulted: counts[1]!,
  }));
}

function explanationOf({
  prepared,
  split,
  forest,
  fitted,
  test,
  sourceContributions,
}: ReportRequest): Pick<TrainingReport, 'importance' | 'fidelity'> {
  const { matrix } = prepared;
  const { features } = matrix;
  const places = everyFew(Int32Array.from(split.test.keys()), EXPLAINED_MAX);
  const rows = places.map((place) => split.test[place]!);
  const { values } = selectRows(matrix, rows);
  const margins = Float32Array.from(places, (place) => test.margins[place]!);
  const levels = new Map(
    [...matrix.levels].map(([name, all]) => [name, Array.from(rows, (row) => all[row]!)]),
  );
  const explained = explainRows(forest, values, fitted.rule);
  return {
    importance: importanceReport({ features, forest, explained, values, levels }),
    fidelity: fidelityReport({
      ...{ features, explained, values, margins },
      rule: fitted.rule,
      engine: sourceContributions,
    }),
  };
}
