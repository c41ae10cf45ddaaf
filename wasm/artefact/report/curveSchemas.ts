// The part of the report on ranking, calibration and cost.

import * as z from 'zod/mini';
import { count, estimate, laterMember, share } from './values.ts';

const interval = z.object({ low: z.number(), high: z.number() });

/** From refusing nobody (threshold null) to refusing everybody; at most 200 points. */
export const rocSchema = z.array(
  z.object({
    decisionThreshold: z.nullable(share),
    falsePositiveRate: share,
    truePositiveRate: share,
    /** 95 % of resamples have their true positive rate at this false positive rate in between. */
    low: laterMember(share),
    high: laterMember(share),
  }),
);

/** By falling threshold: refusing is the positive answer, not repaying the positive class. */
export const precisionRecallSchema = z.object({
  area: estimate,
  /** The precision of chance. */
  defaultRate: share,
  curve: z.array(
    z.object({
      decisionThreshold: share,
      recall: share,
      precision: share,
      refusedShare: share,
      /** 95 % of resamples have their precision at this recall in between. */
      low: laterMember(share),
      high: laterMember(share),
    }),
  ),
});

/** Cumulative shares of each outcome scored at or below `points`, ascending. */
export const ksSchema = z.object({
  value: estimate,
  /** Where the two are furthest apart. */
  points: z.number(),
  curve: z.array(
    z.object({
      points: z.number(),
      repaidShare: share,
      defaultedShare: share,
      /** Wilson's intervals at 95 % of the two shares: they hold at this score, not for the whole curve at once. */
      repaidInterval: laterMember(interval),
      defaultedInterval: laterMember(interval),
    }),
  ),
});

/** Groups of equal size, the riskiest first. */
export const liftSchema = z.array(
  z.object({
    applicants: count,
    defaults: count,
    defaultRate: share,
    /** Default rate of the group against that of all. */
    lift: z.number(),
    /** Of the riskiest groups down to this one. */
    cumulativeApplicantsShare: share,
    cumulativeDefaultsShare: share,
    cumulativeLift: z.number(),
    /** Of `defaultRate`: Wilson's, at 95 %. Against the default rate of all it is that of the lift. */
    defaultRateInterval: laterMember(interval),
    /** 95 % of resamples have their share of defaults among as many of the riskiest in between. */
    cumulativeDefaultsInterval: laterMember(interval),
  }),
);

/** Which decision threshold was taken on the threshold part, and why. */
export const thresholdChoiceSchema = z.object({
  /** `theoretical`: 1/11 for costs of 10:1. `lowest_cost`: the exact minimum of the cost curve. */
  taken: z.enum(['theoretical', 'lowest_cost']),
  /** The theory lies inside the flat region, where these rows cannot tell it from the minimum; it costs more than noise; or the
   *  run was configured to take the minimum. */
  reason: z.enum(['theory_within_noise', 'theory_costs_more', 'always_lowest_cost']),
  /** How much the theoretical threshold costs above the minimum, and how much would still be noise. */
  aboveLowest: z.number(),
  noise: z.number(),
  /** Before and after it was put on a whole point. */
  decisionThreshold: share,
  wholePoint: z.object({ points: z.int(), decisionThreshold: share }),
});

/** Applicants by whole points and outcome; [from, to), the ends widened until each bin has enough people. */
export const scoreHistogramSchema = z.array(
  z.object({ from: z.number(), to: z.number(), repaid: count, defaulted: count }),
);

const reliabilityBin = z.object({
  applicants: count,
  meanProbability: share,
  observedShare: share,
});

export const reliabilitySchema = z.object({
  /** About equal counts, by ascending probability; the interval is Wilson's, at 95 %, of the observed share. */
  bins: z.array(z.object({ ...reliabilityBin.shape, low: share, high: share })),
  expectedCalibrationError: estimate,
  /** What a perfect calibration would show on these rows by chance: mean, and 95 % upper limit. */
  noise: z.object({ mean: z.number(), upper: z.number() }),
});

/** On the calibration part, each method fitted on other rows than it is judged on. Platt is the deployed one. */
export const calibrationComparisonSchema = z.array(
  z.object({
    name: z.enum(['none', 'platt', 'isotonic', 'beta']),
    auc: estimate,
    logLoss: estimate,
    brier: estimate,
    expectedCalibrationError: estimate,
    noise: z.object({ mean: z.number(), upper: z.number() }),
    reliability: z.array(reliabilityBin),
  }),
);

export const costCurveSchema = z.object({
  /** The exact minimum, before it was put on a whole point. */
  decisionThreshold: share,
  costPerApplicant: z.number(),
  cost: estimate,
  /** How much the lowest cost is too good for having been chosen on the rows it is measured on. */
  optimism: z.number(),
  /** Two thresholds whose costs differ by less cannot be told apart on these rows. */
  noise: z.number(),
  /** The flat region: thresholds within the noise of the lowest cost, and the applicants decided differently in it. */
  low: share,
  high: share,
  shareBetween: share,
  /** 1/11 for costs of 10:1. */
  theoretical: z.object({
    decisionThreshold: share,
    costPerApplicant: z.number(),
    cost: estimate,
    aboveBest: estimate,
    isFlat: z.boolean(),
  }),
  /** Ascending thresholds; at most 203 points. */
  costCurve: z.array(
    z.object({
      decisionThreshold: share,
      costPerApplicant: z.number(),
      low: z.number(),
      high: z.number(),
      isFlat: z.boolean(),
    }),
  ),
});
