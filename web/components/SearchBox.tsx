import { useEffect, useRef } from 'preact/hooks';
import { m } from '../i18n/language.ts';
import { Icon } from './Icon.tsx';

interface SearchBoxProps {
  readonly value: string;
  readonly fault: string | null;
  readonly onInput: (text: string) => void;
  readonly onDown: () => void;
  readonly onEnter: () => void;
}

/** The search of the list; the key / brings the cursor here from anywhere on the page. */
export function SearchBox({ value, fault, onInput, onDown, onEnter }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const { applicants: words } = m.value;

  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      input.current?.select();
    };
    addEventListener('keydown', focusOnSlash);
    return () => removeEventListener('keydown', focusOnSlash);
  }, []);

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
          inputMode="numeric"
          autocomplete="off"
          spellcheck={false}
          placeholder={words.searchPlaceholder}
          value={value}
          aria-invalid={fault !== null}
          aria-describedby="search-note"
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') onDown();
            else if (event.key === 'Enter') onEnter();
            else if (event.key === 'Escape' && value !== '') onInput('');
            else return;
            event.preventDefault();
          }}
        />
        <span class="key" aria-hidden="true">
          /
        </span>
      </div>
      <p id="search-note" class={fault ? 'note note-error' : 'note search-hint'} aria-live="polite">
        {fault ?? words.searchHint}
      </p>
    </search>
  );
}
