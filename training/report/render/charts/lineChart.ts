// Curves on two axes: ROC, precision and recall, cost by threshold. Lines are named beside themselves, not in a legend.

import { type Markup, markup } from '../markup.ts';
import type { Numbers } from '../numbers.ts';
import { at, axes, chartFrame, PLOT_MARGINS, PLOT_SIZE } from './plotArea.ts';
import { linearScale, type Scale } from './scale.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly points: readonly Point[];
  readonly tone: 'first' | 'second' | 'quiet' | 'reference';
}

export interface Mark extends Point {
  readonly label: string;
  readonly tone: 'first' | 'second' | 'quiet';
  /** Where the label stands, seen from the mark. */
  readonly side: 'left' | 'right' | 'above' | 'below';
  /** How far above the label is lifted, with a line to the mark: out of the way of a curve. */
  readonly lift?: number;
}

export interface Band {
  readonly points: readonly { readonly x: number; readonly low: number; readonly high: number }[];
}

export interface LineChartOptions {
  readonly numbers: Numbers;
  readonly summary: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly xDomain: readonly [number, number];
  readonly yDomain: readonly [number, number];
  readonly lines: readonly Line[];
  readonly marks?: readonly Mark[];
  readonly band?: Band;
  /** A stretch of the x axis to set off, such as thresholds of about equal cost. */
  readonly stretch?: { readonly from: number; readonly to: number; readonly label: string };
  readonly height?: number;
  readonly isShareX?: boolean;
  readonly isShareY?: boolean;
}

export function lineChart(options: LineChartOptions): Markup {
  const size = { width: PLOT_SIZE.width, height: options.height ?? PLOT_SIZE.height };
  const { top, right, bottom, left } = PLOT_MARGINS;
  const x = linearScale({ domain: options.xDomain, range: [left, size.width - right], isNice: false });
  const y = linearScale({ domain: options.yDomain, range: [size.height - bottom, top] });
  const tick = (isShare: boolean | undefined) => (value: number, digits: number) =>
    isShare ? options.numbers.share(value, Math.max(0, digits - 2)) : options.numbers.decimal(value, digits);
  return chartFrame({ ...size, summary: options.summary }, [
    options.stretch && stretchOf(options.stretch, x, y),
    axes(
      { scale: x, title: options.xTitle, tick: tick(options.isShareX) },
      { scale: y, title: options.yTitle, tick: tick(options.isShareY) },
      size,
      PLOT_MARGINS,
    ),
    options.band && bandOf(options.band, x, y),
    options.lines.map(({ points, tone }) => markup`<path class="line ${tone}" d="${pathOf(points, x, y)}"/>`),
    (options.marks ?? []).map((mark) => markOf(mark, x, y)),
  ]);
}

/** Points outside the x domain are left out: the picture is a window on the curve. */
function pathOf(points: readonly Point[], x: Scale, y: Scale): string {
  return points
    .filter((point) => isInside(point.x, x))
    .map((point, i) => `${i === 0 ? 'M' : 'L'}${at(x.at(point.x))} ${at(y.at(point.y))}`)
    .join('');
}

function bandOf({ points }: Band, x: Scale, y: Scale): Markup {
  const inside = points.filter((point) => isInside(point.x, x));
  const upper = inside.map((point) => `${at(x.at(point.x))} ${at(y.at(point.high))}`);
  const lower = inside.map((point) => `${at(x.at(point.x))} ${at(y.at(point.low))}`).reverse();
  return markup`<path class="band" d="M${[...upper, ...lower].join('L')}Z"/>`;
}

function stretchOf(
  { from, to, label }: NonNullable<LineChartOptions['stretch']>,
  x: Scale,
  y: Scale,
): Markup {
  const [low, high] = [y.at(y.domain[0]), y.at(y.domain[1])];
  const [left, right] = [x.at(Math.max(from, x.domain[0])), x.at(Math.min(to, x.domain[1]))];
  return markup`<rect class="stretch" x="${at(left)}" y="${at(high)}" width="${at(Math.max(1, right - left))}" height="${at(low - high)}"/><text class="note" x="${at(right + 6)}" y="${at(high + 12)}">${label}</text>`;
}

const OFFSETS = {
  left: { dx: -10, dy: 4, anchor: 'end' },
  right: { dx: 10, dy: 4, anchor: 'start' },
  above: { dx: 0, dy: -12, anchor: 'middle' },
  below: { dx: 0, dy: 22, anchor: 'middle' },
} as const;

function markOf({ label, tone, side, lift = 0, ...point }: Mark, x: Scale, y: Scale): Markup {
  const { dx, dy, anchor } = OFFSETS[side];
  const [px, py] = [x.at(point.x), y.at(point.y)];
  return markup`${lift > 0 && markup`<line class="leader" x1="${at(px)}" x2="${at(px)}" y1="${at(py)}" y2="${at(py - lift - 6)}"/>`}<circle class="mark ${tone}" cx="${at(px)}" cy="${at(py)}" r="4.5"/><text class="label" x="${at(px + dx)}" y="${at(py + dy - lift)}" text-anchor="${anchor}">${label}</text>`;
}

function isInside(value: number, { domain }: Scale): boolean {
  return value >= domain[0] && value <= domain[1];
}
