// What was decided about this applicant, newest first, each opening to how it came about and what followed.

import { wordApiFault } from '../../api/wordApiFault.ts';
import { decisionList, loadDecisions } from '../../decide/decisions.ts';
import { decideWords } from '../../i18n/decideWords.ts';
import { inLanguage, m } from '../../i18n/language.ts';
import { Alert } from '../Alert.tsx';
import { Button } from '../Button.tsx';
import { Skeleton } from '../Skeleton.tsx';
import { DecisionEntry } from './DecisionEntry.tsx';

export function DecisionHistory({ applicantId }: { readonly applicantId: number }) {
  const words = inLanguage(decideWords);
  return (
    <div class="decision-history">
      <h3>{words.history}</h3>
      <Listed applicantId={applicantId} />
    </div>
  );
}

function Listed({ applicantId }: { readonly applicantId: number }) {
  const words = inLanguage(decideWords);
  const list = decisionList.value;
  if (list.phase === 'loading') return <Skeleton width="control" />;
  if (list.phase === 'failed') {
    return (
      <Alert tone="danger" title={wordApiFault(list.fault, m.value)}>
        <Button onClick={() => void loadDecisions(applicantId)}>{m.value.faults.retry}</Button>
      </Alert>
    );
  }
  const { decisions, nextCursor } = list.value;
  if (decisions.length === 0) return <p class="panel-lead">{words.none}</p>;
  return (
    <>
      <ol class="decision-list">
        {decisions.map((decision) => (
          <DecisionEntry key={decision.decisionId} decision={decision} />
        ))}
      </ol>
      {nextCursor && (
        <Button onClick={() => void loadDecisions(applicantId, nextCursor)}>{words.older}</Button>
      )}
    </>
  );
}
