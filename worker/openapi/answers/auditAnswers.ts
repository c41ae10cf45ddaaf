// What the audit chain answers, as schemas.

import { z } from 'zod';
import { AUDIT_ACTIONS } from '../../audit/auditEntry.ts';
import { envelope } from '../answerSchemas.ts';
import { actor, nextCursor, optionalText, sha256, time } from './parts.ts';

const sequence = z.int().min(0);

export const auditEntrySchema = z
  .strictObject({
    sequence,
    at: time,
    actor,
    action: z.enum(AUDIT_ACTIONS),
    subject: optionalText.describe('A reference, never a person’s number or name.'),
    details: z.record(z.string(), z.unknown()).describe('Codes, identifiers and numbers.'),
    previousHash: z.string(),
    hash: sha256.describe('Of previousHash, a line feed and the entry as a JSON array.'),
  })
  .meta({ id: 'AuditEntry' });

export const auditAnswerSchema = z
  .strictObject({ ...envelope, entries: z.array(auditEntrySchema).describe('Newest first.'), nextCursor })
  .meta({ id: 'AuditAnswer' });

export const auditVerifyAnswerSchema = z
  .strictObject({
    ...envelope,
    holds: z.boolean().describe('Whether every link that was checked holds.'),
    from: sequence,
    to: sequence,
    checked: z.int().min(0),
    broken: z
      .strictObject({
        sequence,
        kind: z.enum(['missing', 'previous', 'content']),
        expectedHash: z.string(),
        foundHash: optionalText,
      })
      .nullable()
      .describe('The first link that does not hold.'),
    next: sequence.nullable().describe('Ask again with this from; null at the end.'),
    head: z
      .strictObject({ sequence, hash: z.string() })
      .describe('Noted elsewhere, it proves later that nothing was cut off or written anew.'),
  })
  .meta({ id: 'AuditVerifyAnswer' });
