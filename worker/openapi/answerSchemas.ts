// What the API answers, as schemas: for the OpenAPI document and for the tests that hold real answers against it. Here
// are scores, applicants, the model and health; the other areas are in answers/.
// Nothing is checked with them while the Worker runs; the types of contract.ts are what its code is written to.

import { z } from 'zod';
import { APPLICATION_FIELDS } from '../../wasm/features/catalogue.ts';
import { applicantIdSchema, applicationSchema, historySchema } from '../../wasm/features/contract.ts';
import { GROUPS } from '../../wasm/features/field.ts';
import { STORES } from '../contract.ts';

const degraded = z
  .array(z.enum(STORES))
  .describe('Stores that failed while another, which holds the same, stood in; absent where none did.');
/** What every answer carries. */
export const envelope = {
  modelVersion: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .nullable()
    .describe('The model in charge; null only while none is published.'),
  requestId: z.uuid().describe('Also in the header X-Request-Id; finds the request in the log.'),
  degraded: degraded.optional(),
};
export const points = z.int().describe('Whole points; higher is safer.');
const share = z.number().min(0).max(1);
const group = z.enum(Object.keys(GROUPS)).describe('A family of facts, as the dashboard lays them out.');
const sentence = z.string().describe('In the language asked for, without a full stop.');
const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const fieldName = z.enum(APPLICATION_FIELDS.map(({ name }) => name));

const fault = z.strictObject({
  pointer: z.string().describe('JSON pointer (RFC 6901) to what is wrong.'),
  expected: z.string(),
  received: z.string(),
});
const problemShape = {
  type: z
    .string()
    .regex(/^\/docs\/problems\/[a-z0-9-]+$/)
    .describe('Stable; also the page that explains it.'),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
  faults: z.array(fault).optional().describe('Every fault of the request together.'),
};

/** RFC 9457. Members that one problem alone has are allowed. */
export const problemSchema = z
  .looseObject({ ...problemShape, instance: z.string(), ...envelope })
  .meta({ id: 'Problem' });
const itemProblemSchema = z.looseObject(problemShape).meta({ id: 'ItemProblem' });

const warning = z
  .discriminatedUnion('code', [
    z.strictObject({ code: z.literal('unseen_category'), field: fieldName, value: z.string(), sentence }),
    z.strictObject({
      code: z.literal('outside_training_range'),
      field: fieldName,
      value: z.number(),
      low: z.number(),
      high: z.number(),
      sentence,
    }),
    z.strictObject({
      code: z.literal('stale_history'),
      publishedAt: z.string(),
      ageDays: z.int(),
      ageDaysMax: z.int(),
      sentence,
    }),
  ])
  .meta({ id: 'Warning' });

export const assessmentSchema = z
  .strictObject({
    modelVersion: z.string().regex(/^[0-9a-f]{16}$/),
    probabilityOfDefault: share.describe('Calibrated.'),
    margin: z.number().describe('Log-odds before calibration.'),
    points,
    decisionPoints: z.int().describe('Granted from this many points on.'),
    decisionThreshold: share.describe('Probability of default at decisionPoints.'),
    decision: z.enum(['granted', 'refused']).describe('What the score recommends; a person decides.'),
    reviewBand: z.boolean().describe('Near the threshold: a person should look.'),
    historyKnown: z.boolean(),
    missing: z.array(fieldName).describe('Application fields that were scored as missing.'),
    missingHistories: z.array(group).describe('Groups of the history of which nothing is known.'),
    warnings: z.array(warning),
  })
  .meta({ id: 'Assessment' });

const caseShare = z.union([z.literal(0.9), z.literal(0.75), z.literal(0.5)]);
const comparison = z
  .discriminatedUnion('claim', [
    z.strictObject({ claim: z.enum(['known', 'none']), share: caseShare }),
    z.strictObject({ claim: z.enum(['at_most', 'at_least']), share: caseShare, value: z.number() }),
    z.strictObject({ claim: z.literal('alike'), share }),
  ])
  .meta({ id: 'ComparisonClaim' });
const reason = z
  .strictObject({
    code: z.string().describe('Stable and language-neutral.'),
    group,
    family: z.string(),
    feature: z.string(),
    value,
    points: z.int().describe('Of the whole family; the sign tells the side.'),
    wording: z.enum(['own', 'neutral', 'unknown']),
    comparison: comparison
      .nullable()
      .describe('How it is with granted applicants; null where the value is usual among them.'),
    sensitive: z.boolean(),
    advisable: z.boolean(),
    sentence,
  })
  .meta({ id: 'Reason' });
