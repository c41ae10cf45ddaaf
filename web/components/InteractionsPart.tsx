// Joint effects of pairs of features, computed in the worker when asked for, for the request as it then stands.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import type { Interaction } from '../advice/modelTasks.ts';
import { modelWorker } from '../advice/modelWorkerOfPage.ts';
import { adviceWords } from '../i18n/adviceWords.ts';
import { explanationWords } from '../i18n/explanationWords.ts';
import { formatNumber } from '../i18n/format.ts';
import { inLanguage, language, say } from '../i18n/language.ts';
import { applicantFile, whatIf } from '../state.ts';
import { applyEdits, type Edits, sameEdits } from '../whatIf/whatIf.ts';
import { Alert } from './Alert.tsx';
import { Button } from './Button.tsx';

type Status =
  | { readonly phase: 'none' }
  | { readonly phase: 'busy' }
  | { readonly phase: 'ready'; readonly edits: Edits; readonly pairs: readonly Interaction[] }
  | { readonly phase: 'failed'; readonly detail: string };

export function InteractionsPart() {
  const words = inLanguage(adviceWords);
  const status = useSignal<Status>({ phase: 'none' });
  const file = applicantFile.value;
  const opened = file.phase === 'loaded' ? file.value : null;
  useEffect(() => {
    status.value = { phase: 'none' };
  }, [opened]);
  const compute = async (): Promise<void> => {
    const worker = modelWorker();
    if (!worker || !opened) return;
    const { edits } = whatIf.value;
    status.value = { phase: 'busy' };
    const application = applyEdits(opened.application, edits);
    status.value = await worker.ask('interactions', { application, history: opened.history }).then(
      (pairs): Status => ({ phase: 'ready', edits, pairs }),
      (error: Error): Status => ({ phase: 'failed', detail: error.message }),
    );
  };
  const now = status.value;
  const isOutdated = now.phase === 'ready' && !sameEdits(now.edits, whatIf.value.edits);
  return (
    <section class="interactions" aria-labelledby="interactions-title">
      <h3 id="interactions-title">{words.interactions}</h3>
      <p class="panel-lead">{words.interactionsLead}</p>
      {now.phase === 'failed' && (
        <Alert tone="danger" title={words.failed} urgent>
          {now.detail}
        </Alert>
      )}
      {now.phase === 'ready' && <Pairs pairs={now.pairs} outdated={isOutdated} />}
      {(now.phase !== 'ready' || isOutdated) && (
        <Button disabled={now.phase === 'busy'} onClick={compute}>
          {now.phase === 'busy'
            ? words.interactionsBusy
            : isOutdated
              ? words.interactionsAgain
              : words.interactionsShow}
        </Button>
      )}
    </section>
  );
}

function Pairs({ pairs, outdated }: { pairs: readonly Interaction[]; outdated: boolean }) {
  const words = inLanguage(adviceWords);
  const { waterfall } = inLanguage(explanationWords);
  if (pairs.length === 0) return <p class="reason-none">{words.interactionsNone}</p>;
  const largest = Math.abs(pairs[0]!.points);
  return (
    <table class={outdated ? 'pairs pairs-outdated' : 'pairs'}>
      <caption class="hidden">{words.interactions}</caption>
      <thead class="hidden">
        <tr>
          <th scope="col">{words.pair}</th>
          <th scope="col">{waterfall.bar}</th>
          <th scope="col">{waterfall.points}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ pair: [a, b], points }) => {
          const half = (Math.abs(points) / largest) * 50;
          return (
            <tr key={`${a} ${b}`}>
              <th scope="row">{words.pairWith(say(fieldOf(a).label), say(fieldOf(b).label))}</th>
              <td>
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                  <line class="waterfall-line" x1={50} x2={50} y1={0} y2={10} />
                  <rect
                    class={points > 0 ? 'waterfall-up' : 'waterfall-down'}
                    x={points > 0 ? 50 : 50 - half}
                    width={half}
                    y={2}
                    height={6}
                  />
                </svg>
              </td>
              <td>{words.together(signed(points), points)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** With one decimal: most pairs are worth little, and would all read alike without. */
function signed(points: number): string {
  return `${points > 0 ? '+' : '\u2212'}${formatNumber(Math.abs(points), language.value, 1)}`;
}
