// GET /v1/artefacts/:version/:file: the very bytes of a published model, for the browser's scorer.

import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { ARTEFACT_CACHE_SECONDS } from '../limits.ts';
import { artefactAnswer } from '../requests/artefactAnswer.ts';

export const artefactRoutes = new Hono<AppEnv>().get('/v1/artefacts/:version/:file', async (c) => {
  const { version, file } = c.req.param();
  return artefactAnswer(c, version, file, {
    cacheControl: `private, max-age=${ARTEFACT_CACHE_SECONDS}, immutable`,
  });
});
