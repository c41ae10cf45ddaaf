// GET /v1/decisions/:id/explanation: the decision in plain words, as JSON or as a page to print.

import { Hono } from 'hono';
import { type ExplanationAnswer, explanationQuerySchema } from '../contractExplanation.ts';
import { readDecision } from '../decisions/readDecisions.ts';
import type { AppEnv } from '../env.ts';
import { explainDecision } from '../explanation/explainDecision.ts';
import { explanationPage } from '../explanation/explanationPage.ts';
import { printPage } from '../html/printPage.ts';
import { wantsPage } from '../html/wantsPage.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';
import { query } from '../requests/query.ts';

export const explanationRoutes = new Hono<AppEnv>().get(
  '/v1/decisions/:id/explanation',
  query(explanationQuerySchema),
  async (c) => {
    const { language, format } = c.req.valid('query');
    const row = await readDecision(c.env, c.req.param('id'));
    const keepAlive = (promise: Promise<unknown>) => c.executionCtx.waitUntil(promise);
    const document = await explainDecision(c.env, row, language, keepAlive);
    const isPage = wantsPage(c, format);
    c.header('Vary', 'Accept', { append: true });
    if (isPage) return printPage(explanationPage(document, new Date().toISOString(), row.decided_by));
    const answer: ExplanationAnswer = {
      ...envelopeOf(c),
      document,
      decidedBy: row.decided_by,
      inputsSha256: row.inputs_sha256,
    };
    return c.json(answer);
  },
);
