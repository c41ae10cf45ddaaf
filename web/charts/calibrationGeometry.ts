// Where the points of a calibration chart stand. Pure.

import type { MeasureText } from './measureText.ts';
import { type PlotBox, plotBox } from './plotBox.ts';

export interface CalibrationPoint {
  /** Mean probability said, and share seen with its interval; shares in [0, 1]. */
  readonly said: number;
  readonly seen: number;
  readonly low: number;
  readonly high: number;
  readonly applicants: number;
}

export interface CalibrationGeometry {
  readonly box: PlotBox;
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    /** Ends of the interval, px. */
    readonly top: number;
    readonly bottom: number;
  }[];
}

export function calibrationGeometry(
  points: readonly CalibrationPoint[],
  format: (share: number) => string,
  width: number,
  height: number,
  measure: MeasureText,
): CalibrationGeometry {
  const most = Math.max(0.01, ...points.flatMap(({ said, high }) => [said, high]));
  const box = plotBox(
    { width, height, xDomain: [0, most], yDomain: [0, most], formatX: format, formatY: format },
    measure,
  );
  return {
    box,
    points: points.map(({ said, seen, low, high }) => ({
      x: box.x.at(said),
      y: box.y.at(seen),
      top: box.y.at(high),
      bottom: box.y.at(low),
    })),
  };
}
