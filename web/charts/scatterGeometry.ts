// Thousands of people as points of two numbers: places, and what a column of the picture holds. Pure.

import type { ChartColumn, ChartTable } from './chartTable.ts';
import type { LineAxis } from './lineChartData.ts';
import type { MeasureText } from './measureText.ts';
import { type PlotBox, plotBox } from './plotBox.ts';
import type { Tone } from './tones.ts';

export interface ScatterClass {
  readonly label: string;
  readonly tone: Tone;
  /** Discs and crosses tell classes apart without colour. */
  readonly shape: 'disc' | 'cross';
}

export interface ScatterData {
  /** Points as columns of equal length; NaN where either is unknown: not drawn. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Which of `classes` each point is of. */
  readonly classOf: Uint8Array;
  readonly classes: readonly ScatterClass[];
  readonly xAxis: LineAxis;
  readonly yAxis: LineAxis;
  /** The one the page is about. */
  readonly marked: { readonly x: number; readonly y: number; readonly label: string } | null;
}

/** What a vertical strip of the picture holds: the stops of the cursor and the rows of the table. */
export interface ScatterStrip {
  readonly from: number;
  readonly to: number;
  readonly points: number;
  readonly medianY: number;
  readonly byClass: readonly number[];
}

export const STRIPS = 20;
/** Of the values, on either side, that may lie outside the picture: a few far ones would press the rest together. */
const OUTSIDE_SHARE = 0.005;

/** Ends that hold all but the farthest values, and the marked one. */
export function scatterDomain(values: Float32Array, marked: number | null): readonly [number, number] {
  const [low, high] = middleOf(values);
  const held = marked !== null && Number.isFinite(marked) ? marked : low;
  return [Math.min(low, held), Math.max(high, held)];
}

/** Sorted once: the marked one moves, the thousands do not. */
const middles = new WeakMap<Float32Array, readonly [number, number]>();

function middleOf(values: Float32Array): readonly [number, number] {
  const found = middles.get(values);
  if (found) return found;
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const at = (share: number, round: (place: number) => number): number =>
    known[round((known.length - 1) * share)] ?? Number.NaN;
  const middle: readonly [number, number] =
    known.length === 0 ? [0, 1] : [at(OUTSIDE_SHARE, Math.floor), at(1 - OUTSIDE_SHARE, Math.ceil)];
  middles.set(values, middle);
  return middle;
}

export function scatterBox(data: ScatterData, width: number, height: number, measure: MeasureText): PlotBox {
  const { x, y, xAxis, yAxis, marked } = data;
  return plotBox(
    {
      width,
      height,
      xDomain: xAxis.domain ?? scatterDomain(x, marked?.x ?? null),
      yDomain: yAxis.domain ?? scatterDomain(y, marked?.y ?? null),
      formatX: xAxis.format,
      formatY: yAxis.format,
    },
    measure,
  );
}

/** Of equal width over the domain of x; strips without a point are left out. */
export function scatterStrips(data: ScatterData): ScatterStrip[] {
  const { x, y, classOf, classes, xAxis, marked } = data;
  const [low, high] = xAxis.domain ?? scatterDomain(x, marked?.x ?? null);
  const step = (high - low) / STRIPS || 1;
  const held = Array.from({ length: STRIPS }, () => ({ ys: [] as number[], byClass: classes.map(() => 0) }));
  for (let i = 0; i < x.length; i++) {
    const [at, up] = [x[i]!, y[i]!];
    if (!(at >= low && at <= high) || Number.isNaN(up)) continue;
    const strip = held[Math.min(STRIPS - 1, Math.floor((at - low) / step))]!;
    strip.ys.push(up);
    strip.byClass[classOf[i]!]! += 1;
  }
  return held.flatMap(({ ys, byClass }, i) =>
    ys.length === 0
      ? []
      : [{ from: low + i * step, to: low + (i + 1) * step, points: ys.length, medianY: median(ys), byClass }],
  );
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  const middle = values.length >> 1;
  return values.length % 2 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
}

export function scatterTable(
  strips: readonly ScatterStrip[],
  { xAxis, yAxis, classes }: ScatterData,
  words: { readonly from: string; readonly to: string; readonly median: (title: string) => string },
  formatCount: (count: number) => string,
): ChartTable {
  const columns: ChartColumn[] = [
    { label: `${xAxis.title}, ${words.from.toLowerCase()}`, format: xAxis.format },
    { label: `${xAxis.title}, ${words.to.toLowerCase()}`, format: xAxis.format },
    { label: words.median(yAxis.title), format: yAxis.format },
    ...classes.map(({ label }) => ({ label, format: formatCount })),
  ];
  return { columns, rows: strips.map(({ from, to, medianY, byClass }) => [from, to, medianY, ...byClass]) };
}
