/**
 * Opens DuckDB, in memory or on disk, inside a memory limit: what does not fit is spilled to a temporary folder.
 * It loads nothing; every stage of training receives the connection it returns.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

export interface OpenDatabaseOptions {
  /** A file, created when absent; without it the database lives in memory. */
  readonly path?: string;
  /** Mebibytes DuckDB may hold before it spills; the process as a whole was seen to hold up to 700 more. */
  readonly memoryLimitMb?: number;
  readonly threads?: number;
  /** Where to spill; by default a new folder under the system's, removed by `close`. */
  readonly temporaryDirectory?: string;
}

export interface Database {
  readonly connection: DuckDBConnection;
  /** Writes the file out, frees the memory and removes the spill folder it made. Safe to call twice. */
  readonly close: () => Promise<void>;
}

/** Enough for the full Kaggle tables (58 million rows) on the smallest machine the project supports. */
const defaultMemoryLimitMb = 2048;

/** @throws when the file is not a DuckDB database or another process holds it. */
export async function openDatabase(options: OpenDatabaseOptions = {}): Promise<Database> {
  const ownDirectory = options.temporaryDirectory
    ? null
    : await mkdtemp(join(tmpdir(), 'clairscore-duckdb-'));
  const removeOwnDirectory = async () => {
    if (ownDirectory) await rm(ownDirectory, { recursive: true, force: true });
  };
  try {
    const instance = await DuckDBInstance.create(options.path ?? ':memory:', {
      memory_limit: `${options.memoryLimitMb ?? defaultMemoryLimitMb}MiB`,
      threads: String(options.threads ?? availableParallelism()),
      temp_directory: options.temporaryDirectory ?? ownDirectory ?? '',
    });
    const connection = await instance.connect();
    await enableSilentProgress(connection);
    let isOpen = true;
    const close = async () => {
      if (!isOpen) return;
      isOpen = false;
      connection.closeSync();
      instance.closeSync();
      await removeOwnDirectory();
    };
    return { connection, close };
  } catch (error) {
    await removeOwnDirectory();
    throw error;
  }
}

/** DuckDB measures progress only while its progress bar is enabled; it need not print one. */
async function enableSilentProgress(connection: DuckDBConnection): Promise<void> {
  await connection.run('SET enable_progress_bar = true');
  await connection.run('SET enable_progress_bar_print = false');
}
