// The part of the report on ranking, calibration and cost.

import { z } from 'zod';
import { count, estimate, share } from './values.ts';

/** From refusing nobody (threshold null) to refusing everybody; at most 200 points. */
export const rocSchema = z.array(
  z.strictObject({
    decisionThreshold: share.nullable(),
    falsePositiveRate: share,
    truePositiveRate: share,
  }),
);

/** By falling threshold: refusing is the positive answer, not repaying the positive class. */
export const precisionRecallSchema = z.strictObject({
  area: estimate,
  /** The precision of chance. */
  defaultRate: share,
  curve: z.array(
    z.strictObject({ decisionThreshold: share, recall: share, precision: share, refusedShare: share }),
  ),
});

/** Cumulative shares of each outcome scored at or below `points`, ascending. */
export const ksSchema = z.strictObject({
  value: estimate,
  /** Where the two are furthest apart. */
  points: z.number(),
  curve: z.array(z.strictObject({ points: z.number(), repaidShare: share, defaultedShare: share })),
});

/** Groups of equal size, the riskiest first. */
export const liftSchema = z.array(
  z.strictObject({
    applicants: count,
    defaults: count,
    defaultRate: share,
    /** Default rate of the group against that of all. */
    lift: z.number(),
    /** Of the riskiest groups down to this one. */
    cumulativeApplicantsShare: share,
    cumulativeDefaultsShare: share,
    cumulativeLift: z.number(),
  }),
);

/** Applicants by whole points and outcome; [from, to), the ends widened until each bin has enough people. */
export const scoreHistogramSchema = z.array(
  z.strictObject({ from: z.number(), to: z.number(), repaid: count, defaulted: count }),
);

const reliabilityBin = z.strictObject({
  applicants: count,
  meanProbability: share,
  observedShare: share,
});

export const reliabilitySchema = z.strictObject({
  /** About equal counts, by ascending probability; the interval is Wilson's, at 95 %, of the observed share. */
  bins: z.array(z.strictObject({ ...reliabilityBin.shape, low: share, high: share })),
  expectedCalibrationError: estimate,
  /** What a perfect calibration would show on these rows by chance: mean, and 95 % upper limit. */
  noise: z.strictObject({ mean: z.number(), upper: z.number() }),
});

/** On the calibration part, each method fitted on other rows than it is judged on. Platt is the deployed one. */
export const calibrationComparisonSchema = z.array(
  z.strictObject({
    name: z.enum(['none', 'platt', 'isotonic', 'beta']),
    auc: estimate,
    logLoss: estimate,
    brier: estimate,
    expectedCalibrationError: estimate,
    noise: z.strictObject({ mean: z.number(), upper: z.number() }),
    reliability: z.array(reliabilityBin),
  }),
);

export const costCurveSchema = z.strictObject({
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
  theoretical: z.strictObject({
    decisionThreshold: share,
    costPerApplicant: z.number(),
    cost: estimate,
    aboveBest: estimate,
    isFlat: z.boolean(),
  }),
  /** Ascending thresholds; at most 203 points. */
  costCurve: z.array(
    z.strictObject({
      decisionThreshold: share,
      costPerApplicant: z.number(),
      low: z.number(),
      high: z.number(),
      isFlat: z.boolean(),
    }),
  ),
});
