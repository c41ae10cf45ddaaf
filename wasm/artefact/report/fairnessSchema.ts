// The part of the report on how groups of applicants are treated, and on the model that does not know the groups.

import * as z from 'zod/mini';
import { count, estimate, share } from './values.ts';

/** Figures of one group. A ratio or difference is null for the reference group itself. */
const fairnessGroup = z.object({
  status: z.literal('ok'),
  /** A category's code; an age band such as "18-24"; "65+". */
  level: z.string(),
  applicants: count,
  defaults: count,
  isReference: z.boolean(),
  /** Share granted. */
  approvalRate: estimate,
  /** Approval rate against that of the reference group (disparate impact; 0.8 is the usual alarm). */
  approvalRatio: z.nullable(estimate),
  /** Share granted among those who repay. */
  grantedAmongRepaying: estimate,
  /** Minus that of the reference group (equal opportunity). */
  equalOpportunityDifference: z.nullable(estimate),
  /** Share repaying among those granted (predictive parity). */
  repaidAmongGranted: estimate,
  predictiveParityDifference: z.nullable(estimate),
  /** Calibration of the group: mean probability said, share of defaults seen with its interval. */
  meanProbability: share,
  defaultRate: estimate,
  /** Mean probability minus share seen, on the same applicants: its interval holds 0 where calibrated. */
  calibrationGap: estimate,
});

const smallGroup = z.object({
  status: z.literal('insufficient_data'),
  level: z.string(),
  applicants: count,
  defaults: z.nullable(count),
});

export const fairnessSchema = z.object({
  /** A group with fewer applicants, or fewer of either outcome, is `insufficient_data`. */
  limits: z.object({ applicantsMin: count, outcomesMin: count }),
  attributes: z.array(
    z.object({
      attribute: z.enum(['gender', 'age_band', 'family_status']),
      /** The largest group; null where no group is large enough. */
      reference: z.nullable(z.string()),
      /** Ages ascending, categories in the catalogue's order. Groups of fewer than 10 people are left out. */
      groups: z.array(z.discriminatedUnion('status', [fairnessGroup, smallGroup])),
    }),
  ),
  /** The same model without sensitive features; null where it was not trained. */
  twin: z.nullable(
    z.strictObject({
      removedFeatures: z.array(z.string()),
      rounds: count,
      decisionThreshold: share,
      auc: estimate,
      costPerApplicant: estimate,
      /** Twin minus model on the same applicants: below 0 for AUC, above 0 for cost is what fairness would cost. */
      aucDifference: estimate,
      costDifference: estimate,
      /** Share of applicants whom the two decide differently. */
      decidedDifferently: share,
      /** The twin's approval by group, for comparison: groups with status ok only. */
      approvalRatios: z.array(
        z.object({
          attribute: z.enum(['gender', 'age_band', 'family_status']),
          level: z.string(),
          approvalRatio: z.number(),
        }),
      ),
    }),
  ),
});

export type FairnessReport = z.infer<typeof fairnessSchema>;
