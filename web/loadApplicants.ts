// Fills the list of applicants, page after page. A list overtaken by another one is dropped.

import { batch } from '@preact/signals';
import { type ListQuery, writeListQuery } from './applicants/listQuery.ts';
import { noticeFault } from './session.ts';
import { type ApplicantList, applicantList, nextPage, searching, session } from './state.ts';

const PAGE_ROWS = 100;
let underWay = new AbortController();

/** Loads the first page, unless it is already there. @param again even then. */
export async function openList(query: ListQuery, again = false): Promise<void> {
  const shown = applicantList.value;
  const written = writeListQuery(query);
  underWay.abort();
  nextPage.value = 'none';
  if (!again && shown.phase === 'loaded' && shown.value.query === written) {
    searching.value = false;
    return;
  }
  batch(() => {
    searching.value = true;
    if (shown.phase === 'failed') applicantList.value = { phase: 'loading' };
  });
  await load({ query: written, applicants: [], total: 0, nextCursor: null, modelVersion: null });
}

/** Appends the next page, unless it is on its way. */
export async function loadMoreApplicants(): Promise<void> {
  const shown = applicantList.value;
  if (shown.phase !== 'loaded' || shown.value.nextCursor === null || searching.value) return;
  if (nextPage.value === 'loading') return;
  nextPage.value = 'loading';
  await load(shown.value);
}

async function load(list: ApplicantList): Promise<void> {
  const now = session.value;
  if (now.phase !== 'signedIn') return;
  underWay = new AbortController();
  const { signal } = underWay;
  const query = new URLSearchParams(list.query);
  query.delete('list');
  query.set('limit', String(PAGE_ROWS));
  if (list.nextCursor) query.set('cursor', list.nextCursor);
  const answer = await now.client.applicants(query, signal);
  if (signal.aborted || session.value !== now) return;
  batch(() => {
    searching.value = false;
    nextPage.value = 'none';
    if (!answer.ok) {
      // What is in sight stays: only the rest of it did not come.
      if (list.nextCursor) nextPage.value = answer.fault;
      else applicantList.value = { phase: 'failed', fault: answer.fault };
      noticeFault(answer.fault);
      return;
    }
    const { applicants, total, nextCursor, modelVersion } = answer.value;
    applicantList.value = {
      phase: 'loaded',
      value: {
        query: list.query,
        applicants: [...list.applicants, ...applicants],
        total,
        nextCursor,
        modelVersion,
      },
    };
  });
}
