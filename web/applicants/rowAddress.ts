// The row at the top of the window, kept in the address: a reload, a link and the way back lead to it again.

import { routeOf } from '../router.ts';

/** @param search of an address. @returns from 0. */
export function rowOf(search: string): number {
  const text = new URLSearchParams(search).get(ROW) ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** Writes it beside the filters, which stay as they are; the top of the list needs none. */
export function keepRow(row: number): void {
  const isListed = routeOf(location.pathname).page === 'applicants';
  if (!isListed || rowOf(location.search) === row) return;
  const search = new URLSearchParams(location.search);
  if (row > 0) search.set(ROW, String(row));
  else search.delete(ROW);
  const written = search.toString();
  history.replaceState(history.state, '', written ? `${location.pathname}?${written}` : location.pathname);
}

const ROW = 'row';
