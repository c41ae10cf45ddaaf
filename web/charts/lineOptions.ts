// A line chart as options of uPlot: axes, lines, bands, and what is drawn over them. Colours are asked for at each
// painting, so that another theme needs no other chart.

import type uPlot from 'uplot';
import { linearScale } from './linearScale.ts';
import { type LineData, lineDomain } from './lineChartData.ts';
import { CHART_FONT_PX, chartFont, measureText } from './measureText.ts';
import type { Inks } from './tones.ts';

const DASHES = { line: [], dashed: [7, 4], dotted: [2, 3] } as const;
/** Of one line of labels above the plot. */
const LABEL_HEIGHT = 15;
const LINE_WIDTH = 2;

export interface LineView {
  /** The latest data: markers and zones are read from it at each painting. */
  readonly data: () => LineData;
  readonly inks: () => Inks;
}

export function lineOptions(view: LineView, width: number, height: number): uPlot.Options {
  const first = view.data();
  return {
    width,
    height,
    legend: { show: false },
    padding: [9 + LABEL_HEIGHT * (first.markers?.length ?? 0), () => roomRight(view.data()), 0, 0],
    cursor: {
      y: false,
      drag: { x: false, y: false, setScale: false },
      // The frame moves the cursor, by pointer and keyboard alike.
      bind: { mousemove: () => null, mouseenter: () => null, mouseleave: () => null, mousedown: () => null },
      points: { size: 8, width: LINE_WIDTH },
    },
    scales: {
      x: { time: false, range: () => endsOfX(view.data()) },
      y: { range: () => [...lineDomain(view.data())] },
    },
    axes: [axisOf(view, 'x'), axisOf(view, 'y')],
    series: [{}, ...seriesOf(view, first)],
    bands: bandsOf(view, first),
    hooks: { drawClear: [(plot) => drawZones(plot, view)], draw: [(plot) => drawOver(plot, view)] },
  };
}

/** Half of the last label of x stands beyond the plot. */
function roomRight(data: LineData): number {
  return 6 + Math.ceil(measureText(data.xAxis.format(endsOfX(data)[1]!)) / 2);
}

function endsOfX({ x, xAxis }: LineData): uPlot.Range.MinMax {
  const [low, high] = xAxis.domain ?? [x[0] ?? 0, x[x.length - 1] ?? 1];
  return low === high ? [low - 1, high + 1] : [low, high];
}

function axisOf({ data, inks }: LineView, scale: 'x' | 'y'): uPlot.Axis {
  const format = (value: number): string => data()[scale === 'x' ? 'xAxis' : 'yAxis'].format(value);
  return {
    scale,
    stroke: () => inks().inkMuted,
    font: chartFont(),
    grid: { show: scale === 'y', stroke: () => inks().grid, width: 1 },
    ticks: { show: scale === 'x', stroke: () => inks().axis, width: 1, size: 4 },
    border: { show: scale === 'x', stroke: () => inks().axis, width: 1 },
    gap: 6,
    splits: ({ bbox }, _, min, max) => {
      const px = (scale === 'x' ? bbox.width : bbox.height) / devicePixelRatio;
      const widest = scale === 'x' ? Math.max(measureText(format(min)), measureText(format(max))) + 28 : 44;
      return [
        ...linearScale({
          domain: [min, max],
          range: [0, px],
          tickCount: Math.max(2, px / widest),
          exact: true,
        }).ticks,
      ];
    },
    values: (_, splits) => splits.map(format),
    size: (_, values) =>
      scale === 'x'
        ? CHART_FONT_PX + 16
        : 10 + Math.max(20, ...(values ?? []).map((text) => measureText(text))),
  };
}

function seriesOf({ inks }: LineView, { series }: LineData): uPlot.Series[] {
  return series.flatMap(({ label, tone, stroke, band }) => {
    const line: uPlot.Series = {
      label,
      stroke: () => inks()[tone],
      width: LINE_WIDTH,
      dash: [...DASHES[stroke]],
      points: { show: false },
    };
    const edge: uPlot.Series = { stroke: 'transparent', width: 0, points: { show: false } };
    return band ? [line, edge, edge] : [line];
  });
}

