// A table whose cells are tinted by how good their figure is within its row or column: the eye finds the best first.

import { type Cell, type Column, dataTable, HeatedCell } from '../dataTable.ts';
import type { Markup } from '../markup.ts';

export interface HeatCell {
  readonly value: number;
  readonly text: string;
}

export interface HeatColumn extends Column {
  /** Which way is good; a column without it has no tint. */
  readonly better?: 'higher' | 'lower';
}

export interface HeatTableOptions {
  readonly caption: string;
  readonly columns: readonly HeatColumn[];
  /** The first cell names the row; the columns count from it. */
  readonly rows: readonly { readonly name: string; readonly cells: readonly HeatCell[] }[];
}

export function heatTable({ caption, columns, rows }: HeatTableOptions): Markup {
  return dataTable({
    caption,
    columns,
    rows: rows.map(({ name, cells }) => [
      name,
      ...cells.map(({ value, text }, i): Cell => {
        const better = columns[i + 1]?.better;
        if (!better) return text;
        const peers = rows.map((row) => row.cells[i]?.value ?? value);
        return new HeatedCell(text, heatOf(value, peers, better));
      }),
    ]),
  });
}

/**
 * Share of the other peers that are worse: 1 for the best alone, 0 for the worst. Ranks, because one hopeless peer
 * would make all others look alike.
 */
export function heatOf(value: number, peers: readonly number[], better: 'higher' | 'lower'): number {
  const isWorse = (peer: number) => (better === 'higher' ? peer < value : peer > value);
  return peers.length < 2 ? 0 : peers.filter(isWorse).length / (peers.length - 1);
}
