// An alert as D1 keeps it, and as answers and webhooks show it.

import type { DriftAlert } from '../contractMonitoring.ts';

export interface AlertRow {
  readonly alert_id: string;
  readonly rule: string;
  readonly subject: string;
  readonly model_version: string;
  readonly kind: string;
  readonly raised_window: string;
  readonly raised_at: string;
  readonly sentence: string;
  readonly evidence: string;
  readonly cleared_window: string | null;
  readonly cleared_at: string | null;
  readonly acknowledged_at: string | null;
  readonly acknowledged_by: string | null;
  readonly webhook_attempts: number;
  readonly webhook_sent_at: string | null;
}

export function alertOf(row: AlertRow): DriftAlert {
  return {
    alertId: row.alert_id,
    rule: row.rule as DriftAlert['rule'],
    subject: row.subject,
    modelVersion: row.model_version,
    kind: row.kind as DriftAlert['kind'],
    raisedWindow: row.raised_window,
    raisedAt: row.raised_at,
    sentence: JSON.parse(row.sentence) as DriftAlert['sentence'],
    evidence: JSON.parse(row.evidence) as DriftAlert['evidence'],
    clearedWindow: row.cleared_window,
    clearedAt: row.cleared_at,
    acknowledgedAt: row.acknowledged_at,
    acknowledgedBy: row.acknowledged_by,
  };
}
