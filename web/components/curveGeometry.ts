// Where a response curve is drawn: steps over the values of a control, the decision line between two zones. Pure.

import type { MeasureText } from '../charts/measureText.ts';
import { type PlotBox, plotBox } from '../charts/plotBox.ts';
import type { LiveCurve } from '../whatIf/liveCurve.ts';

export interface CurveGeometry {
  readonly box: PlotBox;
  /** The path of the steps. */
  readonly line: string;
  /** Where the decision line is drawn, px, within the picture. */
  readonly decisionY: number;
}

export interface CurveGeometryOptions {
  readonly width: number;
  readonly formatX: (value: number) => string;
  readonly formatPoints: (points: number) => string;
}

export const CURVE_HEIGHT = 196;
/** The ends of the scale of points are multiples of this. */
const ROUND_POINTS = 25;

export function curveGeometry(
  curve: Pick<LiveCurve, 'points' | 'decisionPoints'> & { readonly x: readonly number[] },
  { width, formatX, formatPoints }: CurveGeometryOptions,
  measure: MeasureText,
): CurveGeometry {
  const { x, points, decisionPoints } = curve;
  const own = { width, height: CURVE_HEIGHT, formatX, formatY: formatPoints, exactX: true };
  const box = plotBox(
    { ...own, xDomain: [x[0]!, x.at(-1)!], yDomain: rangeOf(points, decisionPoints) },
    measure,
  );
  const steps = x.map((value, i) => {
    const [px, py] = [rounded(box.x.at(value)), rounded(box.y.at(points[i]!))];
    return i === 0 ? `M${px} ${py}` : `H${px}V${py}`;
  });
  return { box, line: steps.join(''), decisionY: box.y.at(decisionPoints) };
}

function rangeOf(points: readonly number[], decisionPoints: number): readonly [number, number] {
  const all = [...points, decisionPoints];
  return [
    Math.floor((Math.min(...all) - 5) / ROUND_POINTS) * ROUND_POINTS,
    Math.ceil((Math.max(...all) + 5) / ROUND_POINTS) * ROUND_POINTS,
  ];
}

/** A tenth of a px is finer than a screen shows, and half the characters. */
function rounded(px: number): number {
  return Math.round(px * 10) / 10;
}
