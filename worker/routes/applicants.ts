// GET /v1/applicants, one applicant, and the assessment of the stored application, explained where asked for.

import { type Context, Hono } from 'hono';
import { unpackHistory } from '../../wasm/features/application.ts';
import { ApiError } from '../apiFault.ts';
import {
  type ApplicantAnswer,
  type ApplicantsAnswer,
  applicantsQuerySchema,
  assessmentQuerySchema,
  type ScoreAnswer,
} from '../contract.ts';
import type { AppEnv } from '../env.ts';
import { applicantIdOf } from '../requests/applicantIdOf.ts';
import { cursorOf } from '../requests/cursorOf.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';
import { query } from '../requests/query.ts';
import { timed } from '../requests/timed.ts';
import { listApplicants } from '../search/listApplicants.ts';
import { writePageCursor } from '../search/pageCursor.ts';
import type { PointsRule } from '../search/searchConditions.ts';
import { assess } from '../storage/assess.ts';
import { readManifest } from '../storage/manifests.ts';
import { readApplicantFile, readStoredApplicant } from '../storage/storedApplicant.ts';

export const applicantRoutes = new Hono<AppEnv>()
  .get('/v1/applicants', query(applicantsQuerySchema), async (c) => {
    const asked = c.req.valid('query');
    const page = await timed(c, 'storage', async () =>
      listApplicants(c.env, asked, await pointsRule(c), cursorOf(asked)),
    );
    const answer: ApplicantsAnswer = {
      ...envelopeOf(c),
      applicants: page.applicants,
      total: page.total,
      nextCursor: page.next && writePageCursor(page.next),
    };
    return c.json(answer);
  })
  .get('/v1/applicants/:id', async (c) => {
    const applicantId = applicantIdOf(c.req.param('id'));
    const applicant = await timed(c, 'storage', () => readApplicantFile(c, applicantId));
    if (!applicant) throw new ApiError({ reason: 'applicant_unknown', applicantId });
    const { application, history } = applicant;
    const answer: ApplicantAnswer = {
      ...envelopeOf(c),
      applicantId,
      application,
      history: unpackHistory(history),
    };
    return c.json(answer);
  })
  .get('/v1/applicants/:id/assessment', query(assessmentQuerySchema), async (c) => {
    const applicantId = applicantIdOf(c.req.param('id'));
    const applicant = await timed(c, 'storage', () => readStoredApplicant(c, applicantId));
    if (!applicant) throw new ApiError({ reason: 'applicant_unknown', applicantId });
    const assessed = await assess(c, { ...applicant, historyStored: true }, c.req.valid('query'));
    const answer: ScoreAnswer = {
      ...envelopeOf(c),
      modelVersion: assessed.assessment.modelVersion,
      applicantId,
      ...assessed,
    };
    return c.json(answer);
  });

/** A list is shown also while no model is there, or its manifest is damaged: then nobody is granted or refused. */
async function pointsRule(c: Context<AppEnv>): Promise<PointsRule | null> {
  const version = c.var.modelVersion;
  return version === null ? null : readManifest(c.env, version).catch(() => null);
}
