// Everything the list can be narrowed by: ranges of numbers, values of categories, decision, history, and the order.

import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import {
  codeLabel,
  codeNameLabel,
  decisionLabel,
  rangeLabel,
  withCodes,
} from '../applicants/activeFilters.ts';
import {
  CODE_FILTERS,
  CODE_NAMES,
  DECISIONS,
  type ListQuery,
  RANGE_NAMES,
  type RangeName,
  rangeOf,
  readBound,
  SORTABLE,
} from '../applicants/listQuery.ts';
import { applicantsWords } from '../i18n/applicantsWords.ts';
import { formatNumber, parseNumber } from '../i18n/format.ts';
import { inLanguage, language, m } from '../i18n/language.ts';
import { PickList } from './PickList.tsx';

export interface FilterPanelProps {
  readonly query: ListQuery;
  readonly onChange: (query: ListQuery) => void;
}

export function FilterPanel({ query, onChange }: FilterPanelProps) {
  const words = inLanguage(applicantsWords);
  return (
    <div class="filter-panel">
      {RANGE_NAMES.map((name) => (
        <RangeFilter key={name} name={name} query={query} onChange={onChange} />
      ))}
      {CODE_NAMES.map((name) => {
        const chosen = query.codes[name];
        const left = (fieldOf(CODE_FILTERS[name]).categories ?? []).filter(
          ({ code }) => !chosen.includes(code),
        );
        return (
          <PickList
            key={name}
            label={codeNameLabel(name)}
            value=""
            options={[
              { value: '', label: chosen.length > 0 ? words.add : words.any },
              ...left.map(({ code }) => ({ value: code, label: codeLabel(name, code) })),
            ]}
            onPick={(code) => code && onChange(withCodes(query, name, [...chosen, code]))}
          />
        );
      })}
      <PickList
        label={words.decision}
        value={query.decision ?? ''}
        options={[
          { value: '', label: words.any },
          ...DECISIONS.map((one) => ({ value: one as string, label: decisionLabel(one) })),
        ]}
        onPick={(picked) => onChange({ ...query, decision: DECISIONS.find((one) => one === picked) ?? null })}
      />
      <PickList
        label={words.historyTitle}
        value={query.historyKnown === null ? '' : String(query.historyKnown)}
        options={[
          { value: '', label: words.any },
          { value: 'true', label: words.history.known },
          { value: 'false', label: words.history.unknown },
        ]}
        onPick={(picked) => onChange({ ...query, historyKnown: picked === '' ? null : picked === 'true' })}
      />
      <PickList
        label={words.sortBy}
        value={query.sort}
        options={SORTABLE.flatMap((field) => {
          const label = field === 'id' ? m.value.applicants.identifier : rangeLabel(field);
          return [
            { value: field as ListQuery['sort'], label: `${label}, ${words.ascending}` },
            { value: `-${field}` as ListQuery['sort'], label: `${label}, ${words.descending}` },
          ];
        })}
        onPick={(sort) => onChange({ ...query, sort })}
      />
    </div>
  );
}

function RangeFilter({ name, query, onChange }: FilterPanelProps & { readonly name: RangeName }) {
  const words = inLanguage(applicantsWords);
  const fault = useSignal<string | null>(null);
  const note = useId();
  const label = rangeLabel(name);
  const set = (end: 'min' | 'max', text: string): boolean => {
    const number = text.trim() === '' ? null : parseNumber(text, language.value);
    const bound = number === null ? null : readBound(name, String(number));
    const isWrong = text.trim() !== '' && bound === null;
    const [low, high] = rangeOf(name).map((one) => formatNumber(one, language.value, 0));
    fault.value = isWrong ? words.between(low!, high!) : null;
    if (isWrong || bound === query.ranges[name][end]) return !isWrong;
    onChange({ ...query, ranges: { ...query.ranges, [name]: { ...query.ranges[name], [end]: bound } } });
    return true;
  };
  return (
    <fieldset class="range-filter">
      <legend>{label}</legend>
      <BoundInput
        value={query.ranges[name].min}
        label={words.fromOf(label)}
        placeholder={words.from}
        note={note}
        onSet={(text) => set('min', text)}
      />
      <span aria-hidden="true">{words.to}</span>
      <BoundInput
        value={query.ranges[name].max}
        label={words.toOf(label)}
        placeholder=""
        note={note}
        onSet={(text) => set('max', text)}
      />
      <p id={note} class="note note-error range-filter-note" aria-live="polite">
        {fault.value}
      </p>
    </fieldset>
  );
}

interface BoundInputProps {
  readonly value: number | null;
  readonly label: string;
  readonly placeholder: string;
  readonly note: string;
  /** @returns whether it can be asked for. */
  readonly onSet: (text: string) => boolean;
}

/** Taken over when it is left or Enter is pressed, not at every digit. */
function BoundInput({ value, label, placeholder, note, onSet }: BoundInputProps) {
  const written = value === null ? '' : formatNumber(value, language.value, 2);
  const typed = useSignal(written);
  const isWrong = useSignal(false);
  useEffect(() => {
    typed.value = written;
    isWrong.value = false;
  }, [written]);
  const commit = (): void => {
    isWrong.value = !onSet(typed.value);
  };
  return (
    <input
      class="input"
      type="text"
      inputMode="decimal"
      autocomplete="off"
      aria-label={label}
      aria-invalid={isWrong.value}
      aria-describedby={note}
      placeholder={placeholder}
      value={typed.value}
      onInput={(event) => {
        typed.value = event.currentTarget.value;
      }}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}
