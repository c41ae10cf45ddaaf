// What was decided, where somebody has; else what the computation recommends; and what a try would change.

import { Icon } from '../components/Icon.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { decisionList } from '../decide/decisions.ts';
import { clientFileWords } from '../i18n/clientFileWords.ts';
import { formatDate } from '../i18n/formatDate.ts';
import { inLanguage, language, m } from '../i18n/language.ts';
import { isEdited, liveAssessment, storedAssessment } from '../state.ts';

export function ClientVerdict({ applicantId }: { readonly applicantId: number | null }) {
  const words = inLanguage(clientFileWords);
  const stored = storedAssessment.value;
  const live = liveAssessment.value;
  const list = decisionList.value;
  const isOwn = list.phase === 'loaded' && list.value.applicantId === applicantId;
  const recorded = isOwn ? list.value.decisions[0] : undefined;
  if (!stored || !live || (!isOwn && list.phase !== 'failed')) return <Skeleton width="block" />;
  const shown = recorded?.standing ?? stored.decision;
  return (
    <section class="client-part" aria-label={m.value.result.title}>
      <p class={`client-verdict client-verdict-${shown}`}>
        <Icon name={shown === 'granted' ? 'check' : 'info'} />
        <strong>
          {recorded
            ? words.decided[shown](formatDate(recorded.decidedAt, language.value))
            : words.recommended[shown]}
        </strong>
      </p>
      {/* Where the decisions did not come, nothing is said of them. */}
      {isOwn && <p>{recorded ? words.mayReview : words.aPersonDecides}</p>}
      {stored.missing.length > 0 && <p>{words.someMissing}</p>}
      <p class={isEdited.value ? 'client-note' : 'hidden'} role="status">
        {isEdited.value && words.tried[live.decision]}
      </p>
    </section>
  );
}
