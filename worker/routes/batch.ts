// POST /v1/score/batch: up to 1,000 items as JSON, any number as lines. What is wrong with one does not stop the others.

import { type Context, Hono } from 'hono';
import { ApiError } from '../apiFault.ts';
import { scoreItems } from '../batch/scoreItems.ts';
import { scoreStream } from '../batch/scoreStream.ts';
import { assessmentQuerySchema, type BatchAnswer, batchRequestSchema } from '../contract.ts';
import type { AppEnv } from '../env.ts';
import { BATCH_BODY_BYTES_MAX } from '../limits.ts';
import { envelopeOf } from '../requests/envelopeOf.ts';
import { jsonBody } from '../requests/jsonBody.ts';
import { hasMediaType } from '../requests/mediaType.ts';
import { NDJSON_TYPE } from '../requests/ndjsonType.ts';
import { query } from '../requests/query.ts';
import { requireChampion } from '../storage/champion.ts';
import { scorerOf } from '../storage/models.ts';

const JSON_TYPE = 'application/json';

const readBatch = jsonBody(batchRequestSchema, BATCH_BODY_BYTES_MAX);

export const batchRoutes = new Hono<AppEnv>().post(
  '/v1/score/batch',
  query(assessmentQuerySchema),
  async (c, next) => {
    const received = c.req.header('Content-Type') ?? null;
    if (hasMediaType(received, NDJSON_TYPE)) return answerStream(c, c.req.valid('query'));
    if (hasMediaType(received, JSON_TYPE)) return next();
    throw new ApiError({ reason: 'unsupported_media_type', expected: [JSON_TYPE, NDJSON_TYPE], received });
  },
  readBatch,
  async (c) => {
    // A batch may say its options in either place, its body wins.
    const { items, ...options } = { ...c.req.valid('query'), ...c.req.valid('json') };
    const read = items.map((value, i) => ({ value, at: ['items', i] }));
    const results = await scoreItems(c, read, options);
    const refused = results.filter((result) => 'problem' in result).length;
    const answer: BatchAnswer = {
      ...envelopeOf(c),
      results,
      scored: results.length - refused,
      refused,
    };
    return c.json(answer);
  },
);

async function answerStream(
  c: Context<AppEnv>,
  options: Parameters<typeof scoreStream>[2],
): Promise<Response> {
  // A model that is missing is a status; once the stream has begun it could only be told line by line.
  const version = c.var.modelVersion ?? (await requireChampion(c.env));
  await scorerOf(c.env, version, (promise) => c.executionCtx.waitUntil(promise));
  const { requestId } = c.var;
  const body = c.req.raw.body ?? new ReadableStream({ start: (controller) => controller.close() });
  const answer = scoreStream(c, body, options, (outcome) =>
    console.log(JSON.stringify({ requestId, route: 'POST /v1/score/batch', stream: outcome })),
  );
  return c.body(answer, 200, { 'Content-Type': NDJSON_TYPE });
}
