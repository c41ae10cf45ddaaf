/**
 * The shape of one table's schema and the few constructors its tables of data are written with.
 * It describes the original files; it reads none of them.
 */

export type TableName =
  | 'application'
  | 'bureau'
  | 'bureau_balance'
  | 'previous_application'
  | 'POS_CASH_balance'
  | 'installments_payments'
  | 'credit_card_balance';

/** `integer` covers counts, days and months; the original files often write them with a trailing `.0`. */
export type ColumnType = 'id' | 'integer' | 'number' | 'category' | 'flag';

export interface ColumnSchema {
  readonly name: string;
  readonly type: ColumnType;
  /** Whether the original files leave the value empty in some rows. */
  readonly nullable: boolean;
  /** An empty value stops the load. In other columns that are never empty originally it is a counted warning. */
  readonly required?: true;
  /** Every category of the full data; another one is a counted warning. */
  readonly categories?: readonly string[];
  /** Plausible values, both ends included; values outside are a counted warning. */
  readonly range?: readonly [number, number];
  /** Basenames of the table's files in which the column does not exist (TARGET is not in application_test). */
  readonly absentFrom?: readonly string[];
}

export interface TableSchema {
  readonly name: TableName;
  /** Basenames without extension; each becomes one DuckDB table of that name. */
  readonly files: readonly string[];
  /** Columns that identify a row; null where the original has no such key. */
  readonly key: readonly string[] | null;
  /** The table in which `column` must be found, for the count of orphan rows. */
  readonly parent: { readonly table: TableName; readonly column: string } | null;
  /** In the order of the original files. */
  readonly columns: readonly ColumnSchema[];
}

type Range = readonly [number, number];

export const id = (name: string): ColumnSchema => ({ name, type: 'id', nullable: false, required: true });

export const flag = (name: string): ColumnSchema => ({ name, type: 'flag', nullable: false, range: [0, 1] });

export const integer = (name: string, range?: Range): ColumnSchema =>
  range ? { name, type: 'integer', nullable: false, range } : { name, type: 'integer', nullable: false };

export const number = (name: string, range?: Range): ColumnSchema =>
  range ? { name, type: 'number', nullable: false, range } : { name, type: 'number', nullable: false };

export const category = (name: string, categories: readonly string[]): ColumnSchema => ({
  name,
  type: 'category',
  nullable: false,
  categories,
});

/** The same column, empty in some rows of the original files. */
export const nullable = (column: ColumnSchema): ColumnSchema => ({ ...column, nullable: true });
