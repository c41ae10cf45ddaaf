// POST /v1/score: one application, with the stored history, the one given, or none; explained where asked for.

import { Hono } from 'hono';
import { inputOf } from '../batch/inputOf.ts';
import { type ScoreAnswer, scoreRequestSchema } from '../contract.ts';
import type { AppEnv } from '../env.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';
import { jsonBody } from '../requests/jsonBody.ts';
import { timed } from '../requests/timed.ts';
import { assess } from '../storage/assess.ts';
import { readStoredApplicant } from '../storage/storedApplicant.ts';

export const scoreRoutes = new Hono<AppEnv>().post('/v1/score', jsonBody(scoreRequestSchema), async (c) => {
  const request = c.req.valid('json');
  const { applicantId } = request;
  const stored =
    applicantId === undefined ? null : await timed(c, 'storage', () => readStoredApplicant(c, applicantId));
  const input = inputOf(request, stored);
  const assessed = await assess(c, input, request);
  const answer: ScoreAnswer = {
    ...envelopeOf(c),
    modelVersion: assessed.assessment.modelVersion,
    applicantId: request.applicantId ?? null,
    ...assessed,
  };
  return c.json(answer);
});
