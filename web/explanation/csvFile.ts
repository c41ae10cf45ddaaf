/** Rows as a file of comma-separated values (RFC 4180), quoted where needed; a mark tells spreadsheets it is UTF-8. */
export function csvFile(rows: readonly (readonly (string | number)[])[]): Blob {
  return new Blob(['\ufeff', csvOf(rows)], { type: 'text/csv;charset=utf-8' });
}

export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string => {
    const text = String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
