// Whom two cut-offs treat differently, and how those people turned out. Pure.

import { hasRepaid } from '../../wasm/population/population.ts';
import type { ScoredPeople } from './portfolioOutcome.ts';

export interface SwappedPeople {
  readonly people: number;
  readonly repaid: number;
  readonly defaults: number;
}

export interface SwapSet {
  /** Refused by the first cut-off, granted by the second. */
  readonly swappedIn: SwappedPeople;
  /** Granted by the first cut-off, refused by the second. */
  readonly swappedOut: SwappedPeople;
  readonly bothGranted: SwappedPeople;
  readonly bothRefused: SwappedPeople;
}

export function swapSet(people: ScoredPeople, first: number, second: number): SwapSet {
  const tally = () => ({ people: 0, repaid: 0, defaults: 0 });
  const set = { swappedIn: tally(), swappedOut: tally(), bothGranted: tally(), bothRefused: tally() };
  for (let row = 0; row < people.count; row++) {
    const points = people.points[row]!;
    const [before, after] = [points >= first, points >= second];
    const place =
      before === after ? (before ? 'bothGranted' : 'bothRefused') : after ? 'swappedIn' : 'swappedOut';
    set[place].people += 1;
    set[place][hasRepaid(people, row) ? 'repaid' : 'defaults'] += 1;
  }
  return set;
}
