// What persons decided: recorded, listed, replayed.

import { type Context, Hono } from 'hono';
import type { Application, HistoryRecord } from '../../wasm/features/application.ts';
import {
  type DecisionAnswer,
  type DecisionsAnswer,
  decisionRequestSchema,
  decisionsQuerySchema,
} from '../contractDecisions.ts';
import { summaryOf } from '../decisions/decisionRow.ts';
import { listDecisions, readDecision } from '../decisions/readDecisions.ts';
import { recordDecision } from '../decisions/recordDecision.ts';
import { replayDecision } from '../decisions/replayDecision.ts';
import type { AppEnv } from '../env.ts';
import { writeOnce } from '../idempotency/writeOnce.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';
import { jsonBody } from '../requests/jsonBody.ts';
import { query } from '../requests/query.ts';
import { reviewsOf } from '../reviews/readReviews.ts';
import { reviewOf } from '../reviews/reviewRow.ts';

export const decisionRoutes = new Hono<AppEnv>()
  .post('/v1/decisions', jsonBody(decisionRequestSchema), async (c) => {
    const request = c.req.valid('json');
    const decisionId = await writeOnce<string>(c, (mark) => recordDecision(c, request, mark));
    const answer = await answerOf(c, decisionId);
    return c.json(answer, 201, { Location: `/v1/decisions/${decisionId}` });
  })
  .get('/v1/decisions', query(decisionsQuerySchema), async (c) => {
    const answer: DecisionsAnswer = {
      ...envelopeOf(c),
      ...(await listDecisions(c.env, c.req.valid('query'))),
    };
    return c.json(answer);
  })
  .get('/v1/decisions/:id', async (c) => c.json(await answerOf(c, c.req.param('id'))));

async function answerOf(c: Context<AppEnv>, decisionId: string): Promise<DecisionAnswer> {
  const [row, reviews] = await Promise.all([readDecision(c.env, decisionId), reviewsOf(c.env, decisionId)]);
  const replay = await replayDecision(c.env, row, (promise) => c.executionCtx.waitUntil(promise));
  return {
    ...envelopeOf(c),
    ...summaryOf(row),
    inputsSha256: row.inputs_sha256,
    inputs: row.application === null ? null : inputsOf(row.application, row.history),
    reasons: JSON.parse(row.reasons) as DecisionAnswer['reasons'],
    replay,
    reviews: reviews.map((review) => reviewOf(review, Date.now())),
  };
}

function inputsOf(application: string, history: string | null): DecisionAnswer['inputs'] {
  return {
    application: JSON.parse(application) as Application,
    history: history === null ? null : (JSON.parse(history) as HistoryRecord),
  };
}
