// A review as D1 holds it, and as answers show it.

import type { Review } from '../contractDecisions.ts';

export interface ReviewRow {
  readonly review_id: string;
  readonly decision_id: string;
  readonly opened_at: string;
  readonly opened_by: string;
  readonly due_at: string;
  readonly applicant_view: string | null;
  readonly assigned_to: string | null;
  readonly assigned_at: string | null;
  readonly concluded_at: string | null;
  readonly concluded_by: string | null;
  readonly outcome: 'upheld' | 'changed' | null;
  readonly grounds: string | null;
}

/** @param nowMs overdue is what is open and past its due date then. */
export function reviewOf(row: ReviewRow, nowMs: number): Review {
  return {
    reviewId: row.review_id,
    decisionId: row.decision_id,
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    dueAt: row.due_at,
    isOverdue: row.concluded_at === null && Date.parse(row.due_at) < nowMs,
    applicantView: row.applicant_view,
    assignedTo: row.assigned_to,
    assignedAt: row.assigned_at,
    concludedAt: row.concluded_at,
    concludedBy: row.concluded_by,
    outcome: row.outcome,
    grounds: row.grounds,
  };
}
