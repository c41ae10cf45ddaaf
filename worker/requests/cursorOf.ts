// The page a query asks for.

import { ApiError } from '../apiFault.ts';
import type { Sort } from '../contract.ts';
import { type PageCursor, readPageCursor } from '../search/pageCursor.ts';

/** @throws ApiError `invalid_request` for a cursor that no page of this order gave. */
export function cursorOf({
  cursor: text,
  sort,
}: {
  cursor?: string | undefined;
  sort: Sort;
}): PageCursor | null {
  if (text === undefined) return null;
  const cursor = readPageCursor(text);
  if (cursor?.sort === sort) return cursor;
  const expected = `the nextCursor of a page sorted by ${sort}`;
  const fault = { pointer: '/cursor', expected, received: JSON.stringify(text) };
  throw new ApiError({ reason: 'invalid_request', part: 'query', faults: [fault], count: 1 });
}
