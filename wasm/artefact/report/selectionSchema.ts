// The part of the report on which features are worth having: models of fewer features on the same folds, and what each
// feature brings. Made apart (`npm run selection`), on rows of every part by cross-validation, never for the headline.

import * as z from 'zod/mini';
import { count, estimate, share } from './values.ts';

export const selectionSchema = z.object({
  applicants: count,
  defaults: count,
  /** Features of the catalogue that were ranked. */
  features: count,
  folds: count,
  repeats: count,
  seed: z.int(),
  /** Of every model: what differs is the features alone. */
  rounds: count,
  /** Largest first. The features of each fold are chosen inside its training rows: no choice has seen the rows it is judged on. */
  sizes: z.array(
    z.object({
      features: count,
      /** 'all', 'top by gain', or the name of a set that was left out. */
      name: z.string(),
      auc: estimate,
      /** Lowest cost per applicant over thresholds, out of fold. */
      lowestCost: estimate,
      /** Minus that of all features on the same applicants; null for all features. */
      aucDifference: z.nullable(estimate),
      costDifference: z.nullable(estimate),
      /** Mean share of the chosen features that two folds have in common; null for all features. */
      agreement: z.nullable(share),
    }),
  ),
  /** Every ranked feature, the largest mean gain first. */
  ranking: z.array(
    z.object({
      feature: z.string(),
      /** Share of the total gain of the booster, by fold and repeat: mean, lowest, highest. */
      gain: z.object({ mean: share, low: share, high: share }),
      /** Folds in which no tree reads it. */
      unusedFolds: count,
      /** Mean absolute contribution out of fold, in log-odds: what it moved applicants the booster had not seen. */
      outOfFold: z.number(),
      /** Mean over folds of the information value on their training rows. */
      informationValue: z.number(),
    }),
  ),
});

export type SelectionReport = z.infer<typeof selectionSchema>;
