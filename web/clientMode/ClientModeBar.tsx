// Says, above the page, that the screen is turned to the client, and is the way back.

import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { clientModeWords } from '../i18n/clientModeWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { CLIENT_MODE_KEY, leaveClientMode } from './clientMode.ts';

export function ClientModeBar() {
  const words = inLanguage(clientModeWords);
  return (
    <div class="page-bar client-mode-bar">
      <p role="status">
        <Icon name="person" />
        <strong>{words.on}</strong> <span class="client-mode-hint">{words.onHint}</span>
      </p>
      <Button onClick={leaveClientMode}>
        {words.leave} <kbd>{CLIENT_MODE_KEY}</kbd>
      </Button>
    </div>
  );
}
