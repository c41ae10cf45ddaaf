// Says, above the page, that there is no network, and what that means.

import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { inLanguage, m } from '../i18n/language.ts';
import { offlineWords } from '../i18n/offlineWords.ts';
import { resumeSession } from '../session.ts';

export function OfflineBar() {
  const words = inLanguage(offlineWords);
  return (
    <div class="page-bar offline-bar">
      <p role="status">
        <Icon name="warning" />
        <span>
          <strong>{words.on}</strong> {words.meaning}
        </span>
      </p>
      <Button onClick={() => void resumeSession()}>{m.value.faults.retry}</Button>
    </div>
  );
}
