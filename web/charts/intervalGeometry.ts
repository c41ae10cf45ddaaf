// Estimates with their intervals along rows, against named lines: positions in px. Pure.

import { type LinearScale, linearScale } from './linearScale.ts';
import type { MeasureText } from './measureText.ts';
import { type RowLayout, rowLayout } from './rowLayout.ts';
import type { Tone } from './tones.ts';

export interface IntervalRow {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly tone?: Tone;
  /** Written small after the label, such as the size of a group. */
  readonly note?: string;
  /** A square instead of a dot: what others are compared with. */
  readonly isReference?: boolean;
}

/** A vertical line that rows are read against. */
export interface IntervalLine {
  readonly at: number;
  readonly label: string;
}

export interface IntervalGeometry {
  readonly layout: RowLayout;
  readonly scale: LinearScale;
  readonly rows: readonly {
    readonly x: number;
    readonly from: number;
    readonly to: number;
    readonly y: number;
  }[];
  readonly lines: readonly {
    readonly x: number;
    readonly labelY: number;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
}

const AXIS_HEIGHT = 22;
const LABEL_HEIGHT = 15;

/** @param labels of the rows with their notes. @param texts the values as written on the right. */
export function intervalGeometry(
  rows: readonly IntervalRow[],
  lines: readonly IntervalLine[],
  labels: readonly string[],
  texts: readonly string[],
  width: number,
  measure: MeasureText,
): IntervalGeometry {
  const right = Math.max(0, ...texts.map(measure)) + 14;
  const above = lines.length * LABEL_HEIGHT + (lines.length > 0 ? 4 : 0);
  const layout = rowLayout({ labels, width, right, above, below: AXIS_HEIGHT }, measure);
  const all = [...rows.flatMap(({ low, high, value }) => [low, high, value]), ...lines.map(({ at }) => at)];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low || 1) * 0.05;
  const scale = linearScale({
    domain: [low - room, high + room],
    range: [layout.left, layout.right],
    tickCount: Math.max(2, (layout.right - layout.left) / 80),
    exact: true,
  });
  return {
    layout,
    scale,
    rows: rows.map((row, i) => ({
      x: scale.at(row.value),
      from: scale.at(row.low),
      to: scale.at(row.high),
      y: layout.top(i) + layout.middle,
    })),
    lines: lines.map(({ at, label }, i) => {
      const x = scale.at(at);
      const half = measure(label) / 2;
      const anchor = x - half < layout.left ? 'start' : x + half > width ? 'end' : 'middle';
      return { x, labelY: 11 + i * LABEL_HEIGHT, anchor };
    }),
  };
}
