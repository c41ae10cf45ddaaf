/** The relation between credit, annuity, tenor and monthly rate of a loan paid in equal instalments. */

/** Equal monthly instalment of `credit` over `months` at `monthlyRate` (> 0). */
export function annuityOf(credit: number, months: number, monthlyRate: number): number {
  return (credit * monthlyRate) / (1 - (1 + monthlyRate) ** -months);
}

/** Principal still owed when `monthsLeft` instalments of `annuity` remain. */
export function principalLeft(annuity: number, monthsLeft: number, monthlyRate: number): number {
  return (annuity * (1 - (1 + monthlyRate) ** -monthsLeft)) / monthlyRate;
}

/** Amounts of the original are multiples of 4.5 (requests) or 0.045 (contracts); in thousandths. */
export function inThousandths(amount: number, step: 4500 | 45): number {
  return Math.round((amount * 1000) / step) * step;
}
