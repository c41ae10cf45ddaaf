// What a term means, in one sentence, where the term stands: a button that shows it, Escape or leaving hides it.

import { useId, useState } from 'preact/hooks';
import { helpWords } from '../i18n/helpWords.ts';
import { inLanguage } from '../i18n/language.ts';
import '../styles/help.css';

interface HelpProps {
  readonly term: string;
  /** One sentence. */
  readonly definition: string;
}

export function Help({ term, definition }: HelpProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <span class="help">
      <button
        type="button"
        class="help-button"
        aria-label={inLanguage(helpWords).meaning(term)}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          event.stopPropagation();
          setOpen(false);
        }}
        onBlur={() => setOpen(false)}
      >
        ?
      </button>
      {/* Always there, so that what comes into it is read out. */}
      <span role="status" class={open ? 'help-text' : 'hidden'} id={id}>
        {open ? definition : ''}
      </span>
    </span>
  );
}
