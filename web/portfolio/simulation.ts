// What is chosen on the portfolio page, as its address holds it, within limits.

import { DEFAULT_SEGMENT, isSegment, type SegmentName } from './segmentNames.ts';

export interface Simulation {
  /** Granted from this many whole points on. */
  readonly points: number;
  /** Good customers lost that cost as much as one default. */
  readonly ratio: number;
  readonly segment: SegmentName;
  /** The cut-off of the swap set that `points` is held against. */
  readonly against: number;
}

export interface SimulationDefaults {
  readonly points: number;
  readonly ratio: number;
}

export const POINTS_RANGE = [400, 760] as const;
export const RATIO_RANGE = [1, 40] as const;

/** @param query of the page's address; what is missing or makes no sense is as published. */
export function simulationOf(query: string, published: SimulationDefaults): Simulation {
  const params = new URLSearchParams(query);
  const whole = (name: string, [low, high]: readonly [number, number], otherwise: number): number => {
    const text = params.get(name) ?? '';
    const value = Number(text);
    return /^\d{1,4}$/.test(text) && value >= low && value <= high ? value : otherwise;
  };
  const segment = params.get('segment') ?? '';
  return {
    points: whole('points', POINTS_RANGE, published.points),
    ratio: whole('ratio', RATIO_RANGE, published.ratio),
    against: whole('against', POINTS_RANGE, published.points),
    segment: isSegment(segment) ? segment : DEFAULT_SEGMENT,
  };
}

/** The inverse: only what differs from the published. */
export function queryOf(simulation: Simulation, published: SimulationDefaults): string {
  const params = new URLSearchParams();
  if (simulation.points !== published.points) params.set('points', String(simulation.points));
  if (simulation.ratio !== published.ratio) params.set('ratio', String(simulation.ratio));
  if (simulation.against !== published.points) params.set('against', String(simulation.against));
  if (simulation.segment !== DEFAULT_SEGMENT) params.set('segment', simulation.segment);
  return params.toString();
}
