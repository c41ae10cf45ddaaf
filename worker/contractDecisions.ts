// The contract of decisions and of their human review (Directive (EU) 2023/2225, art. 18(8)): what a person decided, on
// what recommendation, and what came of the applicant's point of view.

import { z } from 'zod';
import type { Decision } from '../wasm/decide/decision.ts';
import type { Language } from '../wasm/explain/language.ts';
import type { WordedExplanation } from '../wasm/explain/wordExplanation.ts';
import type { Application, HistoryRecord } from '../wasm/features/application.ts';
import {
  APPLICANT_ID_MAX,
  applicantIdSchema,
  applicationSchema,
  historySchema,
} from '../wasm/features/contract.ts';
import type { Envelope } from './contract.ts';
import { limitText, wholeNumberText } from './contractNumbers.ts';

const TEXT_CHARACTERS_MAX = 4_000;
const GROUNDS_CHARACTERS_MIN = 10;

const text = z.string().trim().min(1).max(TEXT_CHARACTERS_MAX);
const grounds = z.string().trim().min(GROUNDS_CHARACTERS_MIN).max(TEXT_CHARACTERS_MAX);
const decisionSchema = z.enum(['granted', 'refused'], 'expected "granted" or "refused"');

export const decisionRequestSchema = z
  .strictObject({
    /** Whose stored history, and stored application where none is given, are decided on. */
    applicantId: applicantIdSchema.optional(),
    application: applicationSchema.optional(),
    history: historySchema.optional(),
    /** What the person decided. */
    decision: decisionSchema,
    /** What the person saw. Where the recommendation is another one by now, nothing is recorded. */
    seen: z.strictObject({ modelVersion: z.string().min(1).max(64), points: z.int() }).optional(),
    /** Needed where the decision is not the recommended one. */
    overrideReason: grounds.optional(),
    /** What the applicant said about it. */
    clientView: text.optional(),
  })
  .refine(
    ({ applicantId, application }) => applicantId !== undefined || application !== undefined,
    'expected applicantId, application or both',
  );
export type DecisionRequest = z.infer<typeof decisionRequestSchema>;

export const decisionsQuerySchema = z.strictObject({
  applicantId: wholeNumberText(1, APPLICANT_ID_MAX).optional(),
  limit: limitText(200, 50),
  /** The nextCursor of a page. */
  cursor: z.string().max(100).optional(),
});

/** The recommendation as it was when the person decided. */
export interface Recommendation {
  readonly modelVersion: string;
  readonly decision: Decision;
  readonly points: number;
  readonly decisionPoints: number;
  readonly probabilityOfDefault: number;
  readonly reviewBand: boolean;
  readonly historyKnown: boolean;
}

export interface DecisionSummary {
  readonly decisionId: string;
  /** null where the applicant has no file, or was erased. */
  readonly applicantId: number | null;
  readonly decidedAt: string;
  readonly decidedBy: string;
  readonly decision: Decision;
  readonly recommended: Recommendation;
  readonly isOverride: boolean;
  readonly overrideReason: string | null;
  readonly clientView: string | null;
  readonly erasedAt: string | null;
  /** After the reviews: the latest concluded one may have changed the decision. */
  readonly standing: Decision;
}

/** What the stored inputs give today, through the stored model version. */
export type Replay =
  | { readonly result: 'same'; readonly points: number }
  | { readonly result: 'differs'; readonly points: number; readonly recordedPoints: number }
  | { readonly result: 'version_gone'; readonly modelVersion: string }
  | { readonly result: 'inputs_erased'; readonly erasedAt: string };

export interface DecisionAnswer extends Envelope, DecisionSummary {
  /** SHA-256 of the inputs as canonical JSON: proves them without showing them. */
  readonly inputsSha256: string;
  /** null once erased. */
  readonly inputs: { readonly application: Application; readonly history: HistoryRecord | null } | null;
  /** In both languages, as they were worded then. */
  readonly reasons: Readonly<Record<Language, WordedExplanation['reasons']>>;
  readonly replay: Replay;
  readonly reviews: readonly Review[];
}

export interface DecisionsAnswer extends Envelope {
  /** Newest first. */
  readonly decisions: readonly DecisionSummary[];
  readonly nextCursor: string | null;
}

export const reviewRequestSchema = z.strictObject({
  /** The applicant's point of view, in their words as noted. */
  applicantView: text,
});

export const reviewChangeSchema = z.union(
  [
    z.strictObject({
      assignTo: z.string().regex(/^(key|person)_[\w-]{1,64}$/, 'expected a keyId or the id of a person'),
    }),
    z.strictObject({
      /** `changed` turns the decision round. */
      outcome: z.enum(['upheld', 'changed']),
      grounds,
    }),
  ],
  'expected { assignTo } or { outcome, grounds }',
);
export type ReviewChange = z.infer<typeof reviewChangeSchema>;

export const REVIEW_STATES = ['open', 'concluded'] as const;

export const reviewsQuerySchema = z.strictObject({
  state: z.enum(REVIEW_STATES, 'expected "open" or "concluded"').default('open'),
  limit: decisionsQuerySchema.shape.limit,
  cursor: decisionsQuerySchema.shape.cursor,
});

export interface Review {
  readonly reviewId: string;
  readonly decisionId: string;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly dueAt: string;
  readonly isOverdue: boolean;
  /** null once the applicant was erased. */
  readonly applicantView: string | null;
  readonly assignedTo: string | null;
  readonly assignedAt: string | null;
  readonly concludedAt: string | null;
  readonly concludedBy: string | null;
  readonly outcome: 'upheld' | 'changed' | null;
  readonly grounds: string | null;
}

export interface ReviewAnswer extends Envelope, Review {}

export interface ReviewsAnswer extends Envelope {
  /** Open: most urgent first. Concluded: newest first. Each with whose decision it is about. */
  readonly reviews: readonly (Review & {
    readonly applicantId: number | null;
    readonly decision: Decision;
  })[];
  readonly nextCursor: string | null;
}
