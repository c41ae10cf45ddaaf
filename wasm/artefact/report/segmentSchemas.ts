// The part of the report on segments: how well the model works for kinds of requests.

import * as z from 'zod/mini';
import { count, estimate, share } from './values.ts';

const segmentGroup = z.object({
  status: z.literal('ok'),
  /** A category's code, an amount band "lowest".."highest" fifth as q1..q5, or a kind of history. */
  level: z.string(),
  /** Bounds of an amount band, rounded to 3 digits; null elsewhere and at the open ends. */
  from: z.nullable(z.number()),
  to: z.nullable(z.number()),
  applicants: count,
  defaults: count,
  defaultRate: estimate,
  approvalRate: estimate,
  auc: estimate,
  meanProbability: share,
  /** Mean probability minus default rate: its interval holds 0 where calibrated. */
  calibrationGap: estimate,
  /** At the model's decisionThreshold. */
  costPerApplicant: estimate,
});

const smallSegment = z.object({
  status: z.literal('insufficient_data'),
  level: z.string(),
  from: z.nullable(z.number()),
  to: z.nullable(z.number()),
  applicants: count,
  defaults: z.nullable(count),
});

export const segmentsSchema = z.array(
  z.object({
    segment: z.enum(['contract_type', 'income_type', 'education', 'amount_credit', 'history']),
    /** `history` levels: bureau_and_previous, bureau_only, previous_only, none. */
    groups: z.array(z.discriminatedUnion('status', [segmentGroup, smallSegment])),
  }),
);

export type SegmentsReport = z.infer<typeof segmentsSchema>;
