/**
 * What is suspicious in the input tables but no reason to stop, counted, and its wording.
 *
 * The real Kaggle files hold months and instalments of credits that are in no previous_application row, bureau
 * months without their credit, and applicants outside the sample: orphans are therefore warnings. So are repeated
 * months, which an aggregate counts twice at worst. Repeated ids of applicants and credits are faults.
 */
import { describeRepeatedKey, type RepeatedKey } from './tableFault.ts';

export type TableWarning =
  | {
      reason: 'orphan_rows';
      file: string;
      column: string;
      parents: readonly string[];
      rows: number;
      totalRows: number;
      example: string;
    }
  | { reason: 'unknown_category'; file: string; column: string; example: string; rows: number }
  | {
      reason: 'out_of_range';
      file: string;
      column: string;
      lowest: number;
      highest: number;
      range: readonly [number, number];
      rows: number;
    }
  | { reason: 'empty_values'; file: string; column: string; rows: number; totalRows: number }
  | ({ reason: 'repeated_rows' } & RepeatedKey);

/** One plain English sentence, with the number of rows it concerns. */
export function describeTableWarning(warning: TableWarning): string {
  switch (warning.reason) {
    case 'orphan_rows':
      return `${warning.file}: ${warning.rows} of ${warning.totalRows} rows have a ${warning.column} that is not in ${warning.parents.join(' or ')}, ${warning.example} for instance.`;
    case 'unknown_category':
      return `${warning.file}, column ${warning.column}: ${warning.rows} rows hold a category the model does not know, ${JSON.stringify(warning.example)} for instance.`;
    case 'out_of_range':
      return `${warning.file}, column ${warning.column}: ${warning.rows} rows outside ${warning.range[0]} to ${warning.range[1]}; the values go from ${warning.lowest} to ${warning.highest}.`;
    case 'empty_values':
      return `${warning.file}, column ${warning.column}: empty in ${warning.rows} of ${warning.totalRows} rows, never in the original files.`;
    case 'repeated_rows':
      return `${describeRepeatedKey(warning)}; all of them are counted.`;
  }
}
