// The public contract of the API, version 1: requests as zod schemas made from the catalogue, answers as types.
// The dashboard imports this file; it therefore holds no code of the Worker.

import { z } from 'zod';
import { COMPARISONS } from '../wasm/artefact/comparison.ts';
import type { Decision } from '../wasm/decide/decision.ts';
import { LANGUAGES } from '../wasm/explain/language.ts';
import type { WordedExplanation, WordedReasons } from '../wasm/explain/wordExplanation.ts';
import type { Application, HistoryRecord } from '../wasm/features/application.ts';
import { applicantIdSchema, applicationSchema, historySchema } from '../wasm/features/contract.ts';
import type { Assessment } from '../wasm/scorer.ts';
import type { WordedWarning } from '../wasm/warnings/wordWarning.ts';

export {
  type ApplicantsQuery,
  applicantsQuerySchema,
  CATEGORY_FILTERS,
  DECISION_FILTERS,
  SORT_FIELDS,
  type Sort,
  type SortField,
} from './contractApplicants.ts';

/** Every answer carries both. `modelVersion` is null only while nothing is published. */
export interface Envelope {
  readonly modelVersion: string | null;
  readonly requestId: string;
  /** Stores that failed while another, which holds the same, stood in for them; absent where none did. */
  readonly degraded?: readonly StoreName[];
}

export const STORES = ['MODELS', 'HISTORIES', 'DB'] as const;
export type StoreName = (typeof STORES)[number];

/** In which language the reasons of an explanation are worded; French where none is asked for. */
const languageSchema = z.enum(LANGUAGES, oneOf(LANGUAGES));

/** With whom an explanation compares. */
const groupSchema = z.enum(COMPARISONS, oneOf(COMPARISONS));

/** A query has texts only. */
const switchSchema = z.enum(['true', 'false'], oneOf(['true', 'false'])).transform((text) => text === 'true');

function oneOf(allowed: readonly string[]): string {
  return `expected one of ${allowed.map((one) => JSON.stringify(one)).join(', ')}`;
}

/** What is scored: at least one of applicantId and application. */
const scoringShape = {
  applicantId: applicantIdSchema
    .optional()
    .describe('Whose stored history, and stored application where none is given, are used.'),
  application: applicationSchema.optional(),
  history: historySchema.optional().describe('Instead of the stored history.'),
};

/** What the answer is to hold beside the assessment. */
const optionsShape = {
  explain: z.boolean().optional().describe('The answer then has an explanation.'),
  reasons: z
    .boolean()
    .optional()
    .describe('The answer then has the worded reasons, without the explanation.'),
  language: languageSchema.optional().describe('Of reasons and warnings; French where none is named.'),
  group: groupSchema
    .optional()
    .describe(
      'With whom points and reasons compare the applicant: all applicants (default) or those granted.',
    ),
};

interface Scored {
  readonly applicantId?: number | undefined;
  readonly application?: Application | undefined;
}

const scorable = (request: Scored): boolean =>
  request.applicantId !== undefined || request.application !== undefined;
const notScorable = { message: 'expected applicantId, application or both' };

export const scoreRequestSchema = z
  .strictObject({ ...scoringShape, ...optionsShape })
  .refine(scorable, notScorable)
  .meta({ id: 'ScoreRequest' });

export type ScoreRequest = z.infer<typeof scoreRequestSchema>;

/** The scorer's assessment, its warnings with their sentences. */
export interface WordedAssessment extends Omit<Assessment, 'warnings'> {
  readonly warnings: readonly WordedWarning[];
}

/** What an assessment comes with where it was asked for. */
export interface AssessedParts {
  readonly assessment: WordedAssessment;
  /** Its whole points add up to those of the assessment. */
  readonly explanation?: WordedExplanation;
  readonly reasons?: WordedReasons;
}

export interface ScoreAnswer extends Envelope, AssessedParts {
  readonly applicantId: number | null;
}

export const assessmentQuerySchema = z.strictObject({
  explain: switchSchema.optional(),
  reasons: switchSchema.optional(),
  language: languageSchema.optional(),
  group: groupSchema.optional(),
});

/** Items of one JSON batch; more are streamed as lines. */
export const BATCH_ITEMS_MAX = 1_000;

/** One item of a batch, one line of a stream. The options are those of the whole request. */
export const batchItemSchema = z
  .strictObject(scoringShape)
  .refine(scorable, notScorable)
  .meta({ id: 'BatchItem' });

export type BatchItem = z.infer<typeof batchItemSchema>;

/** Items are checked one by one (batchItemSchema), so that a bad one does not stop the others. */
export const batchRequestSchema = z.strictObject({
  items: z.array(z.unknown()).min(1).max(BATCH_ITEMS_MAX),
  ...optionsShape,
});

export type BatchRequest = z.infer<typeof batchRequestSchema>;

/** What is wrong with one item: a problem without what is the same for all of them. */
export type ItemProblem = Omit<Problem, 'instance' | keyof Envelope>;

export type ItemAnswer =
  | (AssessedParts & { readonly applicantId: number | null })
  | { readonly problem: ItemProblem };

export interface BatchAnswer extends Envelope {
  /** In the order of the items. */
  readonly results: readonly ItemAnswer[];
  readonly scored: number;
  readonly refused: number;
}

/** One line of a streamed answer; the last one tells that nothing was cut off. */
export type StreamedLine =
  | (ItemAnswer & { readonly line: number })
  | {
      readonly summary: {
        readonly lines: number;
        readonly scored: number;
        readonly refused: number;
        readonly degraded?: readonly StoreName[];
      };
    };

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
  /** Whether assessments are counted: `absent` = the model was published without a reference profile. */
  readonly monitoring: 'ready' | 'absent' | 'broken';
  /** `ready` when every store is. */
  readonly storage: 'ready' | 'failing';
  readonly stores: Readonly<Record<'MODELS' | 'HISTORIES' | 'DB', 'ready' | 'failing'>>;
  readonly apiVersion: 'v1';
  /** The newest migration of the database; null while it does not answer. */
  readonly schemaVersion: string | null;
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
