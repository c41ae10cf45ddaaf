// How sure figures of a sample are: 95 % intervals of shares and of a mean cost. Pure.

import type { ErrorCosts, PortfolioOutcome } from './portfolioOutcome.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const Z = 1.959964;

/** Wilson's interval of a share (Journal of the American Statistical Association 22, 1927). */
export function shareInterval(hits: number, total: number): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const share = hits / total;
  const square = Z * Z;
  const middle = (share + square / (2 * total)) / (1 + square / total);
  const half =
    (Z / (1 + square / total)) * Math.sqrt((share * (1 - share)) / total + square / (4 * total * total));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Of the mean cost: each person costs nothing, one lost customer or one missed default; normal by their number. */
export function costInterval(outcome: PortfolioOutcome, costs: ErrorCosts): Interval {
  const { people, missedDefaults, lostCustomers, costPerApplicant: mean } = outcome;
  const squares =
    (missedDefaults * costs.missedDefault ** 2 + lostCustomers * costs.lostGoodCustomer ** 2) / people;
  const half = Z * Math.sqrt(Math.max(0, squares - mean * mean) / people);
  return { low: Math.max(0, mean - half), high: mean + half };
}
