// What the decision does to the applicants, and what it costs the lender.

import type { RankedOutcomes } from './rankOutcomes.ts';

/** Cost of one wrong decision of each kind, in the same unit. */
export interface CostMatrix {
  /** A granted applicant who does not repay. */
  missedDefault: number;
  /** A refused applicant who would have repaid. */
  lostGoodCustomer: number;
}

/** Counts of applicants. With "default" as the positive class: TP, FN, FP, TN. */
export interface Confusion {
  refusedDefaults: number;
  missedDefaults: number;
  lostGoodCustomers: number;
  grantedGoodCustomers: number;
}

/** Refused where probability >= decisionThreshold. */
export function confusionAt(outcomes: RankedOutcomes, decisionThreshold: number): Confusion {
  let [missedDefaults, grantedGoodCustomers] = [0, 0];
  for (let entry = 0; entry < outcomes.probability.length; entry++) {
    if (outcomes.probability[entry]! >= decisionThreshold) break;
    missedDefaults += outcomes.defaulted[entry]!;
    grantedGoodCustomers += outcomes.repaid[entry]!;
  }
  return {
    refusedDefaults: outcomes.defaultedTotal - missedDefaults,
    missedDefaults,
    lostGoodCustomers: outcomes.repaidTotal - grantedGoodCustomers,
    grantedGoodCustomers,
  };
}

/** Share of right decisions. Of little use here: granting everybody reaches 0.92. */
export function accuracy(confusion: Confusion): number {
  return (confusion.refusedDefaults + confusion.grantedGoodCustomers) / countApplicants(confusion);
}

/** (missedDefault * FN + lostGoodCustomer * FP) / applicants. */
export function costPerApplicant(confusion: Confusion, costMatrix: CostMatrix): number {
  const missed = costMatrix.missedDefault * confusion.missedDefaults;
  const lost = costMatrix.lostGoodCustomer * confusion.lostGoodCustomers;
  return (missed + lost) / countApplicants(confusion);
}

function countApplicants(confusion: Confusion): number {
  const refused = confusion.refusedDefaults + confusion.lostGoodCustomers;
  return refused + confusion.missedDefaults + confusion.grantedGoodCustomers;
}
