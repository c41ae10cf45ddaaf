// The public contract of the API, version 1: requests as zod schemas made from the catalogue, answers as types.
// The dashboard imports this file; it therefore holds no code of the Worker.

import { z } from 'zod';
import type { Decision } from '../wasm/decide/decision.ts';
import { LANGUAGES } from '../wasm/explain/language.ts';
import type { WordedExplanation } from '../wasm/explain/wordExplanation.ts';
import type { Application, HistoryRecord } from '../wasm/features/application.ts';
import { applicantIdSchema, applicationSchema, historySchema } from '../wasm/features/contract.ts';
import type { Assessment } from '../wasm/scorer.ts';

export { type ApplicantsQuery, applicantsQuerySchema, type Sort } from './contract/applicantsQuery.ts';

/** Every answer carries both. `modelVersion` is null only while nothing is published. */
export interface Envelope {
  readonly modelVersion: string | null;
  readonly requestId: string;
}

/** In which language the reasons of an explanation are worded; French where none is asked for. */
const languageSchema = z.enum(LANGUAGES, oneOf(LANGUAGES));

/** A query has texts only. */
const switchSchema = z.enum(['true', 'false'], oneOf(['true', 'false'])).transform((text) => text === 'true');

function oneOf(allowed: readonly string[]): string {
  return `expected one of ${allowed.map((one) => JSON.stringify(one)).join(', ')}`;
}

export const scoreRequestSchema = z
  .strictObject({
    /** Whose stored history, and stored application where none is given, are used. */
    applicantId: applicantIdSchema.optional(),
    application: applicationSchema.optional(),
    /** Instead of the stored history. */
    history: historySchema.optional(),
    /** The answer then has an explanation. */
    explain: z.boolean().optional(),
    language: languageSchema.optional(),
  })
  .refine((request) => request.applicantId !== undefined || request.application !== undefined, {
    message: 'expected applicantId, application or both',
  });

export type ScoreRequest = z.infer<typeof scoreRequestSchema>;

export interface ScoreAnswer extends Envelope {
  readonly applicantId: number | null;
  readonly assessment: Assessment;
  /** Where one was asked for. Its whole points add up to those of the assessment. */
  readonly explanation?: WordedExplanation;
}

export const assessmentQuerySchema = z.strictObject({
  explain: switchSchema.optional(),
  language: languageSchema.optional(),
});

/** One line of the applicants' list. */
export interface ApplicantSummary {
  readonly applicantId: number;
  readonly ageYears: number | null;
  readonly amountIncome: number | null;
  readonly amountCredit: number | null;
  readonly amountAnnuity: number | null;
  readonly contractType: string | null;
  readonly occupation: string | null;
  readonly incomeType: string | null;
  readonly education: string | null;
  readonly familyStatus: string | null;
  /** Whether anything is stored of other loans; null before the first scoring of the publication. */
  readonly historyKnown: boolean | null;
  /** As the model `pointsVersion` gave them; null where nobody has scored yet. */
  readonly points: number | null;
  readonly pointsVersion: string | null;
  /** By these points and the champion's decision threshold. */
  readonly decision: Decision | null;
  readonly reviewBand: boolean | null;
}

export interface ApplicantsAnswer extends Envelope {
  readonly applicants: readonly ApplicantSummary[];
  /** How many match in all. */
  readonly total: number;
  /** Hand back as `cursor` for the next page; null on the last one. */
  readonly nextCursor: string | null;
}

export interface ApplicantAnswer extends Envelope {
  readonly applicantId: number;
  readonly application: Application;
  /** Known components by name; null when no history is stored. */
  readonly history: HistoryRecord | null;
}

export interface ModelAnswer extends Envelope {
  readonly alias: 'champion';
  /** Paths of the artefact's files, immutable. */
  readonly files: Readonly<Record<string, string>>;
}

export interface HealthAnswer extends Envelope {
  readonly status: 'ok' | 'degraded';
  readonly model: 'ready' | 'missing' | 'broken';
  readonly storage: 'ready' | 'failing';
}

/** One thing wrong with a request: where (JSON pointer), what was expected, what came. */
export interface Fault {
  readonly pointer: string;
  readonly expected: string;
  readonly received: string;
}

/** RFC 9457. `type` is a stable path under /docs/problems. */
export interface Problem extends Envelope {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly faults?: readonly Fault[];
}