export const reasonsSchema = z
  .strictObject({ adverse: z.array(reason), favourable: z.array(reason) })
  .meta({ id: 'Reasons' });

const explanation = z
  .looseObject({
    language: z.enum(['fr', 'en']),
    basePoints: z.int().describe('Points of those one is compared with.'),
    groups: z
      .array(
        z.strictObject({
          group,
          points: z.int(),
          features: z.array(z.strictObject({ name: z.string(), points: z.int(), value })),
          families: z
            .array(z.strictObject({ family: z.string(), points: z.int() }))
            .optional()
            .describe('In the place of features, where the group compared with is known by family only.'),
        }),
      )
      .describe('With basePoints they add up exactly to the points of the assessment.'),
    reasons: reasonsSchema,
  })
  .meta({ id: 'Explanation' });

const applicantId = applicantIdSchema.nullable();
const assessed = {
  applicantId,
  assessment: assessmentSchema,
  explanation: explanation.optional(),
  reasons: reasonsSchema.optional(),
};
export const scoreAnswerSchema = z.strictObject({ ...envelope, ...assessed }).meta({ id: 'ScoreAnswer' });

const itemAnswer = z.union([z.strictObject(assessed), z.strictObject({ problem: itemProblemSchema })]);
export const batchAnswerSchema = z
  .strictObject({
    ...envelope,
    results: z.array(itemAnswer).describe('In the order of the items.'),
    scored: z.int().min(0),
    refused: z.int().min(0),
  })
  .meta({ id: 'BatchAnswer' });

const lineNumber = z.int().min(1).describe('Of the line that is answered, from 1.');
export const streamedLineSchema = z
  .union([
    z.strictObject({ line: lineNumber, ...assessed }),
    z.strictObject({ line: lineNumber, problem: itemProblemSchema }),
    z
      .strictObject({
        summary: z.strictObject({
          lines: z.int().min(0),
          scored: z.int().min(0),
          refused: z.int().min(0),
          degraded: degraded.optional(),
        }),
      })
      .describe('The last line: nothing was cut off.'),
  ])
  .meta({ id: 'StreamedLine' });

const optionalNumber = z.number().nullable();
const optionalText = z.string().nullable();
export const applicantsAnswerSchema = z
  .looseObject({
    ...envelope,
    applicants: z.array(
      z.looseObject({
        applicantId: applicantIdSchema,
        ageYears: optionalNumber,
        amountIncome: optionalNumber,
        amountCredit: optionalNumber,
        amountAnnuity: optionalNumber,
        contractType: optionalText,
        occupation: optionalText,
        incomeType: optionalText,
        education: optionalText,
        familyStatus: optionalText,
        historyKnown: z.boolean().nullable(),
        points: points.nullable(),
        pointsVersion: optionalText,
        decision: z.enum(['granted', 'refused']).nullable(),
        reviewBand: z.boolean().nullable(),
      }),
    ),
    total: z.int().min(0).describe('How many match in all.'),
    nextCursor: z.string().nullable().describe('Hand back as cursor; null on the last page.'),
  })
  .meta({ id: 'ApplicantsAnswer' });

export const applicantAnswerSchema = z
  .looseObject({
    ...envelope,
    applicantId: applicantIdSchema,
    application: applicationSchema,
    history: historySchema.nullable(),
  })
  .meta({ id: 'ApplicantAnswer' });

export const modelAnswerSchema = z
  .looseObject({ ...envelope, alias: z.literal('champion'), files: z.record(z.string(), z.string()) })
  .meta({ id: 'ModelAnswer' });

const storeState = z.enum(['ready', 'failing']);
export const healthAnswerSchema = z
  .looseObject({
    ...envelope,
    status: z.enum(['ok', 'degraded']),
    model: z.enum(['ready', 'missing', 'broken']),
    storage: storeState.describe('Ready when every store is.'),
    stores: z.strictObject({ MODELS: storeState, HISTORIES: storeState, DB: storeState }),
    apiVersion: z.literal('v1'),
    schemaVersion: optionalText.describe('The newest migration of the database.'),
  })
  .meta({ id: 'HealthAnswer' });
