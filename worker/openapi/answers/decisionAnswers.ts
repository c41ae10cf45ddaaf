// What decisions and their reviews answer, as schemas.

import { z } from 'zod';
import { applicantIdSchema } from '../../../wasm/features/contract.ts';
import { envelope, points, reasonsSchema } from '../answerSchemas.ts';
import {
  actor,
  decision,
  inputs,
  nextCursor,
  optionalText,
  optionalTime,
  sha256,
  share,
  time,
} from './parts.ts';

const decisionId = z.string().regex(/^dec_[0-9a-f]{32}$/);
const applicantId = applicantIdSchema.nullable().describe('null without a file, or once erased.');
const modelVersion = z.string().regex(/^[0-9a-f]{16}$/);

const summary = {
  decisionId,
  applicantId,
  decidedAt: time,
  decidedBy: actor,
  decision: decision.describe('What the person decided.'),
  recommended: z
    .strictObject({
      modelVersion,
      decision,
      points,
      decisionPoints: z.int(),
      probabilityOfDefault: share,
      reviewBand: z.boolean(),
      historyKnown: z.boolean(),
    })
    .describe('As the model recommended then.'),
  isOverride: z.boolean(),
  overrideReason: optionalText,
  clientView: optionalText,
  erasedAt: optionalTime,
  standing: decision.describe('After the reviews: the latest concluded one may have changed it.'),
};
export const decisionSummarySchema = z.strictObject(summary).meta({ id: 'DecisionSummary' });

const reviewShape = {
  reviewId: z.string().regex(/^rev_[0-9a-f]{32}$/),
  decisionId,
  openedAt: time,
  openedBy: actor,
  dueAt: time,
  isOverdue: z.boolean(),
  applicantView: optionalText.describe('null once the applicant was erased.'),
  assignedTo: optionalText,
  assignedAt: optionalTime,
  concludedAt: optionalTime,
  concludedBy: optionalText,
  outcome: z.enum(['upheld', 'changed']).nullable().describe('changed turns the decision round.'),
  grounds: optionalText,
};
export const reviewSchema = z.strictObject(reviewShape).meta({ id: 'Review' });

const replay = z
  .discriminatedUnion('result', [
    z.strictObject({ result: z.literal('same'), points }),
    z.strictObject({ result: z.literal('differs'), points, recordedPoints: points }),
    z.strictObject({ result: z.literal('version_gone'), modelVersion }),
    z.strictObject({ result: z.literal('inputs_erased'), erasedAt: time }),
  ])
  .describe('What the stored inputs give today, through the stored model version.');

export const decisionAnswerSchema = z
  .strictObject({
    ...envelope,
    ...summary,
    inputsSha256: sha256.describe('Of the inputs as canonical JSON.'),
    inputs: inputs.nullable().describe('null once erased.'),
    reasons: z.strictObject({ fr: reasonsSchema, en: reasonsSchema }).describe('As they were worded then.'),
    replay,
    reviews: z.array(reviewSchema),
  })
  .meta({ id: 'DecisionAnswer' });

export const decisionsAnswerSchema = z
  .strictObject({
    ...envelope,
    decisions: z.array(decisionSummarySchema).describe('Newest first.'),
    nextCursor,
  })
  .meta({ id: 'DecisionsAnswer' });

export const reviewAnswerSchema = z
  .strictObject({ ...envelope, ...reviewShape })
  .meta({ id: 'ReviewAnswer' });

export const reviewsAnswerSchema = z
  .strictObject({
    ...envelope,
    reviews: z
      .array(z.strictObject({ ...reviewShape, applicantId, decision }))
      .describe('Open: most urgent first. Concluded: newest first.'),
    nextCursor,
  })
  .meta({ id: 'ReviewsAnswer' });
