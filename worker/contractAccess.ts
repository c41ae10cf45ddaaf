// The contract of keys and sessions: what may be asked, and what is answered.

import { z } from 'zod';
import { SCOPES, type Scope } from './auth/scopes.ts';
import type { Envelope } from './contract.ts';
import { boundedNumber, boundedWholeNumber, limitText } from './contractNumbers.ts';
import { KEY_OVERLAP_HOURS, KEY_OVERLAP_HOURS_MAX, KEYS_PAGE_MAX } from './limits.ts';

export const createKeyRequestSchema = z.strictObject({
  /** Whose it is: a partner or a role, never a person's name. */
  label: z
    .string()
    .regex(
      /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,79}$/u,
      'expected 1 to 80 letters, digits, spaces, dots and dashes',
    ),
  scopes: z
    .array(z.enum(SCOPES))
    .min(1)
    .max(SCOPES.length)
    .refine((scopes) => new Set(scopes).size === scopes.length, 'expected each scope once'),
  /** Default: never. */
  expiresAt: z.iso
    .datetime({ error: 'expected a time such as 2027-01-31T00:00:00Z', abort: true })
    .refine((text) => Date.parse(text) > Date.now(), 'expected a time to come')
    .optional(),
  /** Default: as the installation's keys. */
  requestsPerDay: boundedWholeNumber(1, 1_000_000_000).optional(),
});

export type CreateKeyRequest = z.infer<typeof createKeyRequestSchema>;

export const rotateKeyRequestSchema = z.strictObject({
  /** How long the old key still works beside the new one. */
  overlapHours: boundedNumber(0, KEY_OVERLAP_HOURS_MAX).default(KEY_OVERLAP_HOURS),
});

/** What is told of a key: never the key itself. Times are ISO 8601. */
export interface KeySummary {
  readonly keyId: string;
  readonly label: string;
  readonly scopes: readonly Scope[];
  /** `replaced`: rotated, and still valid until `expiresAt`. */
  readonly state: 'active' | 'replaced' | 'expired' | 'revoked';
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  /** To a minute; null = never. */
  readonly lastUsedAt: string | null;
  /** The keyId of its successor. */
  readonly replacedBy: string | null;
  readonly requestsPerDay: number | null;
}

export interface CreatedKeyAnswer extends Envelope {
  /** The key, this once. */
  readonly key: string;
  readonly created: KeySummary;
}

export interface RotatedKeyAnswer extends CreatedKeyAnswer {
  readonly replaced: KeySummary;
}

export interface KeyAnswer extends Envelope {
  readonly changed: KeySummary;
}

export const keysQuerySchema = z.strictObject({
  limit: limitText(KEYS_PAGE_MAX, KEYS_PAGE_MAX),
  /** The nextCursor of a page. */
  cursor: z.string().max(40).optional(),
});

export interface KeysAnswer extends Envelope {
  /** By keyId. */
  readonly keys: readonly KeySummary[];
  readonly nextCursor: string | null;
}

export interface SessionAnswer extends Envelope {
  /** The keyId, or the id of a person who came through Cloudflare Access. */
  readonly actor: string;
  readonly scopes: readonly Scope[];
  readonly via: 'key' | 'session' | 'access';
  /** Of a session: without another request, and at the latest. */
  readonly idleExpiresAt: string | null;
  readonly expiresAt: string | null;
}
