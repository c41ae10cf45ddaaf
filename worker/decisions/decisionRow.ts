// A decision as D1 holds it, and as answers show it. Where reviews have concluded, the latest one says what stands.

import type { Decision } from '../../wasm/decide/decision.ts';
import type { DecisionSummary } from '../contractDecisions.ts';

export interface DecisionRow {
  readonly decision_id: string;
  readonly applicant_id: number | null;
  readonly decided_at: string;
  readonly decided_by: string;
  readonly decision: Decision;
  readonly recommended: Decision;
  readonly model_version: string;
  readonly points: number;
  readonly decision_points: number;
  readonly probability_of_default: number;
  readonly review_band: number;
  readonly history_known: number;
  readonly override_reason: string | null;
  readonly client_view: string | null;
  /** null once erased. */
  readonly application: string | null;
  readonly history: string | null;
  readonly inputs_sha256: string;
  readonly reasons: string;
  readonly erased_at: string | null;
}

/** Columns of a summary; `latest_outcome` is that of the latest concluded review. */
export const SUMMARY_COLUMNS = `d.decision_id, d.applicant_id, d.decided_at, d.decided_by, d.decision, d.recommended,
  d.model_version, d.points, d.decision_points, d.probability_of_default, d.review_band, d.history_known,
  d.override_reason, d.client_view, d.erased_at,
  (SELECT outcome FROM reviews r WHERE r.decision_id = d.decision_id AND r.concluded_at IS NOT NULL
   ORDER BY r.concluded_at DESC LIMIT 1) AS latest_outcome`;

export type SummaryRow = Omit<DecisionRow, 'application' | 'history' | 'inputs_sha256' | 'reasons'> & {
  readonly latest_outcome: 'upheld' | 'changed' | null;
};

export function summaryOf(row: SummaryRow): DecisionSummary {
  return {
    decisionId: row.decision_id,
    applicantId: row.applicant_id,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    decision: row.decision,
    recommended: {
      modelVersion: row.model_version,
      decision: row.recommended,
      points: row.points,
      decisionPoints: row.decision_points,
      probabilityOfDefault: row.probability_of_default,
      reviewBand: row.review_band === 1,
      historyKnown: row.history_known === 1,
    },
    isOverride: row.decision !== row.recommended,
    overrideReason: row.override_reason,
    clientView: row.client_view,
    erasedAt: row.erased_at,
    standing: row.latest_outcome === 'changed' ? opposite(row.decision) : row.decision,
  };
}

export function opposite(decision: Decision): Decision {
  return decision === 'granted' ? 'refused' : 'granted';
}
