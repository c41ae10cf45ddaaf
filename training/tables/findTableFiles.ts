/** Finds which file of a folder holds each table, and in which format. It opens none of them. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FaultList } from './faultList.ts';
import { type ColumnSchema, type TableName, type TableSchema, tables } from './schema.ts';

export type TableFormat = 'csv' | 'csv.gz' | 'parquet';

/** application_train is the one file without which nothing can be trained. */
export type SideTableName = Exclude<TableName, 'application'>;

/** What may be absent where nothing is trained: a later window has applicants of application_test alone. */
export type AbsentTableName = SideTableName | 'application_train';

/** One file of one table, and the name of the DuckDB table it becomes. */
export interface TableFile {
  readonly table: TableSchema;
  /** `application_train`, `bureau`, ... */
  readonly name: string;
  /** File name with its extension, as messages quote it. */
  readonly file: string;
  readonly path: string;
  readonly format: TableFormat;
  readonly bytes: number;
  readonly columns: readonly ColumnSchema[];
}

export interface FoundFiles {
  readonly files: readonly TableFile[];
  /** Absent, and allowed to be: these become empty tables. */
  readonly missing: readonly { name: string; columns: readonly ColumnSchema[] }[];
}

const formats: readonly TableFormat[] = ['csv', 'csv.gz', 'parquet'];

/** Without it a model can still be trained: only the later population cannot be compared. */
const optionalFile = 'application_test';

/** Adds `missing_directory`, `missing_file` and `ambiguous_file` to `faults`. */
export async function findTableFiles(
  directory: string,
  allowMissing: readonly AbsentTableName[],
  faults: FaultList,
): Promise<FoundFiles> {
  const present = await readdir(directory).catch(() => null);
  const files: TableFile[] = [];
  const missing: { name: string; columns: readonly ColumnSchema[] }[] = [];
  if (!present) {
    faults.add({ reason: 'missing_directory', directory });
    return { files, missing };
  }
  const allowed: readonly string[] = [optionalFile, ...allowMissing];
  for (const table of Object.values(tables)) {
    for (const name of table.files) {
      const columns = columnsOfFile(table, name);
      const candidates = formats.filter((format) => present.includes(`${name}.${format}`));
      const format = candidates[0];
      if (candidates.length > 1) {
        faults.add({ reason: 'ambiguous_file', files: candidates.map((each) => `${name}.${each}`) });
      } else if (format) {
        const file = `${name}.${format}`;
        const path = join(directory, file);
        files.push({ table, name, file, path, format, bytes: (await stat(path)).size, columns });
      } else if (allowed.includes(name)) {
        missing.push({ name, columns });
      } else {
        faults.add({ reason: 'missing_file', directory, tried: formats.map((each) => `${name}.${each}`) });
      }
    }
  }
  return { files, missing };
}

const columnsOfFile = (table: TableSchema, name: string): readonly ColumnSchema[] =>
  table.columns.filter((column) => !column.absentFrom?.includes(name));
