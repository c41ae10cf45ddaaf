// A drift snapshot: what is kept of a window, and all that pages, reports and alerts read. Kilobytes of JSON; no row and
// no person. Made by `buildSnapshot`; stored by the edge and by the offline command alike.

import { z } from 'zod';

export const SNAPSHOT_FORMAT_VERSION = 1;

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const estimate = z.strictObject({ value: z.number(), low: z.number(), high: z.number() });
const text = z.strictObject({ fr: z.string(), en: z.string() });

const fieldSchema = z.strictObject({
  name: z.string(),
  kind: z.enum(['number', 'category']),
  importance: share,
  state: z.enum(['stable', 'drifted', 'insufficient_data']),
  reasons: z.array(z.enum(['distribution', 'missing', 'new_categories'])),
  /** Rows with a value found here and in the reference, and needed. */
  present: count,
  referencePresent: count,
  presentNeeded: count,
  /** Null when the state is insufficient_data. */
  distances: z
    .strictObject({
      psi: z.number(),
      psiNoise: z.strictObject({ mean: z.number(), upper: z.number() }),
      jensenShannon: z.number(),
      hellinger: z.number(),
      kolmogorovSmirnov: z.strictObject({ distance: share, pValue: share }).nullable(),
      wasserstein: z.number().nullable(),
      chiSquare: z.strictObject({ statistic: z.number(), degrees: count, pValue: share }).nullable(),
    })
    .nullable(),
  missing: z.strictObject({
    referenceShare: share,
    currentShare: share,
    change: z.number(),
    pValue: share,
  }),
  unseen: z.strictObject({ rows: count, share }).nullable(),
  /** Movement of the average score by this feature alone, points. */
  csi: z.number().nullable(),
  adjustedPValue: share.nullable(),
  missingAdjustedPValue: share,
  /** By bin of the reference profile. */
  counts: z.array(count),
});

const reason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('many_features'), weightedShare: share, limit: share }),
  z.strictObject({
    code: z.literal('important_feature'),
    feature: z.string(),
    importance: share,
    limit: z.number(),
  }),
  z.strictObject({ code: z.literal('score'), output: z.string(), psi: z.number() }),
]);

const expectedFigure = estimate.nullable();
const expectedSchema = z.strictObject({
  auc: expectedFigure,
  brier: estimate,
  approvalRate: estimate,
  defaultRate: estimate,
  grantedDefaultRate: expectedFigure,
  costPerApplicant: estimate,
  aucBinError: z.number(),
});

export const snapshotSchema = z
  .strictObject({
    formatVersion: z.literal(SNAPSHOT_FORMAT_VERSION),
    modelVersion: z.string(),
    window: z.strictObject({
      /** What a person calls it: "2026-09", "2026-09-14", "application_test". */
      label: z.string().min(1).max(60),
      /** ISO dates, both included; null where rows carry no date. */
      from: z.iso.date().nullable(),
      to: z.iso.date().nullable(),
    }),
    source: z.enum(['offline', 'edge', 'simulated', 'training']),
    rows: count,
    referenceRows: count,
    verdict: z.strictObject({
      state: z.enum(['stable', 'watch', 'drift', 'insufficient_data']),
      rows: count,
      rowsNeeded: count,
      driftedFeatures: count,
      comparedFeatures: count,
      weightedDriftShare: share,
      drifted: z.array(z.string()),
      reasons: z.array(reason),
      sentence: text,
    }),
    features: z.array(fieldSchema),
    outputs: z.array(fieldSchema),
    /** Whole points, in the narrow bins of the reference. */
    pointsHistogram: z.array(count),
    /** By CBPE, now and on the reference's own rows; null without scores. */
    expected: z.strictObject({ current: expectedSchema, reference: expectedSchema }).nullable(),
  })
  .meta({ id: 'DriftSnapshot' });

export type Snapshot = z.infer<typeof snapshotSchema>;
export type SnapshotField = z.infer<typeof fieldSchema>;
