// The contract of monitoring: snapshots of drift, outcomes, expected and realised performance, alerts. Counts, shares
// and figures of many; no person is in any of it.

import { z } from 'zod';
import type { OutcomeComparison } from '../wasm/drift/compareOutcomes.ts';
import type { DriftDistance } from '../wasm/drift/driftDistance.ts';
import type { Snapshot, SnapshotField } from '../wasm/drift/snapshot.ts';
import { applicantIdSchema } from '../wasm/features/contract.ts';
import type { Text } from '../wasm/features/field.ts';
import type { Envelope } from './contract.ts';
import { limitText } from './contractNumbers.ts';
import { ALERTS_LISTED_MAX, OUTCOMES_MAX } from './limits.ts';

/** How long a window is. `other`: a window of the offline command that is neither. */
export const WINDOW_KINDS = ['day', 'month', 'other'] as const;
export type WindowKind = (typeof WINDOW_KINDS)[number];

const dateSchema = z.iso.date({ error: 'expected a date such as 2026-11-22' });
const versionSchema = z.string().regex(/^[0-9a-f]{16}$/, 'expected a modelVersion of 16 hexadecimal digits');

export const driftQuerySchema = z.strictObject({
  window: z.enum(WINDOW_KINDS).optional(),
  modelVersion: versionSchema.optional(),
  /** Windows that end on this day or later. */
  from: dateSchema.optional(),
  /** Windows that end on this day or before. */
  to: dateSchema.optional(),
  limit: limitText(100, 24),
});

/** A feature of a summary: those that drift, and the most important ones. */
export type WatchedFeature = Pick<SnapshotField, 'name' | 'importance' | 'state' | 'reasons' | 'csi'> &
  DriftDistance & {
    /** null where too few are known. */
    readonly psi: number | null;
    readonly missingShare: number;
    readonly missingChange: number;
  };

export interface SnapshotSummary {
  /** For GET /v1/drift/:snapshot. */
  readonly snapshotId: string;
  readonly modelVersion: string;
  readonly kind: WindowKind;
  readonly window: Snapshot['window'];
  readonly source: Snapshot['source'];
  readonly rows: number;
  readonly createdAt: string;
  readonly verdict: Snapshot['verdict'];
  readonly expected: Snapshot['expected'];
  /** PSI of the score; null where too few were scored. */
  readonly scorePsi: number | null;
  readonly features: readonly WatchedFeature[];
}

export interface DriftAnswer extends Envelope {
  /** The latest window first. */
  readonly snapshots: readonly SnapshotSummary[];
}

export interface SnapshotAnswer extends Envelope {
  readonly snapshotId: string;
  readonly createdAt: string;
  readonly snapshot: Snapshot;
}

const outcomeSchema = z
  .strictObject({
    decisionId: z
      .string()
      .regex(/^dec_[0-9a-f]{32}$/, 'expected a decisionId that POST /v1/decisions gave')
      .optional(),
    applicantId: applicantIdSchema.optional(),
    /** Day of the score: the applicant's last decision on it or before it is meant. */
    scoredOn: dateSchema.optional(),
    /** Whether the applicant did not repay. */
    defaulted: z.boolean(),
  })
  .refine(
    ({ decisionId, applicantId }) => (decisionId === undefined) !== (applicantId === undefined),
    'expected either decisionId or applicantId',
  )
  .refine(
    ({ applicantId, scoredOn }) => (applicantId === undefined) === (scoredOn === undefined),
    'scoredOn goes with applicantId',
  );

export const outcomesRequestSchema = z.strictObject({
  outcomes: z.array(outcomeSchema).min(1).max(OUTCOMES_MAX),
});
export type GivenOutcome = z.infer<typeof outcomeSchema>;

export interface OutcomesAnswer extends Envelope {
  readonly counted: number;
  /** Counted before, in this or an earlier request. */
  readonly repeated: number;
  /** Of no decision that is known. */
  readonly unknown: number;
}

export const performanceQuerySchema = z.strictObject({
  modelVersion: versionSchema.optional(),
  window: z.enum(WINDOW_KINDS).default('month'),
  limit: limitText(100, 24),
});

export interface ExpectedWindow {
  readonly window: Snapshot['window'];
  readonly rows: number;
  /** Null without scores. */
  readonly expected: NonNullable<Snapshot['expected']>['current'] | null;
}

export interface PerformanceAnswer extends Envelope {
  /** Of the model whose probabilities are spoken of. */
  readonly watchedVersion: string;
  /** On the rows of its test part. */
  readonly reference: NonNullable<Snapshot['expected']>['reference'] | null;
  /** The latest window first. */
  readonly windows: readonly ExpectedWindow[];
  /** Cohorts are the months of the decisions; null until an outcome is known. */
  readonly realised: OutcomeComparison | null;
}

export const ALERT_RULES = [
  'dataset_drift',
  'feature_drift',
  'missing_spike',
  'approval_rate',
  'expected_cost',
  'volume',
  'error_share',
  'latency',
] as const;
export type AlertRuleName = (typeof ALERT_RULES)[number];

export const alertsQuerySchema = z.strictObject({
  state: z.enum(['open', 'cleared', 'all']).default('all'),
  limit: limitText(ALERTS_LISTED_MAX, 50),
});

export interface DriftAlert {
  readonly alertId: string;
  readonly rule: AlertRuleName;
  /** A feature; empty where the rule is about the whole. */
  readonly subject: string;
  readonly modelVersion: string;
  readonly kind: WindowKind;
  /** Label of the window that raised it. */
  readonly raisedWindow: string;
  readonly raisedAt: string;
  readonly sentence: Text;
  /** What was found, and the limit it passed. */
  readonly evidence: { readonly value: number; readonly limit: number };
  readonly clearedWindow: string | null;
  readonly clearedAt: string | null;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedBy: string | null;
}

export interface AlertsAnswer extends Envelope {
  /** Open ones first, then the latest. */
  readonly alerts: readonly DriftAlert[];
  readonly open: number;
}

export interface AlertAnswer extends Envelope {
  readonly alert: DriftAlert;
}
