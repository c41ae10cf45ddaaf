// From tables to the matrix that any engine can train on: the very numbers our own booster would see, encodings fitted
// on the train part alone and out of fold there, and the part of each applicant, so that everyone keeps off the test.
// Category columns hold the encoded value only: a model on raw codes could not come back.

import { createEncoder } from '../../wasm/features/encodeFeatures.ts';
import { MODEL_FEATURES, trainingConfig } from '../config.ts';
import { encodeCategories } from '../encoding/encodeCategories.ts';
import type { ProgressLine } from '../progressLine.ts';
import { type Part, splitApplicants } from '../split/splitApplicants.ts';
import { trainingRows } from '../split/trainingRows.ts';
import { type PreparedRows, prepareRows } from '../stages/prepareRows.ts';
import type { SideTableName } from '../tables/findTableFiles.ts';
import { countApplicants, type PopulationPart, readApplicants } from './readApplicants.ts';
import { CHUNK_ROWS, type FeatureRows, writeFeatureMatrixFile } from './writeFeatureMatrixFile.ts';
import {
  columnDigests,
  type FeatureMatrixRecord,
  recordPathOf,
  writeFeatureMatrixRecord,
} from './writeFeatureMatrixRecord.ts';

export interface WriteFeatureMatrixOptions {
  /** Folder of the tables. */
  readonly data: string;
  /** A .parquet or .csv file, replaced if it is there. */
  readonly out: string;
  readonly allowMissing: readonly SideTableName[];
  /** Whose rows are written: applicants with an outcome (train), without (test), or both. */
  readonly part: PopulationPart | 'all';
  readonly seed?: number;
  /** Where interrupted stages are resumed from. */
  readonly work: string;
  readonly memoryLimitMb: number;
  readonly progress: ProgressLine;
}

/** @throws TableFaultsError with every fault of the tables. */
export async function writeFeatureMatrix(
  options: WriteFeatureMatrixOptions,
): Promise<{ rows: number; record: FeatureMatrixRecord; recordPath: string }> {
  const { seed = trainingConfig.seed, part, memoryLimitMb, progress } = options;
  const prepared = await prepareRows({
    directory: options.data,
    allowMissing: options.allowMissing,
    memoryLimitMb,
    features: MODEL_FEATURES,
    work: { path: options.work },
    progress,
  });
  try {
    const { matrix, loadReport, database } = prepared;
    const split = splitApplicants(matrix.applicantIds, { seed });
    const encodings = encodeCategories(matrix, trainingRows(split), { ...trainingConfig.encoding, seed });
    const record: FeatureMatrixRecord = {
      formatVersion: 1,
      features: matrix.features,
      encodings,
      seed,
      fingerprint: loadReport.fingerprint,
      missingTables: loadReport.missingTables,
      columns: columnDigests(matrix),
    };
    const parts: readonly PopulationPart[] = part === 'all' ? ['train', 'test'] : [part];
    const total = await countApplicants(database.connection, parts);
    const rows = await writeFeatureMatrixFile(
      options.out,
      matrix.features,
      rowsOf(prepared, record, split, parts),
      memoryLimitMb,
      (done) => progress.update('matrix file', done, total, 'applicants'),
    );
    const recordPath = recordPathOf(options.out);
    await writeFeatureMatrixRecord(recordPath, record);
    progress.finish('matrix file', `${rows} applicants x ${matrix.features.length} features`);
    return { rows, record, recordPath };
  } finally {
    await prepared.database.close();
  }
}

async function* rowsOf(
  prepared: PreparedRows,
  record: FeatureMatrixRecord,
  split: Readonly<Record<Part, Int32Array>>,
  parts: readonly PopulationPart[],
): AsyncGenerator<FeatureRows> {
  if (parts.includes('train')) yield* labelledRows(prepared, split);
  if (parts.includes('test')) yield* unlabelledRows(prepared, record);
}

function* labelledRows(
  { matrix }: PreparedRows,
  split: Readonly<Record<Part, Int32Array>>,
): Generator<FeatureRows> {
  const width = matrix.features.length;
  const partOf = new Array<Part>(matrix.applicantIds.length);
  for (const part of Object.keys(split) as Part[]) for (const row of split[part]) partOf[row] = part;
  for (let start = 0; start < partOf.length; start += CHUNK_ROWS) {
    const end = Math.min(start + CHUNK_ROWS, partOf.length);
    yield {
      applicantIds: [...matrix.applicantIds.subarray(start, end)],
      target: Array.from(matrix.target.subarray(start, end), (label) =>
        label > 1 ? null : (label as 0 | 1),
      ),
      split: partOf.slice(start, end),
      values: matrix.values.subarray(start * width, end * width),
    };
  }
}

/** Encoded as the edge would encode them. A batch of readApplicants is a chunk of DuckDB. */
async function* unlabelledRows(
  { matrix, database }: PreparedRows,
  { encodings }: FeatureMatrixRecord,
): AsyncGenerator<FeatureRows> {
  const encoder = createEncoder(matrix.features, encodings);
  const width = matrix.features.length;
  for await (const batch of readApplicants(database.connection, ['test'])) {
    const values = new Float32Array(batch.length * width);
    batch.forEach(({ application, history }, row) => {
      encoder.encodeInto(values, row * width, application, history);
    });
    yield {
      applicantIds: batch.map(({ applicantId }) => applicantId),
      target: batch.map(({ target }) => target),
      split: batch.map(() => null),
      values,
    };
  }
}
