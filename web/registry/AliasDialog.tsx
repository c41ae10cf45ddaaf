// The last question before a model is put in charge, tried or taken back: what follows from it, and why it is done.

import '../styles/dialog.css';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ApiFault } from '../api/client.ts';
import { wordApiFault } from '../api/wordApiFault.ts';
import { Alert } from '../components/Alert.tsx';
import { Button } from '../components/Button.tsx';
import { TextArea } from '../components/decide/TextArea.tsx';
import { figures } from '../i18n/figures.ts';
import { inLanguage, m } from '../i18n/language.ts';
import { registryWords } from '../i18n/registryWords.ts';
import { noticeFault, reloadModel } from '../session.ts';
import { changeOnce, loadRegistry, type RegistryAction } from './registry.ts';
import { shortVersion } from './shortVersion.ts';
import '../styles/decide.css';

interface AliasDialogProps {
  readonly action: RegistryAction;
  /** The version in service. */
  readonly champion: string;
  readonly onClose: (changed: boolean) => void;
}

const REASON_CHARACTERS_MIN = 3;

export function AliasDialog({ action, champion, onClose }: AliasDialogProps) {
  const words = inLanguage(registryWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const reason = useSignal('');
  const shadow = useSignal(100);
  const canary = useSignal(0);
  const isChecked = useSignal(false);
  const fault = useSignal<ApiFault | null>(null);
  const isSending = useSignal(false);
  const send = useMemo(changeOnce, [action]);
  useEffect(() => dialog.current?.showModal(), []);
  const isShort = reason.value.trim().length < REASON_CHARACTERS_MIN;

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    isChecked.value = true;
    if (isShort || isSending.value) return;
    isSending.value = true;
    const answer = await send({
      action,
      reason: reason.value.trim(),
      shadowShare: shadow.value / 100,
      canaryShare: canary.value / 100,
    });
    isSending.value = false;
    if (!answer.ok) {
      fault.value = answer.fault;
      noticeFault(answer.fault);
      return;
    }
    await loadRegistry();
    // What is scored in this page is the new one from now on.
    if (answer.value.change.alias === 'champion') reloadModel();
    onClose(true);
  }

  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="dialog-title" onClose={() => onClose(false)}>
      <form class="decide-form" noValidate onSubmit={submit}>
        <h2 id="dialog-title">{words.act[action.kind]}</h2>
        <p>{wordConsequence(action, shortVersion(champion))}</p>
        {action.kind === 'challenge' && (
          <>
            <ShareField id="shadow-share" label={words.shadow} value={shadow} />
            <ShareField id="canary-share" label={words.canary} value={canary} />
          </>
        )}
        <TextArea
          id="alias-reason"
          label={words.reason}
          hint={words.reasonHint}
          value={reason.value}
          fault={isChecked.value && isShort ? words.reasonShort : null}
          onInput={(text) => {
            reason.value = text;
          }}
        />
        {fault.value && (
          <Alert tone="danger" title={words.failed} urgent>
            {wordFault(fault.value)}
          </Alert>
        )}
        <div class="dialog-actions">
          <Button onClick={() => dialog.current?.close()}>{words.cancel}</Button>
          <Button kind="primary" type="submit" disabled={isSending.value}>
            {words.confirm}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

/** A share as a percentage, by slider. */
function ShareField({ id, label, value }: { id: string; label: string; value: { value: number } }) {
  const shown = figures().share(value.value / 100);
  return (
    <div class="share-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={5}
        value={value.value}
        aria-valuetext={shown}
        onInput={(event) => {
          value.value = Number(event.currentTarget.value);
        }}
      />
      <output for={id}>{shown}</output>
    </div>
  );
}

function wordConsequence(action: RegistryAction, champion: string): string {
  const { consequence } = inLanguage(registryWords);
  const version = shortVersion(action.version);
  switch (action.kind) {
    case 'promote':
    case 'challenge':
      return consequence[action.kind](version, champion);
    case 'rollBack':
      return consequence.rollBack(champion);
    case 'remove':
      return consequence.remove(version);
  }
}

function wordFault(fault: ApiFault): string {
  if ('problem' in fault && fault.problem === 'nothing-to-roll-back') {
    return inLanguage(registryWords).nothingToRollBack;
  }
  return wordApiFault(fault, m.value);
}
