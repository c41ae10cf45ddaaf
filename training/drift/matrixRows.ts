// Rows of a feature matrix file. Its categories hold what a code was worth where the matrix was written, so codes are
// found again by the nearest worth and encoded anew as this model does. Rows of the train part hold out-of-fold values,
// from which a code cannot be told for certain: their categories are scored but not counted. A code that training never
// saw is missing in the matrix and counts as missing here.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { DuckDBDataChunk } from '@duckdb/node-api';
import type { Manifest } from '../../wasm/artefact/manifest.ts';
import type { Application } from '../../wasm/features/application.ts';
import type { CategoryEncodings } from '../../wasm/features/encodeFeatures.ts';
import { recordPathOf } from '../features/writeFeatureMatrixRecord.ts';
import { openDatabase } from '../tables/openDatabase.ts';
import { quoteName, quoteText } from '../tables/sqlText.ts';
import { DriftError } from './driftError.ts';
import type { CurrentOptions, CurrentRows } from './windowRows.ts';

const ID = 'applicant_id';

/** @throws DriftError `missing_columns` naming those that the model reads and the file has not. */
export async function* matrixRows(options: CurrentOptions): AsyncGenerator<CurrentRows> {
  const { path, manifest, memoryLimitMb, onProgress } = options;
  const database = await openDatabase({ memoryLimitMb });
  try {
    const source = /\.csv$/i.test(path)
      ? `read_csv(${quoteText(path)}, header = true, sample_size = 20480)`
      : `read_parquet(${quoteText(path)})`;
    const described = await database.connection.runAndReadAll(`DESCRIBE FROM ${source}`);
    const present = new Set(described.getRows().map(([name]) => String(name)));
    const columns = manifest.features.filter((name) => !present.has(name));
    if (columns.length > 0) throw new DriftError({ reason: 'missing_columns', path, columns });
    const counted = await database.connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${source}`);
    const total = Number(counted.getRows()[0]![0]);
    const cells = manifest.features.map((name) => `coalesce(${quoteName(name)}::FLOAT, 'nan'::FLOAT)`);
    const id = present.has(ID) ? `${ID}::INTEGER` : '0';
    const isTrain = present.has('split') ? "coalesce(split = 'train', false)" : 'false';
    const result = await database.connection.stream(
      `SELECT ${[id, isTrain, ...cells].join(', ')} FROM ${source}`,
    );
    let done = 0;
    const decode = createDecoder(manifest, await encodingsOf(path, manifest));
    for (let chunk = await result.fetchChunk(); chunk?.rowCount; chunk = await result.fetchChunk()) {
      yield rowsOf(chunk, manifest.features.length, decode);
      done += chunk.rowCount;
      onProgress('rows', done, total);
    }
  } finally {
    await database.close();
  }
}

/** Reads the codes of the row at `offset`, and writes there what this model makes of them. */
type Decode = (values: Float32Array, offset: number) => Application;

const KEYS = 2;

function rowsOf(chunk: DuckDBDataChunk, width: number, decode: Decode): CurrentRows {
  const rows = chunk.rowCount;
  const values = new Float32Array(rows * width);
  for (let column = 0; column < width; column++) {
    const vector = chunk.getColumnVector(column + KEYS);
    for (let row = 0; row < rows; row++) values[row * width + column] = vector.getItem(row) as number;
  }
  const [ids, isTrain] = [chunk.getColumnVector(0), chunk.getColumnVector(1)];
  const codes = Array.from({ length: rows }, (_, row) => decode(values, row * width));
  return {
    applicantIds: Int32Array.from({ length: rows }, (_, row) => ids.getItem(row) as number),
    values,
    codesAt: (row) => (isTrain.getItem(row) ? null : codes[row]!),
  };
}

/** Of the record beside the matrix; without one, the matrix is taken to be encoded as this model encodes. */
async function encodingsOf(path: string, { encodings }: Manifest): Promise<CategoryEncodings> {
  const record = recordPathOf(path);
  if (!existsSync(record)) return encodings;
  const content = JSON.parse(await readFile(record, 'utf8')) as { encodings?: CategoryEncodings };
  return content.encodings ?? encodings;
}

/** Codes of the same worth are the same to the model: the first stands for them all. */
function createDecoder({ features, encodings }: Manifest, written: CategoryEncodings): Decode {
  const categories = Object.entries(encodings).flatMap(([name, encoding]) => {
    const column = features.indexOf(name);
    return column < 0
      ? []
      : [{ name, column, encoding, codeOf: createCodeFinder(written[name] ?? encoding) }];
  });
  return (values, offset) => {
    const codes: Record<string, string | null> = {};
    for (const { name, column, encoding, codeOf } of categories) {
      const code = codeOf(values[offset + column]!);
      codes[name] = code;
      values[offset + column] = code === null ? Number.NaN : (encoding[code] ?? Number.NaN);
    }
    return codes as Application;
  };
}

function createCodeFinder(encoding: Readonly<Record<string, number>>): (worth: number) => string | null {
  const codes = Object.entries(encoding).map(([code, worth]) => ({ code, worth: Math.fround(worth) }));
  const found = new Map<number, string>();
  return (worth) => {
    if (Number.isNaN(worth) || codes.length === 0) return null;
    const known = found.get(worth);
    if (known !== undefined) return known;
    const distance = (candidate: { readonly worth: number }) => Math.abs(candidate.worth - worth);
    const { code } = codes.reduce((best, each) => (distance(each) < distance(best) ? each : best));
    found.set(worth, code);
    return code;
  };
}
