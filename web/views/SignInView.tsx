// The way in: one access key. What is wrong with it is said beside the field.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ApiFault } from '../api/client.ts';
import { wordApiFault } from '../api/wordApiFault.ts';
import { Alert } from '../components/Alert.tsx';
import { Button } from '../components/Button.tsx';
import { inLanguage, m } from '../i18n/language.ts';
import { sessionWords } from '../i18n/sessionWords.ts';
import { signIn } from '../session.ts';
import { session } from '../state.ts';

type Trouble = ApiFault | { readonly reason: 'empty' };

export function SignInView() {
  const input = useRef<HTMLInputElement>(null);
  const trouble = useSignal<Trouble | null>(null);
  const checking = useSignal(false);
  const words = m.value;
  const ends = inLanguage(sessionWords).ends;
  const end = session.value.phase === 'signedOut' ? session.value.end : null;

  useEffect(() => input.current?.focus(), []);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const key = input.current?.value.trim() ?? '';
    trouble.value = key === '' ? { reason: 'empty' } : null;
    if (key !== '') {
      checking.value = true;
      trouble.value = await signIn(key);
      checking.value = false;
    }
    if (trouble.value) input.current?.focus();
  }

  return (
    <section class="sign-in">
      <h1>{words.signIn.title}</h1>
      <p class="sign-in-lead">{words.signIn.lead}</p>
      {end && !trouble.value && <Alert tone={end === 'not_closed' ? 'review' : 'info'} title={ends[end]} />}
      <form class="sign-in-form" noValidate onSubmit={submit}>
        <label for="access-key">{words.signIn.key}</label>
        <input
          ref={input}
          id="access-key"
          class="input"
          type="password"
          autocomplete="current-password"
          spellcheck={false}
          aria-invalid={trouble.value !== null}
          aria-describedby="access-key-note"
        />
        <p id="access-key-note" class={trouble.value ? 'note note-error' : 'note'} aria-live="polite">
          {trouble.value ? sentenceOf(trouble.value) : inLanguage(sessionWords).keyHint}
        </p>
        <Button kind="primary" type="submit" disabled={checking.value}>
          {checking.value ? words.signIn.checking : words.signIn.submit}
        </Button>
      </form>
    </section>
  );
}

function sentenceOf(trouble: Trouble): string {
  const words = m.value;
  if (trouble.reason === 'empty') return words.signIn.empty;
  if (trouble.reason === 'forbidden') return words.signIn.notAllowed;
  return wordApiFault(trouble, words);
}
