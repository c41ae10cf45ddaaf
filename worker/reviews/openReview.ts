// Opens a review: the applicant's point of view is on record, and a person has until the due date to look again.

import { ApiError, fromStore } from '../apiFault.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { Env } from '../env.ts';
import type { Mark } from '../idempotency/writeOnce.ts';
import { REVIEW_DUE_DAYS } from '../limits.ts';

const DAY_MS = 86_400_000;

export interface NewReview {
  readonly decisionId: string;
  readonly applicantView: string;
  readonly openedBy: string;
}

/** @returns its id. @throws ApiError `review_open`, where one of this decision is open already; `storage_failing`. */
export async function openReview(
  env: Env,
  { decisionId, applicantView, openedBy }: NewReview,
  mark: Mark<string>,
): Promise<string> {
  const open = env.DB.prepare(
    'SELECT review_id FROM reviews WHERE decision_id = ? AND concluded_at IS NULL',
  ).bind(decisionId);
  const present = await fromStore('DB', () => open.first<string>('review_id'));
  if (present !== null) throw new ApiError({ reason: 'review_open', reviewId: present });
  const reviewId = `rev_${crypto.randomUUID().replaceAll('-', '')}`;
  const openedAt = new Date();
  const dueAt = new Date(openedAt.getTime() + REVIEW_DUE_DAYS * DAY_MS);
  const insert = env.DB.prepare(
    `INSERT INTO reviews (review_id, decision_id, opened_at, opened_by, due_at, applicant_view)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).bind(reviewId, decisionId, openedAt.toISOString(), openedBy, dueAt.toISOString(), applicantView);
  await appendAudit(
    env,
    {
      actor: openedBy,
      action: 'review_opened',
      subject: { kind: 'review', id: reviewId },
      details: { decisionId },
    },
    [insert, ...(await mark(reviewId))],
  );
  return reviewId;
}
