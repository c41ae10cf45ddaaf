// What the routes of client links answer, as schemas for the OpenAPI document (contractClient.ts has the types).

import { z } from 'zod';
import { LANGUAGES } from '../../wasm/explain/language.ts';
import { applicationSchema, historySchema } from '../../wasm/features/contract.ts';
import { explanationDocumentSchema } from './explanationSchemas.ts';

const envelope = { modelVersion: z.string().nullable(), requestId: z.uuid() };
const language = z.enum(LANGUAGES);

export const clientLinkSchema = z.strictObject({
  linkId: z.string(),
  decisionId: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
  language,
  openedAt: z.string().nullable().describe('For the first time.'),
  opens: z.int().min(0),
  state: z.enum(['active', 'expired', 'revoked']),
});

export const createdClientLinkAnswerSchema = z
  .strictObject({
    ...envelope,
    linkId: z.string(),
    url: z.string().describe('With the token, which is shown once.'),
    expiresAt: z.string(),
  })
  .meta({ id: 'CreatedClientLinkAnswer' });
export const clientLinksAnswerSchema = z
  .strictObject({ ...envelope, links: z.array(clientLinkSchema) })
  .meta({ id: 'ClientLinksAnswer' });
export const clientLinkAnswerSchema = clientLinkSchema.extend(envelope).meta({ id: 'ClientLinkAnswer' });

export const clientAnswerSchema = z
  .strictObject({
    ...envelope,
    expiresAt: z.string(),
    language,
    document: explanationDocumentSchema,
    application: applicationSchema,
    history: historySchema.nullable(),
    files: z.record(z.string(), z.string()),
    canAskForReview: z.boolean(),
  })
  .meta({ id: 'ClientAnswer' });
export const clientReviewAnswerSchema = z
  .strictObject({ ...envelope, openedAt: z.string(), dueAt: z.string() })
  .meta({ id: 'ClientReviewAnswer' });
