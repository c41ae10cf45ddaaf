// What is shown until a part of the artefact is there, and when it does not come.

import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { wordApiFault } from '../api/wordApiFault.ts';
import { Alert } from '../components/Alert.tsx';
import { Button } from '../components/Button.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { evidenceWords } from '../i18n/evidenceWords.ts';
import { inLanguage, m } from '../i18n/language.ts';
import '../styles/pages.css';
import type { Part } from './createPart.ts';

interface WithPartProps<Value> {
  readonly part: Part<Value>;
  readonly children: (value: Value) => ComponentChildren;
}

export function WithPart<Value>({ part, children }: WithPartProps<Value>) {
  const words = inLanguage(evidenceWords);
  const state = part.state.value;
  useEffect(() => {
    if (state.phase === 'idle') part.load();
  }, [part, state.phase]);
  switch (state.phase) {
    case 'loaded':
      return <>{children(state.value)}</>;
    case 'failed': {
      const { fault } = state;
      return (
        <Alert tone="danger" title={words.failed} urgent>
          <p>{fault.reason === 'api' ? wordApiFault(fault.fault, m.value) : words.broken(fault.detail)}</p>
          <Button onClick={part.load}>{words.retry}</Button>
        </Alert>
      );
    }
    default:
      return (
        <div class="chart-grid" aria-busy="true">
          <p class="hidden">{words.loading}</p>
          {Array.from({ length: 4 }, (_, i) => (
            <div key={String(i)} class="chart-card">
              <Skeleton width="half" />
              <Skeleton width="block" />
            </div>
          ))}
        </div>
      );
  }
}
