// Finding an applicant: by the digits of an id, by what is known of them, or by a worklist. The keyboard alone is enough;
// what is chosen stands in the address.

import { type Signal, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { wordApiFault } from '../api/wordApiFault.ts';
import { activeFilters } from '../applicants/activeFilters.ts';
import { rowAt } from '../applicants/listPages.ts';
import { type ListQuery, readListQuery, withoutFilters, writeListQuery } from '../applicants/listQuery.ts';
import { matchFilters } from '../applicants/matchFilters.ts';
import { rowOf } from '../applicants/rowAddress.ts';
import { Alert } from '../components/Alert.tsx';
import { ApplicantsTable } from '../components/ApplicantsTable.tsx';
import { Button } from '../components/Button.tsx';
import { ConnectionNotice } from '../components/ConnectionNotice.tsx';
import { FilterChips } from '../components/FilterChips.tsx';
import { Icon } from '../components/Icon.tsx';
import { LazyFilterPanel } from '../components/LazyFilterPanel.tsx';
import { Link } from '../components/Link.tsx';
import { SearchBox } from '../components/SearchBox.tsx';
import { WorklistTabs } from '../components/WorklistTabs.tsx';
import { applicantsWords } from '../i18n/applicantsWords.ts';
import { formatNumber } from '../i18n/format.ts';
import { inLanguage, language, m } from '../i18n/language.ts';
import { newApplicantWords } from '../i18n/newApplicantWords.ts';
import { openList } from '../loadApplicants.ts';
import { navigate } from '../router.ts';
import { applicantList, pageFault, searching } from '../state.ts';
import { TourOffer } from '../tour/TourOffer.tsx';
import { LazyView } from './LazyView.tsx';
import { LAZY_VIEWS } from './lazyViews.ts';

const DIGITS = /^\d{0,10}$/;
/** Long enough not to ask at every digit, short enough not to be felt. */
const TYPING_PAUSE_MS = 150;

const show = (query: ListQuery, replace = false): void =>
  navigate({ page: 'applicants', search: writeListQuery(query) }, replace);

export function ApplicantsView({ search }: { search: string }) {
  const query = useMemo(() => readListQuery(search), [search]);
  return (
    <section class="applicants">
      <TourOffer />
      <div class="page-head">
        <h1>{m.value.applicants.title}</h1>
        <p class="page-count" aria-live="polite">
          {query.list === 'applicants' && countLine()}
        </p>
        <Link to={{ page: 'newApplicant' }} class="button button-plain page-action">
          {inLanguage(newApplicantWords).title}
        </Link>
      </div>
      <WorklistTabs query={query} />
      {query.list === 'reviews' ? (
        <LazyView load={LAZY_VIEWS.reviews} query="" />
      ) : (
        <Finder query={query} startRow={rowOf(search)} />
      )}
    </section>
  );
}

function Finder({ query, startRow }: { query: ListQuery; startRow: number }) {
  const words = inLanguage(applicantsWords);
  const typed = useSignal(query.search);
  const opening = useOpenFirst(typed);
  const isPanelOpen = useSignal(false);
  const view = useRef<HTMLDivElement>(null);
  const isWord = !DIGITS.test(typed.value);
  const matches = isWord ? matchFilters(typed.value, query) : [];
  const filterCount = activeFilters(query).length;

  useEffect(() => {
    if (DIGITS.test(typed.peek())) typed.value = query.search;
    void openList(query, startRow);
  }, [query]);
  useEffect(() => {
    if (isWord || typed.value === query.search) return;
    const pause = setTimeout(() => show({ ...query, search: typed.value }, true), TYPING_PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed.value, query]);
  const change = (next: ListQuery): void => {
    if (isWord) typed.value = '';
    show(next);
  };

  return (
    <div class="finder" ref={view}>
      <div class="finder-tools">
        <SearchBox
          value={typed.value}
          matches={matches}
          fault={isWord && typed.value.length > 1 && matches.length === 0 ? words.noMatch(typed.value) : null}
          onInput={(text) => {
            opening.value = false;
            typed.value = text.trimStart();
          }}
          onPick={({ query: next }) => change(next)}
          onDown={() => view.current?.querySelector<HTMLElement>('.row-link')?.focus()}
          onEnter={() => {
            opening.value = typed.value !== '' && !isWord;
          }}
        />
        <button
          type="button"
          class="button button-plain filter-toggle"
          aria-expanded={isPanelOpen.value}
          aria-controls="filter-panel"
          onClick={() => {
            isPanelOpen.value = !isPanelOpen.value;
          }}
        >
          {words.filters}
          {filterCount > 0 && ` (${filterCount})`}
          <Icon name="chevronDown" />
        </button>
      </div>
      <div id="filter-panel">
        <LazyFilterPanel isOpen={isPanelOpen.value} query={query} onChange={change} />
      </div>
      <FilterChips query={query} onChange={change} />
      <ConnectionNotice waiting={searching.value} />
      <Listing
        query={query}
        startRow={startRow}
        onClear={() => {
          typed.value = '';
          show(withoutFilters(query));
        }}
      />
    </div>
  );
}

interface ListingProps {
  readonly query: ListQuery;
  readonly startRow: number;
  readonly onClear: () => void;
}

function Listing({ query, startRow, onClear }: ListingProps) {
  const words = m.value;
  const list = applicantList.value;
  if (list.phase === 'failed') {
    return (
      <Alert tone="danger" title={wordApiFault(list.fault, words)} urgent>
        <Button onClick={() => void openList(query, startRow, true)}>{words.faults.retry}</Button>
      </Alert>
    );
  }
  if (list.phase === 'loaded' && list.value.total === 0) {
    const isFiltered = activeFilters(query).length > 0;
    const reason = isFiltered
      ? inLanguage(applicantsWords).emptyFiltered
      : query.search
        ? words.applicants.empty(query.search)
        : words.applicants.emptyAll;
    return (
      <div class="blank">
        <h2>{words.applicants.emptyTitle}</h2>
        <p>{reason}</p>
        {(isFiltered || query.search) && <Button onClick={onClear}>{words.applicants.clearSearch}</Button>}
      </div>
    );
  }
  return (
    <>
      <ApplicantsTable
        query={query}
        list={list.phase === 'loaded' ? list.value : null}
        startRow={startRow}
        outdated={searching.value}
        onSort={(sort) => show({ ...query, sort })}
      />
      <MissingRows />
    </>
  );
}

/** In sight wherever the list is scrolled to: the rows there did not come, and how to ask for them again. */
function MissingRows() {
  const words = inLanguage(applicantsWords);
  const fault = pageFault.value;
  if (!fault) return null;
  return (
    <div class="missing-rows">
      <Alert tone="danger" title={words.rowsFailed} urgent>
        <p>{wordApiFault(fault, m.value)}</p>
        <Button onClick={() => dispatchEvent(new Event('scroll'))}>{m.value.faults.retry}</Button>
      </Alert>
    </div>
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
    if (!opening.value || list.phase !== 'loaded') return;
    if (readListQuery(list.value.query).search !== typed.value) return;
    opening.value = false;
    const first = rowAt(list.value, 0);
    if (first) navigate({ page: 'applicant', id: String(first.applicantId) });
  });
  return opening;
}
