// The part of the report on whether other applicants are scored like those of the train part.

import * as z from 'zod/mini';
import { count, share } from './values.ts';

const comparison = z.object({
  /** test = the test part; later = applicants without an outcome yet (application_test). */
  population: z.enum(['test', 'later']),
  /** The model has seen the train part, so its scores are a little more extreme there; it has not seen the others. */
  reference: z.enum(['train', 'test']),
  applicants: count,
  /** Population stability index against the reference. */
  psi: z.number(),
  /** What sampling alone would give: mean, and 95 % upper limit. Above it the populations differ. */
  noise: z.object({ mean: z.number(), upper: z.number() }),
  /** Each band's part of the sum, in the order of `bands`. */
  contributions: z.array(z.number()),
});

export const stabilitySchema = z.object({
  /** 20 points wide, the ends widened until each holds enough people; [from, to), null = open. */
  bands: z.array(
    z.object({
      from: z.nullable(z.number()),
      to: z.nullable(z.number()),
      /** Share of each population; null for `later` when there is none. */
      train: share,
      test: share,
      later: z.nullable(share),
    }),
  ),
  /** test and later against train, later against test; without a later population the first only. */
  comparisons: z.array(comparison),
});

export type StabilityReport = z.infer<typeof stabilitySchema>;
