// Figures of one group's counts, each a plain share or mean.

import type { CostMatrix } from '../evaluation/confusion.ts';
import type { GroupCounts } from './resampleGroups.ts';

/** Fewest applicants, and fewest of each outcome and of each decision, of a group whose figures mean anything. */
export const GROUP_LIMITS = { applicantsMin: 100, outcomesMin: 10 } as const;

export function isLargeEnough({ applicants, defaults, granted }: GroupCounts): boolean {
  const { applicantsMin, outcomesMin } = GROUP_LIMITS;
  return applicants >= applicantsMin && Math.min(defaults, applicants - defaults, granted) >= outcomesMin;
}

/** The largest group that is large enough; -1 without any. */
export function referenceOf(counts: readonly GroupCounts[]): number {
  const sizes = counts.map((group) => (isLargeEnough(group) ? group.applicants : -1));
  const largest = Math.max(-1, ...sizes);
  return largest < 0 ? -1 : sizes.indexOf(largest);
}

/** Share of defaults among the applicants. */
export const defaultRate = ({ defaults, applicants }: GroupCounts) => defaults / applicants;

export const approvalRate = ({ granted, applicants }: GroupCounts) => granted / applicants;

/** Share granted among those who repay: what equal opportunity compares (Hardt, Price and Srebro, 2016). */
export const grantedAmongRepaying = ({ granted, grantedDefaults, applicants, defaults }: GroupCounts) =>
  (granted - grantedDefaults) / (applicants - defaults);

/** Share repaying among those granted: what predictive parity compares (Chouldechova, 2017). */
export const repaidAmongGranted = ({ granted, grantedDefaults }: GroupCounts) =>
  (granted - grantedDefaults) / granted;

export const meanProbability = ({ probabilitySum, applicants }: GroupCounts) => probabilitySum / applicants;

/** Above 0 where the model says more defaults than there are. */
export const calibrationGap = (counts: GroupCounts) => meanProbability(counts) - defaultRate(counts);

/** Mean cost of the decisions, in the unit of the cost matrix. */
export function costOfGroup(counts: GroupCounts, { missedDefault, lostGoodCustomer }: CostMatrix): number {
  const { applicants, defaults, granted, grantedDefaults } = counts;
  const lostGoodCustomers = applicants - defaults - (granted - grantedDefaults);
  return (missedDefault * grantedDefaults + lostGoodCustomer * lostGoodCustomers) / applicants;
}
