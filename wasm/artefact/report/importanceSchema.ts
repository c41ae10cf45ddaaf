// The part of the report on what drives the score: exact contributions in points, over rows of the test part.

import * as z from 'zod/mini';
import { count, share } from './values.ts';

const dependenceBin = z.object({
  /** Values [from, to], rounded to 3 digits; both null for the missing ones. For a category see `levels`. */
  from: z.nullable(z.number()),
  to: z.nullable(z.number()),
  /** Codes of a category that are in this bin (rare ones together as "other"); null for numbers. */
  levels: z.nullable(z.array(z.string())),
  applicants: count,
  /** Contribution in points; negative = lowers the score. The quartiles are of the applicants of the bin. */
  mean: z.number(),
  low: z.number(),
  median: z.number(),
  high: z.number(),
});

export const importanceSchema = z.object({
  /** Rows of the test part explained. */
  rows: count,
  /** Every feature of the model, the most important first. */
  features: z.array(
    z.object({
      feature: z.string(),
      group: z.string(),
      /** Mean absolute contribution, points. */
      meanAbsolutePoints: z.number(),
      /** Of all features' sum. */
      share: share,
      /** Spearman's correlation of value and contribution; null where either is constant. */
      direction: z.nullable(z.number()),
      /** The sign required of the probability of default as the value grows; null = free. */
      monotoneSign: z.nullable(z.union([z.literal(-1), z.literal(1)])),
      /** Whether the trees keep that sign, checked by moving the feature alone in explained rows; null = free. */
      monotoneKept: z.nullable(z.boolean()),
    }),
  ),
  /** Mean absolute value of the summed contributions of a catalogue group, points; largest first. */
  groups: z.array(z.object({ group: z.string(), meanAbsolutePoints: z.number(), share: share })),
  /** The 20 most important features (12 in format 2), as in `beeswarm`. */
  dependence: z.array(z.object({ feature: z.string(), bins: z.array(dependenceBin) })),
  /**
   * At most 300 points a feature, each the mean of at least 10 applicants next to each other in contribution, drawn up
   * for each feature alone: no point is a person, and none can be followed from one feature to the next.
   */
  beeswarm: z.array(
    z.object({
      feature: z.string(),
      /** [contribution in points, mean rank of the value: 0 lowest to 1 highest, null = missing]; ascending. */
      points: z.array(z.tuple([z.number(), z.nullable(share)])),
    }),
  ),
});

export type ImportanceReport = z.infer<typeof importanceSchema>;
