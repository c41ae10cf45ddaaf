// Where a page of a list ordered by time ended, as opaque text.

import { ApiError } from '../apiFault.ts';

export interface Place {
  /** ISO 8601. */
  readonly at: string;
  readonly id: string;
}

export function writePlaceCursor({ at, id }: Place): string {
  return btoa(`${at} ${id}`).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @throws ApiError `invalid_request` for a text that no page gave. */
export function readPlaceCursor(text: string): Place {
  try {
    const parts = /^(\d{4}-[\dT:.-]{5,25}Z) (\w{1,64})$/.exec(
      atob(text.replaceAll('-', '+').replaceAll('_', '/')),
    );
    if (parts) return { at: parts[1]!, id: parts[2]! };
  } catch {
    // Told below.
  }
  const fault = { pointer: '/cursor', expected: 'the nextCursor of a page', received: JSON.stringify(text) };
  throw new ApiError({ reason: 'invalid_request', part: 'query', faults: [fault], count: 1 });
}
