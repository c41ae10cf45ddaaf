// Where a page ended, as opaque text. It also carries the total, which is then counted once per search, and the order,
// because a page of another order has no place to go on from.

import type { Sort } from '../contractApplicants.ts';

export interface PageCursor {
  readonly sort: Sort;
  /** Sort key of the last row of the page before. */
  readonly key: number;
  /** Its id. */
  readonly after: number;
  readonly total: number;
}

export function writePageCursor({ sort, key, after, total }: PageCursor): string {
  return btoa(JSON.stringify([sort, key, after, total]))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** @returns null for a text that no page gave. */
export function readPageCursor(text: string): PageCursor | null {
  if (!/^[A-Za-z0-9_-]{1,120}$/.test(text)) return null;
  let parts: unknown;
  try {
    parts = JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return null;
  }
  if (!Array.isArray(parts) || parts.length !== 4) return null;
  const [sort, key, after, total] = parts as unknown[];
  const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
  if (typeof sort !== 'string' || typeof key !== 'number' || !isCount(after) || !isCount(total)) return null;
  return { sort: sort as Sort, key, after, total };
}
