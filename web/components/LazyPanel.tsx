// A panel whose code is fetched once the model is in the page, so that the first score does not wait for it.

import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { inLanguage } from '../i18n/language.ts';
import { pagesWords } from '../i18n/pagesWords.ts';
import { modelStatus, type OpenFile } from '../state.ts';
import { Alert } from './Alert.tsx';
import { Button } from './Button.tsx';
import { Skeleton } from './Skeleton.tsx';

type Panel = FunctionComponent<{ file: OpenFile }>;

interface LazyPanelProps {
  /** Always the same function for the same panel. */
  readonly load: () => Promise<Panel>;
  readonly file: OpenFile;
}

type Loaded = { readonly phase: 'loading' | 'failed' } | { readonly phase: 'loaded'; readonly panel: Panel };

export function LazyPanel({ load, file }: LazyPanelProps) {
  const [state, setState] = useState<Loaded>({ phase: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const { phase } = modelStatus.value;
  const isDue = phase === 'ready' || phase === 'failed';
  useEffect(() => {
    if (!isDue) return;
    let isLeft = false;
    load().then(
      (panel) => !isLeft && setState({ phase: 'loaded', panel }),
      () => !isLeft && setState({ phase: 'failed' }),
    );
    return () => {
      isLeft = true;
    };
  }, [load, isDue, attempt]);
  if (state.phase === 'loaded') return <state.panel file={file} />;
  const words = inLanguage(pagesWords);
  return (
    <div class="panel" aria-busy={state.phase === 'loading'}>
      {state.phase === 'failed' ? (
        <Alert tone="danger" title={words.missingTitle}>
          <p>{words.missing}</p>
          <Button onClick={() => setAttempt(attempt + 1)}>{words.retry}</Button>
        </Alert>
      ) : (
        <>
          <p class="hidden">{words.loading}</p>
          <Skeleton width="short" />
          <Skeleton width="block" />
        </>
      )}
    </div>
  );
}
