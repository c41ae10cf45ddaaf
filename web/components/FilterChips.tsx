import { activeFilters } from '../applicants/activeFilters.ts';
import { type ListQuery, withoutFilters } from '../applicants/listQuery.ts';
import { applicantsWords } from '../i18n/applicantsWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { Icon } from './Icon.tsx';

interface FilterChipsProps {
  readonly query: ListQuery;
  readonly onChange: (query: ListQuery) => void;
}

/** What the list is narrowed by, each removed by a click. */
export function FilterChips({ query, onChange }: FilterChipsProps) {
  const words = inLanguage(applicantsWords);
  const filters = activeFilters(query);
  if (filters.length === 0) return null;
  return (
    <ul class="chips" aria-label={words.active}>
      {filters.map(({ key, label, without }) => (
        <li key={key}>
          <button
            type="button"
            class="chip"
            aria-label={words.remove(label)}
            onClick={() => onChange(without)}
          >
            {label}
            <Icon name="cross" />
          </button>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <button type="button" class="text-button" onClick={() => onChange(withoutFilters(query))}>
            {words.clear}
          </button>
        </li>
      )}
    </ul>
  );
}
