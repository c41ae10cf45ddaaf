// Finding an applicant: by the digits of an id, or by going through the list. The keyboard alone is enough.

import { type Signal, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { wordApiFault } from '../api/wordApiFault.ts';
import { Alert } from '../components/Alert.tsx';
import { ApplicantsTable } from '../components/ApplicantsTable.tsx';
import { Button } from '../components/Button.tsx';
import { Link } from '../components/Link.tsx';
import { SearchBox } from '../components/SearchBox.tsx';
import { formatNumber } from '../i18n/format.ts';
import { inLanguage, language, m } from '../i18n/language.ts';
import { newApplicantWords } from '../i18n/newApplicantWords.ts';
import { loadMoreApplicants, searchApplicants } from '../loadApplicants.ts';
import { navigate } from '../router.ts';
import { applicantList, loadingMore, searching } from '../state.ts';

const DIGITS = /^\d{0,10}$/;
/** Long enough not to ask at every digit, short enough not to be felt. */
const TYPING_PAUSE_MS = 150;

export function ApplicantsView({ search }: { search: string }) {
  const typed = useSignal(search);
  const opening = useOpenFirst(typed);
  const view = useRef<HTMLElement>(null);
  const { applicants: words } = m.value;
  const valid = useComputed(() => DIGITS.test(typed.value));

  useEffect(() => {
    typed.value = search;
    if (DIGITS.test(search)) void searchApplicants(search);
  }, [search]);

  useEffect(() => {
    if (!valid.value || typed.value === search) return;
    const pause = setTimeout(
      () => navigate({ page: 'applicants', search: typed.value }, true),
      TYPING_PAUSE_MS,
    );
    return () => clearTimeout(pause);
  }, [typed.value, search]);

  return (
    <section class="applicants" ref={view}>
      <div class="page-head">
        <h1>{words.title}</h1>
        <p class="page-count" aria-live="polite">
          {countLine()}
        </p>
        <Link to={{ page: 'newApplicant' }} class="button button-plain page-action">
          {inLanguage(newApplicantWords).title}
        </Link>
      </div>
      <SearchBox
        value={typed.value}
        fault={valid.value ? null : words.digitsOnly}
        onInput={(text) => {
          opening.value = false;
          typed.value = text.trim();
        }}
        onDown={() => focusRow(view.current, 0)}
        onEnter={() => {
          opening.value = typed.value !== '';
        }}
      />
      <Listing
        search={search}
        onClear={() => {
          typed.value = '';
        }}
      />
    </section>
  );
}

function Listing({ search, onClear }: { search: string; onClear: () => void }) {
  const words = m.value;
  const list = applicantList.value;
  if (list.phase === 'failed') {
    return (
      <Alert tone="danger" title={wordApiFault(list.fault, words)} urgent>
        <Button onClick={() => void searchApplicants(search)}>{words.faults.retry}</Button>
      </Alert>
    );
  }
  if (list.phase === 'loaded' && list.value.applicants.length === 0) {
    return (
      <div class="blank">
        <h2>{words.applicants.emptyTitle}</h2>
        <p>{search ? words.applicants.empty(search) : words.applicants.emptyAll}</p>
        {search && <Button onClick={onClear}>{words.applicants.clearSearch}</Button>}
      </div>
    );
  }
  return (
    <>
      <ApplicantsTable
        applicants={list.phase === 'loaded' ? list.value.applicants : null}
        outdated={searching.value}
      />
      {list.phase === 'loaded' && list.value.nextCursor !== null && (
        <div class="more">
          <Button onClick={() => void loadMoreApplicants()} disabled={loadingMore.value}>
            {loadingMore.value ? words.applicants.loadingMore : words.applicants.loadMore}
          </Button>
        </div>
      )}
    </>
  );
}

function countLine(): string {
  const { applicants: words } = m.value;
  const list = applicantList.value;
  if (list.phase === 'loading') return words.loading;
  if (list.phase === 'failed') return '';
  return words.count(list.value.total, formatNumber(list.value.total, language.value, 0));
}

/** Enter opens the first match, and where the list is still on its way, waits for it. @returns set it to open. */
function useOpenFirst(typed: Signal<string>): Signal<boolean> {
  const opening = useSignal(false);
  useSignalEffect(() => {
    const list = applicantList.value;
    if (!opening.value || list.phase !== 'loaded' || list.value.search !== typed.value) return;
    opening.value = false;
    const [first] = list.value.applicants;
    if (first) navigate({ page: 'applicant', id: String(first.applicantId) });
  });
  return opening;
}

function focusRow(view: HTMLElement | null, index: number): void {
  view?.querySelectorAll<HTMLElement>('.row-link')[index]?.focus();
}
