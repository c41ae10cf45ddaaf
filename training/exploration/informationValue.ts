// How much the bins of a feature tell of the outcome, alone.

export interface OutcomeCounts {
  readonly applicants: number;
  readonly defaults: number;
}

/**
 * Sum over bins of (share of defaults - share of repaid) * ln of the odds in the bin over all odds, half an applicant
 * added to each count (Siddiqi, Credit Risk Scorecards, 2006; the half as in learners/woeBins.ts).
 * @param bins a partition of the applicants.
 */
export function informationValue(bins: readonly OutcomeCounts[]): number {
  const applicants = bins.reduce((sum, bin) => sum + bin.applicants, 0);
  const defaults = bins.reduce((sum, bin) => sum + bin.defaults, 0);
  const repaid = applicants - defaults;
  if (defaults === 0 || repaid === 0) return 0;
  return bins.reduce((sum, bin) => {
    const binRepaid = bin.applicants - bin.defaults;
    const evidence = Math.log((bin.defaults + 0.5) / (binRepaid + 0.5)) - Math.log(defaults / repaid);
    return sum + (bin.defaults / defaults - binRepaid / repaid) * evidence;
  }, 0);
}
