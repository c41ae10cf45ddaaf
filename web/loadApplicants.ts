// Fills the list of applicants, the page in sight first. A list overtaken by another one is dropped, and so is a page
// that was scrolled past before it came.

import { batch } from '@preact/signals';
import type { ApplicantsAnswer } from '../worker/contract.ts';
import type { Answer } from './api/client.ts';
import { missingPage, PAGE_ROWS, pageOfRow, withPage } from './applicants/listPages.ts';
import { type ListQuery, writeListQuery } from './applicants/listQuery.ts';
import type { RowWindow } from './applicants/visibleRows.ts';
import { noticeFault } from './session.ts';
import { type ApplicantList, applicantList, pageFault, searching, session } from './state.ts';

/** A jump is asked for when the scroll bar rests: on its way it passes thousands of rows that nobody reads. */
const REST_MS = 60;

let underWay = new AbortController();
/** The page that `underWay` belongs to; null = none. */
let asked: number | null = null;
let rest = 0;

/** Loads the page with a row, unless the list is already there. @param again even then. */
export async function openList(query: ListQuery, row: number, again = false): Promise<void> {
  const shown = applicantList.value;
  const written = writeListQuery(query);
  dropPage();
  if (!again && shown.phase === 'loaded' && shown.value.query === written) {
    searching.value = false;
    return;
  }
  batch(() => {
    searching.value = true;
    if (shown.phase === 'failed') applicantList.value = { phase: 'loading' };
  });
  const page = pageOfRow(row);
  const empty = { query: written, total: 0, pages: new Map(), modelVersion: null };
  await load(empty, page, page === 0 ? {} : { position: page * PAGE_ROWS });
}

/** Loads what of a window is not here yet, one page at a time: called again as the rows come, or move. */
export function loadRows(rows: RowWindow): void {
  const shown = applicantList.value;
  if (shown.phase !== 'loaded' || searching.value) return;
  const list = shown.value;
  const page = missingPage(list, rows);
  if (page === asked) return;
  dropPage();
  if (page === null) return;
  const cursor = list.pages.get(page - 1)?.nextCursor;
  if (cursor) return void load(list, page, { cursor });
  const known = [...list.pages.values()].find(({ nextCursor }) => nextCursor !== null)?.nextCursor;
  rest = window.setTimeout(
    () => void load(list, page, { position: page * PAGE_ROWS, ...(known && { cursor: known }) }),
    REST_MS,
  );
}

function dropPage(): void {
  underWay.abort();
  clearTimeout(rest);
  asked = null;
  pageFault.value = null;
}

/** @param place where the page begins, as the contract names it. */
async function load(
  list: ApplicantList,
  page: number,
  place: { readonly position?: number; readonly cursor?: string },
): Promise<void> {
  const now = session.value;
  if (now.phase !== 'signedIn') return;
  asked = page;
  underWay = new AbortController();
  const { signal } = underWay;
  const query = new URLSearchParams(list.query);
  query.delete('list');
  query.set('limit', String(PAGE_ROWS));
  for (const [name, value] of Object.entries(place)) query.set(name, String(value));
  const answer = await now.client.applicants(query, signal);
  if (signal.aborted || session.value !== now) return;
  asked = null;
  take(list, page, answer);
}

function take(list: ApplicantList, page: number, answer: Answer<ApplicantsAnswer>): void {
  batch(() => {
    searching.value = false;
    if (!answer.ok) {
      // What is in sight stays: only the rest of it did not come.
      if (list.pages.size > 0) pageFault.value = answer.fault;
      else applicantList.value = { phase: 'failed', fault: answer.fault };
      noticeFault(answer.fault);
      return;
    }
    const { applicants, total, nextCursor, modelVersion } = answer.value;
    const pages = withPage(list.pages, page, { applicants, nextCursor });
    applicantList.value = { phase: 'loaded', value: { query: list.query, total, modelVersion, pages } };
  });
}
