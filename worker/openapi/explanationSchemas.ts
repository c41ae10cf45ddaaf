// What the explanation of a decision is, as schemas for the OpenAPI document (contractExplanation.ts has the types).

import { z } from 'zod';
import { LANGUAGES } from '../../wasm/explain/language.ts';

const sentences = z.array(z.string());
const decision = z.enum(['granted', 'refused']);

const factGroup = z
  .strictObject({
    group: z.string(),
    title: z.string(),
    facts: z.array(z.strictObject({ field: z.string(), label: z.string(), value: z.string() })),
  })
  .meta({ id: 'FactGroup' });

export const explanationDocumentSchema = z
  .strictObject({
    decisionId: z.string(),
    language: z.enum(LANGUAGES),
    title: z.string(),
    lender: z.strictObject({ name: z.string(), contact: z.array(z.string()) }),
    decidedAt: z.string(),
    decision,
    standing: decision.describe('After the reviews.'),
    decisionSentences: sentences,
    recommendation: z.strictObject({
      decision,
      followed: z.boolean(),
      points: z.int(),
      decisionPoints: z.int(),
      probabilityOfDefault: z.number().min(0).max(1),
      modelVersion: z.string(),
      sentences,
      overrideReason: z.string().nullable(),
    }),
    reasons: z.strictObject({ adverse: sentences, favourable: sentences }),
    change: z.strictObject({
      outcome: z.enum(['found', 'none_within_limits', 'not_needed', 'version_gone']),
      sentence: z.string(),
      ways: z.array(
        z.strictObject({
          sentence: z.string(),
          points: z.int(),
          decision,
          changes: z.record(z.string(), z.union([z.number(), z.boolean()])),
        }),
      ),
    }),
    data: z.strictObject({
      application: z.array(factGroup),
      missing: z.array(z.string()),
      historySentence: z.string(),
      history: z.array(factGroup),
      historyUnknown: z.array(z.string()),
    }),
    clientView: z.string().nullable(),
    reviews: z.array(
      z.strictObject({
        reviewId: z.string(),
        state: z.enum(['open', 'concluded']),
        sentences,
        applicantView: z.string().nullable(),
        grounds: z.string().nullable(),
      }),
    ),
    reviewSentence: z.string(),
    rights: z.array(z.strictObject({ title: z.string(), text: z.string(), law: z.string() })),
  })
  .meta({ id: 'ExplanationDocument' });

export const explanationAnswerSchema = z
  .looseObject({
    modelVersion: z.string().nullable(),
    requestId: z.uuid(),
    document: explanationDocumentSchema,
    decidedBy: z.string(),
    inputsSha256: z.string(),
  })
  .meta({ id: 'ExplanationAnswer' });
