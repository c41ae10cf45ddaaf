// What the routes of client links answer, as schemas for the OpenAPI document (contractClient.ts has the types).

import { z } from 'zod';
import { LANGUAGES } from '../../../wasm/explain/language.ts';
import { envelope } from '../answerSchemas.ts';
import { explanationDocumentSchema } from '../explanationSchemas.ts';
import { inputs, optionalTime, time } from './parts.ts';

const language = z.enum(LANGUAGES);

export const clientLinkSchema = z.strictObject({
  linkId: z.string(),
  decisionId: z.string(),
  createdAt: time,
  createdBy: z.string(),
  expiresAt: time,
  revokedAt: optionalTime,
  language,
  openedAt: optionalTime.describe('For the first time.'),
  opens: z.int().min(0),
  state: z.enum(['active', 'expired', 'revoked']),
});

export const createdClientLinkAnswerSchema = z
  .strictObject({
    ...envelope,
    linkId: z.string(),
    url: z.string().describe('With the token, which is shown once.'),
    expiresAt: time,
  })
  .meta({ id: 'CreatedClientLinkAnswer' });
export const clientLinksAnswerSchema = z
  .strictObject({ ...envelope, links: z.array(clientLinkSchema) })
  .meta({ id: 'ClientLinksAnswer' });
export const clientLinkAnswerSchema = clientLinkSchema.extend(envelope).meta({ id: 'ClientLinkAnswer' });

export const clientAnswerSchema = z
  .strictObject({
    ...envelope,
    expiresAt: time,
    language,
    document: explanationDocumentSchema,
    ...inputs.shape,
    files: z.record(z.string(), z.string()),
    canAskForReview: z.boolean(),
  })
  .meta({ id: 'ClientAnswer' });
export const clientReviewAnswerSchema = z
  .strictObject({ ...envelope, openedAt: time, dueAt: time })
  .meta({ id: 'ClientReviewAnswer' });
