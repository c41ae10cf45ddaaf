// The part of the report on the features themselves, over the train and validation parts; nothing of the test part.

import * as z from 'zod/mini';
import { count, share } from './values.ts';

/** One entry a bin in each list: bins are many, and named members would fill the file. */
const explorationBins = z.object({
  /** Values [from, to], rounded to 3 digits, ascending; empty for a category. The ends have 10 people beyond or at them. */
  from: z.array(z.number()),
  to: z.array(z.number()),
  /** Codes of a category, rare ones together in one bin; empty for numbers. */
  levels: z.array(z.array(z.string())),
  applicants: z.array(count),
  defaultRate: z.array(share),
});

const distribution = z.object({
  mean: z.number(),
  standardDeviation: z.number(),
  /** Null where fewer than 10 people lie beyond. */
  p05: z.nullable(z.number()),
  p25: z.number(),
  median: z.number(),
  p75: z.number(),
  p95: z.nullable(z.number()),
  /** Share of known values more than three interquartile ranges beyond the quartiles (Tukey's far-out values);
   *  null where the quartiles are equal. */
  outlierShare: z.nullable(share),
});

export const explorationSchema = z.object({
  applicants: count,
  defaultRate: share,
  /** In the order of the model's columns. */
  features: z.array(
    z.object({
      feature: z.string(),
      missingShare: share,
      /** Null for a category, and where fewer than 10 values are known. */
      distribution: z.nullable(distribution),
      /** At most 10. */
      bins: explorationBins,
      /** Null where fewer than 10 are missing. */
      missing: z.nullable(z.object({ applicants: count, defaultRate: share })),
      /** Over the bins and the missing ones: below 0.02 useless, 0.1 weak, 0.3 medium, above strong (Siddiqi, 2006). */
      informationValue: z.number(),
    }),
  ),
  /** Pairs of numeric features with |rank correlation| > 0.9 where both are known, the closest first. */
  correlations: z.array(z.object({ first: z.string(), second: z.string(), correlation: z.number() })),
});

export type ExplorationReport = z.infer<typeof explorationSchema>;
