// GET /openapi.json: the description of this API. Public; written once for each model this isolate meets.

import { Hono } from 'hono';
import type { AppEnv } from '../env.ts';
import { OPENAPI_CACHE_SECONDS } from '../limits.ts';
import { openApiDocument } from '../openapi/openApiDocument.ts';

let written: { readonly modelVersion: string | null; readonly text: string } | null = null;

export const openApiRoutes = new Hono<AppEnv>().get('/openapi.json', (c) => {
  const modelVersion = c.var.modelVersion ?? null;
  if (written?.modelVersion !== modelVersion) {
    written = {
      modelVersion,
      text: JSON.stringify(openApiDocument(modelVersion === null ? {} : { modelVersion })),
    };
  }
  return c.body(written!.text, 200, {
    'Content-Type': 'application/json',
    'Cache-Control': `public, max-age=${OPENAPI_CACHE_SECONDS}`,
  });
});
