// GET /v1/model: which model is in charge, and where its files are.

import { Hono } from 'hono';
import { ArtefactError } from '../../wasm/errors.ts';
import { ApiError } from '../apiFault.ts';
import type { ModelAnswer } from '../contract.ts';
import type { AppEnv } from '../env.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';
import { requireChampion } from '../storage/champion.ts';
import { readManifest } from '../storage/manifests.ts';

export const modelRoutes = new Hono<AppEnv>().get('/v1/model', async (c) => {
  const version = await requireChampion(c.env);
  const manifest = await readManifest(c.env, version).catch((error: unknown) => {
    if (!(error instanceof ArtefactError)) throw error;
    throw new ApiError({ reason: 'model_broken', version, check: error.fault.reason }, error);
  });
  if (!manifest)
    throw new ApiError({ reason: 'model_broken', version, check: 'missing_file of manifest.json' });
  const files = ['manifest.json', ...Object.keys(manifest.files)];
  const answer: ModelAnswer = {
    ...envelopeOf(c),
    modelVersion: version,
    alias: 'champion',
    files: Object.fromEntries(files.map((file) => [file, `/v1/artefacts/${version}/${file}`])),
  };
  return c.json(answer);
});
