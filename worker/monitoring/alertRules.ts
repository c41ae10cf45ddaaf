// Every rule that raises an alert, with its limit and the reason of it. What of a window breaks a rule is said here; how
// many windows it takes is HYSTERESIS; how it is worded is in wordAlert.ts.

import { DEFAULT_POLICY } from '../../wasm/drift/driftPolicy.ts';
import type { AlertRuleName, SnapshotSummary, WindowKind } from '../contractMonitoring.ts';
import type { ServiceFigures } from './dayCounts.ts';
import type { Hysteresis } from './hysteresis.ts';

export interface WatchedWindow {
  readonly snapshot: SnapshotSummary;
  /** Requests of the same days; null where they were not counted (offline, simulated). */
  readonly service: ServiceFigures | null;
  /** Assessments of the windows before, the oldest first. */
  readonly earlierRows: readonly number[];
}

export interface Breach {
  /** A feature; empty where the rule is about the whole. */
  readonly subject: string;
  readonly value: number;
  readonly limit: number;
}

export interface AlertRule {
  readonly name: AlertRuleName;
  /** Empty = within the limit; null = this window says nothing about it. */
  readonly breaches: (window: WatchedWindow) => readonly Breach[] | null;
}

/** A day may be odd: two in a row are not. A month is long enough to count at once. */
export const HYSTERESIS: Readonly<Record<WindowKind, Hysteresis>> = {
  day: { raiseAfter: 2, clearAfter: 3 },
  month: { raiseAfter: 1, clearAfter: 2 },
  other: { raiseAfter: 1, clearAfter: 1 },
};

/** Features that are worth an alert of their own: when everything moves, ten alerts say it as well as two hundred. */
const OWN_ALERT_FEATURES = 10;
/** Distance of a distribution, as DEFAULT_POLICY has it; said with the alert, judged by the snapshot. */
const SHIFT = DEFAULT_POLICY.limits.psi;
/** Change of a missing share, in [0, 1]: a source that failed, rather than a population that ages. */
const MISSING_CHANGE = 0.1;
/** Change of the approval rate, in [0, 1], beyond what its interval explains. */
const APPROVAL_CHANGE = 0.05;
/** Expected cost per applicant against that of the reference, beyond what its interval explains. */
const COST_RATIO = 1.1;
/** A day's assessments against the median of the days before: half as many, or three times as many. */
const VOLUME_LOW = 0.5;
const VOLUME_HIGH = 3;
const VOLUME_WINDOWS_MIN = 7;
/** Below this median a day's number is chance. */
const VOLUME_MEDIAN_MIN = 50;
/** Share of requests that fail by the service's own fault; a service of 99.5 % has half of it. */
const ERROR_SHARE = 0.01;
const ERROR_REQUESTS_MIN = 100;
/** The advisor waits: beyond a quarter of a second an answer is felt. */
const LATENCY_MS_P95 = 250;

const whole = (value: number, limit: number): Breach[] => [{ subject: '', value, limit }];
/** The same whatever drifts, so that an alert does not end because another feature drifts more. */
const mostImportant = ({ snapshot }: WatchedWindow) =>
  snapshot.features.toSorted((a, b) => b.importance - a.importance).slice(0, OWN_ALERT_FEATURES);
const isJudged = ({ snapshot }: WatchedWindow) => snapshot.verdict.state !== 'insufficient_data';

export const RULES: readonly AlertRule[] = [
  {
    name: 'dataset_drift',
    breaches: (window) => {
      if (!isJudged(window)) return null;
      const { state, weightedDriftShare, reasons } = window.snapshot.verdict;
      if (state !== 'drift') return [];
      const shares = reasons.flatMap((reason) => (reason.code === 'many_features' ? [reason.limit] : []));
      return whole(weightedDriftShare, shares[0] ?? 0);
    },
  },
  {
    name: 'feature_drift',
    breaches: (window) => {
      if (!isJudged(window)) return null;
      return (
        mostImportant(window)
          .filter(({ reasons }) => reasons.includes('distribution') || reasons.includes('new_categories'))
          // Codes never seen are far away by their share, whatever the others do.
          .map(({ name, reasons, shift, distance }) => ({
            subject: name,
            value: (reasons.includes('new_categories') ? distance : shift) ?? 0,
            limit: SHIFT,
          }))
      );
    },
  },
  {
    name: 'missing_spike',
    breaches: (window) =>
      isJudged(window)
        ? mostImportant(window)
            .filter(
              ({ reasons, missingChange }) => reasons.includes('missing') && missingChange >= MISSING_CHANGE,
            )
            .map(({ name, missingChange }) => ({
              subject: name,
              value: missingChange,
              limit: MISSING_CHANGE,
            }))
        : null,
  },
  {
    name: 'approval_rate',
    breaches: (window) => {
      const { expected } = window.snapshot;
      if (!isJudged(window) || !expected) return null;
      const { value, low, high } = expected.current.approvalRate;
      const usual = expected.reference.approvalRate.value;
      const isCertain = usual < low || usual > high;
      const change = value - usual;
      return isCertain && Math.abs(change) >= APPROVAL_CHANGE ? whole(change, APPROVAL_CHANGE) : [];
    },
  },
  {
    name: 'expected_cost',
    breaches: (window) => {
      const { expected } = window.snapshot;
      if (!isJudged(window) || !expected) return null;
      const { value, low } = expected.current.costPerApplicant;
      const limit = expected.reference.costPerApplicant.value * COST_RATIO;
      return value > limit && low > expected.reference.costPerApplicant.value ? whole(value, limit) : [];
    },
  },
  {
    name: 'volume',
    breaches: ({ snapshot, earlierRows }) => {
      if (snapshot.kind !== 'day' || earlierRows.length < VOLUME_WINDOWS_MIN) return null;
      const median = earlierRows.toSorted((a, b) => a - b)[Math.floor(earlierRows.length / 2)]!;
      if (median < VOLUME_MEDIAN_MIN) return null;
      const ratio = snapshot.rows / median;
      if (ratio < VOLUME_LOW) return whole(ratio, VOLUME_LOW);
      return ratio > VOLUME_HIGH ? whole(ratio, VOLUME_HIGH) : [];
    },
  },
  {
    name: 'error_share',
    breaches: ({ service }) => {
      if (!service || service.requests < ERROR_REQUESTS_MIN) return null;
      return service.errorShare > ERROR_SHARE ? whole(service.errorShare, ERROR_SHARE) : [];
    },
  },
  {
    name: 'latency',
    breaches: ({ service }) => {
      if (!service || service.requests < ERROR_REQUESTS_MIN) return null;
      const found = service.latencyMsP95 ?? Number.MAX_SAFE_INTEGER;
      return found > LATENCY_MS_P95 ? whole(found, LATENCY_MS_P95) : [];
    },
  },
];
