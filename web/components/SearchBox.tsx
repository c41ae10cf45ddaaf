import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { FilterMatch } from '../applicants/matchFilters.ts';
import { applicantsWords } from '../i18n/applicantsWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { Icon } from './Icon.tsx';

interface SearchBoxProps {
  readonly value: string;
  /** What the word typed may mean; offered below. */
  readonly matches: readonly FilterMatch[];
  readonly fault: string | null;
  readonly onInput: (text: string) => void;
  readonly onPick: (match: FilterMatch) => void;
  readonly onDown: () => void;
  readonly onEnter: () => void;
}

/** The search of the list; the key / brings the cursor here from anywhere on the page. */
export function SearchBox({ value, matches, fault, onInput, onPick, onDown, onEnter }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const pointed = useSignal(0);
  const words = inLanguage(applicantsWords);
  useFocusOnSlash(input);
  useEffect(() => {
    pointed.value = 0;
  }, [value]);
  const at = Math.min(pointed.value, matches.length - 1);
  const isOpen = matches.length > 0;

  const onKeyDown = (event: KeyboardEvent): void => {
    const match = matches[at];
    if (event.key === 'ArrowDown' && isOpen) pointed.value = (at + 1) % matches.length;
    else if (event.key === 'ArrowUp' && isOpen) pointed.value = (at + matches.length - 1) % matches.length;
    else if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Enter' && match) onPick(match);
    else if (event.key === 'Enter') onEnter();
    else if (event.key === 'Escape' && value !== '') onInput('');
    else return;
    event.preventDefault();
  };

  return (
    <search class="search">
      <label class="hidden" for="search-applicants">
        {words.search}
      </label>
      <div class="search-box">
        <Icon name="search" />
        <input
          ref={input}
          id="search-applicants"
          class="input"
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls="search-matches"
          aria-activedescendant={isOpen ? `search-match-${at}` : undefined}
          autocomplete="off"
          spellcheck={false}
          placeholder={words.placeholder}
          value={value}
          aria-invalid={fault !== null}
          aria-describedby="search-note"
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <span class="key" aria-hidden="true">
          /
        </span>
        <div
          id="search-matches"
          class="search-matches"
          role="listbox"
          aria-label={words.suggestions}
          hidden={!isOpen}
        >
          {matches.map((match, i) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and points at it.
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the input does the same.
            <div
              key={match.key}
              id={`search-match-${i}`}
              class="search-match"
              role="option"
              aria-selected={i === at}
              onClick={() => onPick(match)}
            >
              <span class="search-match-kind">{match.kind}</span>
              {match.label}
            </div>
          ))}
        </div>
      </div>
      <p id="search-note" class={fault ? 'note note-error' : 'note search-hint'} aria-live="polite">
        {fault ?? (isOpen ? words.matches(matches.length) : words.hint)}
      </p>
    </search>
  );
}

function useFocusOnSlash(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select');
      if (event.key !== '/' || isTyping) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, []);
}
