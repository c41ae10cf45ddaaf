// What a line chart shows, and its numbers as stops, table and columns for uPlot. Pure: no DOM, no colours.

import type { ChartTable } from './chartTable.ts';
import type { Tone } from './tones.ts';

export interface LineSeries {
  readonly label: string;
  readonly tone: Tone;
  readonly stroke: 'line' | 'dashed' | 'dotted';
  /** One a value of x; null = a gap. */
  readonly values: readonly (number | null)[];
  /** The interval around each value. */
  readonly band?: { readonly low: readonly (number | null)[]; readonly high: readonly (number | null)[] };
}

/** A vertical line at a value of x, named. */
export interface LineMarker {
  readonly x: number;
  readonly label: string;
  readonly tone: Tone;
}

/** A stretch of x, shaded and named in the legend. */
export interface LineZone {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** A point off the lines, such as where an applicant stands. */
export interface LinePoint {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly tone: Tone;
}

export interface LineAxis {
  readonly title: string;
  readonly format: (value: number) => string;
  /** The data's own unless given. */
  readonly domain?: readonly [number, number];
}

export interface LineData {
  /** Ascending. */
  readonly x: readonly number[];
  readonly series: readonly LineSeries[];
  readonly xAxis: LineAxis;
  readonly yAxis: LineAxis;
  readonly markers?: readonly LineMarker[];
  readonly zones?: readonly LineZone[];
  readonly points?: readonly LinePoint[];
  /** A horizontal line, such as a limit. */
  readonly level?: { readonly y: number; readonly label: string };
}

export interface IntervalWording {
  readonly colon: string;
  readonly interval: (value: string, low: string, high: string) => string;
  readonly absent: string;
  readonly lowest: string;
  readonly highest: string;
}

/** "Threshold 8.5 %: Cost 0.48 (0.44 to 0.52); …", one a value of x. */
export function lineStops({ x, series, xAxis, yAxis }: LineData, words: IntervalWording): string[] {
  return x.map((at, i) => {
    const values = series.map(({ label, values, band }) => {
      const value = values[i];
      if (value === null || value === undefined) return `${label} ${words.absent}`;
      const [low, high] = [band?.low[i], band?.high[i]];
      const text = yAxis.format(value);
      const shown =
        typeof low === 'number' && typeof high === 'number'
          ? words.interval(text, yAxis.format(low), yAxis.format(high))
          : text;
      return `${label} ${shown}`;
    });
    return `${xAxis.title} ${xAxis.format(at)}${words.colon}${values.join(' ; ')}`;
  });
}

export function lineTable({ x, series, xAxis, yAxis }: LineData, words: IntervalWording): ChartTable {
  const columns = series.flatMap(({ label, band }) => [
    { label, format: yAxis.format },
    ...(band
      ? [
          { label: `${label}, ${words.lowest.toLowerCase()}`, format: yAxis.format },
          { label: `${label}, ${words.highest.toLowerCase()}`, format: yAxis.format },
        ]
      : []),
  ]);
  return {
    columns: [{ label: xAxis.title, format: xAxis.format }, ...columns],
    rows: x.map((at, i) => [
      at,
      ...series.flatMap(({ values, band }) => [
        values[i] ?? null,
        ...(band ? [band.low[i] ?? null, band.high[i] ?? null] : []),
      ]),
    ]),
  };
}

/** Columns in uPlot's order: x, then each series, each followed by the low and high of its band. */
export function lineColumns({ x, series }: LineData): (number | null)[][] {
  const own = series.flatMap(({ values, band }) => (band ? [values, band.low, band.high] : [values]));
  return [[...x], ...own.map((column) => [...column])];
}

/** What tells two charts apart that one uPlot cannot both draw: how many lines there are, and their signs. */
export function lineShape({ series, markers, zones, level }: LineData): string {
  const lines = series.map(({ tone, stroke, band }) => `${tone} ${stroke} ${band ? 'band' : ''}`);
  return [...lines, markers?.length ?? 0, zones?.length ?? 0, level ? 'level' : ''].join('|');
}

/** Ends of y that hold every value, band, point and level, or those given. */
export function lineDomain({ series, yAxis, points, level }: LineData): readonly [number, number] {
  if (yAxis.domain) return yAxis.domain;
  const all = series.flatMap(({ values, band }) => [...values, ...(band?.low ?? []), ...(band?.high ?? [])]);
  for (const { y } of points ?? []) all.push(y);
  if (level) all.push(level.y);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of all) {
    if (value === null || !Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  if (low === high) return [low - 1, high + 1];
  const room = (high - low) * 0.05;
  return [low >= 0 && low - room < 0 ? 0 : low - room, high + room];
}

/** The stop nearest to a value of x. */
export function nearestStop(x: readonly number[], value: number): number | null {
  let best: number | null = null;
  for (const [i, at] of x.entries()) {
    if (best === null || Math.abs(at - value) < Math.abs(x[best]! - value)) best = i;
  }
  return best;
}
