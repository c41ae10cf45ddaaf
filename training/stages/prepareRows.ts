// Tables -> feature tables -> matrix: the stages before anything is learned. The feature tables are kept in a DuckDB
// file of the work directory, so that an interrupted or repeated run on the same files starts from them.

import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { APPLICATION_FIELDS, type FieldName, HISTORY_NAMES } from '../../wasm/features/catalogue.ts';
import { buildFeatureTables } from '../features/buildHistory.ts';
import { collectMatrix, type FeatureMatrix } from '../features/featureMatrix.ts';
import { countApplicants, readApplicants } from '../features/readApplicants.ts';
import type { ProgressLine } from '../progressLine.ts';
import { TableFaultsError } from '../tables/faultList.ts';
import type { SideTableName } from '../tables/findTableFiles.ts';
import { type LoadReport, loadTables } from '../tables/loadTables.ts';
import { type Database, openDatabase } from '../tables/openDatabase.ts';
import { lockWork } from './lockWork.ts';
import { stageKey, type WorkDirectory, writeWhole } from './resumable.ts';

export interface PrepareRowsOptions {
  readonly directory: string;
  readonly allowMissing: readonly SideTableName[];
  readonly memoryLimitMb: number;
  readonly features: readonly FieldName[];
  readonly work: WorkDirectory;
  readonly progress: ProgressLine;
}

export interface PreparedRows {
  readonly loadReport: LoadReport;
  readonly matrix: FeatureMatrix;
  /** The feature tables, open; the caller closes it, and so gives the work directory back. */
  readonly database: Database;
}

/** @throws TableFaultsError with every fault of the tables, WorkLockedError while another run holds the work directory. */
export async function prepareRows(options: PrepareRowsOptions): Promise<PreparedRows> {
  const release = await lockWork(options.work.path);
  try {
    const { database, ...prepared } = await prepareLocked(options);
    const close = async () => {
      await database.close();
      await release();
    };
    return { ...prepared, database: { connection: database.connection, close } };
  } catch (error) {
    await release();
    throw error;
  }
}

async function prepareLocked(options: PrepareRowsOptions): Promise<PreparedRows> {
  const { loadReport, database } = await openFeatureTables(options);
  const rows = await countApplicants(database.connection, ['train']);
  const startedAt = performance.now();
  const matrix = await collectMatrix(
    readApplicants(database.connection, ['train']),
    rows,
    options.features,
    (done) => options.progress.update('matrix', done, rows, 'applicants'),
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  options.progress.finish(
    'matrix',
    `${rows} applicants x ${options.features.length} features, ${seconds.toFixed(1)} s`,
  );
  return { loadReport, matrix, database };
}

async function openFeatureTables(
  options: PrepareRowsOptions,
): Promise<{ loadReport: LoadReport; database: Database }> {
  const key = await featureTablesKey(options.directory, options.allowMissing);
  const path = join(options.work.path, `features-${key}.duckdb`);
  const reportPath = `${path}.report.json`;
  if (existsSync(reportPath)) {
    const loadReport = JSON.parse(await readFile(reportPath, 'utf8')) as LoadReport;
    options.progress.finish('features', 'resumed from the work directory');
    return { loadReport, database: await openDatabase({ path, memoryLimitMb: options.memoryLimitMb }) };
  }
  await mkdir(options.work.path, { recursive: true });
  const partial = `${path}.partial`;
  await rm(partial, { force: true });
  const database = await openDatabase({ path: partial, memoryLimitMb: options.memoryLimitMb });
  let loadReport: LoadReport;
  try {
    loadReport = await loadAndBuild(database, options);
  } finally {
    await database.close();
  }
  await rename(partial, path);
  await writeWhole(reportPath, JSON.stringify(loadReport));
  return { loadReport, database: await openDatabase({ path, memoryLimitMb: options.memoryLimitMb }) };
}

async function loadAndBuild(
  { connection }: Database,
  { directory, allowMissing, progress }: PrepareRowsOptions,
): Promise<LoadReport> {
  const loadReport = await loadTables({
    directory,
    connection,
    allowMissing,
    onProgress: ({ table, stage, bytesRead, bytesTotal }) =>
      progress.update(`${stage} ${table}`, bytesRead / 1e6, bytesTotal / 1e6, 'MB'),
  });
  const rows = loadReport.tables.reduce((sum, table) => sum + table.rows, 0);
  progress.finish(
    'tables',
    `${rows.toLocaleString('en')} rows, ${(loadReport.durationMs / 1_000).toFixed(1)} s`,
  );
  const startedAt = performance.now();
  await buildFeatureTables(connection, {
    onProgress: ({ table, rows }) => progress.update(`features ${table}`, rows, null, 'rows'),
  });
  progress.finish('features', `${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
  // Only the feature tables are read from here on; the raw ones would keep gigabytes on disk.
  for (const table of await rawTables(connection)) await connection.run(`DROP TABLE IF EXISTS "${table}"`);
  return loadReport;
}

async function rawTables(connection: Database['connection']): Promise<string[]> {
  const reader = await connection.runAndReadAll(`
    SELECT table_name FROM duckdb_tables()
    WHERE NOT internal AND table_name NOT IN ('application_fields', 'history_fields')`);
  return reader.getRows().map(([name]) => String(name));
}

function noFolder(error: NodeJS.ErrnoException): never {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
  throw new TableFaultsError([{ reason: 'missing_directory', directory: `${error.path}` }], 1);
}

/** Changes with any file of the data (name, size, time), with any query of the features and with the fields of the catalogue. */
async function featureTablesKey(directory: string, allowMissing: readonly string[]): Promise<string> {
  const files = (await readdir(directory).catch(noFolder)).sort();
  const stats = await Promise.all(
    files.map(async (file) => {
      const { size, mtimeMs } = await stat(join(directory, file));
      return `${file}:${size}:${mtimeMs}`;
    }),
  );
  const sqlDirectory = join(import.meta.dirname, '../features');
  const queries = (await readdir(sqlDirectory)).filter((file) => /\.(sql|ts)$/.test(file)).sort();
  const texts = await Promise.all(queries.map((file) => readFile(join(sqlDirectory, file))));
  const columns = [...APPLICATION_FIELDS.map(({ name }) => name), ...HISTORY_NAMES].join(',');
  return stageKey(stats.join('\n'), [...allowMissing].sort().join(','), columns, ...texts);
}
