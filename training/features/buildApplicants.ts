// From a folder of tables to applicants ready to be published: load, build features, read. Nothing is trained.

import type { StoredApplicant } from '../../wasm/artefact/applicantShard.ts';
import type { AbsentTableName } from '../tables/findTableFiles.ts';
import { loadTables } from '../tables/loadTables.ts';
import { openDatabase } from '../tables/openDatabase.ts';
import { buildFeatureTables } from './buildHistory.ts';
import { countApplicants, type PopulationPart, readApplicants } from './readApplicants.ts';

export interface BuildApplicantsProgress {
  readonly stage: string;
  readonly done: number;
  readonly total: number | null;
}

export interface BuildApplicantsOptions {
  readonly directory: string;
  readonly allowMissing: readonly AbsentTableName[];
  readonly part?: PopulationPart | 'all';
  readonly memoryLimitMb?: number;
  readonly onProgress?: (progress: BuildApplicantsProgress) => void;
}

/** Batches of applicants by ascending id. @throws TableFaultsError with every fault of the tables. */
export async function* buildApplicants(options: BuildApplicantsOptions): AsyncGenerator<StoredApplicant[]> {
  const { directory, allowMissing, part = 'all', onProgress = () => {} } = options;
  const parts: readonly PopulationPart[] = part === 'all' ? ['train', 'test'] : [part];
  const database = await openDatabase({ memoryLimitMb: options.memoryLimitMb ?? 6_000 });
  try {
    await loadTables({
      directory,
      connection: database.connection,
      allowMissing,
      onProgress: ({ table, bytesRead, bytesTotal }) =>
        onProgress({ stage: `load ${table}`, done: bytesRead, total: bytesTotal }),
    });
    await buildFeatureTables(database.connection, {
      onProgress: ({ table, rows }) => onProgress({ stage: `features ${table}`, done: rows, total: null }),
    });
    const total = await countApplicants(database.connection, parts);
    let done = 0;
    for await (const batch of readApplicants(database.connection, parts)) {
      yield batch;
      done += batch.length;
      onProgress({ stage: 'read applicants', done, total });
    }
  } finally {
    await database.close();
  }
}
