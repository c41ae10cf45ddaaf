// A chart with its caption, and the numbers behind it for whoever wants or needs them as text.

import { dataTable, type TableOptions } from './dataTable.ts';
import { type Markup, markup } from './markup.ts';

export interface FigureOptions {
  readonly chart: Markup;
  readonly caption: string;
  readonly tableTitle: string;
  readonly table: Pick<TableOptions, 'columns' | 'rows'>;
  /** The table says more than the chart: it is shown, and printed. */
  readonly isTableOpen?: boolean;
}

export function figure({ chart, caption, tableTitle, table, isTableOpen }: FigureOptions): Markup {
  return markup`<figure>${chart}<figcaption>${caption}</figcaption><details${isTableOpen ? OPEN : null}><summary>${tableTitle}</summary>${dataTable({ ...table, caption, isCaptionHidden: true, isDense: true })}</details></figure>`;
}

const OPEN = markup` open`;
