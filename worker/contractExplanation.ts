// The contract of the explanation document: a decision in plain words, for the person it is about (Directive (EU)
// 2023/2225, art. 18; GDPR, art. 15 and 22). Everything in it is worded in one language.

import { z } from 'zod';
import type { Decision } from '../wasm/decide/decision.ts';
import { LANGUAGES, type Language } from '../wasm/explain/language.ts';
import type { Group } from '../wasm/features/field.ts';
import type { Envelope } from './contract.ts';

export const explanationQuerySchema = z.strictObject({
  /** French where none is named. */
  language: z.enum(LANGUAGES, 'expected "fr" or "en"').default('fr'),
  /** Without it the Accept header decides. */
  format: z.enum(['json', 'html'], 'expected "json" or "html"').optional(),
});

export interface WordedFact {
  readonly field: string;
  readonly label: string;
  /** With its unit. */
  readonly value: string;
}

export interface FactGroup {
  readonly group: Group;
  readonly title: string;
  readonly facts: readonly WordedFact[];
}

/** One way that leads to a recommendation to grant. */
export interface WordedWay {
  readonly sentence: string;
  /** What the model that recommended gives then. */
  readonly points: number;
  readonly decision: Decision;
  /** Fields of the application with the values they then have. */
  readonly changes: Readonly<Record<string, number | boolean>>;
}

export interface WaysToYes {
  /** `not_needed`: granted was recommended. */
  readonly outcome: 'found' | 'none_within_limits' | 'not_needed' | 'version_gone';
  readonly sentence: string;
  /** The easiest first; with `none_within_limits` the best that can be reached, if anything helps. */
  readonly ways: readonly WordedWay[];
}

export interface WordedReview {
  readonly reviewId: string;
  readonly state: 'open' | 'concluded';
  readonly sentences: readonly string[];
  /** As noted. */
  readonly applicantView: string | null;
  readonly grounds: string | null;
}

export interface WordedRight {
  readonly title: string;
  readonly text: string;
  readonly law: string;
}

/** What the applicant may read: it names nobody else, and no key. */
export interface ExplanationDocument {
  readonly decisionId: string;
  readonly language: Language;
  readonly title: string;
  readonly lender: { readonly name: string; readonly contact: readonly string[] };
  /** ISO 8601. */
  readonly decidedAt: string;
  readonly decision: Decision;
  /** After the reviews. */
  readonly standing: Decision;
  /** What was decided, when, and that a person did. The first is the decision itself. */
  readonly decisionSentences: readonly string[];
  readonly recommendation: {
    readonly decision: Decision;
    readonly followed: boolean;
    readonly points: number;
    readonly decisionPoints: number;
    readonly probabilityOfDefault: number;
    readonly modelVersion: string;
    readonly sentences: readonly string[];
    readonly overrideReason: string | null;
  };
  /** Sentences without a full stop, the heaviest first. */
  readonly reasons: { readonly adverse: readonly string[]; readonly favourable: readonly string[] };
  readonly change: WaysToYes;
  readonly data: {
    readonly application: readonly FactGroup[];
    /** Labels of what the application does not say and the model would have read. */
    readonly missing: readonly string[];
    readonly historySentence: string;
    readonly history: readonly FactGroup[];
    /** Titles of groups of which nothing is known. */
    readonly historyUnknown: readonly string[];
  };
  /** As noted when the decision was recorded. */
  readonly clientView: string | null;
  readonly reviews: readonly WordedReview[];
  readonly reviewSentence: string;
  readonly rights: readonly WordedRight[];
}

export interface ExplanationAnswer extends Envelope {
  readonly document: ExplanationDocument;
  /** For the lender's own files; the document does without it. */
  readonly decidedBy: string;
  readonly inputsSha256: string;
}
