// The part of the report on whether the explanation is the model: contributions against margins, points and another engine.

import * as z from 'zod/mini';
import { count, share } from './values.ts';

export const fidelitySchema = z.object({
  /** Rows of the test part explained. */
  rows: count,
  /** |baseValue + sum of contributions - margin| in log-odds, over the rows. */
  additivity: z.object({ largest: z.number(), mean: z.number() }),
  /** Share of rows whose whole-point contributions and base points add up exactly to the points shown. */
  pointsAddUpShare: share,
  /**
   * The engine that made the trees computes contributions too: its own, in log-odds, against ours. Null where it does
   * not (a model trained elsewhere whose engine is not here).
   */
  engine: z.nullable(
    z.object({
      name: z.string(),
      rows: count,
      largestDifference: z.number(),
      meanDifference: z.number(),
    }),
  ),
});

export type FidelityReport = z.infer<typeof fidelitySchema>;
