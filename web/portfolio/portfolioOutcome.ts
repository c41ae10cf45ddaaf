// What a cut-off would have done to people whose outcome is known: grants, refusals, errors and their cost. Pure.

import { hasRepaid, type Population } from '../../wasm/population/population.ts';

/** Scores and outcomes; a Population is one. */
export type ScoredPeople = Pick<Population, 'count' | 'points' | 'repaid'>;

export interface ErrorCosts {
  readonly missedDefault: number;
  readonly lostGoodCustomer: number;
}

export interface PortfolioOutcome {
  readonly people: number;
  readonly granted: number;
  readonly refused: number;
  /** Granted, did not repay. */
  readonly missedDefaults: number;
  /** Refused, would not have repaid. */
  readonly avoidedDefaults: number;
  /** Refused, would have repaid. */
  readonly lostCustomers: number;
  /** In units of the cost matrix; NaN without people, and so for the shares. */
  readonly costPerApplicant: number;
  readonly approvalRate: number;
  /** Of the granted; NaN where nobody is. */
  readonly defaultRate: number;
}

/** @param decisionPoints granted from this many whole points on. @param rows of a group; everybody without. */
export function portfolioOutcome(
  people: ScoredPeople,
  decisionPoints: number,
  costs: ErrorCosts,
  rows?: ArrayLike<number>,
): PortfolioOutcome {
  const count = rows?.length ?? people.count;
  let [granted, missedDefaults, avoidedDefaults] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const row = rows ? rows[i]! : i;
    const isGranted = people.points[row]! >= decisionPoints;
    const isDefault = !hasRepaid(people, row);
    if (isGranted) granted += 1;
    if (isDefault && isGranted) missedDefaults += 1;
    if (isDefault && !isGranted) avoidedDefaults += 1;
  }
  const refused = count - granted;
  const lostCustomers = refused - avoidedDefaults;
  return {
    people: count,
    granted,
    refused,
    missedDefaults,
    avoidedDefaults,
    lostCustomers,
    costPerApplicant: (missedDefaults * costs.missedDefault + lostCustomers * costs.lostGoodCustomer) / count,
    approvalRate: granted / count,
    defaultRate: missedDefaults / granted,
  };
}
