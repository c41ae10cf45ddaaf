// What the rights of the data subject answer, as schemas.

import { z } from 'zod';
import { applicantIdSchema, applicationSchema, historySchema } from '../../../wasm/features/contract.ts';
import { envelope } from '../answerSchemas.ts';
import { auditEntrySchema } from './auditAnswers.ts';
import { clientLinkSchema } from './clientAnswers.ts';
import { decisionSummarySchema, reviewSchema } from './decisionAnswers.ts';
import { inputs, time } from './parts.ts';

export const exportAnswerSchema = z
  .strictObject({
    ...envelope,
    applicantId: applicantIdSchema,
    exportedAt: time,
    file: z.strictObject({ application: applicationSchema, history: historySchema }).nullable(),
    assessment: z
      .looseObject({ modelVersion: z.string(), points: z.int() })
      .nullable()
      .describe('What the model in charge says of the file now.'),
    clientLinks: z.array(clientLinkSchema),
    decisions: z.array(
      decisionSummarySchema.extend({
        inputs: inputs.nullable(),
        reasons: z.unknown(),
        reviews: z.array(reviewSchema),
      }),
    ),
    audit: z.array(auditEntrySchema).describe('About the applicant, oldest first.'),
  })
  .meta({ id: 'ExportAnswer' });

export const erasureAnswerSchema = z
  .strictObject({
    ...envelope,
    applicantId: applicantIdSchema,
    erasedAt: time,
    erased: z
      .strictObject({
        file: z.boolean(),
        shard: z.boolean(),
        decisions: z.int().min(0),
        reviews: z.int().min(0),
        clientLinks: z.int().min(0),
      })
      .describe('What was found and is gone.'),
  })
  .meta({ id: 'ErasureAnswer' });
