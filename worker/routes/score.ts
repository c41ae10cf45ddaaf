// POST /v1/score: one application, with the stored history, the one given, or none; explained where asked for.

import { Hono } from 'hono';
import { packHistory } from '../../wasm/features/application.ts';
import type { ScoringInput } from '../../wasm/scorer.ts';
import { ApiError } from '../apiFault.ts';
import { type ScoreAnswer, type ScoreRequest, scoreRequestSchema } from '../contract.ts';
import type { AppEnv, Env } from '../env.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';
import { jsonBody } from '../requests/jsonBody.ts';
import { assess } from '../storage/assess.ts';
import { readStoredApplicant } from '../storage/histories.ts';

export const scoreRoutes = new Hono<AppEnv>().post('/v1/score', jsonBody(scoreRequestSchema), async (c) => {
  const request = c.req.valid('json');
  const input = await inputOf(c.env, request);
  const assessed = await assess(c, input, request);
  const answer: ScoreAnswer = {
    ...envelopeOf(c),
    modelVersion: assessed.assessment.modelVersion,
    applicantId: request.applicantId ?? null,
    ...assessed,
  };
  return c.json(answer);
});

/** What is given wins over what is stored. @throws ApiError `applicant_unknown`. */
async function inputOf(env: Env, { applicantId, application, history }: ScoreRequest): Promise<ScoringInput> {
  const given = history ? packHistory(history) : null;
  if (applicantId === undefined) return { application: application!, history: given };
  const stored = await readStoredApplicant(env, applicantId);
  if (!stored) throw new ApiError({ reason: 'applicant_unknown', applicantId });
  return { application: application ?? stored.application, history: given ?? stored.history };
}
