// The help of the dashboard: what the keys do, and the tour once more.

import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../components/Button.tsx';
import { helpWords } from '../i18n/helpWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { shortcutWords } from '../i18n/shortcutWords.ts';
import { session } from '../state.ts';
import '../styles/dialog.css';
import '../styles/tour.css';
import { startTour } from '../tour/tour.ts';
import { isHelpOpen } from './help.ts';

export function HelpDialog() {
  const words = { ...inLanguage(helpWords), ...inLanguage(shortcutWords) };
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = (): void => {
    isHelpOpen.value = false;
  };
  return (
    <dialog ref={dialog} class="dialog help-dialog" aria-labelledby="help-title" onClose={close}>
      <h2 id="help-title">{words.title}</h2>
      {session.value.phase === 'signedIn' && (
        <section>
          <h3>{words.tour}</h3>
          <p>{words.tourAgain}</p>
          <Button
            kind="primary"
            onClick={() => {
              dialog.current?.close();
              startTour();
            }}
          >
            {words.start}
          </Button>
        </section>
      )}
      <section>
        <h3>{words.keys}</h3>
        <dl class="shortcuts">
          {words.shortcuts.map(({ keys, text }) => (
            <div key={text}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Button onClick={() => dialog.current?.close()}>{words.close}</Button>
    </dialog>
  );
}
