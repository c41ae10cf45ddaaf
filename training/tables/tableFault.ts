/**
 * What can be wrong with the input tables so that a run must stop, each with its evidence, and its wording.
 * What is merely suspicious is a TableWarning.
 */

export type TableFault =
  | { reason: 'missing_directory'; directory: string }
  | { reason: 'missing_file'; directory: string; tried: readonly string[] }
  | { reason: 'ambiguous_file'; files: readonly string[] }
  | { reason: 'unreadable_file'; file: string; detail: string }
  | { reason: 'corrupt_gzip'; file: string; bytes: number; detail: string }
  | { reason: 'empty_file'; file: string }
  | { reason: 'header_only'; file: string; columns: number }
  | { reason: 'missing_columns'; file: string; columns: readonly string[]; expected: number }
  | { reason: 'unknown_columns'; file: string; columns: readonly string[]; expected: number }
  | { reason: 'repeated_columns'; file: string; columns: readonly string[] }
  | { reason: 'wrong_type'; file: string; line: number; column: string; value: string; expected: string }
  | { reason: 'empty_value'; file: string; line: number; column: string }
  | { reason: 'ragged_row'; file: string; line: number; found: number; expected: number }
  | { reason: 'not_utf8'; file: string; line: number }
  | { reason: 'broken_quote'; file: string; line: number }
  | { reason: 'mixed_line_ends'; file: string; line: number; found: string; expected: string }
  | ({ reason: 'duplicate_key' } & RepeatedKey);

/** Keys found on more than one row: the smallest one as evidence, and how many there are. */
export interface RepeatedKey {
  readonly file: string;
  readonly columns: readonly string[];
  readonly value: string;
  /** Rows that carry `value`. */
  readonly occurrences: number;
  /** Different keys that appear more than once, `value` among them. */
  readonly repeatedKeys: number;
  /** Rows that would have to go for every key to be unique. */
  readonly surplusRows: number;
}

/** One plain English sentence, with what was found and what was expected. */
export function describeTableFault(fault: TableFault): string {
  switch (fault.reason) {
    case 'missing_directory':
      return `There is no folder ${fault.directory}.`;
    case 'missing_file':
      return `None of ${fault.tried.join(', ')} is in ${fault.directory}.`;
    case 'ambiguous_file':
      return `${fault.files.join(' and ')} hold the same table; keep one of the ${fault.files.length}.`;
    case 'unreadable_file':
      return `${fault.file} cannot be read: ${fault.detail}`;
    case 'corrupt_gzip':
      return `${fault.file} is damaged or cut short after ${fault.bytes} compressed bytes: ${fault.detail}.`;
    case 'empty_file':
      return `${fault.file} is empty: it has no header and no row.`;
    case 'header_only':
      return `${fault.file} has a header of ${fault.columns} columns and 0 rows; at least 1 is expected.`;
    case 'missing_columns':
      return `${fault.file} lacks ${count(fault.columns.length, 'column')} of ${fault.expected}: ${list(fault.columns)}.`;
    case 'unknown_columns':
      return `${fault.file} has ${count(fault.columns.length, 'column')} beyond the ${fault.expected} known: ${list(fault.columns)}.`;
    case 'repeated_columns':
      return `${fault.file} names ${count(fault.columns.length, 'column')} more than once: ${list(fault.columns)}.`;
    case 'wrong_type':
      return `${place(fault)}, column ${fault.column}: ${JSON.stringify(fault.value)} is not ${fault.expected}.`;
    case 'empty_value':
      return `${place(fault)}, column ${fault.column}: the value is empty, and every row needs one.`;
    case 'ragged_row':
      return `${place(fault)} has ${count(fault.found, 'field')}, the header has ${fault.expected}.`;
    case 'not_utf8':
      return `${place(fault)} holds bytes that are not UTF-8 text.`;
    case 'broken_quote':
      return `${place(fault)} opens a quoted value that is not properly closed.`;
    case 'mixed_line_ends':
      return `${place(fault)} ends with ${fault.found}, the lines before it with ${fault.expected}.`;
    case 'duplicate_key':
      return `${describeRepeatedKey(fault)}; every row must have its own.`;
  }
}

/** Shared by the fault (keys that must be unique) and the warning (those that merely should be). */
export function describeRepeatedKey(repeated: RepeatedKey): string {
  const key = `${repeated.columns.join(', ')} ${repeated.value}`;
  const others = `${count(repeated.repeatedKeys, 'key')} repeated, ${count(repeated.surplusRows, 'row')} too many`;
  return `${repeated.file}: ${key} is on ${repeated.occurrences} rows (${others})`;
}

const listedColumns = 8;

function list(columns: readonly string[]): string {
  const shown = columns.slice(0, listedColumns).map((column) => column || '(no name)');
  const hidden = columns.length - shown.length;
  return hidden > 0 ? `${shown.join(', ')} and ${hidden} more` : shown.join(', ');
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** Parquet has no lines: there the number is that of the row. Lines count from 1, the header being line 1. */
const place = ({ file, line }: { file: string; line: number }): string =>
  `${file}, ${file.endsWith('.parquet') ? 'row' : 'line'} ${line}`;
