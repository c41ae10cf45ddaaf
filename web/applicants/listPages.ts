// A long list held in parts: pages of one size, those that were looked at; the rows between them are known only by
// their number. Pure.

import type { ApplicantSummary } from '../../worker/contract.ts';
import type { ApplicantList, ListPage } from '../state.ts';
import type { RowWindow } from './visibleRows.ts';

export const PAGE_ROWS = 100;
/** Rows beyond what is drawn that are asked for ahead. */
const AHEAD_ROWS = 40;
/** More would be 300,000 rows in memory, once somebody has scrolled through them all. */
const PAGES_KEPT_MAX = 60;

export function pageOfRow(row: number): number {
  return Math.floor(row / PAGE_ROWS);
}

/** @returns undefined for a row that is not here. */
export function rowAt({ pages }: Pick<ApplicantList, 'pages'>, row: number): ApplicantSummary | undefined {
  return pages.get(pageOfRow(row))?.applicants[row % PAGE_ROWS];
}

/** The next page that a window needs: what is drawn before what follows; null = all of it is here. */
export function missingPage(
  { pages, total }: Pick<ApplicantList, 'pages' | 'total'>,
  { first, end }: RowWindow,
): number | null {
  const last = Math.min(total, end + AHEAD_ROWS) - 1;
  for (let page = pageOfRow(first); page <= pageOfRow(last); page++) if (!pages.has(page)) return page;
  return null;
}

/** With one page more, and without those farthest from it where there are too many. */
export function withPage(
  pages: ReadonlyMap<number, ListPage>,
  number: number,
  page: ListPage,
): ReadonlyMap<number, ListPage> {
  const kept = [...pages, [number, page] as const]
    .toSorted(([a], [b]) => Math.abs(a - number) - Math.abs(b - number))
    .slice(0, PAGES_KEPT_MAX);
  return new Map(kept);
}
