/**
 * The open tables of one output folder. They become visible together: every file is whole and closed before the
 * first gets its final name; after a failure none remains.
 */
import { mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { type TableName, tables } from '../tables/schema.ts';
import { CsvWriter } from './csvWriter.ts';
import type { LenderTables } from './previousLoans.ts';
import { asWriteError } from './syntheticError.ts';

export type FileName =
  | 'application_train'
  | 'application_test'
  | 'outcomes'
  | Exclude<TableName, 'application'>;

export interface HistoryTables extends LenderTables {
  readonly bureau: CsvWriter;
  readonly bureauBalance: CsvWriter;
}

/** Columns of a file in the original's order. */
export function headerOf(file: FileName): string[] {
  if (file === 'outcomes') return ['SK_ID_CURR', 'TARGET'];
  const table = file === 'application_train' || file === 'application_test' ? 'application' : file;
  return tables[table].columns
    .filter((column) => !column.absentFrom?.includes(file))
    .map((column) => column.name);
}

export class TableFiles {
  private readonly folder: string;
  private readonly madeFolder: boolean;
  private readonly files: CsvWriter[] = [];

  constructor(folder: string) {
    this.folder = folder;
    try {
      this.madeFolder = mkdirSync(folder, { recursive: true }) !== undefined;
    } catch (error) {
      throw asWriteError(error, folder, 0);
    }
  }

  open(file: FileName): CsvWriter {
    const writer = new CsvWriter(join(this.folder, `${file}.csv`), headerOf(file));
    this.files.push(writer);
    return writer;
  }

  openHistories(): HistoryTables {
    return {
      bureau: this.open('bureau'),
      bureauBalance: this.open('bureau_balance'),
      previousApplication: this.open('previous_application'),
      posBalance: this.open('POS_CASH_balance'),
      instalments: this.open('installments_payments'),
      card: this.open('credit_card_balance'),
    };
  }

  get rows(): number {
    return this.files.reduce((sum, file) => sum + file.rows, 0);
  }

  /** Closes every file and gives it its final name. @returns rows and bytes by file path */
  publish(): { path: string; rows: number; bytes: number }[] {
    for (const file of this.files) file.close();
    for (const file of this.files) file.publish();
    return this.files.map(({ path, rows, bytes }) => ({ path, rows, bytes }));
  }

  /** Removes the unfinished tables, and the folder where it was made for them. */
  discard(): void {
    for (const file of this.files) file.discard();
    if (this.madeFolder && readdirSync(this.folder).length === 0) rmdirSync(this.folder);
  }
}
