// What can be done with the edits as a whole: steps back and forth, all away, a link to them.

import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { inLanguage, m } from '../i18n/language.ts';
import { whatIfWords } from '../i18n/whatIfWords.ts';
import { applicantFile, whatIf } from '../state.ts';
import { writeShared } from '../whatIf/sharedEdits.ts';
import { changeCount, redo, resetAll, undo } from '../whatIf/whatIf.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';

export function WhatIfActions() {
  const { whatIf: words } = m.value;
  const more = inLanguage(whatIfWords);
  const changes = useComputed(() => changeCount(whatIf.value)).value;
  const canUndo = useComputed(() => whatIf.value.past.length > 0).value;
  const canRedo = useComputed(() => whatIf.value.future.length > 0).value;
  const file = applicantFile.value;
  useUndoKeys();
  return (
    <div class="what-if-actions">
      <span class={changes > 0 ? 'tag tag-edited' : 'tag'}>{words.changes(changes)}</span>
      <Button disabled={!canUndo} onClick={takeBack}>
        <Icon name="undo" />
        {words.undo}
      </Button>
      <Button disabled={!canRedo} label={more.redo} onClick={takeForth}>
        <Icon name="redo" />
      </Button>
      <Button
        disabled={changes === 0}
        onClick={() => {
          whatIf.value = resetAll(whatIf.value);
        }}
      >
        {words.resetAll}
      </Button>
      {file.phase === 'loaded' && file.value.applicantId !== null && <ShareButton />}
    </div>
  );
}

function takeBack(): void {
  whatIf.value = undo(whatIf.value);
}

function takeForth(): void {
  whatIf.value = redo(whatIf.value);
}

/** Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y, except where a text is being written: there they belong to the text. */
function useUndoKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isWriting(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'y' || (key === 'z' && event.shiftKey)) takeForth();
      else if (key === 'z') takeBack();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'text';
}

/** Copies the address with the edits in its fragment, which browsers never send to a server, and says what is in it. */
function ShareButton() {
  const words = inLanguage(whatIfWords);
  const said = useSignal<string | null>(null);
  const changes = useComputed(() => changeCount(whatIf.value)).value;
  return (
    <>
      <Button
        disabled={changes === 0}
        onClick={async () => {
          const address = location.origin + location.pathname + writeShared(whatIf.value.edits);
          said.value = await navigator.clipboard.writeText(address).then(
            () => words.shared(changes),
            () => `${words.shareFailed} ${address}`,
          );
        }}
      >
        <Icon name="link" />
        {words.share}
      </Button>
      <p class={said.value ? 'note share-note' : 'hidden'} role="status">
        {said.value}
      </p>
    </>
  );
}
