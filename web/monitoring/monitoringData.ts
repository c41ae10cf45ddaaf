// What the monitoring page shows, whoever gathers it: bin counts of a day against the reference, never a person.

/** One comparison of a day, or of several, with the reference profile. */
export interface MonitoringSnapshot {
  /** ISO 8601 dates, both included. */
  readonly from: string;
  readonly to: string;
  readonly modelVersion: string;
  /** Applications scored. */
  readonly applications: number;
  readonly status: 'stable' | 'watch' | 'drifting' | 'too_few';
  readonly features: readonly FeatureDrift[];
  /** Of the scores; null where too few were scored. */
  readonly scoreDrift: number | null;
  /** Share recommended to be granted, in [0, 1]; null likewise. */
  readonly approvalRate: number | null;
}

export interface FeatureDrift {
  readonly feature: string;
  /** Population stability index; null where too few are known. */
  readonly psi: number | null;
  /** Above it the feature drifts: learnt from the reference period. */
  readonly driftLimit: number;
}

/** Ascending by date; empty until something was measured. */
export interface MonitoringData {
  readonly snapshots: readonly MonitoringSnapshot[];
}
