// What keys and sessions answer, as schemas.

import { z } from 'zod';
import { SCOPES } from '../../auth/scopes.ts';
import { envelope } from '../answerSchemas.ts';
import { keyId, nextCursor, optionalTime, time } from './parts.ts';

const scopes = z.array(z.enum(SCOPES));

const keySummary = z
  .strictObject({
    keyId,
    label: z.string(),
    scopes,
    state: z
      .enum(['active', 'replaced', 'expired', 'revoked'])
      .describe('replaced: rotated, and valid until expiresAt.'),
    createdAt: time,
    expiresAt: optionalTime,
    revokedAt: optionalTime,
    lastUsedAt: optionalTime.describe('To a minute.'),
    replacedBy: keyId.nullable(),
    requestsPerDay: z.int().nullable().describe('null = as the installation’s keys.'),
  })
  .meta({ id: 'KeySummary' });

const secret = z
  .string()
  .regex(/^clair_[\w-]{43}$/)
  .describe('The key, this once: only its SHA-256 is kept.');

export const createdKeyAnswerSchema = z
  .strictObject({ ...envelope, key: secret, created: keySummary })
  .meta({ id: 'CreatedKeyAnswer' });

export const rotatedKeyAnswerSchema = z
  .strictObject({ ...envelope, key: secret, created: keySummary, replaced: keySummary })
  .meta({ id: 'RotatedKeyAnswer' });

export const keyAnswerSchema = z.strictObject({ ...envelope, changed: keySummary }).meta({ id: 'KeyAnswer' });

export const keysAnswerSchema = z
  .strictObject({ ...envelope, keys: z.array(keySummary).describe('By keyId.'), nextCursor })
  .meta({ id: 'KeysAnswer' });

export const sessionAnswerSchema = z
  .strictObject({
    ...envelope,
    actor: z.string().describe('A keyId, or the id of a person who came through Cloudflare Access.'),
    scopes,
    via: z.enum(['key', 'session', 'access']),
    idleExpiresAt: optionalTime.describe('Of a session: without another request.'),
    expiresAt: optionalTime.describe('Of a session: at the latest.'),
  })
  .meta({ id: 'SessionAnswer' });
