// How to ask for a review, and how far it has come.

import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ClientAnswer } from '../../worker/contractClient.ts';
import { Button } from '../components/Button.tsx';
import { clientWords } from '../i18n/clientWords.ts';
import { inLanguage } from '../i18n/language.ts';
import type { LinkFault } from './clientApi.ts';
import { askForReview } from './clientState.ts';

/** As the contract has it. */
const VIEW_CHARACTERS_MAX = 4_000;

export function ClientReview({ answer: { document, canAskForReview } }: { answer: ClientAnswer }) {
  const words = inLanguage(clientWords);
  const sent = useSignal(false);
  const { reviews, clientView } = document;
  return (
    <section class="client-part" aria-labelledby="client-review">
      <h2 id="client-review">{words.review}</h2>
      {clientView !== null && <Quote title={words.yourView} text={clientView} />}
      <p role="status" class={sent.value ? 'client-sent' : 'hidden'}>
        {sent.value ? words.sent : ''}
      </p>
      {reviews.map(({ reviewId, sentences, applicantView, grounds }) => (
        <div key={reviewId} class="client-review-state">
          <p>{sentences.join(' ')}</p>
          {applicantView !== null && <Quote title={words.yourView} text={applicantView} />}
          {grounds !== null && <Quote title={words.grounds} text={grounds} />}
        </div>
      ))}
      {canAskForReview && (
        <ReviewForm
          onSent={() => {
            sent.value = true;
          }}
        />
      )}
    </section>
  );
}

function ReviewForm({ onSent }: { onSent: () => void }) {
  const words = inLanguage(clientWords);
  const text = useRef<HTMLTextAreaElement>(null);
  const busy = useSignal(false);
  const fault = useSignal<LinkFault | 'empty' | null>(null);

  async function send(): Promise<void> {
    const view = text.current?.value.trim() ?? '';
    if (busy.value) return;
    if (view === '') {
      fault.value = 'empty';
      text.current?.focus();
      return;
    }
    busy.value = true;
    fault.value = await askForReview(view);
    busy.value = false;
    if (fault.value === null) onSent();
  }

  const told =
    fault.value === null ? null : fault.value === 'empty' ? words.reviewNeeded : words.faults[fault.value];
  return (
    <form
      class="client-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>{words.reviewLead}</p>
      <label for="client-view">{words.reviewLabel}</label>
      <textarea
        ref={text}
        id="client-view"
        class="input"
        rows={5}
        maxLength={VIEW_CHARACTERS_MAX}
        aria-invalid={fault.value === 'empty'}
        aria-describedby={told ? 'client-view-fault' : undefined}
      />
      {told && (
        <p id="client-view-fault" class="note-error" role="alert">
          {told}
        </p>
      )}
      <Button kind="primary" type="submit" disabled={busy.value}>
        {busy.value ? words.sending : words.send}
      </Button>
    </form>
  );
}

function Quote({ title, text }: { title: string; text: string }) {
  return (
    <>
      <p>{title}</p>
      <blockquote>{text}</blockquote>
    </>
  );
}
