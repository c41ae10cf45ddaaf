// The search behind the way to a yes: every combination of at most three levers, least effort first, none left out.
// It knows levers, efforts and points; what a lever does to a request, and whether ONNX Runtime agrees, is elsewhere.

import type { Lever, LeverName, Moves } from './loanTerms.ts';

export interface Candidate {
  readonly moves: Moves;
  /** Sum over the levers moved. */
  readonly effort: number;
  /** Exact points by the trees' float64 twin. */
  readonly points: number;
}

export interface SearchResult {
  /** The least effort that reaches the line for each set of levers, by effort. No part of one would do with less. */
  readonly reaching: readonly Candidate[];
  /** Where nothing reaches the line: most whole points, then least effort. Null when no change adds a point. */
  readonly best: Candidate | null;
}

/** Exact points of the request after the moves; null = not allowed. */
export type PointsOf = (moves: Moves) => number | null;

/** More than three changes at once are no advice. */
export const LEVERS_MAX = 3;
/** Three levers at all their stops would be up to a million combinations: see stopsTogether. */
const STOPS_OF_THREE_MAX = 40;

/** Told of every combination tried; `moves` is used again for the next one. */
type Visit = (moves: Moves, effort: number, points: number) => void;

/**
 * One lever and two are tried at all their stops; three at every k-th, then each is taken back stop by stop as far as
 * the line allows. A stop that alone would lower the points is never part of a combination.
 * @param line exact points to reach.
 */
export function searchLevers(levers: readonly Lever[], pointsOf: PointsOf, line: number): SearchResult {
  const present = pointsOf({})!;
  const helpful = levers.map((lever) => helpfulStops(lever, pointsOf, present));
  let found: readonly Candidate[] = [];
  let best: Candidate | null = null;
  let [bestPoints, bestEffort] = [Math.floor(present), 0];
  const keepBest: Visit = (moves, effort, points) => {
    const whole = Math.floor(points);
    if (whole < bestPoints || (whole === bestPoints && effort >= bestEffort)) return;
    [bestPoints, bestEffort] = [whole, effort];
    best = { moves: { ...moves }, effort, points };
  };
  for (const set of setsOf(helpful)) {
    const least = leastEffort(stopsTogether(set), pointsOf, line, boundOf(set, found), keepBest);
    if (least) found = withoutWaste([...found, takenBack(least, set, pointsOf, line)]);
  }
  return { reaching: found, best: found.length > 0 ? null : best };
}

/** The stops tried when the levers of a set are moved together: nearest first, the farthest among them. */
export function stopsTogether(set: readonly Lever[]): readonly Lever[] {
  if (set.length < LEVERS_MAX) return set;
  return set.map(({ name, stops, efforts }) => {
    const every = Math.ceil(stops.length / STOPS_OF_THREE_MAX);
    const isKept = (_: number, i: number) => (stops.length - 1 - i) % every === 0;
    return { name, stops: stops.filter(isKept), efforts: efforts.filter(isKept) };
  });
}

/** Sets of 1, then 2, then 3 levers. */
function setsOf(levers: readonly Lever[]): (readonly Lever[])[] {
  const sets: (readonly Lever[])[] = [[]];
  for (const lever of levers) {
    for (const set of [...sets]) if (set.length < LEVERS_MAX) sets.push([...set, lever]);
  }
  return sets.filter((set) => set.length > 0).sort((a, b) => a.length - b.length);
}

function helpfulStops({ name, stops, efforts }: Lever, pointsOf: PointsOf, present: number): Lever {
  const helps = stops.map((stop) => (pointsOf({ [name]: stop }) ?? Number.NEGATIVE_INFINITY) >= present);
  return { name, stops: stops.filter((_, i) => helps[i]), efforts: efforts.filter((_, i) => helps[i]) };
}

/** A combination is worth naming only if it costs less effort than any part of it that reaches the line. */
function boundOf(set: readonly Lever[], found: readonly Candidate[]): number {
  const names = new Set<string>(set.map(({ name }) => name));
  const parts = found.filter(({ moves }) => Object.keys(moves).every((name) => names.has(name)));
  return Math.min(...parts.map(({ effort }) => effort), Number.POSITIVE_INFINITY);
}

/** Walks all stops of all levers of the set; stops of a lever come by effort, so the rest is left once too dear. */
function leastEffort(
  levers: readonly Lever[],
  pointsOf: PointsOf,
  line: number,
  bound: number,
  visit: Visit,
): Candidate | null {
  let least: Candidate | null = null;
  let limit = bound;
  const moves: Partial<Record<LeverName, number>> = {};
  const walk = (depth: number, effortBefore: number): void => {
    const { name, stops, efforts } = levers[depth]!;
    for (let i = 0; i < stops.length; i++) {
      const effort = effortBefore + efforts[i]!;
      if (effort >= limit) return;
      moves[name] = stops[i]!;
      if (depth + 1 < levers.length) {
        walk(depth + 1, effort);
        continue;
      }
      const points = pointsOf(moves);
      if (points === null) continue;
      visit(moves, effort, points);
      if (points < line) continue;
      least = { moves: { ...moves }, effort, points };
      limit = effort;
    }
  };
  walk(0, 0);
  return least;
}

/** Each lever back to its nearest stop, or left alone, that still reaches the line with the others where they are. */
function takenBack(candidate: Candidate, set: readonly Lever[], pointsOf: PointsOf, line: number): Candidate {
  let current = candidate;
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const lever of set) {
      const nearer = nearestThatReaches(current, lever, pointsOf, line);
      if (!nearer) continue;
      current = nearer;
      isSettled = false;
    }
  }
  return current;
}

function nearestThatReaches(
  { moves, effort }: Candidate,
  { name, stops, efforts }: Lever,
  pointsOf: PointsOf,
  line: number,
): Candidate | null {
  const at = stops.indexOf(moves[name] ?? Number.NaN);
  if (at < 0) return null;
  const { [name]: _, ...others } = moves;
  for (let i = -1; i < at; i++) {
    const nearer = i < 0 ? others : { ...others, [name]: stops[i]! };
    const points = pointsOf(nearer);
    if (points === null || points < line) continue;
    return { moves: nearer, effort: effort - efforts[at]! + (efforts[i] ?? 0), points };
  }
  return null;
}

/** By effort; one for each set of levers, and none that contains all levers of another with less effort. */
function withoutWaste(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => a.effort - b.effort)) {
    const names = Object.keys(candidate.moves);
    const isWaste = kept.some(({ moves }) => Object.keys(moves).every((name) => names.includes(name)));
    if (!isWaste) kept.push(candidate);
  }
  return kept;
}
