// The form of one decision: on which application, which way, why where it differs, and what the client says.

import { useComputed, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Decision } from '../../../wasm/decide/decision.ts';
import type { Assessment } from '../../../wasm/scorer.ts';
import type { DecisionAnswer, DecisionRequest } from '../../../worker/contractDecisions.ts';
import type { ApiFault } from '../../api/client.ts';
import { keepDecision } from '../../decide/decisions.ts';
import { wordDecideFault } from '../../decide/wordDecideFault.ts';
import { writeOnce } from '../../decide/writeOnce.ts';
import { useFollowed } from '../../following/useFollowed.ts';
import { decideWords } from '../../i18n/decideWords.ts';
import { formatNumber } from '../../i18n/format.ts';
import { inLanguage, language, m } from '../../i18n/language.ts';
import { noticeFault, reloadModel } from '../../session.ts';
import { isEdited, liveAssessment, type OpenFile, session, storedAssessment, whatIf } from '../../state.ts';
import { applyEdits, changeCount } from '../../whatIf/whatIf.ts';
import { Alert } from '../Alert.tsx';
import { Button } from '../Button.tsx';
import { DecisionBadge } from '../DecisionBadge.tsx';
import { ChoiceCards } from './ChoiceCards.tsx';
import { TextArea } from './TextArea.tsx';

/** As the contract has it. */
export const GROUNDS_CHARACTERS_MIN = 10;

type Basis = 'stored' | 'edited';

type Status =
  | { readonly phase: 'open' | 'sending' }
  | { readonly phase: 'recorded'; readonly decision: Decision }
  | { readonly phase: 'failed'; readonly fault: ApiFault };

interface DecisionFormProps {
  readonly file: OpenFile;
  /** In which it stands. */
  readonly panel: RefObject<HTMLElement | null>;
}

export function DecisionForm({ file, panel }: DecisionFormProps) {
  const words = inLanguage(decideWords);
  const wantedBasis = useSignal<Basis>('edited');
  const choice = useSignal<Decision | null>(null);
  const reason = useSignal('');
  const clientView = useSignal('');
  const isChecked = useSignal(false);
  const status = useSignal<Status>({ phase: 'open' });
  const send = useMemo(
    () =>
      writeOnce<DecisionRequest, DecisionAnswer>(async (change) => {
        const now = session.value;
        return now.phase === 'signedIn'
          ? now.client.decide(change)
          : { ok: false, fault: { reason: 'unauthorised' } };
      }),
    [file],
  );
  const basis: Basis = isEdited.value ? wantedBasis.value : 'stored';
  const live = useFollowed(panel, liveAssessment);
  const changes = useComputed(() => changeCount(whatIf.value));
  const assessment = basis === 'edited' ? live.value : storedAssessment.value;
  if (!assessment) return <p class="panel-lead">{words.waiting}</p>;
  const isOverride = choice.value !== null && choice.value !== assessment.decision;
  const isReasonShort = isOverride && reason.value.trim().length < GROUNDS_CHARACTERS_MIN;

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    isChecked.value = true;
    const decision = choice.value;
    if (!decision || isReasonShort || !assessment) {
      document.getElementById(decision ? 'decide-reason' : 'decide-choice-granted')?.focus();
      return;
    }
    status.value = { phase: 'sending' };
    const { modelVersion, points } = assessment;
    const answer = await send({
      ...(file.applicantId !== null && { applicantId: file.applicantId }),
      ...(basis === 'edited' && { application: applyEdits(file.application, whatIf.value.edits) }),
      decision,
      seen: { modelVersion, points },
      ...(isOverride && { overrideReason: reason.value.trim() }),
      ...(clientView.value.trim() && { clientView: clientView.value.trim() }),
    });
    if (!answer.ok) {
      status.value = { phase: 'failed', fault: answer.fault };
      noticeFault(answer.fault);
      return;
    }
    keepDecision(answer.value);
    status.value = { phase: 'recorded', decision };
    choice.value = null;
    reason.value = '';
    clientView.value = '';
    isChecked.value = false;
  }

  return (
    <form class="decide-form" noValidate onSubmit={submit}>
      {isEdited.value && (
        <ChoiceCards
          name="decide-basis"
          legend={words.basis}
          value={basis}
          options={[
            { value: 'edited', label: words.basisEdited(changes.value) },
            { value: 'stored', label: words.basisStored },
          ]}
          onPick={(picked) => {
            wantedBasis.value = picked;
          }}
        />
      )}
      <Recommended assessment={assessment} basis={basis} />
      <ChoiceCards
        name="decide-choice"
        legend={words.yours}
        value={choice.value}
        options={(['granted', 'refused'] as const).map((value) => ({ value, label: m.value.result[value] }))}
        fault={isChecked.value && choice.value === null ? words.chooseOne : null}
        onPick={(picked) => {
          choice.value = picked;
          if (status.value.phase !== 'sending') status.value = { phase: 'open' };
        }}
      />
      {isOverride && (
        <TextArea
          id="decide-reason"
          label={words.overrideReason}
          hint={words.overrideHint}
          value={reason.value}
          fault={isChecked.value && isReasonShort ? words.tooShort(GROUNDS_CHARACTERS_MIN) : null}
          onInput={(text) => {
            reason.value = text;
          }}
        />
      )}
      <TextArea
        id="decide-client-view"
        label={words.clientView}
        hint={words.clientViewHint}
        value={clientView.value}
        fault={null}
        onInput={(text) => {
          clientView.value = text;
        }}
      />
      <Button kind="primary" type="submit" disabled={status.value.phase === 'sending'}>
        {status.value.phase === 'sending' ? words.sending : words.record}
      </Button>
      <Outcome status={status.value} />
    </form>
  );
}

function Recommended({ assessment, basis }: { readonly assessment: Assessment; readonly basis: Basis }) {
  const words = inLanguage(decideWords);
  const { points, modelVersion, decision, reviewBand } = assessment;
  return (
    <p class="decide-seen">
      <DecisionBadge decision={decision} />
      <span>
        {words.seen(
          formatNumber(points, language.value, 0),
          modelVersion.slice(0, 8),
          basis === 'edited' ? words.onEdited : words.onStored,
        )}
        {reviewBand && ` ${words.seenBand}`}
      </span>
    </p>
  );
}

function Outcome({ status }: { readonly status: Status }) {
  const words = inLanguage(decideWords);
  if (status.phase === 'recorded') {
    return (
      <div role="status">
        <Alert tone="info" title={words.recorded(m.value.result[status.decision])} />
      </div>
    );
  }
  if (status.phase !== 'failed') return null;
  const { fault } = status;
  const isStale = 'problem' in fault && fault.problem === 'recommendation-changed';
  return (
    <Alert tone="danger" title={isStale ? words.staleTitle : words.notRecorded} urgent>
      <p>{wordDecideFault(fault)}</p>
      {isStale && <Button onClick={reloadModel}>{words.reload}</Button>}
    </Alert>
  );
}
