// Where rows with a label and something drawn to its right stand: labels beside where there is room, above where not. Pure.

import type { MeasureText } from './measureText.ts';

export interface RowLayout {
  readonly labelsAbove: boolean;
  /** Room of the labels beside the plot, px; 0 when they are above. */
  readonly labelWidth: number;
  /** Ends of the plot, px. */
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  /** Middle of what is drawn in a row, from its top, px. */
  readonly middle: number;
  readonly height: number;
  readonly top: (row: number) => number;
}

export interface RowLayoutOptions {
  readonly labels: readonly string[];
  readonly width: number;
  /** Room right of the plot, for values written there, px. */
  readonly right: number;
  /** Room above the first row and below the last, px. */
  readonly above: number;
  readonly below: number;
}

const GAP = 12;
const BESIDE = { rowHeight: 26, middle: 13 } as const;
const ABOVE = { rowHeight: 42, middle: 30 } as const;
/** A narrower plot than this is none. */
const LEAST_PLOT_SHARE = 0.45;

export function rowLayout(options: RowLayoutOptions, measure: MeasureText): RowLayout {
  const { labels, width, above, below } = options;
  const widest = Math.max(0, ...labels.map(measure));
  const labelsAbove = width - widest - GAP - options.right < width * LEAST_PLOT_SHARE;
  const { rowHeight, middle } = labelsAbove ? ABOVE : BESIDE;
  return {
    labelsAbove,
    labelWidth: labelsAbove ? 0 : widest,
    left: labelsAbove ? 2 : widest + GAP,
    right: width - options.right,
    rowHeight,
    middle,
    height: above + labels.length * rowHeight + below,
    top: (row) => above + row * rowHeight,
  };
}

/** The row at a height, px. */
export function rowAt({ top, rowHeight }: RowLayout, y: number, count: number): number | null {
  const row = Math.floor((y - top(0)) / rowHeight);
  return row >= 0 && row < count ? row : null;
}
