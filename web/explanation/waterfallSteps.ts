// The way from the base to the score as steps on one scale. Pure; drawing is Waterfall.tsx.

import type { Explanation } from '../../wasm/explain/explainAssessment.ts';
import type { Group } from '../../wasm/features/field.ts';

/** One step, in whole points: from where the steps before it left off. */
export interface Step<Key extends string = string> {
  readonly key: Key;
  readonly points: number;
  readonly from: number;
  readonly to: number;
}

/** Per group, in the order of the explanation; the last `to` is the score. */
export function groupSteps({ basePoints, groups }: Explanation): Step<Group>[] {
  return stepsFrom(
    basePoints,
    groups.map(({ group, points }) => [group, points] as const),
  );
}

/** Steps one after the other. */
export function stepsFrom<Key extends string>(
  start: number,
  parts: readonly (readonly [Key, number])[],
): Step<Key>[] {
  let at = start;
  return parts.map(([key, points]) => {
    const from = at;
    at += points;
    return { key, points, from, to: at };
  });
}

export interface Scale {
  readonly low: number;
  readonly high: number;
  /** 0 at `low`, 1 at `high`. */
  fractionOf(points: number): number;
}

/** Ends are multiples of this, so that the scale keeps still while a slider moves. */
const ROUND_POINTS = 25;

/** The same ends are the same object: what is drawn on a scale that did not change is not drawn again. */
const scales = new Map<string, Scale>();

/** Wide enough for all of `values`, with a little room at both ends. */
export function scaleOf(values: readonly number[]): Scale {
  const low = Math.floor((Math.min(...values) - 4) / ROUND_POINTS) * ROUND_POINTS;
  const high = Math.ceil((Math.max(...values) + 4) / ROUND_POINTS) * ROUND_POINTS;
  const known = scales.get(`${low} ${high}`);
  if (known) return known;
  const scale = { low, high, fractionOf: (points: number) => (points - low) / (high - low) };
  scales.set(`${low} ${high}`, scale);
  return scale;
}
