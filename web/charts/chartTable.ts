// The numbers of a picture as a table: what is shown beside it, and what is downloaded as CSV.

export type ChartCell = string | number | null;

export interface ChartColumn {
  readonly label: string;
  /** How a number of this column is shown; the CSV has it in full. */
  readonly format?: (value: number) => string;
}

export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  /** One cell a column. */
  readonly rows: readonly (readonly ChartCell[])[];
}

/** How a language writes a file that its spreadsheets open as a table. */
export interface CsvStyle {
  readonly separator: ',' | ';';
  readonly decimalMark: '.' | ',';
}

/** RFC 4180, with a byte order mark: spreadsheets take the file for UTF-8 by it alone. */
export function csvOf({ columns, rows }: ChartTable, { separator, decimalMark }: CsvStyle): string {
  const field = (cell: ChartCell): string => {
    if (cell === null) return '';
    const text = typeof cell === 'number' ? String(cell).replace('.', decimalMark) : cell;
    return /["\n\r]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [columns.map(({ label }) => label), ...rows].map((cells) => cells.map(field).join(separator));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** A cell as a person reads it; null where there is nothing to read. */
export function cellText(cell: ChartCell, column: ChartColumn): string | null {
  if (cell === null || (typeof cell === 'number' && Number.isNaN(cell))) return null;
  return typeof cell === 'number' ? (column.format?.(cell) ?? String(cell)) : cell;
}
