// Assigns a review, or concludes it: by a person other than the one whose decision is reviewed, with grounds, once.

import { ApiError } from '../apiFault.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { ReviewChange } from '../contractDecisions.ts';
import type { DecisionRow } from '../decisions/decisionRow.ts';
import type { Env } from '../env.ts';
import type { Mark } from '../idempotency/writeOnce.ts';
import type { ReviewRow } from './reviewRow.ts';

/** @returns its id. @throws ApiError `review_concluded`, `review_by_first_decider`, `storage_failing`. */
export async function changeReview(
  env: Env,
  review: ReviewRow,
  { decided_by }: Pick<DecisionRow, 'decided_by'>,
  change: ReviewChange,
  actor: string,
  mark: Mark<string>,
): Promise<string> {
  if (review.concluded_at !== null) {
    throw new ApiError({ reason: 'review_concluded', concludedAt: review.concluded_at });
  }
  const who = 'assignTo' in change ? change.assignTo : actor;
  if (who === decided_by) throw new ApiError({ reason: 'review_by_first_decider', decidedBy: decided_by });
  const subject = { kind: 'review', id: review.review_id } as const;
  const now = new Date().toISOString();
  // Only while it is open: of two who conclude at once, one finds it concluded.
  if ('assignTo' in change) {
    const { results } = await appendAudit(
      env,
      { actor, action: 'review_assigned', subject, details: { assignedTo: who } },
      [
        env.DB.prepare(
          'UPDATE reviews SET assigned_to = ?, assigned_at = ? WHERE review_id = ? AND concluded_at IS NULL',
        ).bind(who, now, review.review_id),
        ...(await mark(review.review_id)),
      ],
    );
    requireChanged(results[0]!.meta.changes);
    return review.review_id;
  }
  const { outcome, grounds } = change;
  const { results } = await appendAudit(
    env,
    {
      actor,
      action: 'review_concluded',
      subject,
      details: { outcome, decisionId: review.decision_id },
    },
    [
      env.DB.prepare(
        `UPDATE reviews SET concluded_at = ?, concluded_by = ?, outcome = ?, grounds = ?
         WHERE review_id = ? AND concluded_at IS NULL`,
      ).bind(now, actor, outcome, grounds, review.review_id),
      ...(await mark(review.review_id)),
    ],
  );
  requireChanged(results[0]!.meta.changes);
  return review.review_id;
}

function requireChanged(changes: number): void {
  if (changes !== 1)
    throw new ApiError({ reason: 'review_concluded', concludedAt: new Date().toISOString() });
}
