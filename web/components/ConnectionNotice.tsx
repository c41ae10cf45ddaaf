import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { applicantsWords } from '../i18n/applicantsWords.ts';
import { inLanguage } from '../i18n/language.ts';
import { Alert } from './Alert.tsx';

/** Longer than this, waiting needs a word. */
const PATIENCE_MS = 3_000;

/** Says that the network is gone, or that an answer takes long. */
export function ConnectionNotice({ waiting }: { readonly waiting: boolean }) {
  const words = inLanguage(applicantsWords);
  const isOnline = useSignal(navigator.onLine);
  const isSlow = useSignal(false);
  useEffect(() => {
    const follow = (): void => {
      isOnline.value = navigator.onLine;
    };
    addEventListener('online', follow);
    addEventListener('offline', follow);
    return () => {
      removeEventListener('online', follow);
      removeEventListener('offline', follow);
    };
  }, []);
  useEffect(() => {
    isSlow.value = false;
    if (!waiting) return;
    const patience = setTimeout(() => {
      isSlow.value = true;
    }, PATIENCE_MS);
    return () => clearTimeout(patience);
  }, [waiting]);
  return (
    <div aria-live="polite">
      {!isOnline.value ? (
        <Alert tone="review" title={words.offlineTitle}>
          {words.offline}
        </Alert>
      ) : (
        waiting && isSlow.value && <Alert tone="info" title={words.slow} />
      )}
    </div>
  );
}