function bandsOf({ inks }: LineView, { series }: LineData): uPlot.Band[] {
  let column = 1;
  return series.flatMap(({ tone, band }) => {
    const own = column;
    column += band ? 3 : 1;
    return band ? [{ series: [own + 2, own + 1] as uPlot.Band.Bounds, fill: () => faint(inks()[tone]) }] : [];
  });
}

/** "rgb(1, 2, 3)" at an eighth of its strength. */
function faint(colour: string): string {
  return colour.replace('rgb(', 'rgba(').replace(')', ', 0.14)');
}

function drawZones(plot: uPlot, { data, inks }: LineView): void {
  const { ctx, bbox } = plot;
  for (const { from, to } of data().zones ?? []) {
    const left = plot.valToPos(from, 'x', true);
    ctx.fillStyle = inks().zone;
    ctx.fillRect(left, bbox.top, plot.valToPos(to, 'x', true) - left, bbox.height);
  }
}

function drawOver(plot: uPlot, view: LineView): void {
  const { ctx, bbox } = plot;
  const { markers = [], level, points = [] } = view.data();
  const inks = view.inks();
  const scale = devicePixelRatio;
  ctx.save();
  ctx.font = chartFont().replace(/^\d+px/, `${CHART_FONT_PX * scale}px`);
  ctx.lineWidth = 1.5 * scale;
  // The last line's dashes are still set.
  ctx.setLineDash([]);
  ctx.textBaseline = 'alphabetic';
  if (level) {
    const y = plot.valToPos(level.y, 'y', true);
    strokeLine(ctx, inks.inkMuted, [bbox.left, y, bbox.left + bbox.width, y], scale);
    ctx.fillStyle = inks.inkMuted;
    ctx.textAlign = 'right';
    ctx.fillText(level.label, bbox.left + bbox.width, y - 5 * scale);
  }
  const places = markers.map(({ x }) => plot.valToPos(x, 'x', true));
  for (const [i, { label, tone }] of markers.entries()) {
    const at = places[i]!;
    if (at < bbox.left - 1 || at > bbox.left + bbox.width + 1) continue;
    const top = bbox.top - LABEL_HEIGHT * (markers.length - 1 - i) * scale;
    strokeLine(ctx, inks[tone], [at, top - 2 * scale, at, bbox.top + bbox.height], scale);
    const wide = ctx.measureText(label).width + 6 * scale;
    const onLeft = isOnLeft(at, wide, [bbox.left, bbox.left + bbox.width], places);
    ctx.fillStyle = inks[tone];
    ctx.textAlign = onLeft ? 'right' : 'left';
    ctx.fillText(label, at + (onLeft ? -6 : 6) * scale, top - 5 * scale);
  }
  for (const { x, y, tone } of points) {
    ctx.beginPath();
    ctx.arc(plot.valToPos(x, 'x', true), plot.valToPos(y, 'y', true), 5 * scale, 0, 2 * Math.PI);
    ctx.fillStyle = inks[tone];
    ctx.strokeStyle = inks.surface;
    ctx.lineWidth = 2 * scale;
    ctx.fill();
    ctx.stroke();
  }
  ctx.restore();
}

/** A label stands right of its line, unless it would be cut there or cross another line, and has room on the left. */
function isOnLeft(
  at: number,
  wide: number,
  [left, right]: readonly [number, number],
  places: readonly number[],
): boolean {
  if (at + wide > right) return true;
  return at - wide > left && places.some((other) => other > at + 1 && other < at + wide);
}

function strokeLine(
  ctx: CanvasRenderingContext2D,
  colour: string,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  scale: number,
): void {
  ctx.beginPath();
  ctx.strokeStyle = colour;
  ctx.setLineDash([4 * scale, 3 * scale]);
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
  ctx.setLineDash([]);
}
