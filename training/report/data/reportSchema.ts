// The shape of report.json: the evidence behind a model, written by training, read by the model card and the notes.
// Figures of the test part unless said otherwise; every entry sums up at least PEOPLE_MIN applicants, none is a row.

import { z } from 'zod';
import {
  calibrationComparisonSchema,
  costCurveSchema,
  ksSchema,
  liftSchema,
  precisionRecallSchema,
  reliabilitySchema,
  rocSchema,
  scoreHistogramSchema,
} from './curveSchemas.ts';
import { explorationSchema } from './explorationSchema.ts';
import { fairnessSchema } from './fairnessSchema.ts';
import { importanceSchema } from './importanceSchema.ts';
import { segmentsSchema } from './segmentSchemas.ts';
import { stabilitySchema } from './stabilitySchema.ts';
import { count, estimate, share } from './values.ts';

export const REPORT_FORMAT_VERSION = 2;

const part = z.strictObject({
  applicants: count,
  defaults: count,
  /** Null for an empty part. */
  defaultRate: share.nullable(),
});

const boosterHistory = z.strictObject({
  metric: z.string(),
  /** Rounds kept. */
  bestRound: count,
  /** Rounds boosted before training stopped. */
  roundsTried: count,
  /** Ascending, about a hundred of the rounds, the kept one among them. Rounds count from 1. */
  rounds: z.array(z.strictObject({ round: count, validation: z.number() })),
});

export const reportSchema = z.strictObject({
  formatVersion: z.literal(REPORT_FORMAT_VERSION),
  tables: z.array(z.strictObject({ name: z.string(), file: z.string(), rows: count, sha256: z.string() })),
  missingTables: z.array(z.string()),
  /** Suspicious, but no reason to stop; `text` is the English sentence. */
  warnings: z.array(z.looseObject({ reason: z.string(), text: z.string() })),
  parts: z.strictObject({
    train: part,
    validation: part,
    calibration: part,
    threshold: part,
    test: part,
  }),
  roc: rocSchema,
  precisionRecall: precisionRecallSchema,
  ks: ksSchema,
  lift: liftSchema,
  scoreHistogram: scoreHistogramSchema,
  reliability: reliabilitySchema,
  /** Null where the calibration part cannot be cross-fitted. */
  calibrations: calibrationComparisonSchema.nullable(),
  /** On the threshold part, where the decisionThreshold was chosen. */
  lowestCost: costCurveSchema,
  /** What the chosen and the theoretical threshold cost on the test part. */
  testCost: z.strictObject({
    /** At the decisionThreshold on whole points. */
    chosen: z.strictObject({ decisionThreshold: share, cost: estimate }),
    theoretical: z.strictObject({ decisionThreshold: share, cost: estimate }),
    /** Theoretical minus chosen, on the same applicants. */
    difference: estimate,
    grantAll: z.number(),
    refuseAll: z.number(),
  }),
  /** Null where training does not stop early (few applicants) or the model was trained elsewhere. */
  boosterHistory: boosterHistory.nullable(),
  gate: z.strictObject({
    rows: count,
    hostileRows: count,
    largestDifference: z.number(),
    flippedDecisions: count,
  }),
  fairness: fairnessSchema,
  segments: segmentsSchema,
  importance: importanceSchema,
  exploration: explorationSchema,
  stability: stabilitySchema,
});

export type TrainingReport = z.infer<typeof reportSchema>;
