// One horizontal bar or dot a row, with its interval where there is one: importances, fairness by group, candidates.

import { type Markup, markup } from '../markup.ts';
import { at, chartFrame } from './plotArea.ts';
import { linearScale } from './scale.ts';

export interface BarRow {
  readonly label: string;
  /** The value as it is to be read, at the end of the row. */
  readonly valueText: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly isEmphasised?: boolean;
}

export interface BarChartOptions {
  readonly summary: string;
  readonly rows: readonly BarRow[];
  /** Bars start at zero; dots may have any domain, since their length says nothing. */
  readonly shape: 'bar' | 'dot';
  readonly axisTitle: string;
  readonly tick: (value: number, digits: number) => string;
  /** A line through all rows, such as the whole or a legal limit. */
  readonly reference?: { readonly value: number; readonly label: string };
  readonly width?: number;
  readonly labelWidth?: number;
  readonly valueWidth?: number;
}

const ROW_HEIGHT = 26;
const TOP = 24;
const BOTTOM = 44;

export function barChart(options: BarChartOptions): Markup {
  const { rows, shape, reference, width = 640, labelWidth = 210, valueWidth = 150 } = options;
  const height = TOP + rows.length * ROW_HEIGHT + BOTTOM;
  const bottom = height - BOTTOM;
  const [left, right] = [labelWidth, width - valueWidth];
  const x = linearScale({ domain: domainOf(options), range: [left, right], tickCount: 4 });
  const zero = x.at(Math.min(Math.max(0, x.domain[0]), x.domain[1]));
  return chartFrame({ width, height, summary: options.summary }, [
    markup`<g class="grid">${x.ticks.map((tick) => markup`<line x1="${at(x.at(tick))}" x2="${at(x.at(tick))}" y1="${TOP}" y2="${bottom}"/>`)}</g>`,
    markup`<g class="tick">${x.ticks.map((tick) => markup`<text x="${at(x.at(tick))}" y="${bottom + 16}" text-anchor="middle">${options.tick(tick, x.tickDigits)}</text>`)}</g>`,
    markup`<text class="axis-title" x="${right}" y="${height - 8}" text-anchor="end">${options.axisTitle}</text>`,
    rows.map((row, i) => {
      const middle = TOP + (i + 0.5) * ROW_HEIGHT;
      const tone = row.isEmphasised === false ? 'quiet' : 'first';
      return [
        markup`<text class="label" x="${left - 12}" y="${at(middle + 4)}" text-anchor="end">${shorten(row.label, labelWidth)}</text>`,
        shape === 'bar' ? barOf(zero, x.at(row.value), middle, tone) : null,
        intervalOf(row, x.at, middle, tone),
        shape === 'dot'
          ? markup`<circle class="mark ${tone}" cx="${at(x.at(row.value))}" cy="${at(middle)}" r="4.5"/>`
          : null,
        markup`<text class="value" x="${width}" y="${at(middle + 4)}" text-anchor="end">${row.valueText}</text>`,
      ];
    }),
    reference &&
      markup`<line class="reference" x1="${at(x.at(reference.value))}" x2="${at(x.at(reference.value))}" y1="${TOP - 6}" y2="${bottom}"/><text class="note" x="${at(x.at(reference.value))}" y="${TOP - 10}" text-anchor="middle">${reference.label}</text>`,
  ]);
}

function domainOf({ rows, shape, reference }: BarChartOptions): [number, number] {
  const values = rows.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  if (reference) values.push(reference.value);
  if (shape === 'bar') values.push(0);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return high > low ? [low, high] : [low, low + 1];
}

function barOf(zero: number, end: number, middle: number, tone: string): Markup {
  return markup`<rect class="bar ${tone}" x="${at(Math.min(zero, end))}" y="${at(middle - 6)}" width="${at(Math.abs(end - zero))}" height="12" rx="2"/>`;
}

function intervalOf(
  { low, high }: BarRow,
  position: (value: number) => number,
  middle: number,
  tone: string,
): Markup | null {
  if (low === undefined || high === undefined) return null;
  return markup`<line class="interval ${tone}" x1="${at(position(low))}" x2="${at(position(high))}" y1="${at(middle)}" y2="${at(middle)}"/>`;
}

/** About 6.4 units a character at the size of labels; the table below the chart has the whole name. */
function shorten(label: string, width: number): string {
  const most = Math.floor((width - 12) / 6.4);
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`;
}
