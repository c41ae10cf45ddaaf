// What a person decides about this applicant, and what was decided before. The score recommends; nothing is recorded
// without being sent from here.

import { useEffect, useRef } from 'preact/hooks';
import { loadDecisions } from '../../decide/decisions.ts';
import { decideWords } from '../../i18n/decideWords.ts';
import { inLanguage } from '../../i18n/language.ts';
import { type OpenFile, scopes } from '../../state.ts';
import '../../styles/decide.css';
import { DecisionForm } from './DecisionForm.tsx';
import { DecisionHistory } from './DecisionHistory.tsx';

export function DecidePanel({ file }: { readonly file: OpenFile }) {
  const words = inLanguage(decideWords);
  const { applicantId } = file;
  useEffect(() => {
    if (applicantId !== null) void loadDecisions(applicantId);
  }, [applicantId]);
  const panel = useRef<HTMLElement>(null);
  return (
    <section ref={panel} id="decide" class="panel decide" aria-labelledby="decide-title" tabIndex={-1}>
      <h2 id="decide-title" class="panel-title">
        {words.title}
      </h2>
      {scopes.value.includes('advise') ? (
        <DecisionForm file={file} panel={panel} />
      ) : (
        <p class="panel-lead">{words.readOnly}</p>
      )}
      {applicantId !== null && <DecisionHistory applicantId={applicantId} />}
    </section>
  );
}
