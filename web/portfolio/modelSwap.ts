// Whom two models treat differently, each at its own decision points, and what that costs: over people whose outcome is
// known and whom both have scored. Pure.

import type { Manifest } from '../../wasm/artefact/manifest.ts';
import { type JoinedPopulations, joinPopulations } from '../../wasm/population/joinPopulations.ts';
import { hasRepaid, type Population } from '../../wasm/population/population.ts';
import type { ErrorCosts } from './portfolioOutcome.ts';
import { riskOfPoints } from './riskOfPoints.ts';

/** One of the two: its sample, and what its points mean. */
export interface SwapModel {
  readonly population: Population;
  readonly rule: Pick<Manifest, 'decisionPoints' | 'points'>;
}

export interface SwapGroup {
  readonly people: number;
  readonly defaults: number;
  /** How many each model expects not to repay. */
  readonly expected: { readonly first: number; readonly second: number };
}

export interface ModelSwap {
  readonly people: number;
  /** Refused by the first, granted by the second. */
  readonly swappedIn: SwapGroup;
  /** Granted by the first, refused by the second. */
  readonly swappedOut: SwapGroup;
  readonly bothGranted: SwapGroup;
  readonly bothRefused: SwapGroup;
}

type SwapName = Exclude<keyof ModelSwap, 'people'>;

/** Each with what the first and the second model decide. */
export const SWAP_GROUPS = [
  ['swappedIn', false, true],
  ['swappedOut', true, false],
  ['bothGranted', true, true],
  ['bothRefused', false, false],
] as const satisfies readonly (readonly [SwapName, boolean, boolean])[];

/** Below this share of common people two samples are of others: what they share says nothing of either. */
export const SHARED_MIN = 0.5;
/** Fewer would hold a handful of swaps. */
export const PEOPLE_MIN = 200;

/** @returns null where the samples are of other people. */
export function commonPeople(first: Population, second: Population): JoinedPopulations | null {
  const joined = joinPopulations(first, second);
  const people = joined.first.length;
  return people >= PEOPLE_MIN && people >= SHARED_MIN * Math.min(first.count, second.count) ? joined : null;
}

/** @param rows of the first model's sample, ascending; everybody they share without. */
export function modelSwap(
  first: SwapModel,
  second: SwapModel,
  joined: JoinedPopulations,
  rows?: Int32Array,
): ModelSwap {
  const tally = () => ({ people: 0, defaults: 0, expected: { first: 0, second: 0 } });
  const swap = { swappedIn: tally(), swappedOut: tally(), bothGranted: tally(), bothRefused: tally() };
  const wanted = rows && new Set(rows);
  let people = 0;
  joined.first.forEach((row, i) => {
    if (wanted && !wanted.has(row)) return;
    const [before, after] = [first.population.points[row]!, second.population.points[joined.second[i]!]!];
    const group = swap[groupOf(before >= first.rule.decisionPoints, after >= second.rule.decisionPoints)];
    people += 1;
    group.people += 1;
    if (!hasRepaid(first.population, row)) group.defaults += 1;
    group.expected.first += riskOfPoints(before, first.rule.points);
    group.expected.second += riskOfPoints(after, second.rule.points);
  });
  return { people, ...swap };
}

function groupOf(before: boolean, after: boolean): SwapName {
  return SWAP_GROUPS.find(([, first, second]) => first === before && second === after)![0];
}

/** What a group costs when it is granted: its defaults; when it is refused: those who would have repaid. */
export function costOf({ people, defaults }: SwapGroup, isGranted: boolean, costs: ErrorCosts): number {
  return isGranted ? defaults * costs.missedDefault : (people - defaults) * costs.lostGoodCustomer;
}

/** What going over to the second model changes, in units of the cost matrix; negative = it saves. */
export function costChange({ swappedIn, swappedOut }: ModelSwap, costs: ErrorCosts): number {
  const changed = (group: SwapGroup, isGranted: boolean) =>
    costOf(group, isGranted, costs) - costOf(group, !isGranted, costs);
  return changed(swappedIn, true) + changed(swappedOut, false);
}
