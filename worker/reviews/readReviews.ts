// Reviews from D1: of one decision, one by id, or the worklist.

import type { Decision } from '../../wasm/decide/decision.ts';
import { ApiError, fromStore } from '../apiFault.ts';
import type { ReviewsAnswer, reviewsQuerySchema } from '../contractDecisions.ts';
import type { Env } from '../env.ts';
import { readPlaceCursor, writePlaceCursor } from '../requests/placeCursor.ts';
import { type ReviewRow, reviewOf } from './reviewRow.ts';

/** Oldest first. @throws ApiError `storage_failing`. */
export async function reviewsOf(env: Env, decisionId: string): Promise<ReviewRow[]> {
  const statement = env.DB.prepare('SELECT * FROM reviews WHERE decision_id = ? ORDER BY opened_at').bind(
    decisionId,
  );
  return (await fromStore('DB', () => statement.all<ReviewRow>())).results;
}

/** @throws ApiError `review_unknown`, also where it belongs to another decision; `storage_failing`. */
export async function readReview(env: Env, decisionId: string, reviewId: string): Promise<ReviewRow> {
  const statement = env.DB.prepare('SELECT * FROM reviews WHERE review_id = ? AND decision_id = ?').bind(
    reviewId,
    decisionId,
  );
  const row = await fromStore('DB', () => statement.first<ReviewRow>());
  if (!row) throw new ApiError({ reason: 'review_unknown', reviewId });
  return row;
}

const LISTS = {
  open: { condition: 'r.concluded_at IS NULL', time: 'due_at', sign: '>', direction: 'ASC' },
  concluded: { condition: 'r.concluded_at IS NOT NULL', time: 'concluded_at', sign: '<', direction: 'DESC' },
} as const;

type Query = ReturnType<typeof reviewsQuerySchema.parse>;
type ListedRow = ReviewRow & { readonly applicant_id: number | null; readonly decision: Decision };

/** @throws ApiError `storage_failing`, `invalid_request` for a cursor that no page gave. */
export async function listReviews(
  env: Env,
  { state, limit, cursor }: Query,
): Promise<Pick<ReviewsAnswer, 'reviews' | 'nextCursor'>> {
  const { condition, time, sign, direction } = LISTS[state];
  const place = cursor === undefined ? null : readPlaceCursor(cursor);
  const statement = env.DB.prepare(
    `SELECT r.*, d.applicant_id, d.decision FROM reviews r JOIN decisions d USING (decision_id)
     WHERE ${condition} ${place ? `AND (r.${time}, r.review_id) ${sign} (?, ?)` : ''}
     ORDER BY r.${time} ${direction}, r.review_id ${direction} LIMIT ?`,
  ).bind(...(place ? [place.at, place.id] : []), limit + 1);
  const { results } = await fromStore('DB', () => statement.all<ListedRow>());
  const rows = results.slice(0, limit);
  const last = rows.at(-1);
  return {
    reviews: rows.map((row) => ({
      ...reviewOf(row, Date.now()),
      applicantId: row.applicant_id,
      decision: row.decision,
    })),
    nextCursor:
      results.length > rows.length && last ? writePlaceCursor({ at: last[time]!, id: last.review_id }) : null,
  };
}
