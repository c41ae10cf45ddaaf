/**
 * Edges of cells between granted and refused, as a path in units of cells: x to the right, y downwards.
 * @param granted row after row, `columns` cells each.
 */
export function decisionContour(granted: readonly boolean[], columns: number): string {
  const rows = granted.length / columns;
  const parts: string[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const own = granted[row * columns + column];
      if (column + 1 < columns && granted[row * columns + column + 1] !== own) {
        parts.push(`M${column + 1} ${row}v1`);
      }
      if (row + 1 < rows && granted[(row + 1) * columns + column] !== own)
        parts.push(`M${column} ${row + 1}h1`);
    }
  }
  return parts.join('');
}
