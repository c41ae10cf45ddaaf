// The what-if for the client's eyes: what an applicant can change, with the verdict that follows.

import type { Application } from '../../wasm/features/application.ts';
import { APPLICATION_FIELDS } from '../../wasm/features/catalogue.ts';
import { Button } from '../components/Button.tsx';
import { FieldEditor } from '../components/FieldEditor.tsx';
import { Icon } from '../components/Icon.tsx';
import { clientFileWords } from '../i18n/clientFileWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { isEdited, liveAssessment, whatIf } from '../state.ts';
import { type MovingPart, resetAll } from '../whatIf/whatIf.ts';

/** The instalment follows from the two that it is made of. */
const PARTS: readonly MovingPart[] = [
  'amount_credit',
  'duration',
  ...APPLICATION_FIELDS.filter(
    ({ actionable, name }) => actionable && name !== 'amount_credit' && name !== 'amount_annuity',
  ).map(({ name }): MovingPart => name),
];

export function ClientTrial({ application }: { readonly application: Application }) {
  const words = inLanguage(clientFileWords);
  const live = liveAssessment.value;
  return (
    <section class="client-part" aria-labelledby="client-trial">
      <h2 id="client-trial">{words.trial}</h2>
      <p>{words.trialLead}</p>
      {live && (
        <p class={`client-result client-result-${live.decision}`} aria-live="polite">
          <Icon name={live.decision === 'granted' ? 'check' : 'info'} />
          <strong>{isEdited.value ? words.tried[live.decision] : words.asAsked[live.decision]}</strong>
        </p>
      )}
      <div class="client-editors">
        {PARTS.map((part) => (
          <FieldEditor key={part} part={part} application={application} plain />
        ))}
      </div>
      <Button
        disabled={!isEdited.value}
        onClick={() => {
          whatIf.value = resetAll(whatIf.value);
        }}
      >
        {words.reset}
      </Button>
    </section>
  );
}
