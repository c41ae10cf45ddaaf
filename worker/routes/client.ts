// What a client's link opens, and nothing else does: their own data, the decision in plain words, the model that
// recommended, and one request for a review.

import { type Context, Hono } from 'hono';
import {
  CLIENT_FILES,
  type ClientAnswer,
  type ClientReviewAnswer,
  clientQuerySchema,
  clientReviewSchema,
} from '../contractClient.ts';
import { readDecision } from '../decisions/readDecisions.ts';
import type { AppEnv } from '../env.ts';
import { explainDecision, inputsOf } from '../explanation/explainDecision.ts';
import { askForReview, canAskForReview } from '../links/askForReview.ts';
import type { ClientLinkRow } from '../links/clientLinkRow.ts';
import { noteOpened } from '../links/verifyLink.ts';
import { artefactAnswer } from '../requests/artefactAnswer.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';
import { jsonBody } from '../requests/jsonBody.ts';
import { query } from '../requests/query.ts';
import { reviewsOf } from '../reviews/readReviews.ts';
import { readManifest } from '../storage/manifests.ts';

export const clientRoutes = new Hono<AppEnv>()
  .get('/v1/client', query(clientQuerySchema), async (c) => {
    const { decision_id, expires_at: expiresAt, language: own, id } = linkOf(c);
    const language = c.req.valid('query').language ?? own;
    const row = await readDecision(c.env, decision_id);
    const keepAlive = (promise: Promise<unknown>) => c.executionCtx.waitUntil(promise);
    const document = await explainDecision(c.env, row, language, keepAlive);
    keepAlive(noteOpened(c.env, id));
    const answer: ClientAnswer = {
      ...envelopeOf(c),
      ...{ expiresAt, language, document },
      ...inputsOf(row),
      files: await filesOf(c, row.model_version),
      canAskForReview: canAskForReview(await reviewsOf(c.env, decision_id)),
    };
    return c.json(answer);
  })
  .get('/v1/client/artefacts/:file', async (c) => {
    const { model_version: version } = await readDecision(c.env, linkOf(c).decision_id);
    const file = CLIENT_FILES.find((known) => known === c.req.param('file'));
    // The same path is another model for another client.
    return artefactAnswer(c, version, file ?? c.req.param('file'), {
      allowed: file !== undefined,
      cacheControl: 'private, no-cache',
    });
  })
  .post('/v1/client/reviews', jsonBody(clientReviewSchema), async (c) => {
    const { opened_at: openedAt, due_at: dueAt } = await askForReview(
      c.env,
      linkOf(c),
      c.req.valid('json').applicantView,
    );
    const answer: ClientReviewAnswer = { ...envelopeOf(c), openedAt, dueAt };
    return c.json(answer, 201);
  });

function linkOf(c: Context<AppEnv>): ClientLinkRow {
  return c.var.link!;
}

async function filesOf(c: Context<AppEnv>, version: string): Promise<ClientAnswer['files']> {
  const manifest = await readManifest(c.env, version).catch(() => null);
  if (!manifest) return {};
  const there = CLIENT_FILES.filter(
    (file) => file === 'manifest.json' || Object.hasOwn(manifest.files, file),
  );
  return Object.fromEntries(there.map((file) => [file, `/v1/client/artefacts/${file}`]));
}
