// The shape of report.json: the evidence behind a model, written by training, read by the model card, the notes and
// the dashboard. Figures of the test part unless said otherwise; every entry sums up at least PEOPLE_MIN applicants, none
// is a row. Readers drop members they do not know, and take those that came later as null.

import * as z from 'zod/mini';
import {
  calibrationComparisonSchema,
  costCurveSchema,
  ksSchema,
  liftSchema,
  precisionRecallSchema,
  reliabilitySchema,
  rocSchema,
  scoreHistogramSchema,
  thresholdChoiceSchema,
} from './report/curveSchemas.ts';
import { explorationSchema } from './report/explorationSchema.ts';
import { fairnessSchema } from './report/fairnessSchema.ts';
import { fidelitySchema } from './report/fidelitySchema.ts';
import { importanceSchema } from './report/importanceSchema.ts';
import { segmentsSchema } from './report/segmentSchemas.ts';
import { selectionSchema } from './report/selectionSchema.ts';
import { stabilitySchema } from './report/stabilitySchema.ts';
import { count, estimate, laterMember, share } from './report/values.ts';

export const REPORT_FORMAT_VERSION = 3;
/** Of the demo about 0.5 MB; the dashboard loads it whole. */
export const REPORT_BYTES_MAX = 1_000_000;

const part = z.object({
  applicants: count,
  defaults: count,
  /** Null for an empty part. */
  defaultRate: z.nullable(share),
});

const boosterHistory = z.object({
  metric: z.string(),
  /** Rounds kept. */
  bestRound: count,
  /** Rounds boosted before training stopped. */
  roundsTried: count,
  /** Ascending, about a hundred of the rounds, the kept one among them. Rounds count from 1. */
  rounds: z.array(z.object({ round: count, validation: z.number() })),
});

export const reportSchema = z.object({
  formatVersion: z.literal([2, REPORT_FORMAT_VERSION]),
  tables: z.array(z.object({ name: z.string(), file: z.string(), rows: count, sha256: z.string() })),
  missingTables: z.array(z.string()),
  /** Suspicious, but no reason to stop; `text` is the English sentence. */
  warnings: z.array(z.looseObject({ reason: z.string(), text: z.string() })),
  parts: z.object({
    train: part,
    validation: part,
    calibration: part,
    threshold: part,
    test: part,
  }),
  /** Area under the curve, the AUC. */
  rocArea: laterMember(estimate),
  roc: rocSchema,
  precisionRecall: precisionRecallSchema,
  ks: ksSchema,
  lift: liftSchema,
  scoreHistogram: scoreHistogramSchema,
  reliability: reliabilitySchema,
  /** Null where the calibration part cannot be cross-fitted. */
  calibrations: z.nullable(calibrationComparisonSchema),
  /** On the threshold part, where the decisionThreshold was chosen. */
  lowestCost: costCurveSchema,
  /** Which threshold of that curve decides; until format 3 always the exact minimum. */
  thresholdChoice: laterMember(thresholdChoiceSchema),
  /** What the chosen and the theoretical threshold cost on the test part. */
  testCost: z.object({
    /** At the decisionThreshold on whole points. */
    chosen: z.object({ decisionThreshold: share, cost: estimate }),
    theoretical: z.object({ decisionThreshold: share, cost: estimate }),
    /** Theoretical minus chosen, on the same applicants. */
    difference: estimate,
    grantAll: z.number(),
    refuseAll: z.number(),
  }),
  /** Null where training does not stop early (few applicants) or the model was trained elsewhere. */
  boosterHistory: z.nullable(boosterHistory),
  gate: z.object({
    rows: count,
    hostileRows: count,
    largestDifference: z.number(),
    flippedDecisions: count,
  }),
  fairness: fairnessSchema,
  segments: segmentsSchema,
  importance: importanceSchema,
  fidelity: laterMember(fidelitySchema),
  /** Null where it was not made: `npm run selection`. */
  selection: laterMember(selectionSchema),
  exploration: explorationSchema,
  stability: stabilitySchema,
});

export type TrainingReport = z.infer<typeof reportSchema>;
