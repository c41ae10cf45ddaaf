// A model trained elsewhere, taken the rest of the way: calibration, decisionThreshold, figures, gate, artefact.
// The twin of runTraining in ../run.ts; only where the trees and the margins come from differs.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Manifest } from '../../wasm/artefact/manifest.ts';
import { trainingConfig } from '../config.ts';
import { encodeCategories } from '../encoding/encodeCategories.ts';
import type { GateReport } from '../export/gate.ts';
import { type FeatureMatrix, selectRows } from '../features/featureMatrix.ts';
import { createProgressLine } from '../progressLine.ts';
import type { TrainingOptions } from '../run.ts';
import { splitApplicants } from '../split/splitApplicants.ts';
import { trainingRows } from '../split/trainingRows.ts';
import { exportModel } from '../stages/exportModel.ts';
import { fitRule, type ScoredRows } from '../stages/fitRule.ts';
import { type PreparedRows, prepareRows } from '../stages/prepareRows.ts';
import { ForeignModelError } from './foreignModelError.ts';
import { type ForeignBooster, readForeignBooster } from './readForeignBooster.ts';
import { checkSameMatrix, readMatrixRecord, recordBeside } from './readMatrixRecord.ts';

export interface ForeignOptions extends TrainingOptions {
  /** Path of model.json, model.ubj or model.txt. */
  readonly booster: string;
  /** Path of the record of the matrix it was trained on; by default features.encodings.json beside the model, if any. */
  readonly matrixRecord?: string;
}

export interface ForeignResult {
  readonly manifest: Manifest;
  readonly gate: GateReport;
  /** Already closed: its forest, features and bounds are there to be read. */
  readonly booster: ForeignBooster;
}

/**
 * @throws ForeignModelError or BoosterError for the file, TableFaultsError, EvaluationError, CalibrationError or
 *   GateError; then nothing is written.
 */
export async function runForeign(options: ForeignOptions): Promise<ForeignResult> {
  const { progress = createProgressLine() } = options;
  const bytes = await readFile(options.booster);
  const recordPath = options.matrixRecord ?? recordBeside(options.booster);
  const record = recordPath === null ? null : await readMatrixRecord(recordPath);
  const seed = options.seed ?? record?.seed ?? trainingConfig.seed;
  if (record && record.seed !== seed) {
    throw new ForeignModelError({ reason: 'other_seed', matrix: record.seed, run: seed });
  }
  const booster = readForeignBooster(bytes, record?.features ?? null);
  let prepared: PreparedRows | undefined;
  try {
    progress.finish('booster', wordBooster(booster));
    prepared = await prepareRows({
      directory: options.data,
      allowMissing: options.allowMissing,
      memoryLimitMb: options.memoryLimitMb ?? 6_000,
      features: booster.features,
      work: { path: options.work },
      progress,
    });
    const { matrix } = prepared;
    const split = splitApplicants(matrix.applicantIds, { seed });
    const encodings = encodeCategories(matrix, trainingRows(split), { ...trainingConfig.encoding, seed });
    if (record) checkSameMatrix(matrix, record);
    const scored = (rows: Int32Array) => scoredRows(booster, matrix, rows);
    const { manifest, gate } = await exportModel({
      out: options.out,
      prepared,
      split,
      encodings,
      forest: booster.forest,
      fitted: fitRule(scored(split.calibration), scored(split.threshold), seed),
      test: scored(split.test),
      sourceMargins: booster.margins,
      training: {
        seed,
        rounds: booster.rounds,
        parameters: { ...booster.parameters, file_sha256: createHash('sha256').update(bytes).digest('hex') },
        engine: booster.engine,
      },
      selection: options.selection ?? null,
      progress,
    });
    return { manifest, gate, booster };
  } finally {
    booster.close();
    await prepared?.database.close();
  }
}

function scoredRows(booster: ForeignBooster, matrix: FeatureMatrix, rows: Int32Array): ScoredRows {
  const { values, target } = selectRows(matrix, rows);
  return { values, target, margins: booster.margins(values) };
}

function wordBooster({ engine, rounds, features, leafRoundingBound }: ForeignBooster): string {
  const exactness =
    leafRoundingBound === 0
      ? 'leaves as they are'
      : `leaves rounded to float32, at most ${leafRoundingBound.toExponential(1)} on a margin`;
  return `${engine}, ${rounds} rounds, ${features.length} features; ${exactness}`;
}
