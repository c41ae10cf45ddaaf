// Opens a page that the API makes for print, in a tab of its own: fetched with what signs in, shown from memory.

import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { wordApiFault } from '../api/wordApiFault.ts';
import { inLanguage, m } from '../i18n/language.ts';
import { sheetWords } from '../i18n/sheetWords.ts';
import { noticeFault } from '../session.ts';
import { session } from '../state.ts';
import { Button } from './Button.tsx';

/** How long the tab may take to read the page from memory. */
const READ_MS = 60_000;

interface PrintSheetLinkProps {
  /** With `format=html`. */
  readonly path: string;
  readonly children: ComponentChildren;
}

export function PrintSheetLink({ path, children }: PrintSheetLinkProps) {
  const words = inLanguage(sheetWords);
  const busy = useSignal(false);
  const told = useSignal<string | null>(null);

  async function open(): Promise<void> {
    const now = session.value;
    if (now.phase !== 'signedIn') return;
    // At once, while the click counts: later the browser would block it.
    const tab = window.open('', '_blank');
    if (!tab) {
      told.value = words.blocked;
      return;
    }
    busy.value = true;
    told.value = null;
    const answer = await now.client.sheet(path);
    busy.value = false;
    if (!answer.ok) {
      tab.close();
      noticeFault(answer.fault);
      told.value = wordApiFault(answer.fault, m.value);
      return;
    }
    const address = URL.createObjectURL(new Blob([answer.value], { type: 'text/html;charset=utf-8' }));
    tab.location.replace(address);
    setTimeout(() => URL.revokeObjectURL(address), READ_MS);
  }

  return (
    <span class="sheet-link">
      <Button disabled={busy.value} onClick={() => void open()}>
        {busy.value ? words.opening : children}
      </Button>
      {told.value && (
        <span class="note-error" role="alert">
          {told.value}
        </span>
      )}
    </span>
  );
}
