// A table of finished texts. Numbers are set right and in figures of equal width; the first column names the row.

import { type Content, type Markup, markup } from './markup.ts';

export interface Column {
  readonly title: string;
  readonly isNumber?: boolean;
}

/** A cell with a tint from 0 to 1: how near its value is to the best of its kind. */
export class HeatedCell {
  readonly content: Content;
  readonly heat: number;
  constructor(content: Content, heat: number) {
    this.content = content;
    this.heat = heat;
  }
}

export type Cell = Content | HeatedCell;

export interface TableOptions {
  /** Read before the table; seen too unless `isCaptionHidden`. */
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly isDense?: boolean;
  /** So long that it may go over pages when printed. */
  readonly isLong?: boolean;
  /** Wider than a narrow screen, and without a link that would bring the keyboard to what is hidden. */
  readonly isReached?: boolean;
}

export function dataTable({
  caption,
  isCaptionHidden,
  columns,
  rows,
  isDense,
  isLong,
  isReached,
}: TableOptions): Markup {
  return markup`<div class="table-frame${isLong ? ' long' : null}"${isReached && reachedAs(caption)}><table class="${isDense ? 'dense' : 'plain'}"><caption${isCaptionHidden ? HIDDEN : null}>${caption}</caption><thead><tr>${columns.map(({ title, isNumber }) => markup`<th scope="col"${isNumber ? NUMBER : null}>${title}</th>`)}</tr></thead><tbody>${rows.map((row) => markup`<tr>${row.map((cell, i) => cellOf(cell, i, columns[i]))}</tr>`)}</tbody></table></div>`;
}

function reachedAs(caption: string): Markup {
  return markup` role="region" tabindex="0" aria-label="${caption}"`;
}

const HIDDEN = markup` class="hidden"`;
const NUMBER = markup` class="number"`;

function cellOf(cell: Cell, position: number, column: Column | undefined): Markup {
  if (cell instanceof HeatedCell) {
    return markup`<td class="${column?.isNumber ? 'number' : 'text'} heat" style="--heat:${Math.round(cell.heat * 100)}%">${cell.content}</td>`;
  }
  if (position === 0) return markup`<th scope="row">${cell}</th>`;
  return markup`<td class="${column?.isNumber ? 'number' : 'text'}">${cell}</td>`;
}
