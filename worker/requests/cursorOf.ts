// The page a query asks for.

import { ApiError } from '../apiFault.ts';
import { type PageCursor, readPageCursor } from '../storage/pageCursor.ts';

/** @throws ApiError `invalid_request` for a cursor that no page gave. */
export function cursorOf(text: string | undefined): PageCursor | null {
  if (text === undefined) return null;
  const cursor = readPageCursor(text);
  if (cursor) return cursor;
  const fault = { pointer: '/cursor', expected: 'the nextCursor of a page', received: JSON.stringify(text) };
  throw new ApiError({ reason: 'invalid_request', part: 'query', faults: [fault], count: 1 });
}
