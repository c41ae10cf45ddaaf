// Rows of a feature matrix file. Its categories hold what a code is worth to the model, so codes are found again by the
// nearest worth: exact outside the train part, where the matrix holds out-of-fold values. A code that training never saw
// is missing in the matrix and counts as missing here.

import type { DuckDBDataChunk } from '@duckdb/node-api';
import type { Manifest } from '../../wasm/artefact/manifest.ts';
import type { Application } from '../../wasm/features/application.ts';
import { openDatabase } from '../tables/openDatabase.ts';
import { quoteName, quoteText } from '../tables/sqlText.ts';
import type { CurrentOptions, CurrentRows } from './currentRows.ts';
import { DriftError } from './driftError.ts';

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
    const result = await database.connection.stream(`SELECT ${[id, ...cells].join(', ')} FROM ${source}`);
    let done = 0;
    const decode = createDecoder(manifest);
    for (let chunk = await result.fetchChunk(); chunk?.rowCount; chunk = await result.fetchChunk()) {
      yield rowsOf(chunk, manifest.features.length, decode);
      done += chunk.rowCount;
      onProgress('rows', done, total);
    }
  } finally {
    await database.close();
  }
}

type Decode = (values: Float32Array, offset: number) => Application;

function rowsOf(chunk: DuckDBDataChunk, width: number, decode: Decode): CurrentRows {
  const rows = chunk.rowCount;
  const values = new Float32Array(rows * width);
  for (let column = 0; column < width; column++) {
    const vector = chunk.getColumnVector(column + 1);
    for (let row = 0; row < rows; row++) values[row * width + column] = vector.getItem(row) as number;
  }
  const ids = chunk.getColumnVector(0);
  return {
    applicantIds: Int32Array.from({ length: rows }, (_, row) => ids.getItem(row) as number),
    values,
    codesAt: (row) => decode(values, row * width),
  };
}

/** Codes of the same worth are the same to the model: the first stands for them all. */
function createDecoder({ features, encodings }: Manifest): Decode {
  const categories = Object.entries(encodings).flatMap(([name, encoding]) => {
    const column = features.indexOf(name);
    return column < 0 ? [] : [{ name, column, codeOf: createCodeFinder(encoding) }];
  });
  const application: Record<string, string | null> = {};
  return (values, offset) => {
    for (const { name, column, codeOf } of categories) application[name] = codeOf(values[offset + column]!);
    return application as Application;
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
