// The contract of the registry: which models there are, which one is in charge, and how that is changed.

import { z } from 'zod';
import type { Metrics } from '../wasm/artefact/manifest.ts';
import type { Envelope } from './contract.ts';
import { boundedNumber } from './contractNumbers.ts';

export const ALIASES = ['champion', 'challenger'] as const;
export type Alias = (typeof ALIASES)[number];

const REASON_CHARACTERS_MAX = 500;
const reasonSchema = z.string().trim().min(3).max(REASON_CHARACTERS_MAX);
const shareSchema = boundedNumber(0, 1);

export const aliasRequestSchema = z
  .strictObject({
    alias: z.enum(ALIASES, 'expected "champion" or "challenger"'),
    /** Why, for whoever reads the record later. No names of persons. */
    reason: reasonSchema,
    /** Share of the champion's traffic that the challenger scores too, after the answer; nobody sees its scores. */
    shadowShare: shareSchema.optional(),
    /** Share of applicants whom the challenger answers for. */
    canaryShare: shareSchema.optional(),
  })
  .refine(
    ({ alias, shadowShare, canaryShare }) =>
      alias === 'challenger' || (shadowShare === undefined && canaryShare === undefined),
    'shadowShare and canaryShare belong to the challenger',
  );

export const aliasRemovalSchema = z.strictObject({ reason: reasonSchema });

export type AliasRequest = z.infer<typeof aliasRequestSchema>;

export interface RegisteredModel {
  readonly version: string;
  readonly aliases: readonly Alias[];
  readonly publishedAt: string;
  readonly bytes: number;
  readonly features: number;
  readonly dataFingerprint: string;
  /** On the test part; null where the manifest cannot be read. */
  readonly metrics: Metrics | null;
  readonly decisionPoints: number | null;
  /** Paths of the artefact's files, the model card among them. */
  readonly files: Readonly<Record<string, string>>;
}

export interface AliasChange {
  readonly alias: Alias;
  /** null = the alias was taken away. */
  readonly version: string | null;
  readonly previousVersion: string | null;
  readonly shadowShare: number | null;
  readonly canaryShare: number | null;
  readonly reason: string;
  readonly actor: string;
  readonly changedAt: string;
}

/** Scores that both models gave, since the challenger was named. */
export interface ShadowCount {
  readonly day: string;
  /** As `champion>challenger`, e.g. `granted>refused`. */
  readonly decisions: string;
  /** Challenger minus champion, to the nearest multiple of ten. */
  readonly pointsDifference: number;
  readonly scores: number;
}

export interface ModelsAnswer extends Envelope {
  /** Newest first. */
  readonly models: readonly RegisteredModel[];
  readonly challenger: {
    readonly version: string;
    readonly shadowShare: number;
    readonly canaryShare: number;
    readonly shadow: readonly ShadowCount[];
  } | null;
  /** Newest first. */
  readonly changes: readonly AliasChange[];
}

export interface AliasAnswer extends Envelope {
  readonly change: AliasChange;
}
