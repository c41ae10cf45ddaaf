// comparison.json: the applicants that one is compared with, summed up over the test part: mean contributions, and what
// is usual among them, feature by feature. No row of anybody. Written by training/population, read by every runtime.

import * as z from 'zod/mini';
import { ArtefactError } from '../errors.ts';
import { decodeUtf8 } from './decodeUtf8.ts';
import { type Sha256, verifyFile } from './loadArtefact.ts';
import type { Manifest } from './manifest.ts';

export const COMPARISON_FILE = 'comparison.json';
export const COMPARISON_FORMAT = 1;

/** all: the whole test part; granted: those of it whom the model recommends to grant. */
export const COMPARISONS = ['all', 'granted'] as const;
export type ComparisonName = (typeof COMPARISONS)[number];

/** Fewest applicants that a mean or a typical value is made of. */
export const COMPARED_MIN = 30;
/** At which shares of the known values the quantiles are taken. */
export const QUANTILE_SHARES = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

const share = z.number().check(z.minimum(0), z.maximum(1));

const typicalNumber = z.strictObject({
  /** Share of the group whose value is not known; the other figures are of the known ones. */
  missing: share,
  zeros: share,
  /** At QUANTILE_SHARES: that share of the known values, or a little more, is this or less. */
  quantiles: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]),
});
const typicalCategory = z.strictObject({ missing: share, shares: z.record(z.string(), share) });
/** Nobody of the group has a known value. */
const typicalUnknown = z.strictObject({ missing: z.literal(1) });

const comparedGroup = z.strictObject({
  count: z.int().check(z.minimum(COMPARED_MIN)),
  /** Log-odds of default, uncalibrated. */
  meanMargin: z.number(),
  /** Of marginContributions, in the order of the manifest's features: with the trees' base value they add up to meanMargin. */
  meanContributions: z.array(z.number()),
  /** In the order of the manifest's features. */
  typical: z.array(z.union([typicalNumber, typicalCategory, typicalUnknown])),
});

const comparisonSchema = z
  .strictObject({
    formatVersion: z.literal(COMPARISON_FORMAT),
    /** Null where the group has fewer than COMPARED_MIN applicants. */
    groups: z.strictObject({ all: z.nullable(comparedGroup), granted: z.nullable(comparedGroup) }),
  })
  .register(z.globalRegistry, { id: 'Comparison' });

export type Comparison = z.infer<typeof comparisonSchema>;
export type ComparedGroup = z.infer<typeof comparedGroup>;
export type TypicalNumber = z.infer<typeof typicalNumber>;
export type TypicalCategory = z.infer<typeof typicalCategory>;
export type Typical = ComparedGroup['typical'][number];

/**
 * @param bytes of comparison.json as the manifest lists it; checked before anything is read.
 * @throws ArtefactError naming what is wrong, with both numbers.
 */
export async function loadComparison(
  manifest: Manifest,
  bytes: Uint8Array,
  sha256: Sha256,
): Promise<Comparison> {
  await verifyFile(manifest, COMPARISON_FILE, bytes, sha256);
  return parseComparison(manifest, decodeUtf8(bytes, COMPARISON_FILE));
}

/** @throws ArtefactError `not_json`, `invalid_file` or `file_feature_count`. */
export function parseComparison({ features }: Pick<Manifest, 'features'>, text: string): Comparison {
  const file = COMPARISON_FILE;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ArtefactError({ reason: 'not_json', file, detail: (error as Error).message });
  }
  const parsed = comparisonSchema.safeParse(json);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || file}: ${message}`);
    throw new ArtefactError({ reason: 'invalid_file', file, faults });
  }
  const listed = features.length;
  for (const group of Object.values(parsed.data.groups)) {
    for (const { length: found } of group ? [group.meanContributions, group.typical] : []) {
      if (found !== listed) throw new ArtefactError({ reason: 'file_feature_count', file, listed, found });
    }
  }
  return parsed.data;
}
