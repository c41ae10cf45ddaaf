// A grid of values as cells: where each stands and which step of the scale it takes. Pure.

import type { MeasureText } from './measureText.ts';

/** Steps of the colour scale, charts.css has as many. */
export const HEAT_STEPS = 7;

export interface HeatMapGeometry {
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly height: number;
  /** Labels of columns that have room: one of each so many. */
  readonly labelEvery: number;
}

const CELL_HEIGHT = 22;
const BELOW = 24;

export function heatMapGeometry(
  rows: readonly string[],
  columns: readonly string[],
  width: number,
  measure: MeasureText,
): HeatMapGeometry {
  const left = Math.min(Math.max(0, ...rows.map(measure)) + 10, width * 0.42);
  const cellWidth = (width - left) / Math.max(1, columns.length);
  const widest = Math.max(1, ...columns.map(measure)) + 10;
  return {
    left,
    top: 0,
    cellWidth,
    cellHeight: CELL_HEIGHT,
    height: rows.length * CELL_HEIGHT + BELOW,
    labelEvery: Math.max(1, Math.ceil(widest / cellWidth)),
  };
}

/**
 * @param domain values at the ends of the scale; beyond them the last step holds.
 * @returns 0 .. HEAT_STEPS - 1, null for no value.
 */
export function heatStep(value: number | null, [low, high]: readonly [number, number]): number | null {
  if (value === null || Number.isNaN(value)) return null;
  const share = (value - low) / (high - low || 1);
  return Math.max(0, Math.min(HEAT_STEPS - 1, Math.floor(share * HEAT_STEPS)));
}
