// The reviews of one decision: opened with the applicant's view, taken over, concluded by somebody other than who
// decided first.

import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type {
  DecisionAnswer,
  Review,
  ReviewAnswer,
  ReviewChange,
} from '../../../worker/contractDecisions.ts';
import type { Answer, ApiFault } from '../../api/client.ts';
import { wordDecideFault } from '../../decide/wordDecideFault.ts';
import { writeOnce } from '../../decide/writeOnce.ts';
import { decideWords } from '../../i18n/decideWords.ts';
import { formatDate } from '../../i18n/formatDate.ts';
import { inLanguage, language } from '../../i18n/language.ts';
import { noticeFault } from '../../session.ts';
import { scopes, session } from '../../state.ts';
import { Alert } from '../Alert.tsx';
import { Button } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { ConcludeForm } from './ConcludeForm.tsx';
import { TextArea } from './TextArea.tsx';

interface ReviewPartProps {
  readonly decision: DecisionAnswer;
  /** Asks for the decision again. */
  readonly onChanged: () => Promise<void>;
}

const SIGNED_OUT = { ok: false, fault: { reason: 'unauthorised' } } as const;

export function ReviewPart({ decision, onChanged }: ReviewPartProps) {
  const words = inLanguage(decideWords).review;
  const { reviews } = decision;
  const mayAdvise = scopes.value.includes('advise');
  const isOpen = reviews.some(({ concludedAt }) => concludedAt === null);
  return (
    <section class="reviews">
      <h4>{words.title}</h4>
      {reviews.length === 0 && <p class="note">{words.none}</p>}
      {reviews.map((review) => (
        <ReviewCard key={review.reviewId} review={review} decision={decision} onChanged={onChanged} />
      ))}
      {mayAdvise && !isOpen && decision.erasedAt === null && (
        <OpenForm decisionId={decision.decisionId} onChanged={onChanged} />
      )}
    </section>
  );
}

function ReviewCard({ review, decision, onChanged }: ReviewPartProps & { readonly review: Review }) {
  const words = inLanguage(decideWords).review;
  const fault = useSignal<ApiFault | null>(null);
  const now = session.value;
  const actor = now.phase === 'signedIn' ? now.actor : '';
  const change = useMemo(
    () =>
      writeOnce<ReviewChange, ReviewAnswer>((body): Promise<Answer<ReviewAnswer>> => {
        const current = session.value;
        return current.phase === 'signedIn'
          ? current.client.changeReview(review.decisionId, review.reviewId, body)
          : Promise.resolve(SIGNED_OUT);
      }),
    [review.reviewId],
  );
  const send = async (body: ReviewChange): Promise<void> => {
    const answer = await change(body);
    fault.value = answer.ok ? null : answer.fault;
    if (!answer.ok) noticeFault(answer.fault);
    else await onChanged();
  };
  const { concludedAt, assignedTo, isOverdue, dueAt, applicantView, outcome, grounds, concludedBy } = review;
  const date = (instant: string): string => formatDate(instant, language.value);
  const named = (who: string): string => (who === actor ? inLanguage(decideWords).you : who);
  return (
    <article class="review-card" aria-label={words.of(date(review.openedAt))}>
      <p class="review-head">
        <strong>{concludedAt ? words.outcomes[outcome ?? 'upheld'] : words.open}</strong>
        {concludedAt
          ? words.concluded(date(concludedAt), named(concludedBy ?? ''))
          : words.due(date(dueAt), assignedTo === null ? null : named(assignedTo))}
        {isOverdue && (
          <span class="tag tag-overdue">
            <Icon name="warning" />
            {words.overdue}
          </span>
        )}
      </p>
      {applicantView && <blockquote>{applicantView}</blockquote>}
      {grounds && <p>{grounds}</p>}
      {!concludedAt &&
        scopes.value.includes('advise') &&
        (actor === decision.decidedBy ? (
          <p class="note">{words.anotherPerson}</p>
        ) : (
          <>
            {assignedTo !== actor && (
              <Button onClick={() => void send({ assignTo: actor })}>{words.take}</Button>
            )}
            <ConcludeForm reviewId={review.reviewId} onConclude={send} />
          </>
        ))}
      {fault.value && (
        <Alert tone="danger" title={wordDecideFault(fault.value)} urgent>
          {words.notRecorded}
        </Alert>
      )}
    </article>
  );
}

function OpenForm({ decisionId, onChanged }: { decisionId: string; onChanged: () => Promise<void> }) {
  const words = inLanguage(decideWords).review;
  const isShown = useSignal(false);
  const view = useSignal('');
  const isChecked = useSignal(false);
  const fault = useSignal<ApiFault | null>(null);
  const open = useMemo(
    () =>
      writeOnce<{ applicantView: string }, ReviewAnswer>((body): Promise<Answer<ReviewAnswer>> => {
        const now = session.value;
        return now.phase === 'signedIn'
          ? now.client.openReview(decisionId, body)
          : Promise.resolve(SIGNED_OUT);
      }),
    [decisionId],
  );
  const id = `review-view-${decisionId}`;
  if (!isShown.value) {
    return (
      <Button
        onClick={() => {
          isShown.value = true;
          requestAnimationFrame(() => document.getElementById(id)?.focus());
        }}
      >
        {words.ask}
      </Button>
    );
  }
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    isChecked.value = true;
    if (view.value.trim() === '') return;
    const answer = await open({ applicantView: view.value.trim() });
    fault.value = answer.ok ? null : answer.fault;
    if (!answer.ok) noticeFault(answer.fault);
    else await onChanged();
  };
  return (
    <form class="decide-form" noValidate onSubmit={submit}>
      <TextArea
        id={id}
        label={words.view}
        hint={words.viewHint}
        value={view.value}
        fault={isChecked.value && view.value.trim() === '' ? words.viewNeeded : null}
        onInput={(text) => {
          view.value = text;
        }}
      />
      <Button kind="primary" type="submit">
        {words.start}
      </Button>
      {fault.value && <Alert tone="danger" title={wordDecideFault(fault.value)} urgent />}
    </form>
  );
}
