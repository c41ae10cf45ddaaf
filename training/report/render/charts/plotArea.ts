// The frame every chart with two axes shares: size, grid, ticks and titles. It draws no data.

import { type Content, type Markup, markup } from '../markup.ts';
import type { Scale } from './scale.ts';

export interface PlotSize {
  readonly width: number;
  readonly height: number;
}

export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const PLOT_SIZE: PlotSize = { width: 640, height: 340 };
export const PLOT_MARGINS: Margins = { top: 26, right: 20, bottom: 46, left: 52 };

/** A position in the file: two decimals are finer than any screen and keep documents small. */
export function at(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export interface ChartFrame extends PlotSize {
  /** What the picture shows, in one sentence, for those who do not see it. */
  readonly summary: string;
}

/** The outer element: an image with a name; its parts are not read one by one. */
export function chartFrame({ width, height, summary }: ChartFrame, content: Content): Markup {
  return markup`<svg class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${summary}">${content}</svg>`;
}

export interface Axis {
  readonly scale: Scale;
  readonly title: string;
  readonly tick: (value: number, digits: number) => string;
}

/** Horizontal grid lines, tick labels below and left, axis titles at the ends where the eye starts reading. */
export function axes(x: Axis, y: Axis, size: PlotSize, margins: Margins): Markup {
  const [left, right] = [margins.left, size.width - margins.right];
  const bottom = size.height - margins.bottom;
  return markup`<g class="grid">${y.scale.ticks.map((tick) => line(left, right, y.scale.at(tick)))}</g><g class="axis"><line x1="${left}" x2="${right}" y1="${bottom}" y2="${bottom}"/>${x.scale.ticks.map((tick) => markup`<line x1="${at(x.scale.at(tick))}" x2="${at(x.scale.at(tick))}" y1="${bottom}" y2="${bottom + 4}"/>`)}</g><g class="tick">${x.scale.ticks.map((tick) => markup`<text x="${at(x.scale.at(tick))}" y="${bottom + 18}" text-anchor="middle">${x.tick(tick, x.scale.tickDigits)}</text>`)}${y.scale.ticks.map((tick) => markup`<text x="${left - 8}" y="${at(y.scale.at(tick) + 4)}" text-anchor="end">${y.tick(tick, y.scale.tickDigits)}</text>`)}</g><text class="axis-title" x="${right}" y="${size.height - 6}" text-anchor="end">${x.title}</text><text class="axis-title" x="${margins.left - 44}" y="12">${y.title}</text>`;
}

function line(left: number, right: number, y: number): Markup {
  return markup`<line x1="${left}" x2="${right}" y1="${at(y)}" y2="${at(y)}"/>`;
}
