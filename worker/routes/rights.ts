// The rights of the data subject as calls: a copy of everything held on an applicant, and its erasure.

import { Hono } from 'hono';
import type { ErasureAnswer, ExportAnswer } from '../contractRights.ts';
import type { AppEnv } from '../env.ts';
import { applicantIdOf } from '../requests/applicantIdOf.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';
import { eraseApplicant } from '../rights/eraseApplicant.ts';
import { exportApplicant } from '../rights/exportApplicant.ts';

export const rightsRoutes = new Hono<AppEnv>()
  .get('/v1/applicants/:id/export', async (c) => {
    const exported = await exportApplicant(c, applicantIdOf(c.req.param('id')));
    const answer: ExportAnswer = { ...envelopeOf(c), ...exported };
    return c.json(answer, 200, {
      'Content-Disposition': `attachment; filename="applicant-${exported.applicantId}.json"`,
    });
  })
  .delete('/v1/applicants/:id', async (c) => {
    const applicantId = applicantIdOf(c.req.param('id'));
    const erased = await eraseApplicant(c.env, applicantId, c.var.key!.keyId);
    const answer: ErasureAnswer = { ...envelopeOf(c), applicantId, ...erased };
    return c.json(answer);
  });
