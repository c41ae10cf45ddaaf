// Points of many rows spread so that none hides another: contribution along x, crowd up and down. Pure.

import { type LinearScale, linearScale } from './linearScale.ts';
import type { MeasureText } from './measureText.ts';
import { type RowLayout, rowLayout } from './rowLayout.ts';

/** [value along x, rank of the feature's value: 0 lowest .. 1 highest, null = missing]. */
export type SwarmPoint = readonly [number, number | null];

export interface SwarmRow {
  readonly label: string;
  readonly points: readonly SwarmPoint[];
}

export interface BeeswarmGeometry {
  readonly layout: RowLayout;
  readonly scale: LinearScale;
  readonly zero: number;
  /** One list a row, in the order of its points. */
  readonly dots: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

export const SWARM_RADIUS = 2;
const AXIS_HEIGHT = 22;

export function beeswarmGeometry(
  rows: readonly SwarmRow[],
  width: number,
  measure: MeasureText,
): BeeswarmGeometry {
  const labels = rows.map(({ label }) => label);
  const layout = rowLayout({ labels, width, right: 8, above: 0, below: AXIS_HEIGHT }, measure);
  const values = rows.flatMap(({ points }) => points.map(([value]) => value));
  const scale = linearScale({
    domain: [Math.min(0, ...values), Math.max(0, ...values)],
    range: [layout.left + 4, layout.right],
    tickCount: Math.max(2, (layout.right - layout.left) / 80),
  });
  const room = (layout.labelsAbove ? 22 : layout.rowHeight) / 2 - SWARM_RADIUS - 1;
  return {
    layout,
    scale,
    zero: scale.at(0),
    dots: rows.map(({ points }, row) => {
      const middle = layout.top(row) + layout.middle;
      const offsets = spread(
        points.map(([value]) => scale.at(value)),
        room,
      );
      return points.map(([value], i) => ({ x: scale.at(value), y: middle + offsets[i]! }));
    }),
  };
}

/**
 * Offsets up and down: points in one column of px stand beside each other, from the middle outward; where a column
 * holds more than there is room for, they share it.
 */
function spread(positions: readonly number[], room: number): number[] {
  const column = 2 * SWARM_RADIUS;
  const sizes = new Map<number, number>();
  for (const x of positions) sizes.set(Math.round(x / column), (sizes.get(Math.round(x / column)) ?? 0) + 1);
  const taken = new Map<number, number>();
  return positions.map((x) => {
    const at = Math.round(x / column);
    const place = taken.get(at) ?? 0;
    taken.set(at, place + 1);
    const step = Math.min(column, (2 * room) / Math.max(1, sizes.get(at)! - 1));
    return (place % 2 === 0 ? 1 : -1) * Math.ceil(place / 2) * step;
  });
}
