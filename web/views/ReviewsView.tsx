// The worklist of reviews: what applicants have contested and nobody has concluded, the most urgent first.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ReviewsAnswer } from '../../worker/contractDecisions.ts';
import { wordApiFault } from '../api/wordApiFault.ts';
import { Alert } from '../components/Alert.tsx';
import { Button } from '../components/Button.tsx';
import { DecisionBadge } from '../components/DecisionBadge.tsx';
import { Icon } from '../components/Icon.tsx';
import { Link } from '../components/Link.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { applicantsWords } from '../i18n/applicantsWords.ts';
import { formatDate } from '../i18n/formatDate.ts';
import { inLanguage, language, m } from '../i18n/language.ts';
import { noticeFault } from '../session.ts';
import { type Loaded, session } from '../state.ts';
import '../styles/workTable.css';

type Listed = ReviewsAnswer['reviews'][number];

interface Worklist {
  readonly reviews: readonly Listed[];
  readonly nextCursor: string | null;
}

export function ReviewsView() {
  const words = inLanguage(applicantsWords).reviews;
  const list = useSignal<Loaded<Worklist>>({ phase: 'loading' });
  const load = async (cursor: string | null): Promise<void> => {
    const now = session.value;
    if (now.phase !== 'signedIn') return;
    const answer = await now.client.reviews('open', cursor);
    if (!answer.ok) {
      noticeFault(answer.fault);
      list.value = { phase: 'failed', fault: answer.fault };
      return;
    }
    const before = cursor && list.value.phase === 'loaded' ? list.value.value.reviews : [];
    const { reviews, nextCursor } = answer.value;
    list.value = { phase: 'loaded', value: { reviews: [...before, ...reviews], nextCursor } };
  };
  useEffect(() => void load(null), []);
  const state = list.value;
  if (state.phase === 'failed') {
    return (
      <Alert tone="danger" title={wordApiFault(state.fault, m.value)} urgent>
        <Button onClick={() => void load(null)}>{m.value.faults.retry}</Button>
      </Alert>
    );
  }
  if (state.phase === 'loading') return <Skeleton width="block" />;
  const { reviews, nextCursor } = state.value;
  if (reviews.length === 0) {
    return (
      <div class="blank">
        <h2>{words.none}</h2>
      </div>
    );
  }
  return (
    <>
      <div class="work-table-box">
        <table class="work-table">
          <caption class="hidden">{inLanguage(applicantsWords).tabs.reviews}</caption>
          <thead>
            <tr>
              {[words.applicant, words.decision, words.opened, words.due, words.assigned].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reviews.map((review) => (
              <ReviewRow key={review.reviewId} review={review} />
            ))}
          </tbody>
        </table>
      </div>
      {nextCursor && <Button onClick={() => void load(nextCursor)}>{words.more}</Button>}
    </>
  );
}

function ReviewRow({ review }: { review: Listed }) {
  const words = inLanguage(applicantsWords).reviews;
  const { applicantId, decision, openedAt, dueAt, isOverdue, assignedTo } = review;
  const now = session.value;
  const isOwn = now.phase === 'signedIn' && now.actor === assignedTo;
  return (
    <tr>
      <th scope="row">
        {applicantId === null ? (
          words.erased
        ) : (
          <Link to={{ page: 'applicant', id: String(applicantId) }} class="text-link">
            {String(applicantId)}
          </Link>
        )}
      </th>
      <td>
        <DecisionBadge decision={decision} />
      </td>
      <td>{formatDate(openedAt, language.value)}</td>
      <td>
        {formatDate(dueAt, language.value)}{' '}
        {isOverdue && (
          <span class="tag tag-overdue">
            <Icon name="warning" />
            {words.overdue}
          </span>
        )}
      </td>
      <td>{assignedTo === null ? words.nobody : isOwn ? words.you : assignedTo}</td>
    </tr>
  );
}
