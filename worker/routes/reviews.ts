// The human review of a decision: opened with the applicant's view, assigned, concluded by another person; the worklist.

import { type Context, Hono } from 'hono';
import {
  type ReviewAnswer,
  type ReviewsAnswer,
  reviewChangeSchema,
  reviewRequestSchema,
  reviewsQuerySchema,
} from '../contractDecisions.ts';
import { readDecision } from '../decisions/readDecisions.ts';
import type { AppEnv } from '../env.ts';
import { writeOnce } from '../idempotency/writeOnce.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';
import { jsonBody } from '../requests/jsonBody.ts';
import { query } from '../requests/query.ts';
import { changeReview } from '../reviews/changeReview.ts';
import { openReview } from '../reviews/openReview.ts';
import { listReviews, readReview } from '../reviews/readReviews.ts';
import { reviewOf } from '../reviews/reviewRow.ts';

export const reviewRoutes = new Hono<AppEnv>()
  .post('/v1/decisions/:id/reviews', jsonBody(reviewRequestSchema), async (c) => {
    const { decision_id: decisionId } = await readDecision(c.env, c.req.param('id'));
    const openedBy = c.var.key!.keyId;
    const opened = { decisionId, openedBy, ...c.req.valid('json') };
    const reviewId = await writeOnce<string>(c, (mark) => openReview(c.env, opened, mark));
    return c.json(await answerOf(c, decisionId, reviewId), 201);
  })
  .patch('/v1/decisions/:id/reviews/:reviewId', jsonBody(reviewChangeSchema), async (c) => {
    const { id, reviewId } = c.req.param();
    const decision = await readDecision(c.env, id);
    const review = await readReview(c.env, id, reviewId);
    await writeOnce<string>(c, (mark) =>
      changeReview(c.env, review, decision, c.req.valid('json'), c.var.key!.keyId, mark),
    );
    return c.json(await answerOf(c, id, reviewId));
  })
  .get('/v1/reviews', query(reviewsQuerySchema), async (c) => {
    const answer: ReviewsAnswer = { ...envelopeOf(c), ...(await listReviews(c.env, c.req.valid('query'))) };
    return c.json(answer);
  });

async function answerOf(c: Context<AppEnv>, decisionId: string, reviewId: string): Promise<ReviewAnswer> {
  const review = await readReview(c.env, decisionId, reviewId);
  return { ...envelopeOf(c), ...reviewOf(review, Date.now()) };
}
