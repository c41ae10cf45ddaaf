// A review asked for by the client through a link: once a decision, whichever of its links is used.

import { ApiError } from '../apiFault.ts';
import type { Env } from '../env.ts';
import { unmarked } from '../idempotency/writeOnce.ts';
import { openReview } from '../reviews/openReview.ts';
import { readReview, reviewsOf } from '../reviews/readReviews.ts';
import type { ReviewRow } from '../reviews/reviewRow.ts';
import type { ClientLinkRow } from './clientLinkRow.ts';

const isByClient = ({ opened_by }: ReviewRow): boolean => opened_by.startsWith('link_');

export function canAskForReview(reviews: readonly ReviewRow[]): boolean {
  return !reviews.some((review) => review.concluded_at === null || isByClient(review));
}

/** @throws ApiError `review_asked_already`, `review_open`, `storage_failing`. */
export async function askForReview(
  env: Env,
  { id, decision_id: decisionId }: ClientLinkRow,
  applicantView: string,
): Promise<ReviewRow> {
  const asked = (await reviewsOf(env, decisionId)).find(isByClient);
  if (asked) throw new ApiError({ reason: 'review_asked_already', askedAt: asked.opened_at });
  const reviewId = await openReview(env, { decisionId, applicantView, openedBy: id }, unmarked);
  return readReview(env, decisionId, reviewId);
}
