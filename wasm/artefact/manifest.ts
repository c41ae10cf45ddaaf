// The manifest of an artefact: everything but the trees. Written by training/export, read by every runtime.

// The small edition of zod: every page that scores carries it. Unlike the large one it must be told to say more than
// "Invalid input".
import * as z from 'zod/mini';

z.config(z.locales.en());

export const FORMAT_VERSION = 1;
/** A manifest is a few tens of kilobytes; anything near this is not one. */
export const MANIFEST_BYTES_MAX = 1_000_000;

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'));
const share = z.number().check(z.minimum(0), z.maximum(1));
const name = z.string().check(z.minLength(1));
const count = z.int().check(z.minimum(0));

/** A metric on the test part with its bootstrap interval. */
const estimate = z.strictObject({ value: z.number(), low: z.number(), high: z.number() });

const metrics = z.strictObject({
  auc: estimate,
  gini: estimate,
  ks: estimate,
  logLoss: estimate,
  brier: estimate,
  expectedCalibrationError: estimate,
  accuracy: estimate,
  costPerApplicant: estimate,
  approvalRate: estimate,
  defaultRate: share,
  confusion: z.strictObject({
    refusedDefaults: count,
    missedDefaults: count,
    lostGoodCustomers: count,
    grantedGoodCustomers: count,
  }),
});

export const manifestSchema = z
  .strictObject({
    formatVersion: z.literal(FORMAT_VERSION),
    /** First 16 hexadecimal digits of the SHA-256 of this manifest without modelVersion. */
    modelVersion: z.string().check(z.regex(/^[0-9a-f]{16}$/, 'expected 16 hexadecimal digits')),
    features: z.array(name).check(z.minLength(1), z.maxLength(2_000)),
    /** Layout of stored histories that this model expects, by name. */
    history: z.array(name).check(z.maxLength(2_000)),
    encodings: z.record(z.string(), z.record(z.string(), z.number())),
    /**
     * Where nearly all training rows lie, by numeric application field. Absent in artefacts made before it was kept,
     * whose version, a hash of the content, stays what it was.
     */
    trainingRanges: z.optional(z.record(z.string(), z.tuple([z.number(), z.number()]))),
    calibration: z.strictObject({ slope: z.number().check(z.positive()), intercept: z.number() }),
    points: z.strictObject({
      base: z.number(),
      odds: z.number().check(z.positive()),
      pointsToDouble: z.number().check(z.positive()),
    }),
    decisionPoints: z.int(),
    /** Probability of default at decisionPoints. */
    decisionThreshold: share,
    reviewBandPoints: count,
    costMatrix: z.strictObject({
      missedDefault: z.number().check(z.positive()),
      lostGoodCustomer: z.number().check(z.positive()),
    }),
    metrics,
    data: z.strictObject({
      fingerprint: sha256,
      missingTables: z.array(z.string()),
      applicants: z.strictObject({
        train: count,
        validation: count,
        calibration: count,
        threshold: count,
        test: count,
      }),
    }),
    training: z.strictObject({
      seed: count,
      rounds: z.int().check(z.minimum(1)),
      parameters: z.record(z.string(), z.union([z.string(), z.number()])),
      engine: z.string(),
    }),
    files: z.record(z.string(), z.strictObject({ bytes: count, sha256 })),
  })
  .register(z.globalRegistry, { id: 'Manifest' });

export type Manifest = z.infer<typeof manifestSchema>;
export type Metrics = z.infer<typeof metrics>;
export type Estimate = z.infer<typeof estimate>;

/**
 * The text whose hash is the modelVersion: keys in the order of the schema, no white space.
 * Two runs on the same data with the same seed give the same text.
 */
export function contentOf(manifest: Omit<Manifest, 'modelVersion'>): string {
  const { modelVersion: _, ...content } = manifest as Manifest;
  return JSON.stringify(content);
}
