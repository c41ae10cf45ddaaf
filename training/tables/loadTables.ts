/**
 * The first step of the way of the data: a folder of Home Credit files (CSV, CSV.gz or Parquet) becomes DuckDB
 * tables of known columns and types. Whatever is wrong is reported together and stops; whatever is merely
 * suspicious is counted. It computes no feature.
 */
import { createHash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import { checkKeys } from './checkKeys.ts';
import { checkOrphans } from './checkOrphans.ts';
import { checkValues } from './checkValues.ts';
import { createFaultList, type FaultList, TableFaultsError } from './faultList.ts';
import { type AbsentTableName, findTableFiles, type TableFile, type TableFormat } from './findTableFiles.ts';
import { hashTableFile } from './hashTableFile.ts';
import { type LoadProgress, throttle, watchQuery } from './loadProgress.ts';
import { createEmptyTable, loadTableFile } from './loadTableFile.ts';
import { tables } from './schema.ts';
import type { TableWarning } from './tableWarning.ts';

export interface LoadTablesOptions {
  readonly directory: string;
  /** From `openDatabase`, which sets memory limit and threads. */
  readonly connection: DuckDBConnection;
  /** Side tables that may be absent; a file that is there is loaded all the same. */
  readonly allowMissing?: readonly AbsentTableName[];
  readonly onProgress?: (progress: LoadProgress) => void;
}

export interface LoadedTable {
  /** Name of the DuckDB table: `application_train`, `bureau`, ... */
  readonly name: string;
  readonly file: string;
  readonly format: TableFormat;
  readonly rows: number;
  readonly columns: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly durationMs: number;
}

export interface LoadReport {
  readonly tables: readonly LoadedTable[];
  /** Created without a row: application_test when absent, and tables of `allowMissing`. */
  readonly missingTables: readonly string[];
  readonly warnings: readonly TableWarning[];
  /** SHA-256 over the name and content hash of every file read, sorted by name. */
  readonly fingerprint: string;
  readonly durationMs: number;
}

/** @throws TableFaultsError with every fault of every table; DuckDB's own error when memory or disk run out. */
export async function loadTables(options: LoadTablesOptions): Promise<LoadReport> {
  const { connection, directory, allowMissing = [], onProgress = () => {} } = options;
  const startedAt = performance.now();
  const faults = createFaultList();
  const warnings: TableWarning[] = [];
  const { files, missing } = await findTableFiles(directory, allowMissing, faults);
  const loaded = new Map<TableFile, LoadedTable>();
  for (const file of files) {
    const table = await loadOne(connection, file, faults, onProgress);
    if (table) loaded.set(file, table);
  }
  for (const { name, columns } of missing) await createEmptyTable(connection, name, columns);
  for (const table of Object.values(tables)) {
    const ownFiles = [...loaded.keys()].filter((file) => file.table === table);
    for (const file of ownFiles) onProgress(checkingProgress(loaded.get(file)!));
    await checkTable(connection, ownFiles, [...loaded.keys()], faults, warnings);
  }
  if (faults.total > 0) throw new TableFaultsError(faults.listed, faults.total);
  return {
    tables: [...loaded.values()],
    missingTables: missing.map(({ name }) => name),
    warnings,
    fingerprint: fingerprintOf([...loaded.values()]),
    durationMs: Math.round(performance.now() - startedAt),
  };
}

async function loadOne(
  connection: DuckDBConnection,
  tableFile: TableFile,
  faults: FaultList,
  onProgress: (progress: LoadProgress) => void,
): Promise<LoadedTable | null> {
  const { name, file, format, bytes, columns } = tableFile;
  const startedAt = performance.now();
  const progress = (
    stage: LoadProgress['stage'],
    bytesRead: number,
    rowsLoaded: number | null,
  ): LoadProgress => {
    const elapsedMs = Math.round(performance.now() - startedAt);
    return { table: name, stage, bytesRead, bytesTotal: bytes, rowsLoaded, elapsedMs };
  };
  const report = throttle(onProgress);
  const hash = await hashTableFile(tableFile, (read) => report(progress('hashing', read, null)));
  if ('gzipDetail' in hash) {
    faults.add({ reason: 'corrupt_gzip', file, bytes, detail: hash.gzipDetail });
    return null;
  }
  const rows = await watchQuery(
    connection,
    (share) => report(progress('loading', Math.round(share * bytes), null)),
    () => loadTableFile(connection, tableFile, faults),
  );
  if (rows === null) return null;
  onProgress(progress('loaded', bytes, rows));
  const durationMs = Math.round(performance.now() - startedAt);
  return { name, file, format, rows, columns: columns.length, bytes, sha256: hash.sha256, durationMs };
}

async function checkTable(
  connection: DuckDBConnection,
  ownFiles: readonly TableFile[],
  allFiles: readonly TableFile[],
  faults: FaultList,
  warnings: TableWarning[],
): Promise<void> {
  await checkKeys(connection, ownFiles, faults, warnings);
  for (const file of ownFiles) {
    await checkOrphans(connection, file, allFiles, warnings);
    await checkValues(connection, file, warnings);
  }
}

const checkingProgress = ({ name, bytes, rows }: LoadedTable): LoadProgress => ({
  table: name,
  stage: 'checking',
  bytesRead: bytes,
  bytesTotal: bytes,
  rowsLoaded: rows,
  elapsedMs: 0,
});

function fingerprintOf(loaded: readonly LoadedTable[]): string {
  const lines = loaded.map(({ file, sha256 }) => `${file}:${sha256}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('hex');
}
