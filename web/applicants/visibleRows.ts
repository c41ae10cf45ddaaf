// Which rows of a long list are drawn: those in the window and some around them, all of one height. Pure.

export interface RowWindow {
  /** Index of the first row drawn. */
  readonly first: number;
  /** One past the last row drawn. */
  readonly end: number;
}

/** Drawn before and after what is in sight, so that the next row by keyboard is there, and scrolling shows no gap. */
const ROWS_AROUND = 12;

/**
 * @param top where the list starts, in px from the top of the window; negative once it is scrolled past.
 * @param height of the window, in px.
 */
export function visibleRows(top: number, height: number, rowHeight: number, count: number): RowWindow {
  const first = Math.max(0, Math.min(count, Math.floor(-top / rowHeight)) - ROWS_AROUND);
  const inSight = Math.ceil(height / rowHeight) + 1;
  return { first, end: Math.min(count, first + inSight + 2 * ROWS_AROUND) };
}

/** Windows scroll by fractions of a pixel: a row that much beyond an edge is still within it. */
const SLACK_PX = 1;

/** The rows that lie wholly in a part of the window. @param part from and to where, in px from its top. */
export function rowsInSight(
  top: number,
  part: { readonly from: number; readonly to: number },
  rowHeight: number,
  count: number,
): RowWindow {
  const first = Math.max(0, Math.min(count, Math.ceil((part.from - SLACK_PX - top) / rowHeight)));
  const end = Math.max(first, Math.min(count, Math.floor((part.to + SLACK_PX - top) / rowHeight)));
  return { first, end };
}
