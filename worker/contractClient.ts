// The contract of client links: a link an advisor makes for the person a decision is about, and what that link opens.

import { z } from 'zod';
import { LANGUAGES, type Language } from '../wasm/explain/language.ts';
import type { Application, HistoryRecord } from '../wasm/features/application.ts';
import type { Envelope } from './contract.ts';
import type { ExplanationDocument } from './contractExplanation.ts';
import { boundedWholeNumber } from './contractNumbers.ts';

const VIEW_CHARACTERS_MAX = 4_000;
const language = z.enum(LANGUAGES, 'expected "fr" or "en"');

export const CLIENT_LINK_DAYS = 7;
export const CLIENT_LINK_DAYS_MAX = 30;

export const clientLinkRequestSchema = z.strictObject({
  /** Until it expires. */
  days: boundedWholeNumber(1, CLIENT_LINK_DAYS_MAX).default(CLIENT_LINK_DAYS),
  /** In which the page opens; the client can change it. */
  language: language.default('fr'),
});

export interface CreatedClientLinkAnswer extends Envelope {
  readonly linkId: string;
  /** Shown once: the token is in it and is stored nowhere. */
  readonly url: string;
  readonly expiresAt: string;
}

export interface ClientLink {
  readonly linkId: string;
  readonly decisionId: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly language: Language;
  /** For the first time; null = never. */
  readonly openedAt: string | null;
  readonly opens: number;
  readonly state: 'active' | 'expired' | 'revoked';
}

export interface ClientLinksAnswer extends Envelope {
  /** Newest first. */
  readonly links: readonly ClientLink[];
}

export const clientQuerySchema = z.strictObject({
  /** The link's own where none is named. */
  language: language.optional(),
});

export const CLIENT_FILES = ['manifest.json', 'model.onnx', 'comparison.json'] as const;

/** Everything the client's page shows. It names nobody but the client. */
export interface ClientAnswer extends Envelope {
  readonly expiresAt: string;
  readonly language: Language;
  readonly document: ExplanationDocument;
  /** What was decided on, for the client's own what-if. */
  readonly application: Application;
  readonly history: HistoryRecord | null;
  /** Paths of the files of the model that recommended, by name; empty where that version is gone. */
  readonly files: Readonly<Record<string, string>>;
  /** Whether the client can still ask for a review with this link. */
  readonly canAskForReview: boolean;
}

export const clientReviewSchema = z.strictObject({
  applicantView: z.string().trim().min(1).max(VIEW_CHARACTERS_MAX),
});

export interface ClientReviewAnswer extends Envelope {
  readonly openedAt: string;
  readonly dueAt: string;
}
