// From a start to an end by signed steps, row by row: where each step stands. Pure.

import { type LinearScale, linearScale } from './linearScale.ts';
import type { MeasureText } from './measureText.ts';
import { type RowLayout, rowLayout } from './rowLayout.ts';

export interface WaterfallStep {
  readonly label: string;
  /** Added to the sum so far. */
  readonly change: number;
}

export interface WaterfallGeometry {
  readonly layout: RowLayout;
  readonly scale: LinearScale;
  /** First row the start, last row the end, the steps between. */
  readonly rows: readonly WaterfallRow[];
}

export interface WaterfallRow {
  readonly kind: 'total' | 'up' | 'down' | 'none';
  /** Sum after this row. */
  readonly sum: number;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  /** Where the sum after this row is drawn: the next row starts there. */
  readonly endX: number;
}

export const WATERFALL_BAR_HEIGHT = 14;
const AXIS_HEIGHT = 22;

/** @param levels other sums to keep in sight, such as the decision threshold. @param labels of all rows, start and end too. */
export function waterfallGeometry(
  start: number,
  steps: readonly WaterfallStep[],
  levels: readonly number[],
  labels: readonly string[],
  valueTexts: readonly string[],
  width: number,
  measure: MeasureText,
): WaterfallGeometry {
  const sums = [start];
  for (const { change } of steps) sums.push(sums[sums.length - 1]! + change);
  const right = Math.max(0, ...valueTexts.map(measure)) + 12;
  const layout = rowLayout(
    { labels, width, right, above: levels.length > 0 ? 18 : 0, below: AXIS_HEIGHT },
    measure,
  );
  const all = [...sums, ...levels];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low || 1) * 0.06;
  const scale = linearScale({
    domain: [low - room, high + room],
    range: [layout.left, layout.right],
    tickCount: Math.max(2, (layout.right - layout.left) / 80),
    exact: true,
  });
  const place = (row: number, from: number, to: number, kind: WaterfallRow['kind']): WaterfallRow => ({
    kind,
    sum: to,
    x: Math.min(scale.at(from), scale.at(to)),
    width: Math.abs(scale.at(to) - scale.at(from)),
    y: layout.top(row) + layout.middle - WATERFALL_BAR_HEIGHT / 2,
    endX: scale.at(to),
  });
  const origin = scale.domain[0];
  const last = sums[sums.length - 1]!;
  return {
    layout,
    scale,
    rows: [
      place(0, origin, start, 'total'),
      ...steps.map(({ change }, i) =>
        place(i + 1, sums[i]!, sums[i + 1]!, change > 0 ? 'up' : change < 0 ? 'down' : 'none'),
      ),
      place(steps.length + 1, origin, last, 'total'),
    ],
  };
}
