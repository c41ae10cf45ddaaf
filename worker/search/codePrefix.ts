// Codes as the index over all filters holds them: by their first letters. The expression is that of migration 0010, to
// the letter: SQLite only uses an index on an expression for the same expression.

/** So many letters tell all codes of one field apart; a test holds it. */
const LETTERS = 4;

export function prefixColumn(column: string): string {
  return `substr(${column}, 1, ${LETTERS})`;
}

export function prefixOf(code: string): string {
  return code.slice(0, LETTERS);
}
