/** Quoting of names and text put into SQL. Values of rows never pass here: they stay inside DuckDB. */

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
