// The room of a chart with two axes, and the scales in it. Pure.

import { type LinearScale, linearScale } from './linearScale.ts';
import type { MeasureText } from './measureText.ts';

export interface PlotBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: LinearScale;
  readonly y: LinearScale;
}

export interface PlotBoxOptions {
  readonly width: number;
  readonly height: number;
  readonly xDomain: readonly [number, number];
  readonly yDomain: readonly [number, number];
  /** Ends of x stand at the data, not at whole steps. */
  readonly exactX?: boolean;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  /** Room above, for labels of markers, px. */
  readonly above?: number;
}

const BELOW = 24;

export function plotBox(options: PlotBoxOptions, measure: MeasureText): PlotBox {
  const { width, height, xDomain, yDomain, exactX = false, above = 0 } = options;
  const [top, bottom] = [8 + above, height - BELOW];
  const y = linearScale({
    domain: yDomain,
    range: [bottom, top],
    tickCount: Math.max(2, (bottom - top) / 44),
  });
  const left = 10 + Math.max(20, ...y.ticks.map((tick) => measure(options.formatY(tick))));
  const right = width - 10;
  const widest = Math.max(...xDomain.map((end) => measure(options.formatX(end)))) + 24;
  const x = linearScale({
    domain: xDomain,
    range: [left, right],
    tickCount: Math.max(2, (right - left) / widest),
    exact: exactX,
  });
  return { left, right, top, bottom, x, y };
}
