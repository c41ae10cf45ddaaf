import { type ListQuery, readListQuery, withoutFilters, writeListQuery } from '../applicants/listQuery.ts';
import { applicantsWords } from '../i18n/applicantsWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { Link } from './Link.tsx';

/** Everybody, those near the threshold, and reviews to conclude: links, so that each has its address. */
export function WorklistTabs({ query }: { readonly query: ListQuery }) {
  const words = inLanguage(applicantsWords);
  const base: ListQuery = { ...withoutFilters(query), list: 'applicants' };
  const lists = {
    all: base,
    review: { ...base, decision: 'review' },
    reviews: { ...readListQuery(''), list: 'reviews' },
  } as const satisfies Record<string, ListQuery>;
  const shown = query.list === 'reviews' ? 'reviews' : query.decision === 'review' ? 'review' : 'all';
  return (
    <nav class="worklists" aria-label={words.worklists}>
      <ul>
        {(Object.keys(lists) as (keyof typeof lists)[]).map((name) => (
          <li key={name}>
            <Link
              to={{ page: 'applicants', search: writeListQuery(lists[name]) }}
              class="worklist"
              current={name === shown}
            >
              {words.tabs[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
