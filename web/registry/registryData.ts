// What the registry page shows, whoever keeps it: published versions, which one decides, and who changed that.

export type ModelAlias = 'champion' | 'challenger';

export interface RegisteredModel {
  readonly modelVersion: string;
  /** ISO 8601 instant. */
  readonly publishedAt: string;
  readonly aliases: readonly ModelAlias[];
  /** Of the test part; null where the manifest gives none. */
  readonly auc: number | null;
  readonly costPerApplicant: number | null;
}

export interface AliasChange {
  readonly changedAt: string;
  readonly alias: ModelAlias;
  readonly fromVersion: string | null;
  readonly toVersion: string;
  /** Label of the key that changed it. */
  readonly changedBy: string;
  readonly reason: string;
}

export interface RegistryData {
  /** The latest first. */
  readonly models: readonly RegisteredModel[];
  readonly changes: readonly AliasChange[];
}
