// Fills the list of applicants, page after page. A search overtaken by another one is dropped.

import { batch } from '@preact/signals';
import { noticeFault } from './session.ts';
import { type ApplicantList, applicantList, loadingMore, searching, session } from './state.ts';

const PAGE_ROWS = 50;
let underWay = new AbortController();

/** Loads the first page of a search, unless it is already there. */
export async function searchApplicants(search: string): Promise<void> {
  const shown = applicantList.value;
  underWay.abort();
  if (shown.phase === 'loaded' && shown.value.search === search) {
    searching.value = false;
    return;
  }
  batch(() => {
    searching.value = true;
    if (shown.phase === 'failed') applicantList.value = { phase: 'loading' };
  });
  await load({ search, applicants: [], total: 0, nextCursor: null });
}

/** Appends the next page. */
export async function loadMoreApplicants(): Promise<void> {
  const shown = applicantList.value;
  if (shown.phase !== 'loaded' || shown.value.nextCursor === null || loadingMore.value) return;
  loadingMore.value = true;
  await load(shown.value);
}

async function load(list: ApplicantList): Promise<void> {
  const now = session.value;
  if (now.phase !== 'signedIn') return;
  underWay = new AbortController();
  const { signal } = underWay;
  const { search, nextCursor: cursor } = list;
  const answer = await now.client.applicants({ search, cursor, limit: PAGE_ROWS }, signal);
  if (signal.aborted || session.value !== now) {
    loadingMore.value = false;
    return;
  }
  batch(() => {
    loadingMore.value = false;
    searching.value = false;
    if (!answer.ok) {
      applicantList.value = { phase: 'failed', fault: answer.fault };
      noticeFault(answer.fault);
      return;
    }
    const { applicants, total, nextCursor } = answer.value;
    applicantList.value = {
      phase: 'loaded',
      value: { search, applicants: [...list.applicants, ...applicants], total, nextCursor },
    };
  });
}
