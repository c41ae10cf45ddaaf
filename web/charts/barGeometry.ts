// Bars along rows, from zero to the value: positions in px of everything a bar chart draws. Pure.

import { type LinearScale, linearScale } from './linearScale.ts';
import type { MeasureText } from './measureText.ts';
import { type RowLayout, rowLayout } from './rowLayout.ts';
import type { Tone } from './tones.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** Interval around the value. */
  readonly low?: number;
  readonly high?: number;
  /** What the value was, marked across the bar. */
  readonly before?: number;
  readonly tone?: Tone;
  /** Said after the value, such as how many it stands for. */
  readonly note?: string;
  /** The row that the page is about. */
  readonly isMarked?: boolean;
}

export interface BarGeometry {
  readonly layout: RowLayout;
  readonly scale: LinearScale;
  readonly zero: number;
  readonly bars: readonly BarPlace[];
}

interface BarPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where the value is written, right of the bar and its interval. */
  readonly textX: number;
  readonly whisker: { readonly from: number; readonly to: number } | null;
  /** Where the mark of the earlier value stands. */
  readonly beforeX: number | null;
}

const BAR_HEIGHT = 12;
const AXIS_HEIGHT = 22;

/** @param texts the value of each bar as it is written. @param domain of the axis; the data's own unless given. */
export function barGeometry(
  bars: readonly Bar[],
  texts: readonly string[],
  width: number,
  measure: MeasureText,
  domain?: readonly [number, number],
): BarGeometry {
  const right = Math.max(0, ...texts.map(measure)) + 12;
  const labels = bars.map(({ label }) => label);
  const layout = rowLayout({ labels, width, right, above: 0, below: AXIS_HEIGHT }, measure);
  const values = bars.flatMap(({ value, low, high, before }) => [
    ...[value, low ?? value, high ?? value, before ?? value],
  ]);
  const scale = linearScale({
    domain: domain ?? [Math.min(0, ...values), Math.max(0, ...values)],
    range: [layout.left, layout.right],
    tickCount: Math.max(2, (layout.right - layout.left) / 90),
  });
  const zero = scale.at(0);
  return {
    layout,
    scale,
    zero,
    bars: bars.map(({ value, low, high, before }, row) => {
      const end = scale.at(value);
      const beforeX = before === undefined ? null : scale.at(before);
      const whisker =
        low === undefined || high === undefined ? null : { from: scale.at(low), to: scale.at(high) };
      return {
        x: Math.min(zero, end),
        y: layout.top(row) + layout.middle - BAR_HEIGHT / 2,
        width: Math.abs(end - zero),
        height: BAR_HEIGHT,
        textX: Math.max(zero, end, whisker?.to ?? 0, beforeX ?? 0) + 6,
        whisker,
        beforeX,
      };
    }),
  };
}
