// The drawing of a response curve: points over the values of a control as steps, the decision line, where the file and
// the present request stand. It knows uPlot and colours, and neither words nor state.

import uPlot from 'uplot';
import { tokenColour } from '../explanation/tokenColour.ts';

export interface CurveDrawing {
  readonly x: readonly number[];
  readonly points: readonly number[];
  readonly decisionPoints: number;
  /** Where the file and the present request stand; null = nowhere on the axis. */
  readonly stored: number | null;
  readonly present: { readonly x: number; readonly points: number } | null;
}

export interface CurvePlot {
  draw(drawing: CurveDrawing): void;
  /** Puts the cursor at the i-th value; null takes it away. */
  point(index: number | null): void;
  resize(width: number): void;
  image(): Promise<Blob | null>;
  destroy(): void;
}

interface CurvePlotOptions {
  readonly width: number;
  readonly formatX: (value: number) => string;
  readonly formatPoints: (points: number) => string;
  readonly decisionLabel: string;
  readonly onPoint: (index: number | null) => void;
}

const HEIGHT = 196;
const FONT_PX = 12;
/** The ends of the scale of points are multiples of this. */
const ROUND_POINTS = 25;

export function curvePlot(target: HTMLElement, options: CurvePlotOptions): CurvePlot {
  const { fontFamily } = getComputedStyle(document.body);
  let shown: CurveDrawing = { x: [], points: [], decisionPoints: 0, stored: null, present: null };
  const colours = {
    line: tokenColour('accent'),
    grid: tokenColour('line'),
    text: tokenColour('ink-faint'),
    ink: tokenColour('ink'),
    surface: tokenColour('surface'),
    granted: tokenColour('granted-tint'),
    refused: tokenColour('refused-tint'),
    decision: tokenColour('ink-muted'),
  };
  const axis = {
    stroke: colours.text,
    font: `${FONT_PX}px ${fontFamily}`,
    grid: { stroke: colours.grid, width: 1 },
    ticks: { show: false },
  };
  const plot = new uPlot(
    {
      width: options.width,
      height: HEIGHT,
      legend: { show: false },
      cursor: { drag: { setScale: false, x: false, y: false }, y: false, points: { size: 9 } },
      scales: { x: { time: false }, y: { range: () => rangeOf(shown) } },
      axes: [
        { ...axis, size: 30, space: 90, values: (_, values) => values.map(options.formatX) },
        { ...axis, size: 44, space: 34, values: (_, values) => values.map(options.formatPoints) },
      ],
      series: [
        {},
        {
          stroke: colours.line,
          width: 2,
          paths: uPlot.paths.stepped!({ align: 1 }),
          points: { show: false },
        },
      ],
      hooks: {
        drawClear: [(u) => drawZones(u, shown.decisionPoints, colours)],
        draw: [(u) => drawMarks(u, shown, colours, options.decisionLabel, fontFamily)],
        setCursor: [(u) => options.onPoint(u.cursor.idx ?? null)],
      },
    },
    [[], []],
    target,
  );
  // What it says is said by the element around it.
  plot.root.setAttribute('aria-hidden', 'true');
  return {
    draw(drawing) {
      shown = drawing;
      plot.setData([drawing.x as number[], drawing.points as number[]]);
    },
    point(index) {
      if (index === null) plot.setCursor({ left: -10, top: -10 });
      else
        plot.setCursor({
          left: plot.valToPos(shown.x[index]!, 'x'),
          top: plot.valToPos(shown.points[index]!, 'y'),
        });
    },
    resize: (width) => plot.setSize({ width, height: HEIGHT }),
    image: () => new Promise((resolve) => plot.ctx.canvas.toBlob(resolve, 'image/png')),
    destroy: () => plot.destroy(),
  };
}

function rangeOf({ points, decisionPoints, present }: CurveDrawing): [number, number] {
  const all = [...points, decisionPoints, ...(present ? [present.points] : [])];
  return [
    Math.floor((Math.min(...all) - 5) / ROUND_POINTS) * ROUND_POINTS,
    Math.ceil((Math.max(...all) + 5) / ROUND_POINTS) * ROUND_POINTS,
  ];
}

type Colours = Readonly<Record<'granted' | 'refused' | 'decision' | 'ink' | 'surface' | 'line', string>>;

function drawZones(u: uPlot, decisionPoints: number, { granted, refused }: Colours): void {
  const { left, top, width, height } = u.bbox;
  const line = Math.min(Math.max(u.valToPos(decisionPoints, 'y', true), top), top + height);
  u.ctx.fillStyle = granted;
  u.ctx.fillRect(left, top, width, line - top);
  u.ctx.fillStyle = refused;
  u.ctx.fillRect(left, line, width, top + height - line);
}

function drawMarks(
  u: uPlot,
  drawing: CurveDrawing,
  colours: Colours,
  decisionLabel: string,
  font: string,
): void {
  const { ctx } = u;
  const { left, top, width, height } = u.bbox;
  const ratio = uPlot.pxRatio;
  const y = u.valToPos(drawing.decisionPoints, 'y', true);
  ctx.save();
  ctx.lineWidth = ratio;
  ctx.strokeStyle = colours.decision;
  ctx.setLineDash([5 * ratio, 4 * ratio]);
  ctx.beginPath();
  ctx.moveTo(left, y);
  ctx.lineTo(left + width, y);
  ctx.stroke();
  ctx.font = `${FONT_PX * ratio}px ${font}`;
  ctx.fillStyle = colours.decision;
  ctx.textAlign = 'right';
  ctx.fillText(decisionLabel, left + width - 4 * ratio, y - 5 * ratio);
  if (drawing.stored !== null && isOn(u, drawing.stored)) {
    const x = u.valToPos(drawing.stored, 'x', true);
    ctx.setLineDash([2 * ratio, 2 * ratio]);
    ctx.beginPath();
    ctx.moveTo(x, top);
    ctx.lineTo(x, top + height);
    ctx.stroke();
  }
  if (drawing.present && isOn(u, drawing.present.x)) drawPresent(u, drawing.present, colours, ratio);
  ctx.restore();
}

function drawPresent(
  u: uPlot,
  present: { readonly x: number; readonly points: number },
  { ink, surface }: Colours,
  ratio: number,
): void {
  const { ctx } = u;
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.arc(u.valToPos(present.x, 'x', true), u.valToPos(present.points, 'y', true), 6 * ratio, 0, 2 * Math.PI);
  ctx.fillStyle = ink;
  ctx.strokeStyle = surface;
  ctx.lineWidth = 2 * ratio;
  ctx.fill();
  ctx.stroke();
}

function isOn(u: uPlot, x: number): boolean {
  const { min, max } = u.scales.x!;
  return x >= (min ?? Number.POSITIVE_INFINITY) && x <= (max ?? Number.NEGATIVE_INFINITY);
}
