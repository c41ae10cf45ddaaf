// The rights of the data subject as calls: a copy of everything held on an applicant, and its erasure.

import { Hono } from 'hono';
import { explanationQuerySchema } from '../contractExplanation.ts';
import type { ErasureAnswer, ExportAnswer } from '../contractRights.ts';
import type { AppEnv } from '../env.ts';
import { lenderOf } from '../explanation/lenderOf.ts';
import { printPage } from '../html/printPage.ts';
import { wantsPage } from '../html/wantsPage.ts';
import { writeOnce } from '../idempotency/writeOnce.ts';
import { applicantIdOf } from '../requests/applicantIdOf.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';
import { query } from '../requests/query.ts';
import { type Erasure, eraseApplicant } from '../rights/eraseApplicant.ts';
import { exportApplicant } from '../rights/exportApplicant.ts';
import { exportPage } from '../rights/exportPage.ts';

export const rightsRoutes = new Hono<AppEnv>()
  .get('/v1/applicants/:id/export', query(explanationQuerySchema), async (c) => {
    const { language, format } = c.req.valid('query');
    const exported = await exportApplicant(c, applicantIdOf(c.req.param('id')));
    if (wantsPage(c, format)) return printPage(exportPage(exported, language, lenderOf(c.env).name));
    const answer: ExportAnswer = { ...envelopeOf(c), ...exported };
    return c.json(answer, 200, {
      'Content-Disposition': `attachment; filename="applicant-${exported.applicantId}.json"`,
    });
  })
  .delete('/v1/applicants/:id', async (c) => {
    const applicantId = applicantIdOf(c.req.param('id'));
    const erased = await writeOnce<Erasure>(c, (mark) =>
      eraseApplicant(c.env, applicantId, c.var.key!.keyId, mark),
    );
    const answer: ErasureAnswer = { ...envelopeOf(c), applicantId, ...erased };
    return c.json(answer);
  });
