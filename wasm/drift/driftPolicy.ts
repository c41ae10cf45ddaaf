// When a difference is called drift. A feature drifts when the difference is certain (a test, corrected for the number
// of features) and large (a distance above its limit): certainty alone cries out on every large window.
//
// Side by side with Evidently's presets (DataDriftPreset of 0.4 to 0.7, from its documentation):
//
//   column            Evidently, <= 1,000 reference rows    Evidently, more rows                here, any size
//   number, > 5       Kolmogorov-Smirnov p < 0.05           normed Wasserstein >= 0.1           normed Wasserstein >= 0.1
//   values                                                                                      or PSI 0.1 above its noise
//   category, number  chi-square p < 0.05                   Jensen-Shannon distance >= 0.1      Jensen-Shannon >= 0.1
//   of <= 5 values    (binary: z-test p < 0.05)                                                 or PSI 0.1 above its noise
//   missing values    dropped                               dropped                             two proportions, >= 1 point
//                                                                                               and >= 0.1 of its sd
//   certainty         p-values uncorrected                  none                                Holm over all features
//   data set          half of the columns drift             half of the columns drift           a quarter of the
//                                                                                               importance, or one
//                                                                                               important feature
//
// Normed = by the larger of the reference's standard deviation and 0.001 there, by the standard deviation here.

/** Distances above which a certain difference counts; learned limits replace the defaults feature by feature. */
export interface DriftLimits {
  /** PSI above what sampling alone gives on average. */
  readonly psi: number;
  /** For numbers, in standard deviations of the reference. */
  readonly wasserstein: number;
  /** For categories. */
  readonly jensenShannon: number;
}

export interface DriftPolicy {
  readonly limits: DriftLimits;
  /** By feature, where learned from the reference period. */
  readonly learnedLimits?: Readonly<Record<string, DriftLimits>>;
  /** Smallest change of the missing share, in [0, 1] ... */
  readonly missingChange: number;
  /** ... and in standard deviations of the reference's missing flag, sqrt(p (1 - p)): as for any other number. */
  readonly missingChangeSd: number;
  /** Share of unseen codes, and rows that hold one, from which on a category drifts. */
  readonly newCategoryShare: number;
  readonly newCategoryRows: number;
  /** Family-wise error of each family of tests; together the chance of a false alarm, at most. */
  readonly errors: { readonly distribution: number; readonly missing: number; readonly outputs: number };
  /** Share of the importance that must drift for the population to be called changed. */
  readonly weightedShare: number;
  /** One drifting feature is enough when it matters this many times as much as the average feature. */
  readonly importantTimesAverage: number;
  /** Below these the state is insufficient_data. */
  readonly rowsMin: number;
  readonly presentMin: number;
  /** People a bin must expect in the smaller sample; see joinSmallBins. */
  readonly expectedMin: number;
}

export const DEFAULT_POLICY: DriftPolicy = {
  limits: { psi: 0.1, wasserstein: 0.1, jensenShannon: 0.1 },
  missingChange: 0.01,
  missingChangeSd: 0.1,
  newCategoryShare: 0.005,
  newCategoryRows: 5,
  errors: { distribution: 0.004, missing: 0.002, outputs: 0.002 },
  weightedShare: 0.25,
  importantTimesAverage: 1,
  rowsMin: 200,
  presentMin: 100,
  expectedMin: 5,
};

export function limitsOf(policy: DriftPolicy, feature: string): DriftLimits {
  return policy.learnedLimits?.[feature] ?? policy.limits;
}
