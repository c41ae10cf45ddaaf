// How large a body may be, by what it is for. A stream has no limit of its own: its lines have (LINE_BYTES_MAX).

import type { HonoRequest } from 'hono';
import { BATCH_BODY_BYTES_MAX, BODY_BYTES_MAX } from '../limits.ts';
import { hasMediaType } from './mediaType.ts';
import { NDJSON_TYPE } from './ndjsonType.ts';

export function bodyBytesMax(request: HonoRequest): number {
  if (request.path !== '/v1/score/batch') return BODY_BYTES_MAX;
  const streamed = hasMediaType(request.header('Content-Type') ?? null, NDJSON_TYPE);
  return streamed ? Number.POSITIVE_INFINITY : BATCH_BODY_BYTES_MAX;
}
