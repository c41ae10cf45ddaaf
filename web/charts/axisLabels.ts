// Which values of an axis are written below it: all that leave room between each other, beginning with the ends. Pure.

import type { LinearScale } from './linearScale.ts';
import type { MeasureText } from './measureText.ts';

export interface AxisLabel {
  readonly value: number;
  readonly text: string;
  /** Where it is anchored, px. */
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Between two labels, px. */
const GAP = 8;
/** How far a label may reach beyond the ends of the axis, px. */
const OVERHANG = 8;

/** @returns in the order of the ticks. Labels at the ends lean inward so that none is cut. */
export function axisLabels(
  { ticks, range, at }: LinearScale,
  format: (value: number) => string,
  measure: MeasureText,
): AxisLabel[] {
  const [low, high] = [Math.min(...range), Math.max(...range)];
  const labels = ticks.map((value) => labelAt(value, format(value), at(value)));
  const chosen: AxisLabel[] = [];
  // The ends first: they say what the axis covers.
  const inOrder = [labels.at(0), labels.at(-1), ...labels.slice(1, -1)];
  for (const label of inOrder) {
    if (label && !chosen.includes(label) && chosen.every((other) => apart(label, other))) chosen.push(label);
  }
  return labels.filter((label) => chosen.includes(label));

  function labelAt(value: number, text: string, x: number): AxisLabel {
    const half = measure(text) / 2;
    const anchor = x - half < low - OVERHANG ? 'start' : x + half > high + OVERHANG ? 'end' : 'middle';
    return { value, text, x, anchor };
  }
  function apart(one: AxisLabel, other: AxisLabel): boolean {
    return (
      startOf(one) >= startOf(other) + measure(other.text) + GAP ||
      startOf(other) >= startOf(one) + measure(one.text) + GAP
    );
  }
  function startOf({ x, text, anchor }: AxisLabel): number {
    return anchor === 'start' ? x : x - measure(text) / (anchor === 'end' ? 1 : 2);
  }
}
