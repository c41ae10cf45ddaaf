// Bins of a number as bars whose area is the count, one part on the other, with named lines. Pure.

import type { MeasureText } from './measureText.ts';
import { type PlotBox, plotBox } from './plotBox.ts';
import type { Tone } from './tones.ts';

export interface HistogramBin {
  /** [from, to) in the unit of the axis. */
  readonly from: number;
  readonly to: number;
  /** One a part, in the order of `parts`. */
  readonly counts: readonly number[];
}

export interface HistogramPart {
  readonly label: string;
  readonly tone: Tone;
  /** Hatched and outlined tell parts apart without colour. */
  readonly fill: 'solid' | 'hatched' | 'outline';
}

export interface HistogramMarker {
  readonly at: number;
  readonly label: string;
  readonly tone: Tone;
}

export interface HistogramData {
  readonly bins: readonly HistogramBin[];
  readonly parts: readonly HistogramPart[];
  /** Parts stand on each other; otherwise each is drawn from zero, over the one before. */
  readonly isStacked: boolean;
  readonly markers?: readonly HistogramMarker[];
  readonly xTitle: string;
  readonly yTitle: string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
}

export interface HistogramGeometry {
  readonly box: PlotBox;
  readonly bars: readonly HistogramBar[];
  readonly markers: readonly {
    readonly x: number;
    readonly labelY: number;
    readonly anchor: 'start' | 'end';
  }[];
}

export interface HistogramBar {
  readonly bin: number;
  readonly part: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const LABEL_HEIGHT = 15;

/** @param height of the picture, px. */
export function histogramGeometry(
  data: HistogramData,
  width: number,
  height: number,
  measure: MeasureText,
): HistogramGeometry {
  const { bins, parts, markers = [], isStacked } = data;
  const usual = usualWidth(bins);
  // A bin twice as wide is half as high for the same count.
  const heights = bins.map(({ from, to, counts }) => counts.map((count) => (count * usual) / (to - from)));
  const tallest = heights.map((own) =>
    isStacked ? own.reduce((sum, one) => sum + one, 0) : Math.max(0, ...own),
  );
  const ends = [bins[0]!.from, bins[bins.length - 1]!.to, ...markers.map(({ at }) => at)];
  const box = plotBox(
    {
      width,
      height,
      xDomain: [Math.min(...ends), Math.max(...ends)],
      yDomain: [0, Math.max(1e-9, ...tallest)],
      exactX: true,
      formatX: data.formatX,
      formatY: data.formatY,
      above: markers.length * LABEL_HEIGHT,
    },
    measure,
  );
  const bars = bins.flatMap(({ from, to }, bin) => {
    let below = 0;
    return parts.map((_, part) => {
      const own = heights[bin]![part] ?? 0;
      const base = isStacked ? below : 0;
      below += own;
      const [left, right] = [box.x.at(from) + 0.5, box.x.at(to) - 0.5];
      return {
        bin,
        part,
        x: left,
        y: box.y.at(base + own),
        width: Math.max(0.5, right - left),
        height: box.y.at(base) - box.y.at(base + own),
      };
    });
  });
  return {
    box,
    bars,
    markers: markers.map(({ at, label }, i) => {
      const x = box.x.at(at);
      return {
        x,
        labelY: 8 + i * LABEL_HEIGHT + 4,
        anchor: x + measure(label) + 6 > width ? 'end' : 'start',
      };
    }),
  };
}

/** The width most bins have: heights are counts a bin of it. */
function usualWidth(bins: readonly HistogramBin[]): number {
  const widths = bins.map(({ from, to }) => to - from).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)]!;
}

/** The bin under a position, px; null outside. */
export function binAt({ box }: HistogramGeometry, bins: readonly HistogramBin[], x: number): number | null {
  const value = box.x.valueAt(x);
  const found = bins.findIndex(({ from, to }) => value >= from && value < to);
  return found < 0 ? null : found;
}
