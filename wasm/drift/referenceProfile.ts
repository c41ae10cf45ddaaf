// The reference profile: how the rows of training were distributed, frozen in bins and kept in the artefact as
// reference.json. Counts, means and quantiles (with the smallest and largest value), never a row; every later window is
// compared with it.

import * as z from 'zod/mini';

export const REFERENCE_FORMAT_VERSION = 1;
/** The file of the artefact. Artefacts made before there was one have none: they load, and cannot be watched. */
export const REFERENCE_FILE = 'reference.json';
/** Bytes; a profile of 300 features is about 150 kB, so anything near this is not one. */
export const REFERENCE_BYTES_MAX = 2_000_000;

const count = z.int().check(z.minimum(0));
const share = z.number().check(z.minimum(0), z.maximum(1));

const profileMembers = {
  name: z.string().check(z.minLength(1)),
  /** Part of all features' mean absolute contributions; 0 for an output of the model. */
  importance: share,
  /** Rows of each bin, in the order of `binLayout`: values, missing and, for a category, unseen (always 0 here). */
  counts: z.array(count).check(z.minLength(2)),
  /**
   * Mean contribution of each value bin and of missing, points, negative = lowers the score; null where not known
   * (outputs). What the characteristic stability index weighs with.
   */
  points: z.nullable(z.array(z.number())),
};

const numberProfile = z.strictObject({
  kind: z.literal('number'),
  ...profileMembers,
  /** Ascending; value bin i holds the values with exactly i edges at or below them. */
  edges: z.array(z.number()),
  /** Mean of the reference values of each value bin: where its mass stands for the Wasserstein distance. */
  centres: z.array(z.number()),
  /** Null when every row is missing. */
  moments: z.nullable(
    z.strictObject({
      mean: z.number(),
      sd: z.number().check(z.minimum(0)),
      min: z.number(),
      max: z.number(),
      /** At QUANTILE_LEVELS. */
      quantiles: z.array(z.number()),
    }),
  ),
});

const categoryProfile = z.strictObject({
  kind: z.literal('category'),
  ...profileMembers,
  /** Codes with a bin of their own; those of `rare` share the bin "other". */
  levels: z.array(z.string()),
  /** Codes seen in training, but too rarely for a bin. Any code in neither list is unseen. */
  rare: z.array(z.string()),
});

export const profileSchema = z.discriminatedUnion('kind', [numberProfile, categoryProfile]);

export const referenceProfileSchema = z
  .strictObject({
    formatVersion: z.literal(REFERENCE_FORMAT_VERSION),
    /** Rows of the train part, which the features are profiled on. */
    rows: count,
    /** Rows of the test part, which the outputs are profiled on: the model has not seen them. */
    outputRows: count,
    /** In the order of the manifest. */
    features: z.array(profileSchema).check(z.minLength(1), z.maxLength(2_000)),
    /** points, probability_of_default and decision. */
    outputs: z.array(profileSchema).check(z.length(3)),
    /** Whole points in narrow bins, for what is estimated from probabilities (expectedPerformance.ts). */
    pointsHistogram: z.strictObject({
      /** First bin: everything below `from` + width; last bin: everything from `from` + width * (bins - 1) on. */
      from: z.int(),
      width: z.int().check(z.minimum(1)),
      counts: z.array(count).check(z.minLength(2)),
    }),
  })
  .register(z.globalRegistry, { id: 'ReferenceProfile' });

export type ReferenceProfile = z.infer<typeof referenceProfileSchema>;
export type FieldProfile = z.infer<typeof profileSchema>;
export type NumberProfile = z.infer<typeof numberProfile>;
export type CategoryProfile = z.infer<typeof categoryProfile>;
export type PointsHistogram = ReferenceProfile['pointsHistogram'];

/** Where `moments.quantiles` are taken. */
export const QUANTILE_LEVELS = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99] as const;
/** Outputs in this order. */
export const OUTPUT_NAMES = ['points', 'probability_of_default', 'decision'] as const;
/** Levels of the output `decision`. */
export const DECISION_LEVELS = ['granted', 'refused'] as const;

/** @throws RangeError naming the first fault of a text that is no reference profile. */
export function parseReferenceProfile(text: string): ReferenceProfile {
  if (text.length > REFERENCE_BYTES_MAX) {
    throw new RangeError(`${REFERENCE_FILE} has ${text.length} characters, at most ${REFERENCE_BYTES_MAX}.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new RangeError(`${REFERENCE_FILE} is no JSON: ${(error as Error).message}`);
  }
  const parsed = referenceProfileSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new RangeError(`${REFERENCE_FILE}: ${issue.path.join('.')}: ${issue.message}`);
  }
  for (const profile of [...parsed.data.features, ...parsed.data.outputs]) checkProfile(profile);
  return parsed.data;
}

function checkProfile(profile: FieldProfile): void {
  const values = profile.kind === 'number' ? profile.edges.length + 1 : profile.levels.length + 1;
  const expected = values + (profile.kind === 'number' ? 1 : 2);
  const found = profile.counts.length;
  if (found !== expected) {
    throw new RangeError(`${REFERENCE_FILE}: "${profile.name}" has ${found} counts for ${expected} bins.`);
  }
}
